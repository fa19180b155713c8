import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, versionAt } from '../../src/amend/timeline.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, Corpus } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { actFile, DESCRIPTION, issueOf, tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';
import { article1, articleIn, deepFreeze, lastText, unitIn } from '../helpers/texts.ts';

const CEASED: TextFile = {
  path: 'constitution/corpus.yaml',
  text: DESCRIPTION.replace('base: 2000-01-01', 'base: 2000-01-01\n  ceased: 2010-01-01'),
};

interface Dates {
  readonly date?: string;
  readonly adopted?: string;
  readonly published?: string;
  readonly inForce?: string;
}

/** An act file with dates of its own, the day in its id where none is given. */
function act(id: string, operations: string, dates: Dates = {}): TextFile {
  const { path, text } = actFile(operations, id);
  const day = id.slice(0, 10);
  const { date, adopted = day, published = day, inForce = day } = dates;
  const dated = text
    .replace(`adopted: ${day}`, `adopted: ${adopted}`)
    .replace(`published: ${day}`, `published: ${published}`)
    .replace(`inForce: ${day}`, `inForce: ${inForce}`);
  return {
    path,
    text: date === undefined ? dated : dated.replace('  adopted:', `  date: ${date}\n  adopted:`),
  };
}

function substitute(old: string, put: string, from?: string): string {
  const own = from === undefined ? '' : `\n  from: ${from}`;
  return `- op: substitute\n  at: 2/s2\n  old: ${JSON.stringify(old)}\n  new: ${JSON.stringify(put)}${own}`;
}

/** What 2/s2 says from which day on. */
function history(corpus: Corpus): string[] {
  return corpus.versions.map(({ from, constitution }) => `${from} ${unitIn(constitution, '2/s2').text}`);
}

