import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { type LogEntry, log, tryLog } from '../../src/history/log.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';

/** A history as lines: each entry's date and act, and the summaries of its operations. */
function lines(entries: readonly LogEntry[]): string[] {
  return entries.flatMap(({ date, act, operations }) => [
    `${date} ${act}`,
    ...operations.map(({ summary }) => `  ${summary}`),
  ]);
}

/** The history of the usual articles after some operations of one act. */
function logOf(article: string | undefined, ...operations: readonly string[]): string[] {
  return lines(log(unwrap(tryOpen(actFile(operations.join('\n')))), article)).slice(1);
}

describe('log of the embedded corpus', () => {
  const corpus = openCorpus();

  test('has the newest entry first', () => {
    expect(log(corpus).map(({ date, act, operations }) => [date, act, operations.length])).toEqual([
      ['2023-01-01', '2022-06-08-referendum', 33],
      ['2022-09-17', '2022-09-17-law-142-vii', 8],
      ['2022-06-08', '2022-06-08-referendum', 45],
    ]);
  });

  test('tells how Article 71 came to be what it is', () => {
    expect(lines(log(corpus, '71'))).toEqual([
      '2022-09-17 2022-09-17-law-142-vii',
      '  71(1): "six years" became "eight years"',
      '  71(1) part 2: "twice in succession" became "once"',
      '2022-06-08 2022-06-08-referendum',
      '  71 restated',
    ]);
  });

  test('names the act, and what of the article each operation touched', () => {
    const [, entry] = log(corpus, '71(3)');
    expect(entry).toBeUndefined();
    expect(log(corpus, '71(3)')).toEqual([
      {
        date: '2022-06-08',
        act: '2022-06-08-referendum',
        title: expect.stringContaining('adopted by the republican referendum'),
        operations: [
          {
            amendment: 'art-71',
            operation: 0,
            op: 'replace',
            units: [
              { before: '71/p3', after: '71/p3' },
              { before: '71/p3/part2', after: '71/p3/part2' },
            ],
            summary: '71 restated',
          },
        ],
      },
    ]);
  });

  test.each([
    ['50(2)', '50(2): "Fifteen deputies" became "Ten deputies"'],
    ['4', '4(1): "Constitutional Council" became "Constitutional Court"'],
    ['46(4)', '46(4) repealed'],
    ['83-1', '83-1 inserted'],
    ['83-1(2)', '83-1 inserted'],
    ['52(5) part 3 (3)', '52(5) part 3 (3) inserted'],
    ['61(4)', '61(4) restated'],
    ['61(3) part 3', '61(3) part 3 inserted'],
  ])('begins that of %s with: %s', (article, summary) => {
    expect(log(corpus, article)[0]?.operations[0]?.summary).toBe(summary);
  });

  test('shows a long quotation by its ends, in whole words', () => {
    expect(log(corpus, '91(2)').at(-1)?.operations[0]?.summary).toMatch(
      /^91\(2\): "as well as the fundamental principles … /u,
    );
  });

  test('is empty for an article that never changed', () => {
    expect(log(corpus, '1')).toEqual([]);
  });

  test.each([
    ['200', 'ARTICLE_NOT_FOUND'],
    ['50(77)', 'UNIT_NOT_FOUND'],
    ['52(5)(1)', 'CITATION_AMBIGUOUS'],
    ['no article', 'ADDRESS_INVALID'],
  ])('of %s fails with %s', (article, code) => {
    expect(issueOf(tryLog(corpus, article)).code).toBe(code);
  });

  test('throws what is wrong', () => {
    expect(() => log(corpus, '200')).toThrow(expect.objectContaining({ code: 'ARTICLE_NOT_FOUND' }));
  });
});

