import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/amend/change.ts';
import { Enactment } from '../../src/amend/enactment.ts';
import { schedule } from '../../src/amend/schedule.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { ok, type Result, unwrap } from '../../src/errors.ts';
import type { Act, Constitution, TextOperation } from '../../src/model.ts';
import { flatten } from '../../src/units.ts';
import { checkFailure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { actFile, articleFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';
import { RUNS } from '../helpers/runs.ts';
import { article1, articleIn, baseText, lastText, unitIn } from '../helpers/texts.ts';

const FIRST = '2001-01-01-act/first/0';

/** Words of 1/p1, "The state serves the people. The people rule.", replaced. */
function words(old: string, put: string, more = ''): string {
  return `- op: substitute\n  at: 1/p1\n  old: ${JSON.stringify(old)}\n  new: ${JSON.stringify(put)}${more}`;
}

const ERRATUM = `\n  corrects: ${FIRST}\n  note: "A slip of the pen."`;
const POINT = '- op: substitute\n  at: 1/p2/s1\n  old: "duties"\n  new: "freedoms"';
const RESTATED_POINT = '- op: replace\n  at: 1/p2/s1\n  text: "all rights;"';
const REPEALED_POINT = '- op: repeal\n  at: 1/p2/s1';
const REMOVED_POINT = '- op: remove\n  at: 1/p2/s1';
const INSERTED_POINT = '- op: insert\n  after: 1/p2/s2\n  units:\n    - label: "3)"\n      text: "taxes."';
const INSERTED_BELOW_PART =
  '- op: insert\n  into: 1/p2/part3\n  units:\n    - label: "3)"\n      text: "of a city."';
const RENUMBERED_POINT = '- op: renumber\n  at: 1/p2/s2\n  to: "5)"';
const MOVED_POINT = '- op: move\n  at: 1/p2/s2\n  into: 3/p1/part2';
const RENUMBERED = '- op: renumber\n  at: 1/p2\n  to: "2-1."';
const INSERTED_BESIDE =
  '- op: insert\n  after: 1/p2\n  units:\n    - label: "2-1."\n      text: "Laws are published."';
const RESTATED_ALONE = '- op: replace\n  at: 1/p2\n  text: "Parliament adopts laws on:"';
const RESTATED_BELOW = `- op: replace
  at: 1/p2
  text: "Parliament adopts laws on:"
  units:
    - label: "1)"
      text: "rights;"
    - label: "2)"
      text: "the budget."
    - text: "Decrees regulate the rest."
    - text: "They may not contradict:"
      units:
        - label: "1)"
          text: "laws."`;
const RESTATED_ARTICLE = `- op: replace
  at: 1
  units:
    - label: "2."
      text: "Parliament adopts laws."
    - label: "3."
      text: "Repealed."`;
const REPEALED_ARTICLE = RESTATED_ARTICLE.replace(
  '"Repealed."',
  '"Repealed."\n      repealed:\n        act: 1999-01-01-old-act\n        date: 1999-01-01',
);
const REPEALED = '- op: repeal\n  at: 1/p4';
const REVIVED = '- op: replace\n  at: 1/p4\n  text: "The capital is New Town."';
const REVIVED_3 = '- op: replace\n  at: 1/p3\n  text: "The anthem is short."';

/** What two operations of one day fail with: the code, the unit, and what they are said to do. */
function failure(operations: readonly string[]): object {
  const { code, unit, otherOperation } = issueOf(tryOpen(actFile(operations.join('\n'))));
  return { code, unit, otherOperation };
}

describe('operations of one day on the words of one unit', () => {
  test.each([
    {
      name: 'words far apart, the later ones first in the text',
      operations: [words('rule', 'decide'), words('state', 'republic')],
      text: 'The republic serves the people. The people decide.',
    },
    {
      name: 'words far apart, the earlier ones first in the text',
      operations: [words('state', 'republic'), words('rule', 'decide')],
      text: 'The republic serves the people. The people decide.',
    },
    {
      name: 'words right behind others',
      operations: [words('The state', 'A republic'), words(' serves', ' protects')],
      text: 'A republic protects the people. The people rule.',
    },
    {
      name: 'words right before others',
      operations: [words('serves ', 'protects '), words('The state ', 'A republic ')],
      text: 'A republic protects the people. The people rule.',
    },
    {
      name: 'words on both sides of some that went',
      operations: [words(' serves the people', ''), words('state', 'republic'), words('. The', '; the')],
      text: 'The republic; the people rule.',
    },
    {
      name: 'words behind several that grew',
      operations: [words('people', 'citizens', '\n  count: 2'), words('rule', 'decide')],
      text: 'The state serves the citizens. The citizens decide.',
    },
    {
      name: 'words between several that were replaced',
      operations: [words('people', 'men and women', '\n  count: 2'), words('. The ', ', and the ')],
      text: 'The state serves the men and women, and the men and women rule.',
    },
    {
      name: 'words again and again, each beside the last',
      operations: [
        words('state', 'republic'),
        words('serves', 'protects'),
        words(' protects the people', ''),
      ],
      text: null,
    },
  ])('$name', ({ operations, text }) => {
    if (text === null) expect(failure(operations)).toMatchObject({ code: 'SAME_WORDS' });
    else checkOperation(operations.join('\n'), '1', article1({ p1: `1. ${text}` }));
  });

  test.each([
    {
      name: 'words that another put in',
      first: words('state', 'republic'),
      second: words('republic', 'land'),
    },
    {
      name: 'words of which another put in the last',
      first: words('The state', 'The republic'),
      second: words('republic serves', 'land protects'),
    },
    {
      name: 'words from both sides of some that another took out',
      first: words(' serves the people', ''),
      second: words('state. The', 'state, the'),
    },
    {
      name: 'a second of the places that another put words into',
      first: words('people', 'citizens', '\n  count: 2'),
      second: words('citizens rule', 'citizens decide'),
    },
    {
      name: 'the whole text',
      first: words('state', 'republic'),
      second: '- op: replace\n  at: 1/p1\n  text: "The people rule."',
    },
    {
      name: 'words of a text that another restated',
      first: '- op: replace\n  at: 1/p1\n  text: "The people rule."',
      second: words('rule', 'decide'),
    },
    {
      name: 'a unit that another restated',
      first: '- op: replace\n  at: 1/p1\n  text: "The people rule."',
      second: '- op: repeal\n  at: 1/p1',
    },
  ])('refuses one that changes $name', ({ first, second }) => {
    expect(failure([first, second])).toEqual({
      code: 'SAME_WORDS',
      unit: '1/p1',
      otherOperation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
    });
  });

  test('finds words that another put in where a third has moved them since', () => {
    const operations = [
      words('rule', 'decide'),
      words('The state', 'A free republic'),
      words('decide', 'reign'),
    ];
    checkFailure(operations.join('\n'), {
      code: 'SAME_WORDS',
      unit: '1/p1',
      line: 20,
      column: 13,
      operation: 2,
      against: FIRST,
      message: `1/p1 has the same words changed on the same day by ${FIRST}.`,
      hint: 'Say what both do in one operation, or let the two commence on different days',
    });
  });

  test('takes the same operations on different days', () => {
    const later = words('republic', 'land', '\n  from: 2001-01-02');
    checkOperation(
      `${words('state', 'republic')}\n${later}`,
      '1',
      article1({ p1: '1. The land serves the people. The people rule.' }),
    );
  });

  test('takes the same words from operations of different units', () => {
    checkOperation(
      `${POINT}\n- op: substitute\n  at: 1/p2/s2\n  old: "budget"\n  new: "freedoms"`,
      '1',
      article1({ 'p2/s1': '1) rights and freedoms;', 'p2/s2': '2) the freedoms.' }),
    );
  });
});

describe('an erratum of the same day', () => {
  test('may change the words of the operation that it corrects', () => {
    checkOperation(
      `${words('state', 'republik')}\n${words('republik', 'republic', ERRATUM)}`,
      '1',
      article1({ p1: '1. The republic serves the people. The people rule.' }),
    );
  });

  test('may not change the words of another one', () => {
    const operations = [
      words('rule', 'decide'),
      words('state', 'republik'),
      words('republik', 'land', ERRATUM),
    ];
    expect(failure(operations)).toMatchObject({ code: 'SAME_WORDS', otherOperation: { operation: 1 } });
  });

  test('may correct an erratum, and with it what that corrects', () => {
    const again = ERRATUM.replace('first/0', 'first/1');
    const operations = [
      words('state', 'republik of the people'),
      words('republik', 'republiq', ERRATUM),
      words('republiq of', 'republic of', again),
    ];
    checkOperation(
      operations.join('\n'),
      '1',
      article1({ p1: '1. The republic of the people serves the people. The people rule.' }),
    );
  });

  test('leaves what it corrects in the way of others, wherever its words now stand', () => {
    const operations = [
      words('serves', 'has to protect and to love'),
      words('to protect', 'solemnly to guard and to protect', ERRATUM),
      words('to love', 'to cherish'),
    ];
    expect(failure(operations)).toMatchObject({ code: 'SAME_WORDS', otherOperation: { operation: 0 } });
  });
});

describe('operations of one day above and below each other', () => {
  const above = [
    ['restated with what is below it', RESTATED_BELOW],
    ['taken away', '- op: remove\n  at: 1/p2'],
    ['repealed', '- op: repeal\n  at: 1/p2'],
    ['restated with its article', RESTATED_ARTICLE],
  ] as const;
  const below = [
    ['words below it', POINT, '1/p2/s1'],
    ['a unit restated below it', RESTATED_POINT, '1/p2/s1'],
    ['a unit repealed below it', REPEALED_POINT, '1/p2/s1'],
    ['a unit brought in below it', INSERTED_POINT, '1/p2'],
    ['a unit brought in deep below it', INSERTED_BELOW_PART, '1/p2/part3'],
    ['a unit taken away below it', REMOVED_POINT, '1/p2/s1'],
    ['a unit renumbered below it', RENUMBERED_POINT, '1/p2'],
    ['a unit moved away from below it', MOVED_POINT, '1/p2'],
  ] as const;

  const changing = below.filter(([, child]) => child !== MOVED_POINT);

  test.each(
    changing.flatMap(([what, child]) => above.map(([how, parent]) => ({ what, child, how, parent }))),
  )('refuse $what, then what it is in $how', ({ child, parent }) => {
    expect(failure([child, parent])).toMatchObject({
      code: 'CHILD_REPLACED',
      otherOperation: { operation: 0 },
    });
  });

  test.each(above.map(([how, parent]) => ({ how, parent })))(
    'take a unit moved away, then what it stood below $how: it is below that no more',
    ({ parent }) => {
      expect(tryOpen(actFile(`${MOVED_POINT}\n${parent}`)).ok).toBe(true);
    },
  );

  test.each(below.map(([what, child, unit]) => ({ what, child, unit })))(
    'refuse $what after it was restated as a whole',
    ({ child, unit }) => {
      const rewritten = child.replace('"duties"', '"rights"');
      expect(failure([RESTATED_BELOW, rewritten])).toEqual({
        code: 'CHILD_REPLACED',
        unit,
        otherOperation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
      });
    },
  );

  test('say which of the two restates the whole', () => {
    const hint = 'Put the change into the restated text, or let the two commence on different days';
    const common = { code: 'CHILD_REPLACED', column: 13, operation: 1, against: FIRST, hint } as const;
    checkFailure(`${POINT}\n${RESTATED_BELOW}`, {
      ...common,
      unit: '1/p2/s1',
      line: 16,
      message: `On the same day this operation restates or takes away what is above 1/p2/s1, and ${FIRST} changes it.`,
    });
    checkFailure(`${RESTATED_BELOW}\n${POINT.replace('duties', 'rights')}`, {
      ...common,
      unit: '1/p2/s1',
      line: 25,
      message: `On the same day ${FIRST} restates or takes away what is above 1/p2/s1, and this operation changes it.`,
    });
    checkFailure(`${RESTATED_BELOW}\n${RENUMBERED_POINT}`, {
      ...common,
      unit: '1/p2',
      line: 25,
      message: `On the same day ${FIRST} restates or takes away all that is below 1/p2, and this operation changes that.`,
    });
  });

  test.each([
    ['words below a unit of which only its own text is restated', [RESTATED_ALONE, POINT]],
    ['two units brought in below one', [INSERTED_POINT, INSERTED_BELOW_PART]],
    ['a unit brought in beside one that is restated as a whole', [RESTATED_BELOW, INSERTED_BESIDE]],
    [
      'a unit renumbered and restated with all below it',
      [RENUMBERED, RESTATED_BELOW.replace('1/p2', '1/p2-1')],
    ],
  ])('take %s', (_name, operations) => {
    checkOperation(operations.join('\n'), '3', [
      'p1 1. Courts are independent.',
      'p1/part2 - Judges obey only the law.',
    ]);
  });
});

describe('a tombstone of the same day', () => {
  test('may be revived', () => {
    checkOperation(`${REPEALED}\n${REVIVED}`, '1', article1({ p4: '4. The capital is New Town.' }));
  });

  test('may be revived, and then get something below it', () => {
    const part = '- op: insert\n  into: 1/p4\n  units:\n    - text: "It may move."';
    checkOperation(`${REPEALED}\n${REVIVED}\n${part}`, '1', [
      ...article1({ p4: '4. The capital is New Town.' }),
      'p4/part2 - It may move.',
    ]);
  });

  test('may be revived once only', () => {
    expect(failure([REPEALED, REVIVED, REVIVED.replace('New', 'Third')])).toEqual({
      code: 'SAME_WORDS',
      unit: '1/p4',
      otherOperation: { act: '2001-01-01-act', amendment: 'first', operation: 1 },
    });
  });

  test('may be that of an article', () => {
    const revived = '- op: replace\n  at: 3\n  units:\n    - label: "1."\n      text: "Courts are free."';
    checkOperation(`- op: repeal\n  at: 3\n${revived}`, '3', ['p1 1. Courts are free.']);
  });

  test('is not repealed twice', () => {
    checkFailure(`${REPEALED}\n${REPEALED}`, {
      code: 'ALREADY_REPEALED',
      unit: '1/p4',
      line: 14,
      column: 13,
      operation: 1,
      against: FIRST,
      message: '1/p4 was repealed by 2001-01-01-act.',
      hint: 'Remove this operation',
    });
  });

  test.each([
    ['before the article is restated with it', [REVIVED_3, REPEALED_ARTICLE]],
    ['after the article was restated with it', [RESTATED_ARTICLE, REVIVED_3]],
  ])('of an earlier day is not revived %s', (_name, operations) => {
    expect(failure(operations)).toMatchObject({ code: 'CHILD_REPLACED', unit: '1/p3' });
  });
});

describe('places and headings of one day', () => {
  const moved = '- op: move\n  at: 1/p4\n  after: 1/p1';
  const title = '- op: retitle\n  at: section/I\n  old: "Foundations"\n  new: "Principles"';

  test.each([
    {
      name: 'a unit',
      operations: [moved, moved.replace('after', 'before')],
      unit: '1/p4',
      line: 15,
      message: 'its place',
    },
    {
      name: 'an article',
      operations: ['- op: move\n  at: 2\n  into: section/I', '- op: move\n  at: 2\n  into: section/II'],
      unit: '2',
      line: 15,
      message: 'its place',
    },
    {
      name: 'a section',
      operations: [
        '- op: move\n  at: section/I\n  after: section/II',
        '- op: move\n  at: section/I\n  before: section/II',
      ],
      unit: 'section/I',
      line: 15,
      message: 'its place',
    },
    {
      name: 'the heading of a section',
      operations: [title, title.replace('Foundations', 'Principles').replace('new: "P', 'new: "First P')],
      unit: 'section/I',
      line: 16,
      message: 'its heading',
    },
  ])('refuse to change $name twice', ({ operations, unit, line, message }) => {
    checkFailure(operations.join('\n'), {
      code: 'SAME_WORDS',
      unit,
      line,
      column: 13,
      operation: 1,
      against: FIRST,
      message: `${unit} has ${message} changed on the same day by ${FIRST}.`,
      hint: 'Say what both do in one operation',
    });
  });

  test.each([
    ['a unit', [moved, '- op: remove\n  at: 1/p4']],
    ['an article', ['- op: move\n  at: 2\n  into: section/I', '- op: remove\n  at: 2']],
  ])('refuse to move %s and take it away', (_name, operations) => {
    expect(failure(operations)).toMatchObject({ code: 'SAME_WORDS', otherOperation: { operation: 0 } });
  });

  test('refuse to retitle an article and take it away', () => {
    const headed = { path: 'constitution/article-004.md', text: HEADED };
    const operations = '- op: retitle\n  at: 4\n  old: "Councils"\n  new: "Local"\n- op: remove\n  at: 4';
    expect(issueOf(tryOpen(actFile(operations), headed))).toMatchObject({
      code: 'SAME_WORDS',
      unit: '4',
      otherOperation: { operation: 0 },
    });
  });

  test('take a unit that moves, gets another label and other words', () => {
    const operations = [
      moved,
      '- op: renumber\n  at: 1/p4\n  to: "1-1."',
      '- op: substitute\n  at: 1/p1-1\n  old: "Old"\n  new: "New"',
    ];
    const corpus = checkOperation(operations.join('\n'), '1', [
      ...article1().slice(0, 1),
      'p1-1 1-1. The capital is New Town.',
      ...article1().slice(1, 9),
    ]);
    expect(unitIn(lastText(corpus), '1/p1-1').key).toBe('1/p4');
  });

  test('take articles that exchange their numbers', () => {
    const renumber = (at: string, to: string): string => `- op: renumber\n  at: ${at}\n  to: ${to}`;
    const operations = [renumber('2', '9'), renumber('3', '2'), renumber('9', '3')];
    const corpus = checkOperation(operations.join('\n'), '2', [
      'p1 1. Courts are independent.',
      'p1/part2 - Judges obey only the law.',
    ]);
    expect(articleIn(lastText(corpus), '3').key).toBe('2');
  });
});

const HEADED =
  '---\narticle: 4\nsection: II\n---\n\n# Article 4. Councils\n\n**1.** Councils govern locally.\n';

describe('the operation that took an address away', () => {
  const touch = '- op: substitute\n  at: 1/p2/s1\n  old: "duties"\n  new: "freedoms"';

  test.each([
    { name: 'a unit removed', first: '- op: remove\n  at: 1/p2/s1', second: touch },
    { name: 'a unit renumbered', first: '- op: renumber\n  at: 1/p2/s1\n  to: "3)"', second: touch },
    { name: 'a unit above it renumbered', first: '- op: renumber\n  at: 1/p2\n  to: "2-1."', second: touch },
    { name: 'a unit moved to another article', first: '- op: move\n  at: 1/p2\n  into: 3', second: touch },
    { name: 'the article removed', first: '- op: remove\n  at: 1', second: touch, code: 'ARTICLE_NOT_FOUND' },
    {
      name: 'the article renumbered',
      first: '- op: renumber\n  at: 1\n  to: 9',
      second: touch,
      code: 'ARTICLE_NOT_FOUND',
    },
    {
      name: 'the section removed',
      first: '- op: move\n  at: 1\n  into: section/II\n- op: remove\n  at: section/I',
      second: '- op: move\n  at: 2\n  into: section/I',
      code: 'SECTION_NOT_FOUND',
      operation: 1,
    },
    {
      name: 'the section renumbered',
      first: '- op: renumber\n  at: section/I\n  to: V',
      second: '- op: move\n  at: 2\n  into: section/I',
      code: 'SECTION_NOT_FOUND',
    },
  ])(
    'is named where the address is gone: $name',
    ({ first, second, code = 'UNIT_NOT_FOUND', operation = 0 }) => {
      expect(failure([first, second])).toMatchObject({ code, otherOperation: { operation } });
    },
  );

  test('is the last of several', () => {
    const back = '- op: insert\n  before: 1/p2/s2\n  units:\n    - label: "1)"\n      text: "duties;"';
    const operations = [
      '- op: remove\n  at: 1/p2/s1',
      back,
      '- op: renumber\n  at: 1/p2/s1\n  to: "3)"',
      touch,
    ];
    expect(failure(operations)).toMatchObject({ code: 'UNIT_NOT_FOUND', otherOperation: { operation: 2 } });
  });

  test('is named where units no longer nest because of it', () => {
    const parts = '- op: remove\n  at: 1/p2/part2\n';
    const misplaced = '- op: insert\n  before: 1/p2/s1\n  units:\n    - text: "Namely:"';
    expect(failure([parts, misplaced])).toMatchObject({
      code: 'NESTING_CHANGED',
      unit: '1',
      otherOperation: { operation: 0 },
    });
  });

  test.each([
    {
      name: 'it only changed words there',
      operations: [words('state', 'republic'), '- op: remove\n  at: 1/p2/s9'],
    },
    {
      name: 'the address was never there',
      operations: ['- op: remove\n  at: 1/p2/s1', '- op: remove\n  at: 1/p2/s9'],
    },
    {
      name: 'units do not nest for another reason',
      operations: [
        words('state', 'republic'),
        '- op: insert\n  before: 1/p2/s1\n  units:\n    - text: "Namely:"',
      ],
    },
    {
      name: 'the address was given to something else, which does not fit',
      operations: [
        '- op: remove\n  at: 1/p4',
        '- op: insert\n  after: 1/p3\n  units:\n    - label: "4."\n      text: "The flag is blue."',
        '- op: substitute\n  at: 1/p4\n  old: "Old Town"\n  new: "New Town"',
      ],
    },
    {
      name: 'it did so on an earlier day',
      operations: ['- op: remove\n  at: 1/p2/s1\n  from: 2000-06-01', touch],
    },
  ])('is not named where $name', ({ operations }) => {
    expect(issueOf(tryOpen(actFile(operations.join('\n'))))).not.toHaveProperty('otherOperation');
  });
});

describe('an address that slips on a day', () => {
  const remove = '- op: remove\n  at: 1/p2/part2';
  const move = '- op: move\n  at: 1/p2/part2\n  after: 2/s3';
  const other = (operations: string): TextFile => {
    const { path, text } = actFile(operations);
    return {
      path: path.replace('act', 'other'),
      text: text.replace('id: 2001-01-01-act', 'id: 2001-01-01-other'),
    };
  };

  test.each([
    ['one takes a part away', remove, move],
    ['one puts a part elsewhere', move, remove],
  ])('is refused where %s, and another act means the next part or the same one', (_, first, second) => {
    expect(issueOf(tryOpen(actFile(first), other(second)))).toMatchObject({
      code: 'SAME_WORDS',
      unit: '1/p2/part2',
      operation: { act: '2001-01-01-other' },
      otherOperation: { act: '2001-01-01-act', operation: 0 },
    });
  });

  test('is taken as it then is within one act, whose order is meant, and on another day', () => {
    expect(tryOpen(actFile(`${remove}\n${move}`)).ok).toBe(true);
    expect(tryOpen(actFile(remove), other(`${move}\n  from: 2001-01-02`)).ok).toBe(true);
  });

  const gone = (part: number): string => `- op: remove\n  at: 4/p1/part${part}`;
  const put = (where: string): string => `- op: insert\n  ${where}\n  units:\n    - text: "New."`;
  const corrects = (operation: number): string =>
    `\n  corrects: 2001-01-01-act/first/${operation}\n  note: "A slip of the pen."`;
  const renumber = (at: string, to: string): string => `- op: renumber\n  at: ${at}\n  to: ${to}`;

  test.each([
    {
      name: 'the act itself has made it slip once more',
      first: [gone(4)],
      second: [gone(2), gone(4)],
      unit: '4/p1/part4',
    },
    {
      name: 'the act itself has made it slip back to the unit that had it',
      first: [gone(4)],
      second: [put('after: 4/p1/part2'), gone(5)],
      unit: '4/p1/part5',
    },
    {
      name: 'nothing had it, and the last part got it',
      first: [put('after: 4/p1/part2')],
      second: [gone(8)],
      unit: '4/p1/part8',
    },
    {
      name: 'it slipped under the hand of the act alone, but would have come to what the other took away',
      first: [gone(4)],
      second: [gone(2), gone(3)],
      unit: '4/p1/part3',
    },
    {
      name: 'what the act itself brought in has it only because of the other',
      first: [put('after: 4/p1/part2')],
      second: [put('into: 4/p1'), '- op: move\n  at: 4/p1/part9\n  before: 4/p1/part2'],
      unit: '4/p1/part9',
    },
    {
      name: 'what the act itself put at the end has it only because the other took the last part away',
      first: [gone(7)],
      second: ['- op: move\n  at: 4/p1/part2\n  into: 4/p1', put('before: 4/p1/part6')],
      unit: '4/p1/part6',
    },
    {
      name: 'the paragraph above got another label',
      first: [renumber('4/p1', '"2."')],
      second: ['- op: remove\n  at: 4/p2/part2'],
      unit: '4/p2/part2',
    },
    {
      name: 'the article got another number',
      first: [renumber('4', '9')],
      second: ['- op: remove\n  at: 9/p1/part2'],
      unit: '9/p1/part2',
    },
    {
      name: 'the sections exchanged their numbers',
      first: [renumber('section/I', 'V'), renumber('section/II', 'I'), renumber('section/V', 'II')],
      second: [
        '- op: insert\n  into: section/I\n  articles:\n    - number: 5\n      units:\n        - text: "New."',
      ],
      unit: 'section/I',
    },
    {
      name: 'a tombstone got the label, and a unit stays between it and the one that had it',
      base: '**1.** One.\n\n**3.** Repealed.\n\n**3-1.** Between.\n\n**4.** Four.',
      front: 'repealed:\n  p3:\n    act: old-law\n    date: 2000-01-01\n',
      first: [renumber('4/p4', '"5."'), renumber('4/p3', '"4."')],
      second: ['- op: replace\n  at: 4/p4\n  text: "New."'],
      unit: '4/p4',
    },
    {
      name: 'the act corrects the operation that gave the label away, but not the one that took it from another unit',
      base: '**1.** One.\n\n**3.** Three.\n\n**3-1.** Between.\n\n**4.** Four.',
      first: [renumber('4/p4', '"5."'), renumber('4/p3', '"4."')],
      second: [`- op: replace\n  at: 4/p4\n  text: "New."${corrects(1)}`],
      unit: '4/p4',
    },
    {
      name: 'the act corrects only the last of two operations that made it slip',
      first: [gone(5), put('after: 4/p1/part2')],
      second: [gone(6) + corrects(1)],
      unit: '4/p1/part6',
    },
    {
      name: 'the act corrects only the first of two operations that made it slip',
      first: [put('after: 4/p1/part2'), gone(5)],
      second: [gone(6) + corrects(0)],
      unit: '4/p1/part6',
      by: 1,
    },
  ])('is refused where $name', ({ base, front, first, second, unit, by = 0 }) => {
    const acts = [actFile(first.join('\n')), other(second.join('\n'))];
    const article = base === undefined ? PARTS : articleFile('4', 'II', base, front);
    expect(issueOf(tryOpen(article, ...acts))).toMatchObject({
      code: 'SAME_WORDS',
      unit,
      operation: { act: '2001-01-01-other', operation: second.length - 1 },
      otherOperation: { act: '2001-01-01-act', operation: by },
    });
  });

  test.each([
    {
      name: 'one act counts parts as it leaves them',
      first: [gone(4), gone(2), gone(4), put('after: 4/p1/part2'), gone(5)],
      second: [],
      left: 'One. Three. New. Five.',
    },
    {
      name: 'both count the same before what the other took away',
      first: [gone(6)],
      second: [gone(2), gone(2), put('after: 4/p1/part2')],
      left: 'One. Four. New. Five. Seven.',
    },
    {
      name: 'the other put a part where it took one away',
      first: [gone(3), put('after: 4/p1/part2')],
      second: [gone(4)],
      left: 'One. Two. New. Five. Six. Seven.',
    },
    {
      name: 'it builds on what the other brought in, and nothing else had the address',
      first: [put('into: 4/p1')],
      second: ['- op: insert\n  after: 4/p1/part8\n  units:\n    - text: "Newer."'],
      left: 'One. Two. Three. Four. Five. Six. Seven. New. Newer.',
    },
    {
      name: 'it corrects the operation that made the address slip',
      first: [put('after: 4/p1/part2')],
      second: [
        `- op: substitute\n  at: 4/p1/part3\n  old: "New"\n  new: "Mended"${corrects(0)}`,
        gone(8) + corrects(0),
      ],
      left: 'One. Two. Mended. Three. Four. Five. Six.',
    },
    {
      name: 'it was renumbered by the other, and back again by what corrects that',
      first: [renumber('4/p1', '"2."')],
      second: [renumber('4/p2', '"1."') + corrects(0), gone(7)],
      left: 'One. Two. Three. Four. Five. Six.',
    },
  ])('is taken where $name', ({ first, second, left }) => {
    const acts = [first, second].filter((operations) => operations.length > 0);
    const files = acts.map((operations, index) => (index === 0 ? actFile : other)(operations.join('\n')));
    const [paragraph] = articleIn(lastText(unwrap(tryOpen(PARTS, ...files))), '4').units;
    expect(
      flatten(paragraph === undefined ? [] : [paragraph])
        .map(({ text }) => text)
        .join(' '),
    ).toBe(left);
  });

  test("is taken where what another act brought in has it, and it was nothing's", () => {
    const section =
      '- op: insert\n  sections:\n    - number: III\n      heading: "Courts"\n      articles:\n        - number: 5\n          units:\n            - text: "New."';
    const article =
      '- op: insert\n  into: section/III\n  articles:\n    - number: 6\n      units:\n        - text: "New."';
    const part = '- op: insert\n  after: 5/lead\n  units:\n    - text: "Newer."';
    expect(tryOpen(actFile(section), other(`${article}\n${part}`)).ok).toBe(true);
  });
});

/** A paragraph of seven parts. */
const PARTS = articleFile('4', 'II', '**1.** One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.');

/** Paragraphs, of which two are tombstones, with one between each and the next. */
const TOMBSTONES = articleFile(
  '4',
  'II',
  '**1.** One.\n\n**2.** Repealed.\n\n**2-1.** Between.\n\n**3.** Three.\n\n**4.** Repealed.\n\n**4-1.** Between.\n\n**5.** Five.',
  'repealed:\n  p2:\n    act: old-law\n    date: 2000-01-01\n  p4:\n    act: old-law\n    date: 2000-01-01\n',
);

describe('property: operations of one day', () => {
  /** An act of some operations that commences on a day with the others. */
  function act(id: string, published: string, ...operations: readonly TextOperation[]): Act {
    const amendments = [{ id: 'first', operations }];
    const dates = { adopted: '2000-10-01', published, inForce: '2001-01-01' };
    return { id, title: 'An act', ...dates, source: 'Written for tests.', amendments };
  }

  /** What some acts do to a text one after another, operation by operation, and what then stands. */
  function enacted(base: Constitution, ...acts: readonly Act[]): Result<Enacted> {
    const words = { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' };
    const enactment = new Enactment(base, { words, acts });
    const changes = new Map<string, readonly Change[]>();
    for (const operation of unwrap(schedule(acts))) {
      const change = enactment.enact(operation);
      if (!change.ok) return change;
      changes.set(operation.act, [...(changes.get(operation.act) ?? []), change.value]);
    }
    return ok({ changes, text: enactment.toConstitution() });
  }

  interface Enacted {
    readonly changes: ReadonlyMap<string, readonly Change[]>;
    readonly text: Constitution;
  }

  /** What stands in a text, by key, apart from what touched it last. */
  function standing({ text: { sections, articles } }: Enacted): ReadonlyMap<string, object> {
    const units = articles.flatMap((article) => flatten(article.units));
    return new Map(
      [...sections, ...articles, ...units].map((one) => [one.key, { ...one, provenance: null, units: [] }]),
    );
  }

  /** Both acts in the order of their names, and with the names exchanged for the time of the day. */
  function inBothOrders(
    base: Constitution,
    one: readonly TextOperation[],
    other: readonly TextOperation[],
  ): readonly [Result<Enacted>, Result<Enacted>] {
    const [early, late] = ['2000-10-01', '2000-10-02'];
    return [
      enacted(base, act('a-act', early, ...one), act('b-act', late, ...other)),
      enacted(base, act('a-act', late, ...one), act('b-act', early, ...other)),
    ];
  }

  test('come to the same in either order, or are refused in one of them', () => {
    const base = baseText();
    fc.assert(
      fc.property(anyOperation, anyOperation, (one, other) => {
        const [inOrder, reversed] = inBothOrders(base, [one], [other]);
        if (inOrder.ok && reversed.ok) expect(standing(reversed.value)).toEqual(standing(inOrder.value));
      }),
      { numRuns: Math.max(2000, RUNS.numRuns ?? 0) },
    );
  });

  const place = fc
    .oneof({ weight: 4, arbitrary: fc.integer({ min: 2, max: 6 }) }, fc.integer({ min: 7, max: 9 }))
    .map((part) => `4/p1/part${part}`);
  const units = [{ text: 'New.' }];
  /** Operations that make parts slip. */
  const slipping: fc.Arbitrary<readonly TextOperation[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: place.map((at): TextOperation => ({ op: 'remove', at })) },
      place.map((after): TextOperation => ({ op: 'insert', after, units })),
      place.map((before): TextOperation => ({ op: 'insert', before, units })),
      fc.constant<TextOperation>({ op: 'insert', into: '4/p1', units }),
      fc.tuple(place, place).map(([at, after]): TextOperation => ({ op: 'move', at, after })),
      fc.tuple(place, place).map(([at, before]): TextOperation => ({ op: 'move', at, before })),
      place.map((at): TextOperation => ({ op: 'move', at, into: '4/p1' })),
      place.map((at): TextOperation => ({ op: 'replace', at, text: 'Restated.' })),
    ),
    { minLength: 1, maxLength: 4 },
  );

  /** Whether an act points at what another one brought in, so that it knows that one. */
  function buildsOn({ changes }: Enacted, id: string, other: string): boolean {
    const targets = (changes.get(id) ?? []).flatMap((change) => change.targets);
    return targets.some((key) => key.startsWith(`${other}/`));
  }

  /** What the operations of an act point at, change, take away and bring in. */
  function handOf({ changes }: Enacted, id: string): unknown {
    return changes.get(id)?.map(({ targets, touched }) => ({ targets, touched }));
  }

  /** Checks that an act does the same together with another one as alone, or is refused in both. */
  function checkAlone(together: Enacted, id: string, alone: Result<Enacted>): void {
    if (alone.ok) expect(handOf(together, id)).toEqual(handOf(alone.value, id));
    // To move the last part to the end does something where another act has put a part there.
    else expect(alone.issues[0].code).toBe('NO_EFFECT');
  }

  /** The keys of what was there before, in the order in which it stands. */
  function oldOrder(base: Constitution, { text }: Enacted): readonly string[] {
    const keys = ({ articles }: Constitution): readonly string[] =>
      articles.flatMap(({ units }) => flatten(units)).map(({ key }) => key);
    const old = new Set(keys(base));
    return keys(text).filter((key) => old.has(key));
  }

  test('of several that make parts slip, each does what its act does alone', () => {
    const base = baseText(PARTS);
    fc.assert(
      fc.property(slipping, slipping, (one, other) => {
        const alone = {
          one: act('a-act', '2000-10-01', ...one),
          other: act('b-act', '2000-10-01', ...other),
        };
        const together = inBothOrders(base, one, other)
          .flatMap((result) => (result.ok ? result.value : []))
          .filter((both) => !buildsOn(both, 'a-act', 'b-act') && !buildsOn(both, 'b-act', 'a-act'));
        for (const both of together) {
          checkAlone(both, 'a-act', enacted(base, alone.one));
          checkAlone(both, 'b-act', enacted(base, alone.other));
        }
        const [inOrder, reversed] = together;
        if (inOrder === undefined || reversed === undefined) return;
        expect(standing(reversed)).toEqual(standing(inOrder));
        if ([...one, ...other].every(({ op }) => op !== 'move'))
          expect(oldOrder(base, reversed)).toEqual(oldOrder(base, inOrder));
      }),
      { numRuns: Math.max(2000, RUNS.numRuns ?? 0) },
    );
  });

  const labelled = fc.integer({ min: 2, max: 5 });
  /** Operations that give labels of paragraphs to other ones. */
  const relabelling: fc.Arbitrary<readonly TextOperation[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(labelled, fc.constantFrom(1, 1, 1, -1)).map(renumbering) },
      labelled.map((number): TextOperation => ({ op: 'replace', at: `4/p${number}`, text: 'Restated.' })),
      labelled.map((number): TextOperation => ({ op: 'repeal', at: `4/p${number}` })),
      labelled.map((number): TextOperation => ({ op: 'remove', at: `4/p${number}` })),
    ),
    { minLength: 1, maxLength: 3 },
  );

  /** As laws mostly do, to make room. */
  function renumbering([from, step]: readonly [from: number, step: number]): TextOperation {
    return { op: 'renumber', at: `4/p${from}`, to: `${from + step}.` };
  }

  test('of several that exchange labels, where some are of tombstones, the order comes to the same', () => {
    const base = baseText(TOMBSTONES);
    const accepted = { count: 0 };
    fc.assert(
      fc.property(relabelling, relabelling, (one, other) => {
        const [inOrder, reversed] = inBothOrders(base, one, other);
        if (!inOrder.ok || !reversed.ok) return;
        accepted.count += 1;
        expect(standing(reversed.value)).toEqual(standing(inOrder.value));
      }),
      { numRuns: Math.max(5000, RUNS.numRuns ?? 0) },
    );
    expect(accepted.count).toBeGreaterThan(100);
  });
});
