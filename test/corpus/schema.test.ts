import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/corpus/scalars.ts';
import { type ActFile, actFileSchema, corpusFileSchema, frontMatterSchema } from '../../src/corpus/schema.ts';
import { TEXT_FIELDS } from '../../src/corpus/text-fields.ts';
import { validate } from '../../src/corpus/validate.ts';
import { parseYaml } from '../../src/corpus/yaml.ts';
import { type Result, unwrap } from '../../src/errors.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';
import { actFile, DESCRIPTION } from '../helpers/corpus.ts';

const FILE = 'file.yaml';
const DATE = 'a calendar date, YYYY-MM-DD';
const ONE_LINE = 'one line of text';

function check<T>(schema: Schema<T>, text: string): Result<T> {
  return validate(schema, unwrap(parseYaml(text, { file: FILE, textFields: TEXT_FIELDS })));
}

/** An act with one amendment; its first operation starts on line 11, column 9, and its fields stand in column 9. */
function checkOperation(operation: string): Result<ActFile> {
  return check(actFileSchema, actFile(operation).text);
}

const SUBSTITUTE = '- op: substitute\n  at: 1/p1\n  old: "one"\n  new: "two"';

describe('actFileSchema', () => {
  test('turns counts into numbers and an open date into null', () => {
    const file = unwrap(checkOperation(`${SUBSTITUTE}\n  count: 2\n  from: null\n  condition: "When."`));
    expect(file.amendments[0]?.operations).toEqual([
      { op: 'substitute', at: '1/p1', old: 'one', new: 'two', count: 2, from: null, condition: 'When.' },
    ]);
  });

  test('leaves everything else the string that it is', () => {
    const file = unwrap(
      checkOperation('- op: replace\n  at: 1/p1\n  text: no\n  units:\n    - label: 3.\n      text: 0x10'),
    );
    expect(file.amendments[0]?.operations).toEqual([
      { op: 'replace', at: '1/p1', text: 'no', units: [{ label: '3.', text: '0x10' }] },
    ]);
  });

  test.each([
    ['words that are taken out', '- op: substitute\n  at: 1/p1\n  old: "one"\n  new: ""'],
    ['words with white space around them', '- op: substitute\n  at: 1/p1\n  old: "one "\n  new: ""'],
    ['an old text of some units', '- op: repeal\n  at: 1/p1\n  expect:\n    units:\n      - text: "one"'],
    ['a section as target', '- op: retitle\n  at: section/VII\n  old: "one"\n  new: "two"'],
    [
      'nested units',
      '- op: insert\n  after: 1/p1\n  units:\n    - text: a\n      units:\n        - {label: 1), text: b}',
    ],
  ])('takes %s', (_, operation) => {
    expect(checkOperation(operation).ok).toBe(true);
  });

  test.each<[string, string, Mistake]>([
    ['no op', '- at: 1/p1', ['SCHEMA_MISMATCH', 11, 9, '"op" is missing', 'Add "op: ..."']],
    ['an unknown op', '- op: delete\n  at: 1/p1', ['SCHEMA_MISMATCH', 11, 13, '"delete"', 'docs/format.md']],
    [
      'an op named like a property of every object',
      '- op: constructor\n  at: 1/p1',
      ['SCHEMA_MISMATCH', 11, 13, '"constructor"', 'docs/format.md'],
    ],
    ['a word for an operation', '- repeal', ['SCHEMA_MISMATCH', 11, 9, '"repeal"', 'docs/format.md']],
    [
      'no old words',
      '- op: substitute\n  at: 1/p1\n  new: "two"',
      ['SCHEMA_MISMATCH', 11, 9, '"old" is missing', 'Add "old: ..."'],
    ],
    ['no target', '- op: repeal', ['SCHEMA_MISMATCH', 11, 9, '"at" is missing', 'Add "at: ..."']],
    [
      'nothing old',
      '- op: substitute\n  at: 1/p1\n  old:\n  new: "b"',
      ['TEXT_INVALID', 13, 13, '"old" is ""', 'words'],
    ],
    [
      'empty old words',
      '- op: substitute\n  at: 1/p1\n  old: ""\n  new: "b"',
      ['TEXT_INVALID', 13, 14, '""', 'words'],
    ],
    [
      'old words on two lines',
      '- op: substitute\n  at: 1/p1\n  old: "a\\nb"\n  new: "b"',
      ['TEXT_INVALID', 13, 14, '"a\\nb"', 'words on one line'],
    ],
    [
      'new words on two lines',
      '- op: substitute\n  at: 1/p1\n  old: "a"\n  new: "b\\nc"',
      ['TEXT_INVALID', 14, 14, '"b\\nc"', 'words on one line'],
    ],
    [
      'new words with a control character',
      '- op: substitute\n  at: 1/p1\n  old: "a"\n  new: "b\\0c"',
      ['TEXT_INVALID', 14, 14, '"new"', 'Write'],
    ],
    [
      'a list of old words',
      '- op: substitute\n  at: 1/p1\n  old: [a]\n  new: "b"',
      ['SCHEMA_MISMATCH', 13, 14, 'a list', 'docs'],
    ],
    [
      'a group of old words',
      '- op: substitute\n  at: 1/p1\n  old: {a: b}\n  new: "b"',
      ['SCHEMA_MISMATCH', 13, 14, 'a group', 'docs'],
    ],
    [
      'a count of none',
      `${SUBSTITUTE}\n  count: 0`,
      ['SCHEMA_MISMATCH', 15, 16, '"0"', 'a whole number from 1'],
    ],
    [
      'a count of halves',
      `${SUBSTITUTE}\n  count: 1.5`,
      ['SCHEMA_MISMATCH', 15, 16, '"1.5"', 'a whole number'],
    ],
    [
      'a count in hexadecimal',
      `${SUBSTITUTE}\n  count: 0x2`,
      ['SCHEMA_MISMATCH', 15, 16, '"0x2"', 'a whole number'],
    ],
    [
      'a field of another operation',
      '- op: repeal\n  at: 1/p1\n  old: "a"',
      ['SCHEMA_MISMATCH', 13, 14, '"old" is not known', 'remove it'],
    ],
    [
      'a field named __proto__',
      '- op: repeal\n  at: 1/p1\n  __proto__: x',
      ['SCHEMA_MISMATCH', 13, 20, '"__proto__" is not known', 'remove it'],
    ],
    [
      'a field named constructor',
      '- op: repeal\n  at: 1/p1\n  constructor: x',
      ['SCHEMA_MISMATCH', 13, 22, '"constructor" is not known', 'remove it'],
    ],
    [
      'an unknown field that holds a group, at its name',
      '- op: repeal\n  at: 1/p1\n  extra:\n    more: x',
      ['SCHEMA_MISMATCH', 13, 9, '"extra" is not known', 'remove it'],
    ],
    [
      'a citation for an address',
      '- op: repeal\n  at: 50(2)',
      ['ADDRESS_INVALID', 12, 13, '"50(2)"', '50/p2'],
    ],
    [
      'white space around an address',
      '- op: repeal\n  at: "1/p1 "',
      ['ADDRESS_INVALID', 12, 13, '"1/p1 "', '50/p2'],
    ],
    [
      'a day that is none',
      '- op: repeal\n  at: 1/p1\n  from: 2001-02-30',
      ['DATE_INVALID', 13, 15, '"2001-02-30"', DATE],
    ],
    ['no commencement at all', '- op: repeal\n  at: 1/p1\n  from:', ['DATE_INVALID', 13, 14, '""', DATE]],
    ['an open date written ~', '- op: repeal\n  at: 1/p1\n  from: ~', ['DATE_INVALID', 13, 15, '"~"', DATE]],
    [
      'a label in brackets',
      '- op: insert\n  after: 1/p1\n  units:\n    - label: (3)\n      text: a',
      ['LABEL_INVALID', 14, 20, '"(3)"', '3., 3-1. or 10-1)'],
    ],
    [
      'a unit without text',
      '- op: insert\n  after: 1/p1\n  units:\n    - label: 3.',
      ['SCHEMA_MISMATCH', 14, 13, '"text" is missing', 'Add "text: ..."'],
    ],
    [
      'no units',
      '- op: insert\n  after: 1/p1\n  units: []',
      ['SCHEMA_MISMATCH', 13, 16, '"units"', 'docs/format.md'],
    ],
    [
      'a text with white space at its end',
      '- op: replace\n  at: 1/p1\n  text: "one "',
      ['TEXT_INVALID', 13, 15, '"one "', ONE_LINE],
    ],
    [
      'a NUL in a text',
      '- op: replace\n  at: 1/p1\n  text: "a\\0b"',
      ['TEXT_INVALID', 13, 15, '"a\\u0000b"', ONE_LINE],
    ],
    [
      'a NUL in a plain text',
      '- op: replace\n  at: 1/p1\n  text: a\u0000b',
      ['TEXT_INVALID', 13, 15, '"a\\u0000b"', ONE_LINE],
    ],
    [
      'a tab in a text',
      '- op: replace\n  at: 1/p1\n  text: "a\\tb"',
      ['TEXT_INVALID', 13, 15, '"a\\tb"', ONE_LINE],
    ],
    [
      'paragraphs in a text',
      '- op: replace\n  at: 1/p1\n  text: |\n    a\n    b',
      ['TEXT_INVALID', 13, 15, '"a\\nb\\n"', ONE_LINE],
    ],
    [
      'an empty old text',
      '- op: repeal\n  at: 1/p1\n  expect: ""',
      ['TEXT_INVALID', 13, 17, '"expect" is ""', ONE_LINE],
    ],
    [
      'an old text without its units, where they are missing',
      '- op: repeal\n  at: 1/p1\n  expect:\n    text: "a"',
      ['SCHEMA_MISMATCH', 14, 11, '"units" is missing', 'Add "units: ..."'],
    ],
    [
      'a bad label deep in an old text, at the label',
      '- op: repeal\n  at: 1/p1\n  expect:\n    units:\n      - text: "a"\n        units:\n          - {label: x, text: b}',
      ['LABEL_INVALID', 17, 27, '"x"', '3., 3-1. or 10-1)'],
    ],
  ])('refuses %s', (_, operation, mistake) => {
    checkIssues(checkOperation(operation), FILE, mistake);
  });

  test('reports all the mistakes of a file, in their order', () => {
    const text = actFile('- op: repeal').text.replace('adopted: 2001-01-01', 'adopted: 1 January 2001');
    checkIssues(
      check(actFileSchema, text),
      FILE,
      ['DATE_INVALID', 4, 12, '"1 January 2001"', DATE],
      ['SCHEMA_MISMATCH', 11, 9, '"at" is missing', 'Add "at: ..."'],
    );
  });

  test.each(['Act One', '142', 'a_b', '-a', 'a--b', 'закон', '83-1', 'preamble'])(
    'refuses the id %s, which would make bad keys',
    (id) => {
      const text = actFile('- op: repeal\n  at: 1/p1').text.replace('id: first', `id: ${id}`);
      checkIssues(check(actFileSchema, text), FILE, ['SCHEMA_MISMATCH', 9, 9, `"${id}"`, 'lower-case words']);
    },
  );

  test('answers with issues to 200,000 mistakes', () => {
    const text = actFile('- op: repeal\n  at: 1/p1').text.concat('      - op: x\n'.repeat(200_000));
    expect(issuesOf(check(actFileSchema, text)).length).toBeGreaterThan(0);
  });
});