describe('replay', () => {
  test('makes one version a day of commencement, each ending the day before the next', () => {
    const corpus = unwrap(
      tryOpen(
        act('2001-01-01-one', `${substitute('ten', 'eleven')}\n${substitute('judges', 'justices')}`),
        act('2004-03-01-two', substitute('eleven', 'twelve')),
      ),
    );
    expect(corpus.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2000-01-01', '2000-12-31'],
      ['2001-01-01', '2004-02-29'],
      ['2004-03-01', null],
    ]);
    expect(history(corpus)).toEqual([
      '2000-01-01 appoints ten judges;',
      '2001-01-01 appoints eleven justices;',
      '2004-03-01 appoints twelve justices;',
    ]);
    expect(corpus.versions.map(({ operations }) => operations.length)).toEqual([0, 2, 1]);
    expect(corpus.versions[0]?.constitution).toBe(corpus.constitution);
    expect(corpus.pending).toEqual([]);
  });

  test('acts on two dates with another act between them', () => {
    const corpus = unwrap(
      tryOpen(
        act(
          '2001-01-01-referendum',
          [substitute('ten', 'eleven'), substitute('twelve', 'thirteen', '2003-01-01')].join('\n'),
        ),
        act('2002-01-01-law', substitute('eleven', 'twelve')),
      ),
    );
    expect(history(corpus)).toEqual([
      '2000-01-01 appoints ten judges;',
      '2001-01-01 appoints eleven judges;',
      '2002-01-01 appoints twelve judges;',
      '2003-01-01 appoints thirteen judges;',
    ]);
    expect(
      corpus.versions.map(({ operations }) => operations.map((one) => `${one.act}/${one.operation}`)),
    ).toEqual([[], ['2001-01-01-referendum/0'], ['2002-01-01-law/0'], ['2001-01-01-referendum/1']]);
    expect(unitIn(lastText(corpus), '2/s2').provenance).toEqual({
      act: '2001-01-01-referendum',
      amendment: 'first',
      operation: 1,
      date: '2003-01-01',
    });
  });

  test('orders what commences on one day by publication, not by the names of the acts', () => {
    const corpus = unwrap(
      tryOpen(
        act('2001-01-01-later', substitute('ten', 'twelve'), {
          published: '2000-12-02',
          inForce: '2001-06-01',
        }),
        act('2001-01-02-earlier', substitute('judges', 'justices'), {
          published: '2000-12-01',
          inForce: '2001-06-01',
        }),
      ),
    );
    expect(corpus.versions[1]?.operations.map(({ act: id }) => id)).toEqual([
      '2001-01-02-earlier',
      '2001-01-01-later',
    ]);
  });

  test('orders what was published on one day by the ids of the acts', () => {
    const dates = { published: '2000-12-01', inForce: '2001-06-01' };
    const corpus = unwrap(
      tryOpen(
        act('2001-01-01-b', substitute('ten', 'twelve'), dates),
        act('2001-01-01-a', substitute('judges', 'justices'), dates),
      ),
    );
    expect(corpus.versions[1]?.operations.map(({ act: id }) => id)).toEqual(['2001-01-01-a', '2001-01-01-b']);
  });

  test('judges a precondition against the text at that moment, not at publication', () => {
    const early = act('2001-01-01-early', substitute('twelve', 'thirteen', '2003-01-01'));
    const late = act('2002-01-01-late', substitute('ten', 'twelve'));
    expect(history(unwrap(tryOpen(early, late)))).toEqual([
      '2000-01-01 appoints ten judges;',
      '2002-01-01 appoints twelve judges;',
      '2003-01-01 appoints thirteen judges;',
    ]);
    const issue = issueOf(tryOpen(early));
    expect(issue).toMatchObject({ code: 'OLD_TEXT_NOT_FOUND', unit: '2/s2', file: early.path, line: 13 });
    expect(issue.message).toContain('appoints ten judges;');
  });

  test.each<{ name: string; dates: Dates; date: string }>([
    {
      name: 'its date where it has one',
      dates: { date: '2000-12-24', adopted: '2000-12-20' },
      date: '2000-12-24',
    },
    { name: 'the day of its adoption otherwise', dates: { adopted: '2000-12-20' }, date: '2000-12-20' },
  ])('lets a tombstone name the repealing act with $name', ({ dates, date }) => {
    const corpus = unwrap(
      tryOpen(act('2001-01-01-act', '- op: repeal\n  at: 1/p4\n- op: repeal\n  at: 3', dates)),
    );
    const repeal = { act: '2001-01-01-act', date };
    expect(unitIn(lastText(corpus), '1/p4').repealed).toEqual(repeal);
    expect(articleIn(lastText(corpus), '3').repealed).toEqual(repeal);
    expect(unitIn(lastText(corpus), '1/p4').provenance?.date).toBe('2001-01-01');
  });

  test('keeps an open commencement pending and out of the text', () => {
    const corpus = checkOperation(
      '- op: remove\n  at: 1/p4\n  from: null\n  condition: "A law on the capital enters into force."\n- op: remove\n  at: 1/p3',
      '1',
      [...article1().slice(0, 8), 'p4 4. The capital is Old Town.'],
    );
    expect(corpus.pending).toEqual([
      {
        act: '2001-01-01-act',
        amendment: 'first',
        operation: 0,
        date: null,
        cancelledBy: null,
        value: {
          op: 'remove',
          at: '1/p4',
          from: null,
          condition: 'A law on the capital enters into force.',
        },
      },
    ]);
  });

  test('does not judge an operation whose commencement is open', () => {
    const corpus = unwrap(
      tryOpen(actFile('- op: remove\n  at: 9/p9\n  from: null\n  condition: "Article 9 is adopted."')),
    );
    expect(corpus.versions).toHaveLength(1);
    expect(corpus.pending).toHaveLength(1);
  });

  test('wants the condition of an open commencement in words', () => {
    const issue = issueOf(tryOpen(actFile('- op: remove\n  at: 1/p4\n  from: null')));
    expect(issue).toMatchObject({ code: 'SCHEMA_MISMATCH', line: 13, column: 15 });
    expect(issue.message).toContain('commencement is open');
    expect(issue.hint).toContain('condition:');
  });

  test.each([
    { name: 'on the base date', from: '2000-01-01' },
    { name: 'before it', from: '1999-12-31' },
  ])('refuses a commencement $name', ({ from }) => {
    const file = actFile(`${substitute('ten', 'twelve')}\n${substitute('twelve', 'six', from)}`);
    const issue = issueOf(tryOpen(file));
    expect(issue).toMatchObject({
      code: 'COMMENCEMENT_OUT_OF_RANGE',
      file: file.path,
      line: 19,
      column: 15,
      operation: { act: '2001-01-01-act', amendment: 'first', operation: 1 },
    });
    expect(issue.message).toContain(`commences on ${from}, but the base text is that of 2000-01-01`);
    expect(issue.hint).toContain('Correct the date');
  });

  test('points at the operation when the act has the commencement that is too early', () => {
    const file = act('2001-01-01-act', substitute('ten', 'twelve'), { inForce: '1999-06-01' });
    expect(issueOf(tryOpen(file))).toMatchObject({
      code: 'COMMENCEMENT_OUT_OF_RANGE',
      file: file.path,
      line: 11,
      column: 9,
    });
  });

  test.each(['2000-01-01', '1999-06-01'])(
    'refuses a text that ceased on %s, when it had not begun',
    (ceased) => {
      const text = CEASED.text.replace('2010-01-01', ceased);
      const issue = issueOf(tryOpen({ path: CEASED.path, text }));
      expect(issue.file).toBe(CEASED.path);
      expect(issue.message).toContain(ceased);
    },
  );

  test('takes a commencement on the day after the base date', () => {
    const corpus = unwrap(tryOpen(actFile(substitute('ten', 'twelve', '2000-01-02'))));
    expect(corpus.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2000-01-01', '2000-01-01'],
      ['2000-01-02', null],
    ]);
  });

  test('leaves pending what commences on the day the text ceased, or later', () => {
    const corpus = unwrap(
      tryOpen(
        CEASED,
        act(
          '2009-01-01-act',
          [
            substitute('ten', 'eleven', '2009-12-31'),
            substitute('nothing of this', 'is judged', '2010-01-01'),
            substitute('eleven', 'twelve', '2011-01-01'),
          ].join('\n'),
        ),
      ),
    );
    expect(corpus.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2000-01-01', '2009-12-30'],
      ['2009-12-31', '2009-12-31'],
    ]);
    expect(corpus.pending.map(({ operation, date }) => [operation, date])).toEqual([
      [1, '2010-01-01'],
      [2, '2011-01-01'],
    ]);
  });

  test('opens nothing when the last operation of the last act fails', () => {
    const last = act('2003-01-01-last', `${substitute('eleven', 'twelve')}\n${substitute('judge', 'juror')}`);
    const result = tryOpen(act('2002-01-01-first', substitute('ten', 'eleven')), last);
    expect(result).not.toHaveProperty('value');
    expect(issueOf(result)).toMatchObject({
      code: 'OLD_TEXT_NOT_FOUND',
      file: last.path,
      line: 17,
      column: 14,
      unit: '2/s2',
      operation: { act: '2003-01-01-last', amendment: 'first', operation: 1 },
    });
  });

  test('shares between versions what no operation touched', () => {
    const corpus = unwrap(
      tryOpen(
        act('2001-01-01-one', substitute('ten', 'eleven')),
        act('2002-01-01-two', '- op: remove\n  at: 1/p4'),
      ),
    );
    const [base, first, second] = corpus.versions.map(({ constitution }) => constitution);
    if (base === undefined || first === undefined || second === undefined) throw new Error('three versions');
    expect(articleIn(first, '1')).toBe(articleIn(base, '1'));
    expect(articleIn(second, '2')).toBe(articleIn(first, '2'));
    expect(articleIn(second, '3')).toBe(articleIn(base, '3'));
    expect(second.sections).toBe(base.sections);
  });

  test('has a unit that a later act restates keep the key by which an earlier one brought it in', () => {
    const corpus = unwrap(
      tryOpen(
        act(
          '2001-01-01-one',
          '- op: insert\n  after: 1/p4\n  units:\n    - label: "5."\n      text: "The flag is red."',
        ),
        act('2002-01-01-two', '- op: repeal\n  at: 1/p5'),
        act('2003-01-01-three', '- op: replace\n  at: 1/p5\n  text: "The flag is blue."'),
      ),
    );
    const states = corpus.versions.slice(1).map(({ constitution }) => unitIn(constitution, '1/p5'));
    expect(states.map(({ key, text }) => `${key} ${text}`)).toEqual([
      '2001-01-01-one/first/0 The flag is red.',
      '2001-01-01-one/first/0 Repealed.',
      '2001-01-01-one/first/0 The flag is blue.',
    ]);
    expect(states.map(({ repealed }) => repealed?.act ?? null)).toEqual([null, '2002-01-01-two', null]);
    expect(states.map(({ provenance }) => provenance?.act)).toEqual([
      '2001-01-01-one',
      '2002-01-01-two',
      '2003-01-01-three',
    ]);
  });

  test('gives a unit that comes in again under a known label another key', () => {
    const insert = '- op: insert\n  after: 1/p4\n  units:\n    - label: "5."\n      text: "The flag is red."';
    const corpus = unwrap(
      tryOpen(
        act('2001-01-01-one', insert),
        act('2002-01-01-two', '- op: remove\n  at: 1/p5'),
        act('2003-01-01-three', insert),
      ),
    );
    expect(unitIn(lastText(corpus), '1/p5').key).toBe('2003-01-01-three/first/0');
  });

  test('without acts has the base text alone', () => {
    const corpus = unwrap(tryOpen());
    expect(corpus.versions).toEqual([
      { from: '2000-01-01', to: null, constitution: corpus.constitution, operations: [] },
    ]);
  });

  test('is deterministic, and changes nothing of the embedded corpus it is given', () => {
    const corpus = deepFreeze(openCorpus());
    const again = unwrap(replay(corpus));
    expect(again.versions).toEqual(corpus.versions);
    expect(unwrap(replay({ ...corpus, acts: corpus.acts.toReversed() })).versions).toEqual(corpus.versions);
  });

  test('property: any acts replay to the same versions in any order, or fail the same; the input stays', () => {
    const base = deepFreeze(unwrap(tryOpen()));
    const before = structuredClone(base);
    const day = fc.constantFrom('2001-01-01', '2001-06-01', '2002-01-01');
    const dated = fc
      .tuple(anyOperation, fc.option(day, { freq: 3, nil: undefined }))
      .map(([operation, from]) => (from === undefined ? operation : { ...operation, from }));
    const acts = fc
      .array(fc.tuple(fc.array(dated, { minLength: 1, maxLength: 2 }), day, day), { maxLength: 3 })
      .map((drafts) =>
        drafts.map(([operations, published, inForce], index): Act => {
          const amendments = [{ id: 'first', operations }];
          const source = 'Written for tests.';
          return {
            id: `act-${index}`,
            title: 'An act',
            adopted: published,
            published,
            inForce,
            source,
            amendments,
          };
        }),
      );
    fc.assert(
      fc.property(acts, (some) => {
        const replayed = replay({ ...base, acts: deepFreeze(some) });
        const reversed = replay({ ...base, acts: some.toReversed() });
        expect(base).toEqual(before);
        if (replayed.ok && reversed.ok) {
          expect(reversed.value.versions).toEqual(replayed.value.versions);
          const days = replayed.value.versions.map(({ from }) => from);
          expect(days).toEqual([...new Set(days)].sort());
        } else expect(reversed).toEqual(replayed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('versionAt', () => {
  const corpus = unwrap(
    tryOpen(
      CEASED,
      act('2001-01-01-one', substitute('ten', 'eleven')),
      act('2004-03-01-two', substitute('eleven', 'twelve')),
    ),
  );

  test.each([
    { date: '2000-01-01', from: '2000-01-01', name: 'the base date' },
    { date: '2000-12-31', from: '2000-01-01', name: 'the last day of the base' },
    { date: '2001-01-01', from: '2001-01-01', name: 'a day of commencement' },
    { date: '2002-07-15', from: '2001-01-01', name: 'a day in between' },
    { date: '2004-02-29', from: '2001-01-01', name: 'the last day of a version, a leap day' },
    { date: '2004-03-01', from: '2004-03-01', name: 'the first day of the last version' },
    { date: '2009-12-31', from: '2004-03-01', name: 'the last day of the text' },
  ])('finds the version of $name', ({ date, from }) => {
    expect(unwrap(versionAt(corpus, date)).from).toBe(from);
  });

  test('has an answer on any later day where nothing ends the text', () => {
    expect(unwrap(versionAt(unwrap(tryOpen()), '9999-12-31')).from).toBe('2000-01-01');
  });

  test.each([
    {
      date: '1999-12-31',
      code: 'DATE_OUT_OF_RANGE',
      message: 'There is no text for 1999-12-31: this corpus starts on 2000-01-01.',
      hint: 'Ask for 2000-01-01 or later.',
    },
    {
      date: '2010-01-01',
      code: 'DATE_OUT_OF_RANGE',
      message: 'There is no text for 2010-01-01: it ceased to have effect on 2010-01-01.',
      hint: 'Ask for 2009-12-31 or earlier.',
    },
    {
      date: '2024-05-05',
      code: 'DATE_OUT_OF_RANGE',
      message: 'There is no text for 2024-05-05: it ceased to have effect on 2010-01-01.',
      hint: 'Ask for 2009-12-31 or earlier.',
    },
    {
      date: '2001-02-29',
      code: 'DATE_INVALID',
      message: '"2001-02-29" is not a calendar date.',
      hint: 'YYYY-MM-DD',
    },
    { date: '8 June 2022', code: 'DATE_INVALID', message: '"8 June 2022"', hint: 'YYYY-MM-DD' },
    { date: '', code: 'DATE_INVALID', message: '""', hint: 'YYYY-MM-DD' },
  ])('fails for "$date" with $code', ({ date, code, message, hint }) => {
    const issue = issueOf(versionAt(corpus, date));
    expect(issue.code).toBe(code);
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain(hint);
  });

  test('answers for the embedded corpus on both sides of its dates', () => {
    const embedded = openCorpus();
    const fromOn = (date: string): string => unwrap(versionAt(embedded, date)).from;
    expect(fromOn('2022-06-07')).toBe('2019-03-23');
    expect(fromOn('2022-06-08')).toBe('2022-06-08');
    expect(fromOn('2022-09-16')).toBe('2022-06-08');
    expect(fromOn('2022-09-17')).toBe('2022-09-17');
    expect(fromOn('2023-01-01')).toBe('2023-01-01');
    expect(fromOn('2026-06-30')).toBe('2023-01-01');
    expect(issueOf(versionAt(embedded, '2026-07-01')).hint).toContain('2026-06-30');
    expect(issueOf(versionAt(embedded, '2019-03-22')).hint).toContain('2019-03-23');
  });
});
