import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/amend/timeline.ts';
import { dayBefore } from '../../src/dates.ts';
import { formatOperation, unwrap } from '../../src/errors.ts';
import { type Blame, blame, tryBlame } from '../../src/history/blame.ts';
import type { Act, Corpus, TextOperation } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { walk } from '../../src/units.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';

/** The runs of a blamed unit, each as who put it in (a number within the amendment, or `base`) and its words. */
function runs({ units }: Blame, id: string): [string, string][] {
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) throw new Error(`there is no unit ${id}`);
  return unit.runs.map(({ text, provenance }) => [
    provenance === null ? 'base' : `${provenance.date} ${provenance.operation}`,
    text,
  ]);
}

/** The runs of a unit of the usual articles in the last text after some operations of one act. */
function runsAfter(address: string, ...operations: readonly string[]): [string, string][] {
  const corpus = unwrap(tryOpen(actFile(operations.join('\n'))));
  const found = blame(corpus, address, '2009-01-01');
  return runs(found, address.slice(address.indexOf('/') + 1));
}

describe('blame of the embedded corpus', () => {
  const corpus = openCorpus();

  test('tells who put which words into Article 50(2)', () => {
    const found = blame(corpus, '50(2)', '2022-06-08');
    expect(found).toMatchObject({ date: '2022-06-08', article: '50', section: 'IV', repealedBy: null });
    expect(found.units).toHaveLength(1);
    expect(found.units[0]).toMatchObject({ id: 'p2', key: '50/p2', kind: 'paragraph', label: '2.' });
    expect(
      found.units[0]?.runs.map(({ text, provenance }) => [provenance && formatOperation(provenance), text]),
    ).toEqual([
      [null, expect.stringMatching(/^The Senate is formed .* from each\. $/u)],
      ['2022-06-08-referendum/art-50/0', 'Ten deputies'],
      [null, ' of the Senate are appointed by the President of the '],
      [
        '2022-06-08-referendum/art-50/1',
        'Republic, five of them on the proposal of the Assembly of the People of Kazakhstan',
      ],
      [null, '.'],
    ]);
  });

  test('has base words alone on the day before', () => {
    const { units } = blame(corpus, '50', '2022-06-07');
    expect(units.flatMap((unit) => unit.runs).every(({ provenance }) => provenance === null)).toBe(true);
  });

  test('leaves what a restatement kept to whoever put it in first', () => {
    expect(runs(blame(corpus, '71(6)', '2023-01-01'), 'p6')).toEqual([
      ['base', 'The organisation and activity of the Constitutional '],
      ['2022-06-08 0', 'Court'],
      ['base', ' are regulated by constitutional law.'],
    ]);
  });

  test('tells two acts apart in one unit', () => {
    const found = runs(blame(corpus, '71', '2023-01-01'), 'p1');
    expect(found.find(([by]) => by === '2022-09-17 0')).toEqual(['2022-09-17 0', 'eight years']);
    expect(found.some(([by]) => by === '2022-06-08 0')).toBe(true);
    expect(runs(blame(corpus, '71', '2023-01-01'), 'p1/part2')).toEqual([
      ['2022-06-08 0', expect.stringContaining('One and the same person')],
      ['2022-09-17 1', 'once'],
      ['2022-06-08 0', '.'],
    ]);
  });

  test('gives an article that came in whole to the operation that brought it', () => {
    const { units, provenance } = blame(corpus, '83-1', '2023-01-01');
    expect(provenance).toMatchObject({ amendment: 'art-83-1', date: '2022-06-08' });
    for (const unit of units) expect(unit.runs.map((run) => run.provenance?.amendment)).toEqual(['art-83-1']);
  });

  test('shows which act repealed a unit, also before the base text', () => {
    expect(blame(corpus, '46(4)', '2023-01-01').units[0]).toMatchObject({
      repealedBy: { act: '2022-06-08-referendum' },
      runs: [{ text: 'Repealed.', provenance: { amendment: 'art-46' } }],
    });
    expect(blame(corpus, '84', '2023-01-01')).toMatchObject({
      repealedBy: { act: '2007-05-21-law-254-iii' },
      provenance: null,
      units: [],
    });
  });

  test.each([
    ['200', '2023-01-01', 'ARTICLE_NOT_FOUND'],
    ['83-1', '2022-06-07', 'ARTICLE_NOT_FOUND'],
    ['50(9)', '2023-01-01', 'UNIT_NOT_FOUND'],
    ['50', '2018-01-01', 'DATE_OUT_OF_RANGE'],
    ['50', 'yesterday', 'DATE_INVALID'],
    ['section/VI', '2023-01-01', 'ADDRESS_INVALID'],
  ])('of %s at %s fails with %s', (article, date, code) => {
    expect(issueOf(tryBlame(corpus, article, date)).code).toBe(code);
    expect(() => blame(corpus, article, date)).toThrow(expect.objectContaining({ code }));
  });
});