describe('frontMatterSchema', () => {
  test('reads what is repealed', () => {
    const text = 'article: 83-1\nsection: VII\nrepealed:\n  p3:\n    act: an-act\n    date: 1999-01-01\n';
    expect(unwrap(check(frontMatterSchema, text))).toEqual({
      article: '83-1',
      section: 'VII',
      repealed: { p3: { act: 'an-act', date: '1999-01-01' } },
    });
  });

  test.each<[string, string, Mistake]>([
    ['no article', 'section: I\n', ['SCHEMA_MISMATCH', 1, 1, '"article" is missing', 'Add "article: ..."']],
    ['a Roman number', 'article: VII\n', ['ADDRESS_INVALID', 1, 10, '"VII"', 'for example 83-1']],
    [
      'an unknown field',
      'article: 7\nnumber: 7\n',
      ['SCHEMA_MISMATCH', 2, 9, '"number" is not known', 'remove it'],
    ],
    [
      '__proto__',
      'article: 7\n__proto__: x\n',
      ['SCHEMA_MISMATCH', 2, 12, '"__proto__" is not known', 'remove it'],
    ],
    [
      'constructor',
      'article: 7\nconstructor: x\n',
      ['SCHEMA_MISMATCH', 2, 14, '"constructor" is not', 'remove it'],
    ],
    [
      'a section of two words',
      'article: 7\nsection: I II\n',
      ['SCHEMA_MISMATCH', 2, 10, '"I II"', 'a section'],
    ],
    ['a list', '- article: 7\n', ['SCHEMA_MISMATCH', 1, 1, '"article" is missing', 'Add']],
    [
      'a repeal without a date',
      'article: 7\nrepealed:\n  p1:\n    act: a\n',
      ['SCHEMA_MISMATCH', 4, 5, '"date" is missing', 'Add'],
    ],
    [
      'a repeal on no day',
      'article: 7\nrepealed:\n  p1:\n    act: a\n    date: 1999-02-29\n',
      ['DATE_INVALID', 5, 11, '"1999-02-29"', DATE],
    ],
    [
      'a repealed place that is none, at its name',
      'article: 7\nrepealed:\n  3.:\n    act: a\n    date: 1999-01-01\n',
      ['ADDRESS_INVALID', 3, 3, '"3."', 'for example p4'],
    ],
  ])('refuses %s', (_, text, mistake) => {
    const [first] = issuesOf(check(frontMatterSchema, text));
    const [code, line, column, message, hint] = mistake;
    expect(first).toMatchObject({ code, file: FILE, line, column });
    expect(first?.message).toContain(message);
    expect(first?.hint).toContain(hint);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuses a repealed place named %s', (name) => {
    const text = `article: 7\nrepealed:\n  ${name}:\n    act: a\n    date: 1999-01-01\n`;
    expect(issuesOf(check(frontMatterSchema, text))[0]).toMatchObject({
      code: 'ADDRESS_INVALID',
      file: FILE,
    });
  });
});