describe('log', () => {
  test.each<[string, string, string[]]>([
    [
      'a substitution',
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
      ['2(2): "ten" became "twelve"'],
    ],
    ['words taken out', '- op: substitute\n  at: 2/s2\n  old: "ten "\n  new: ""', ['2(2): "ten " taken out']],
    [
      'words in several places',
      '- op: substitute\n  targets:\n    - at: 1\n      to: 3\n      count: 4\n  old: "law"\n  new: "act"\n  forms:\n    - old: "laws"\n      new: "acts"',
      ['"law" became "act" in 4 units'],
    ],
    ['a restatement', '- op: replace\n  at: 1/p4\n  text: "There is no capital."', ['1(4) restated']],
    ['a revival', '- op: replace\n  at: 1/p3\n  text: "There is a flag."', ['1(3) revived']],
    [
      'a restated article',
      '- op: replace\n  at: 3\n  units:\n    - label: "1."\n      text: "Judges judge."',
      ['3 restated'],
    ],
    ['a repeal', '- op: repeal\n  at: 2/s3', ['2(3) repealed']],
    ['a repealed article', '- op: repeal\n  at: 3', ['3 repealed']],
    ['a removal', '- op: remove\n  at: 1/p2/part2', ['1(2) part 2 removed']],
    [
      'inserted units',
      '- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "sings;"\n    - label: "2-2)"\n      text: "dances;"',
      ['2(2-1), 2(2-2) inserted'],
    ],
    [
      'an inserted unit with others below it',
      '- op: insert\n  after: 3/p1\n  units:\n    - label: "2."\n      text: "Judges:"\n      units:\n        - label: "1)"\n          text: "judge;"\n        - text: "They rest."',
      ['3(2) inserted'],
    ],
    [
      'an inserted section',
      '- op: insert\n  sections:\n    - number: III\n      heading: "Ends"\n      articles:\n        - number: 4\n          units:\n            - text: "It ends."',
      ['section III, 4 inserted'],
    ],
    ['a renumbered unit', '- op: renumber\n  at: 1/p4\n  to: "5."', ['1(4) renumbered 1(5)']],
    ['a renumbered article', '- op: renumber\n  at: 3\n  to: 4', ['3 renumbered 4']],
    [
      'a renumbered section',
      '- op: renumber\n  at: section/II\n  to: III',
      ['section II renumbered section III'],
    ],
    ['a moved unit', '- op: move\n  at: 1/p4\n  before: 1/p1', ['1(4) moved before 1(1)']],
    ['a unit moved to another article', '- op: move\n  at: 1/p4\n  after: 3/p1', ['1(4) moved behind 3(1)']],
    ['a moved article', '- op: move\n  at: 3\n  into: section/I', ['3 moved into section I']],
    [
      'another heading',
      '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
      ['heading of section II: "Bodies" became "Offices"'],
    ],
    [
      'a first heading',
      '- op: retitle\n  at: 3\n  old: ""\n  new: "Courts"',
      ['heading of 3: "Courts" put in'],
    ],
  ])('tells of %s', (_name, operation, summaries) => {
    expect(logOf(undefined, operation)).toEqual(summaries.map((one) => `  ${one}`));
  });

  test('says of words replaced in several units where they stood in what was asked for', () => {
    const term =
      '- op: substitute\n  targets:\n    - at: 1/p2\n    - at: 1/p2/part3\n    - at: 2/s1\n  old: "law"\n  new: "act"\n  forms:\n    - old: "laws"\n      new: "acts"';
    expect(logOf('1', term)).toEqual(['  1(2), 1(2) part 3: "law" became "act", in 3 units altogether']);
    expect(logOf('2', term)).toEqual(['  2(1): "law" became "act", in 3 units altogether']);
    expect(logOf('3', term)).toEqual([]);
  });

  test('follows an article to its new number', () => {
    const before = '- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"';
    const renumbered = '- op: renumber\n  at: 3\n  to: 4\n  from: 2002-01-01';
    const after = '- op: substitute\n  at: 4/p1\n  old: "independent"\n  new: "free"\n  from: 2003-01-01';
    const corpus = unwrap(tryOpen(actFile([before, renumbered, after].join('\n'))));
    const history = [
      '2003-01-01 2001-01-01-act',
      '  4(1): "independent" became "free"',
      '2002-01-01 2001-01-01-act',
      '  3 renumbered 4',
      '2001-01-01 2001-01-01-act',
      '  3(1): "Courts" became "All courts"',
    ];
    expect(lines(log(corpus, '4'))).toEqual(history);
    expect(lines(log(corpus, '4(1)'))).toEqual(history);
    // The last text has no article 3; the one that had that number has the same history.
    expect(lines(log(corpus, '3'))).toEqual(history);
    expect(log(corpus, '4')[1]?.operations[0]?.units).toEqual([{ before: '3', after: '4' }]);
  });

  test('keeps apart two articles that have had one number', () => {
    const corpus = unwrap(
      tryOpen(
        actFile(
          '- op: renumber\n  at: 3\n  to: 4\n- op: insert\n  into: section/II\n  articles:\n    - number: 3\n      units:\n        - text: "Juries judge."\n  from: 2002-01-01',
        ),
      ),
    );
    expect(lines(log(corpus, '3'))).toEqual(['2002-01-01 2001-01-01-act', '  3 inserted']);
    expect(lines(log(corpus, '4'))).toEqual(['2001-01-01 2001-01-01-act', '  3 renumbered 4']);
  });

  test('follows a unit into another article, and tells of the move in both', () => {
    const corpus = unwrap(
      tryOpen(
        actFile(
          '- op: move\n  at: 1/p4\n  after: 3/p1\n- op: substitute\n  at: 3/p4\n  old: "Old"\n  new: "New"\n  from: 2002-01-01',
        ),
      ),
    );
    const moved = ['2001-01-01 2001-01-01-act', '  1(4) moved behind 3(1)'];
    expect(lines(log(corpus, '1'))).toEqual(moved);
    expect(lines(log(corpus, '3(4)'))).toEqual([
      '2002-01-01 2001-01-01-act',
      '  3(4): "Old" became "New"',
      ...moved,
    ]);
    expect(lines(log(corpus, '3(1)'))).toEqual([]);
    expect(log(corpus, '1')[0]?.operations[0]?.units).toEqual([{ before: '1/p4', after: '3/p4' }]);
  });

  test('has what was repealed or removed, with nothing after it', () => {
    const corpus = unwrap(tryOpen(actFile('- op: repeal\n  at: 1/p2\n- op: remove\n  at: 3')));
    expect(lines(log(corpus, '1(2) part 3 (1)'))).toEqual(['2001-01-01 2001-01-01-act', '  1(2) repealed']);
    const [entry] = log(corpus, '3(1)');
    expect(entry?.operations[0]).toMatchObject({
      summary: '3 removed',
      units: [
        { before: '3/p1', after: null },
        { before: '3/p1/part2', after: null },
      ],
    });
  });

  test('does not count another heading of its article as a change of a unit', () => {
    const retitle = '- op: retitle\n  at: 3\n  old: ""\n  new: "Courts"';
    expect(logOf('3', retitle)).toHaveLength(1);
    expect(logOf('3(1)', retitle)).toEqual([]);
  });

  test('has one entry for each act of a day, the one published later first', () => {
    const first = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2001-01-01-b');
    const second = actFile('- op: substitute\n  at: 2/s1\n  old: "signs"\n  new: "makes"', '2001-01-01-a');
    const published = second.text.replace('published: 2001-01-01', 'published: 2001-02-01');
    const corpus = unwrap(tryOpen(first, { ...second, text: published }));
    expect(log(corpus, '2').map(({ act }) => act)).toEqual(['2001-01-01-a', '2001-01-01-b']);
  });
});

