import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { pendingAt, tryPendingAt } from '../../src/history/pending.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';

/** What was pending and what was cancelled on a day, each as its commencement and summary. */
function linesAt(corpus: Parameters<typeof pendingAt>[0], date: string): string[] {
  const { pending, cancelled } = pendingAt(corpus, date);
  return [
    ...pending.map((one) => `${one.date} ${one.summary}`),
    ...cancelled.map((one) => `cancelled ${one.summary}`),
  ];
}

describe('pendingAt of the embedded corpus', () => {
  const corpus = openCorpus();

  test.each([
    ['2022-06-04', 0],
    ['2022-06-05', 78],
    ['2022-06-07', 78],
    ['2022-06-08', 33],
    ['2022-09-17', 33],
    ['2022-12-31', 33],
    ['2023-01-01', 0],
  ])('on %s has %i operations', (date, count) => {
    const { pending, cancelled } = pendingAt(corpus, date);
    expect(pending).toHaveLength(count);
    expect(cancelled).toEqual([]);
    expect(pending.every((one) => one.date !== null && one.date > date)).toBe(true);
  });

  test('says what each is to do', () => {
    expect(pendingAt(corpus, '2022-12-31').pending[0]).toEqual({
      act: '2022-06-08-referendum',
      amendment: 'art-4',
      operation: 0,
      op: 'substitute',
      adopted: '2022-06-05',
      date: '2023-01-01',
      condition: null,
      summary: '4(1): "Constitutional Council" to become "Constitutional Court"',
    });
  });

  test.each([
    ['2018-01-01', 'DATE_OUT_OF_RANGE'],
    ['2026-07-01', 'DATE_OUT_OF_RANGE'],
    ['now', 'DATE_INVALID'],
  ])('on %s fails with %s', (date, code) => {
    expect(issueOf(tryPendingAt(corpus, date)).code).toBe(code);
    expect(() => pendingAt(corpus, date)).toThrow(expect.objectContaining({ code }));
  });
});

describe('pendingAt', () => {
  const act = actFile(
    [
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  from: 2003-01-01',
      '- op: repeal\n  at: 1/p4\n  from: null\n  condition: "When there is a new capital."',
      '- op: remove\n  at: 2/s1',
    ].join('\n'),
  );

  test('keeps what is open until the end, with its condition', () => {
    const corpus = unwrap(tryOpen(act));
    expect(linesAt(corpus, '2000-12-31')).toEqual([]);
    expect(linesAt(corpus, '2001-01-01')).toEqual([
      '2003-01-01 2(2): "ten" to become "twelve"',
      'null 1(4) to be repealed',
    ]);
    const { pending } = pendingAt(corpus, '2009-01-01');
    expect(pending).toMatchObject([{ date: null, condition: 'When there is a new capital.' }]);
  });

  test('counts from the adoption of an act, not from its publication', () => {
    const text = act.text.replace('adopted: 2001-01-01', 'adopted: 2000-06-01');
    const corpus = unwrap(tryOpen({ ...act, text }));
    expect(linesAt(corpus, '2000-05-31')).toEqual([]);
    expect(linesAt(corpus, '2000-06-01')).toHaveLength(3);
  });

  test('knows of a delay from the day on which that takes effect', () => {
    const delay = actFile(
      '- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2005-01-01',
      '2002-06-01-delay',
    );
    const corpus = unwrap(tryOpen(act, delay));
    expect(linesAt(corpus, '2002-05-31')[0]).toMatch(/^2003-01-01 /u);
    expect(linesAt(corpus, '2002-06-01')[0]).toMatch(/^2005-01-01 /u);
    expect(linesAt(corpus, '2004-12-31')[0]).toMatch(/^2005-01-01 /u);
    expect(linesAt(corpus, '2005-01-01')).toEqual(['null 1(4) to be repealed']);
  });

  test('lists apart what has been cancelled, from that day on', () => {
    const cancel = actFile('- op: cancel\n  operation: 2001-01-01-act/first/0', '2002-06-01-cancel');
    const corpus = unwrap(tryOpen(act, cancel));
    expect(linesAt(corpus, '2002-05-31')).toHaveLength(2);
    expect(linesAt(corpus, '2002-06-01')).toEqual([
      'null 1(4) to be repealed',
      'cancelled 2(2): "ten" to become "twelve"',
    ]);
    expect(pendingAt(corpus, '2009-01-01').cancelled).toMatchObject([
      { operation: 0, cancelledBy: { act: '2002-06-01-cancel', amendment: 'first', operation: 0 } },
    ]);
  });

  test('answers on a day on which an erratum would have come before what it corrects', () => {
    const first = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  from: 2005-01-01');
    const erratum = actFile(
      '- op: substitute\n  at: 2/s2\n  old: "twelve"\n  new: "eleven"\n  from: 2004-01-01\n  corrects: 2001-01-01-act/first/0\n  note: "A slip."',
      '2001-06-01-erratum',
    );
    const advance = actFile(
      '- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2003-01-01',
      '2002-01-01-advance',
    );
    const corpus = unwrap(tryOpen(first, erratum, advance));
    expect(pendingAt(corpus, '2001-07-01').pending.map(({ date }) => date)).toEqual([
      '2004-01-01',
      '2005-01-01',
    ]);
  });

  test.each([
    [
      'units and parts',
      '- op: insert\n  into: 3/p1\n  units:\n    - label: "1)"\n      text: "of the people."\n    - text: "They rest."',
      '3(1)(1), a part to be inserted into 3(1)',
    ],
    [
      'parts',
      '- op: insert\n  into: 3/p1\n  units:\n    - text: "They sit."\n    - text: "They rest."',
      '2 parts to be inserted into 3(1)',
    ],
    [
      'a unit behind another',
      '- op: insert\n  after: 1/p2/s1\n  units:\n    - label: "1-1)"\n      text: "taxes;"',
      '1(2)(1-1) to be inserted',
    ],
    [
      'an article',
      '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "It ends."',
      '4 to be inserted',
    ],
    [
      'a section',
      '- op: insert\n  sections:\n    - number: III\n      heading: "Ends"',
      'section III to be inserted',
    ],
    ['another number', '- op: renumber\n  at: 1/p4\n  to: "5."', '1(4) to be renumbered 1(5)'],
    ['another place', '- op: move\n  at: 3\n  into: section/I', '3 to be moved into section I'],
    ['a restatement', '- op: replace\n  at: 1/p4\n  text: "None."', '1(4) to be restated'],
    ['a removal', '- op: remove\n  at: 3/p1/part2', '3(1) part 2 to be removed'],
    [
      'words taken out',
      '- op: substitute\n  at: 2/s2\n  old: "ten "\n  new: ""',
      '2(2): "ten " to be taken out',
    ],
    [
      'words over a range',
      '- op: substitute\n  targets:\n    - at: 1\n      to: 2\n    - at: 3/p1\n  old: "law"\n  new: "act"',
      '1 to 2, 3(1): "law" to become "act"',
    ],
    [
      'a heading',
      '- op: retitle\n  at: section/I\n  old: "Foundations"\n  new: "Bases"',
      'heading of section I: "Foundations" to become "Bases"',
    ],
  ])('tells of %s that are yet to come', (_name, operation, summary) => {
    const waits = `${operation}\n  from: null\n  condition: "When it is time."`;
    const corpus = unwrap(tryOpen(actFile(waits)));
    expect(pendingAt(corpus, '2001-01-01').pending.map((one) => one.summary)).toEqual([summary]);
  });
});