describe('corpusFileSchema', () => {
  test('turns truth values into what they say', () => {
    expect(unwrap(check(corpusFileSchema, DESCRIPTION)).constitution.official).toBe(true);
    const unofficial = DESCRIPTION.replace('official: true', 'official: false');
    expect(unwrap(check(corpusFileSchema, unofficial)).constitution.official).toBe(false);
  });

  test.each<[string, string, string, Mistake]>([
    ['another yes', 'official: true', 'official: yes', ['SCHEMA_MISMATCH', 5, 13, '"yes"', 'docs/format.md']],
    ['no language', 'language: en', 'language: English', ['SCHEMA_MISMATCH', 4, 13, '"English"', 'BCP 47']],
    ['a base on no day', '2000-01-01', '2000-13-01', ['DATE_INVALID', 7, 9, '"2000-13-01"', DATE]],
    [
      'a section without a name',
      'number: II',
      'number: "II."',
      ['SCHEMA_MISMATCH', 11, 13, '"II."', 'a section'],
    ],
    ['a heading on two lines', '"Bodies"', '"Bo\\ndies"', ['TEXT_INVALID', 12, 14, '"Bo\\ndies"', ONE_LINE]],
    [
      'a missing title',
      '  title: "Constitution of Testland"\n',
      '',
      ['SCHEMA_MISMATCH', 2, 3, '"title" is missing', 'Add'],
    ],
  ])('refuses %s', (_, old, replacement, mistake) => {
    checkIssues(check(corpusFileSchema, DESCRIPTION.replace(old, replacement)), FILE, mistake);
  });
});

describe('validate', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['a comment alone', '# nothing yet\n', 'empty'],
    ['a file of one word', 'hello\n', '"hello"'],
  ])('refuses %s and says so', (_, text, message) => {
    checkIssues(check(actFileSchema, text), FILE, ['SCHEMA_MISMATCH', 1, 1, message, 'docs/format.md']);
  });

  test('refuses a list where there should be fields', () => {
    expect(issuesOf(check(actFileSchema, '- act\n- amendments\n'))[0]).toMatchObject({
      code: 'SCHEMA_MISMATCH',
      file: FILE,
      line: 1,
      column: 1,
    });
  });
});