describe('log of what changed commencements', () => {
  const late = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  from: 2003-01-01';
  const other = '- op: substitute\n  at: 1/p4\n  old: "Old"\n  new: "New"\n  from: 2003-01-01';
  const act = actFile(`${late}\n${other}`);

  test('has a delay on its own day, in the articles of what was delayed', () => {
    const delay = actFile(
      '- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2005-01-01',
      '2002-01-01-delay',
    );
    const corpus = unwrap(tryOpen(act, delay));
    expect(lines(log(corpus, '2(2)'))).toEqual([
      '2005-01-01 2001-01-01-act',
      '  2(2): "ten" became "twelve"',
      '2002-01-01 2002-01-01-delay',
      '  commencement of 2001-01-01-act/first/0: 2003-01-01 became 2005-01-01',
    ]);
    expect(lines(log(corpus, '1'))).toEqual(['2003-01-01 2001-01-01-act', '  1(4): "Old" became "New"']);
    expect(log(corpus)[2]?.operations[0]).toMatchObject({ op: 'reschedule', units: [] });
  });

  test('has what a whole act was delayed by once', () => {
    const delay = actFile(
      '- op: reschedule\n  operation: 2001-01-01-act\n  to: 2005-01-01',
      '2002-01-01-delay',
    );
    expect(lines(log(unwrap(tryOpen(act, delay)))).slice(2)).toEqual([
      '  1(4): "Old" became "New"',
      '2002-01-01 2002-01-01-delay',
      '  commencement of 2001-01-01-act: 2003-01-01 became 2005-01-01',
    ]);
  });

  test('has a cancellation, and what was left open', () => {
    const changes = actFile(
      '- op: cancel\n  operation: 2001-01-01-act/first/0\n- op: reschedule\n  operation: 2001-01-01-act/first/1\n  to: null\n  condition: "When there is money."',
      '2002-01-01-change',
    );
    const corpus = unwrap(tryOpen(act, changes));
    expect(lines(log(corpus, '2'))).toEqual([
      '2002-01-01 2002-01-01-change',
      '  2001-01-01-act/first/0 cancelled; its commencement was 2003-01-01',
    ]);
    expect(lines(log(corpus, '1'))).toEqual([
      '2002-01-01 2002-01-01-change',
      '  commencement of 2001-01-01-act/first/1: 2003-01-01 became open: When there is money.',
    ]);
    expect(log(corpus, '3')).toEqual([]);
  });

  test('has what concerns an article between the ends of a range that was cancelled', () => {
    const term = actFile(
      '- op: substitute\n  targets:\n    - at: 1\n      to: 3\n  old: "ten"\n  new: "twelve"\n  from: 2003-01-01',
    );
    const cancel = actFile('- op: cancel\n  operation: 2001-01-01-act', '2002-01-01-cancel');
    expect(log(unwrap(tryOpen(term, cancel)), '2')).toHaveLength(1);
  });
});

test('issues of a citation that no version answers are those of the last', () => {
  expect(issueOf(tryLog(unwrap(tryOpen()), '1(9)'))).toMatchObject({ code: 'UNIT_NOT_FOUND', unit: '1' });
});