describe('blame', () => {
  const ten = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';

  test('gives the words of a substitution to it', () => {
    expect(runsAfter('2/s2', ten)).toEqual([
      ['base', 'appoints '],
      ['2001-01-01 0', 'twelve'],
      ['base', ' judges;'],
    ]);
  });

  test('gives words changed again to who changed them last, and what stays of them to who came first', () => {
    const wider = '- op: substitute\n  at: 2/s2\n  old: "ten judges"\n  new: "twelve good judges"';
    const within = '- op: substitute\n  at: 2/s2\n  old: "good"\n  new: "wise"\n  from: 2002-01-01';
    expect(runsAfter('2/s2', wider, within)).toEqual([
      ['base', 'appoints '],
      ['2001-01-01 0', 'twelve '],
      ['2002-01-01 1', 'wise'],
      ['2001-01-01 0', ' judges'],
      ['base', ';'],
    ]);
  });

  test('has no run for words that were taken out', () => {
    expect(runsAfter('2/s2', '- op: substitute\n  at: 2/s2\n  old: "ten "\n  new: ""')).toEqual([
      ['base', 'appoints judges;'],
    ]);
  });

  test('takes every place of a substitution for its own', () => {
    expect(
      runsAfter('1/p1', '- op: substitute\n  at: 1/p1\n  old: "people"\n  new: "citizens"\n  count: 2'),
    ).toEqual([
      ['base', 'The state serves the '],
      ['2001-01-01 0', 'citizens'],
      ['base', '. The '],
      ['2001-01-01 0', 'citizens'],
      ['base', ' rule.'],
    ]);
  });

  test('keeps the origin of words under another label, at another place and under another number', () => {
    const relocated = [
      ['base', 'appoints '],
      ['2001-01-01 0', 'twelve'],
      ['base', ' judges;'],
    ];
    expect(runsAfter('2/s4', ten, '- op: renumber\n  at: 2/s2\n  to: "4)"\n  from: 2002-01-01')).toEqual(
      relocated,
    );
    expect(runsAfter('5/s2', ten, '- op: renumber\n  at: 2\n  to: 5\n  from: 2002-01-01')).toEqual(relocated);
    const capital = '- op: substitute\n  at: 1/p4\n  old: "Old"\n  new: "New"';
    const moved = '- op: move\n  at: 1/p4\n  after: 3/p1\n  from: 2002-01-01';
    expect(runsAfter('3/p4', capital, moved)).toEqual([
      ['base', 'The capital is '],
      ['2001-01-01 0', 'New'],
      ['base', ' Town.'],
    ]);
  });

  test('gives a revived unit to what revived it, whatever it said before', () => {
    const words = 'The capital is Old Town.';
    expect(
      runsAfter(
        '1/p4',
        '- op: repeal\n  at: 1/p4',
        `- op: replace\n  at: 1/p4\n  text: "${words}"\n  from: 2002-01-01`,
      ),
    ).toEqual([['2002-01-01 1', words]]);
  });

  test('leaves a tombstone to what made it', () => {
    expect(runsAfter('1/p5', '- op: renumber\n  at: 1/p3\n  to: "5."')).toEqual([['base', 'Repealed.']]);
    expect(runsAfter('2/s3', '- op: repeal\n  at: 2/s3')).toEqual([['2001-01-01 0', 'Repealed.']]);
  });

  test('takes nothing from a unit that was not touched beside one that was', () => {
    const restated =
      '- op: replace\n  at: 1/p2\n  text: "Parliament adopts laws concerning:"\n  units:\n    - label: "1)"\n      text: "rights and duties;"\n    - label: "2)"\n      text: "the whole budget."';
    expect(runsAfter('1/p2/s1', restated)).toEqual([['base', 'rights and duties;']]);
    expect(runsAfter('1/p2/s2', restated)).toEqual([
      ['base', 'the '],
      ['2001-01-01 0', 'whole '],
      ['base', 'budget.'],
    ]);
  });
});

/** Every unit of every version: its runs joined are its text, no run is empty, and neighbours differ in origin. */
function expectRunsToRebuild(corpus: Corpus): void {
  for (const { from, constitution } of corpus.versions) {
    for (const article of constitution.articles) {
      const { units } = blame(corpus, article.number, from);
      expect(units.map((unit) => unit.runs.map(({ text }) => text).join(''))).toEqual(
        walk(article.units).map(({ unit }) => unit.text),
      );
      for (const { runs: own } of units) {
        const origins = own.map(({ provenance }) => provenance && formatOperation(provenance));
        expect(origins.every((origin, index) => index === 0 || origin !== origins[index - 1])).toBe(true);
        expect(own.every(({ text }) => text !== '')).toBe(true);
      }
    }
  }
}

describe('the runs of a unit', () => {
  test('joined are its text, at every version of the embedded corpus', () => {
    expectRunsToRebuild(openCorpus());
  });

  const relocation: fc.Arbitrary<TextOperation> = fc.oneof(
    fc.record({
      op: fc.constant('renumber' as const),
      at: fc.constantFrom('1/p1', '1/p4', '2/s2', '1/p2/s1'),
      to: fc.constantFrom('7.', '7)', '0.'),
    }),
    fc.record({
      op: fc.constant('renumber' as const),
      at: fc.constantFrom('2', '3'),
      to: fc.constantFrom('7', '8'),
    }),
    fc.record({
      op: fc.constant('move' as const),
      at: fc.constantFrom('1/p1', '1/p4', '2/s1'),
      after: fc.constantFrom('3/p1', '1/p2', '2/s3'),
    }),
  );

  /** A corpus of those of some operations that fit, each an act of its own on a later day. */
  function corpusOf(operations: readonly TextOperation[]): Corpus {
    const base = unwrap(tryOpen());
    return operations.reduce((corpus, operation, index) => {
      const date = `${2001 + index}-01-01`;
      const act: Act = {
        id: `act-${index}`,
        title: 'An act',
        adopted: dayBefore(date),
        published: date,
        inForce: date,
        source: 'Written for tests.',
        amendments: [{ id: 'first', operations: [operation] }],
      };
      const replayed = replay({ ...base, acts: [...corpus.acts, act] });
      return replayed.ok ? replayed.value : corpus;
    }, base);
  }

  test('joined are its text, whatever acts there are', () => {
    const operations = fc.array(
      fc.oneof({ weight: 3, arbitrary: anyOperation }, { weight: 1, arbitrary: relocation }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(operations, (some) => expectRunsToRebuild(corpusOf(some))),
      { numRuns: 150 },
    );
  });
});
