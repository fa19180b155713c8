import { describe, expect, test } from 'vitest';
import { checkAmendments, checkExpectations } from '../../src/check/operations.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type Issue, unwrap } from '../../src/errors.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, DESCRIPTION, tryOpen } from '../helpers/corpus.ts';

const FILE = 'amendments/2001-01-01-act.yaml';

function expectations(operations: string): Issue[] {
  return checkExpectations(unwrap(tryOpen(actFile(operations))));
}

/** An act whose amendment names what it works on: `article: 2`; its first operation stands on line 12. */
function named(names: string, operations: string): TextFile {
  const { path, text } = actFile(operations);
  return { path, text: text.replace('- id: first', `- id: first\n    ${names}`) };
}

function amendments(...files: TextFile[]): Issue[] {
  return checkAmendments(unwrap(tryOpen(...files)));
}

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const RETITLE = '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"';
const INSERT_ARTICLES =
  '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "Courts sit."\n    - number: 5\n      units:\n        - text: "Courts rest."';
const insertUnit = (anchor: string, label: string): string =>
  `- op: insert\n  ${anchor}\n  units:\n    - label: "${label}"\n      text: "pardons;"`;

describe('checkExpectations', () => {
  test.each([
    ['a repeal', '- op: repeal\n  at: 2/s3', 'repeal'],
    ['a repeal of an article', '- op: repeal\n  at: 3', 'repeal'],
    ['a removal', '- op: remove\n  at: 1/p2/part2', 'remove'],
    ['a replacement of words', '- op: replace\n  at: 2/s3\n  text: "reads."', 'replace'],
    [
      'a replacement of what is below',
      '- op: replace\n  at: 3\n  units:\n    - label: "1."\n      text: "Courts."',
      'replace',
    ],
    [
      'one whose commencement is open',
      '- op: repeal\n  at: 2/s3\n  from: null\n  condition: "When the new courts sit."',
      'repeal',
    ],
  ])('finds %s that does not say what it takes away', (_name, operations, op) => {
    const [finding, ...others] = expectations(operations);
    expect(others).toEqual([]);
    expect(finding).toEqual({
      code: 'EXPECT_MISSING',
      message: expect.stringContaining(`A ${op} does not say which text`),
      hint: expect.stringContaining('Add "expect:"'),
      operation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
      file: FILE,
      line: 11,
      column: 9,
    });
  });

  test('finds the second operation of an amendment', () => {
    expect(expectations(`${SUBSTITUTE}\n- op: remove\n  at: 2/s3`)).toMatchObject([
      { operation: { operation: 1 }, line: 15, column: 9 },
    ]);
  });

  test.each([
    ['a substitution', SUBSTITUTE],
    ['an insertion', insertUnit('after: 2/s3', '4)')],
    ['a new heading', RETITLE],
    ['a repeal that says it', '- op: repeal\n  at: 2/s3\n  expect: "rests."'],
    ['a removal that says it', '- op: remove\n  at: 2/s3\n  expect: "rests."'],
    ['a replacement that says it', '- op: replace\n  at: 2/s3\n  expect: "rests."\n  text: "reads."'],
    [
      'a repeal that says all that goes',
      '- op: repeal\n  at: 3/p1\n  expect:\n    text: "Courts are independent."\n    units:\n      - text: "Judges obey only the law."',
    ],
  ])('finds nothing wrong with %s', (_name, operations) => {
    expect(expectations(operations)).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkExpectations(openCorpus())).toEqual([]);
  });
});

describe('checkAmendments', () => {
  test('finds an amendment that names nothing', () => {
    expect(amendments(actFile(SUBSTITUTE))).toEqual([
      {
        code: 'AMENDMENT_MISMATCH',
        message: expect.stringContaining('names no article or section; its operation works on 2.'),
        hint: expect.stringContaining('"article:" or "section:"'),
        operation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
        file: FILE,
        line: 11,
        column: 9,
      },
    ]);
  });

  test.each([
    ['another article', 'article: 1', SUBSTITUTE, 'names 1, but its operation works on 2.'],
    ['a section over a unit', 'section: II', SUBSTITUTE, 'names section/II, but its operation works on 2.'],
    ['another section', 'section: I', RETITLE, 'names section/I, but its operation works on section/II.'],
    ['an article over a heading', 'article: 2', RETITLE, 'names 2, but its operation works on section/II.'],
    [
      'another article than is inserted',
      'article: 3',
      INSERT_ARTICLES,
      'names 3, but its operation works on 4, 5.',
    ],
    ['another article than a unit goes behind', 'article: 1', insertUnit('after: 2/s3', '4)'), 'works on 2.'],
    [
      'another article than a unit goes before',
      'article: 1',
      insertUnit('before: 2/s1', '0)'),
      'works on 2.',
    ],
    ['another article than a unit goes into', 'article: 1', insertUnit('into: 3', '2.'), 'works on 3.'],
    ['another article than is repealed', 'article: 1', '- op: repeal\n  at: 3', 'works on 3.'],
  ])('finds an amendment that names %s', (_name, names, operations, message) => {
    expect(amendments(named(names, operations))).toEqual([
      {
        code: 'AMENDMENT_MISMATCH',
        message: expect.stringContaining(message),
        hint: expect.stringContaining('move the operation to another amendment'),
        operation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
        file: FILE,
        line: 12,
        column: 9,
      },
    ]);
  });

  test('finds each operation that works on something else', () => {
    const other = '- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"';
    expect(amendments(named('article: 2', `${SUBSTITUTE}\n${other}\n${RETITLE}`))).toMatchObject([
      { message: expect.stringContaining('works on 3.'), operation: { operation: 1 }, line: 16, column: 9 },
      {
        message: expect.stringContaining('works on section/II.'),
        operation: { operation: 2 },
        line: 20,
        column: 9,
      },
    ]);
  });

  test('tells a section from an article of the same number', () => {
    const numbered = DESCRIPTION.replace('number: II', 'number: 2').replace('number: I\n', 'number: 1\n');
    const articles = ['1', '2', '3'].map((number) => {
      const section = number === '1' ? '1' : '2';
      const text = `---\narticle: ${number}\nsection: ${section}\n---\n\n# Article ${number}\n\n**1.** Courts appoint ten judges.\n`;
      return { path: `constitution/article-00${number}.md`, text };
    });
    const act = named('section: 2', SUBSTITUTE.replace('2/s2', '2/p1'));
    const files = [{ path: 'constitution/corpus.yaml', text: numbered }, ...articles];
    expect(amendments(...files, act)).toMatchObject([{ code: 'AMENDMENT_MISMATCH', line: 12 }]);
  });

  test.each([
    ['the article of a unit', 'article: 2', SUBSTITUTE],
    ['a repealed article', 'article: 3', '- op: repeal\n  at: 3'],
    ['the section of a heading', 'section: II', RETITLE],
    ['one inserted article of two', 'article: 5', INSERT_ARTICLES],
    ['the article that a unit goes into', 'article: 3', insertUnit('into: 3', '2.')],
    ['the article of a unit to go behind', 'article: 2', insertUnit('after: 2/s3', '4)')],
    ['an article and its section', 'article: 2\n    section: II', SUBSTITUTE],
  ])('finds nothing wrong with an amendment that names %s', (_name, names, operations) => {
    expect(amendments(named(names, operations))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkAmendments(openCorpus())).toEqual([]);
  });
});
