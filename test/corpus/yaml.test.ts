import { describe, expect, test } from 'vitest';
import { parseYaml, type YamlFile } from '../../src/corpus/yaml.ts';
import { type Result, unwrap } from '../../src/errors.ts';
import { LIMITS } from '../../src/limits.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';

const FILE = 'amendments/act.yaml';

function read(text: string, firstLine = 1): Result<YamlFile> {
  return parseYaml(text, { file: FILE, firstLine, textFields: new Set(['text', 'old', 'title']) });
}

function contentOf(text: string): unknown {
  return unwrap(read(text)).value;
}

describe('parseYaml reads every scalar as it is written', () => {
  test.each([
    ['label: 3.', { label: '3.' }],
    ['text: no', { text: 'no' }],
    ['text: null', { text: 'null' }],
    ['text: ~', { text: '~' }],
    ['text: true', { text: 'true' }],
    ['text: 0x10', { text: '0x10' }],
    ['count: 010', { count: '010' }],
    ['count: 1e3', { count: '1e3' }],
    ['from: 2022-06-08', { from: '2022-06-08' }],
    ['language: no', { language: 'no' }],
    ['text:', { text: '' }],
    ['text: "3."', { text: '3.' }],
    ["text: 'the ''old'' text'", { text: "the 'old' text" }],
    ['text: "\\u0416 \\"q\\""', { text: 'Ж "q"' }],
    ['text: >-\n  one\n  line\n', { text: 'one line' }],
    ['- a\n- [b, {c: d}]\n', ['a', ['b', { c: 'd' }]]],
    ['one word', 'one word'],
  ])('%j', (text, value) => {
    expect(contentOf(text)).toEqual(value);
  });

  test.each(['', '\n\n', '# nothing but a comment\n', '---\n'])('%j holds nothing', (text) => {
    expect(contentOf(text) === null || contentOf(text) === '').toBe(true);
  });

  test('takes line ends of Windows and a byte order mark', () => {
    expect(contentOf('\ufeffact:\r\n  id: a\r\nnotes:\r\n  - b\r\n')).toEqual({
      act: { id: 'a' },
      notes: ['b'],
    });
  });

  test('keeps fields named like those of every object as data', () => {
    const value = contentOf('__proto__:\n  polluted: yes\nconstructor: c\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('parseYaml says where things stand', () => {
  const yaml = unwrap(read('act:\n  id: a\n  title: "T"\nlist:\n  - x\n  - y: z\nempty:\n'));

  test.each([
    [[], 1, 1],
    [['act'], 2, 3],
    [['act', 'title'], 3, 10],
    [['list', 0], 5, 5],
    [['list', 1, 'y'], 6, 8],
    [['empty'], 7, 7],
  ])('%j', (path, line, column) => {
    expect(yaml.placeOf(path)).toEqual({ file: FILE, line, column });
  });

  test('the nearest thing above, for what is not there', () => {
    expect(yaml.placeOf(['act', 'source'])).toEqual({ file: FILE, line: 2, column: 3 });
    expect(yaml.placeOf(['list', 1, 'y', 'deeper', 0])).toEqual({ file: FILE, line: 6, column: 8 });
  });

  test('counts lines from where the YAML starts in its file', () => {
    expect(unwrap(read('a: b\nc: d\n', 2)).placeOf(['c'])).toEqual({ file: FILE, line: 3, column: 4 });
    checkIssues(read('a: b\na: c\n', 2), FILE, ['YAML_SYNTAX', 3, 1, 'stands twice', 'remove or rename']);
  });

  test('counts columns in lines that end as in Windows', () => {
    expect(unwrap(read('a: b\r\nc:   d\r\n')).placeOf(['c'])).toEqual({ file: FILE, line: 2, column: 6 });
  });
});

describe('parseYaml refuses what it cannot read', () => {
  test.each<[string, string, Mistake]>([
    ['a key twice', 'id: a\nold: b\nid: c\n', ['YAML_SYNTAX', 3, 1, 'stands twice', 'may stand once']],
    [
      'a key twice, named __proto__',
      '__proto__: a\n__proto__: b\n',
      ['YAML_SYNTAX', 2, 1, 'stands twice', 'may stand once'],
    ],
    ['a tab as indentation', 'act:\n\tid: a\n', ['YAML_SYNTAX', 2, 1, 'Tabs', 'Indent with spaces']],
    ['a colon in plain text', 'old: one: two\n', ['YAML_SYNTAX', 1, 6, 'cannot be read', 'double quotes']],
    ['uneven indentation', 'a:\n   b: c\n  d: e\n', ['YAML_SYNTAX', 3, 1, 'same column', 'Correct the line']],
  ])('%s', (_, text, mistake) => {
    checkIssues(read(text), FILE, mistake);
  });

  test('an unclosed quotation mark', () => {
    expect(issuesOf(read('old: "one\nnew: two\n'))[0]).toMatchObject({ code: 'YAML_SYNTAX', file: FILE });
  });

  test('a second document, which would be lost', () => {
    const [issue, ...others] = issuesOf(read('act: one\n---\nact: two\n'));
    expect(issue).toMatchObject({ file: FILE, line: 2, column: 1 });
    expect(issue?.code).toMatch(/^YAML_(?:SYNTAX|FORBIDDEN)$/);
    expect(others).toEqual([]);
  });

  test('naming the whole field that stands twice, with or without quotation marks', () => {
    expect(issuesOf(read('title text: a\n"title text": b\n'))[0]?.message).toBe(
      'The field "title text" stands twice.',
    );
    expect(issuesOf(read('- {act: a, act: b}\n'))[0]?.message).toBe('The field "act" stands twice.');
  });

  test('but nothing that only follows from a broken structure', () => {
    const issues = issuesOf(read('a: 1\na: 2\nold: one: two: three\n\tb: 4\n c: [\n'));
    expect(issues.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('with one issue for every mistake', () => {
    checkIssues(
      read('a: 1\na: 2\nb: 3\nb: 4\n'),
      FILE,
      ['YAML_SYNTAX', 2, 1, 'stands twice', 'may stand once'],
      ['YAML_SYNTAX', 4, 1, 'stands twice', 'may stand once'],
    );
  });
});

describe('parseYaml refuses what hides text', () => {
  test.each<[string, string, readonly Mistake[]]>([
    ['an alias of nothing', 'a: *x\n', [['YAML_FORBIDDEN', 1, 4, 'The alias *x', 'Write the value out']]],
    [
      'a merge key',
      'a: b\n<<: {c: d}\n',
      [['YAML_FORBIDDEN', 2, 1, 'The merge key <<', 'Write the value out']],
    ],
    ['a merge key in quotes', '"<<": {c: d}\n', [['YAML_FORBIDDEN', 1, 1, 'The merge key <<', 'value out']]],
  ])('%s', (_, text, mistakes) => {
    checkIssues(read(text), FILE, ...mistakes);
  });

  test.each([
    ['a tag of its own', 'a: !foo b\n', 'tag !foo', 1],
    ['an empty tag', 'a: b\nc: ! d\n', 'tag !', 2],
    ['a tag for numbers', 'count: !!int 3\n', 'tag ', 1],
    ['a tag for text', 'a: b\nc: !!str 3\n', 'tag ', 2],
    ['a tag written out', 'a: !<tag:yaml.org,2002:str> 3\n', 'tag ', 1],
    ['a tag with a declared handle', '%TAG ! tag:example.org,2000:\n---\na: !foo b\n', 'tag ', 3],
    ['an anchor on text', 'a: b\nc: &x text\n', 'anchor &x', 2],
    ['an anchor on a group, on the line of the anchor', 'a: b\nc: &m\n  d: e\n', 'anchor &m', 2],
    ['a key that is a list, where it stands', 'a: b\nc: d\n? [e, f]\n: g\n', 'key', 3],
    ['a key that is a group, where it stands', 'a: b\n? {c: d}\n: e\n', 'key', 2],
  ])('%s', (_, text, message, line) => {
    const [issue, ...others] = issuesOf(read(text));
    expect(issue).toMatchObject({ code: 'YAML_FORBIDDEN', file: FILE, line });
    expect(issue?.message).toContain(message);
    expect(issue?.hint).toContain('Write the value out');
    expect(others).toEqual([]);
  });

  test('a bomb of anchors and aliases, one issue for each', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    const issues = issuesOf(read(bomb));
    expect(issues.map(({ code }) => code)).toEqual(Array(7).fill('YAML_FORBIDDEN'));
    expect(issues.filter(({ message }) => message.includes('alias')).map(({ line }) => line)).toEqual([
      2, 2, 3, 3,
    ]);
  });

  test('a bomb of merge keys', () => {
    const bomb = 'a: &a {x: y}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\n';
    const merges = issuesOf(read(bomb)).filter(({ message }) => message.includes('merge key'));
    expect(merges.map(({ line, column }) => [line, column])).toEqual([
      [2, 8],
      [3, 5],
    ]);
  });
});

describe('parseYaml and comments', () => {
  const CUT = 'Put the text into double quotes';

  test.each<[string, string, number, number]>([
    ['behind plain text', 'title: Law No 5 # of 1995\n', 1, 8],
    ['deep down', 'a:\n  - text: one # two\n', 2, 11],
    ['behind the last line of plain text', 'old: one\n  two # three\n', 1, 6],
    ['in place of a text', 'old: # of 1995\n', 1, 6],
    ['in a flow', '{old: one # two\n}\n', 1, 7],
  ])('refuses one %s', (_, text, line, column) => {
    checkIssues(read(text), FILE, ['YAML_COMMENT_CUTS_TEXT', line, column, 'ends at a #', CUT]);
  });

  test.each([
    ['behind a date', 'from: 2022-06-08 # by referendum\n', { from: '2022-06-08' }],
    ['behind text in quotes', 'old: "one" # two\n', { old: 'one' }],
    ['on a line of its own', '# top\nold: one\n# below\nnew: two\n', { old: 'one', new: 'two' }],
    ['on a line of its own above the text', 'old:\n  # why\n  one\n', { old: 'one' }],
    ['that is none, for want of a space', 'old: Law#5\n', { old: 'Law#5' }],
  ])('takes one %s', (_, text, value) => {
    expect(contentOf(text)).toEqual(value);
  });
});

describe('parseYaml bounds what it reads', () => {
  const DEEP = [`more than ${LIMITS.depth} levels`, '--limit depth'] as const;

  test.each([
    ['200,000 open brackets', '['.repeat(200_000), 1],
    ['200,000 open braces', 'a: b\nc: {'.concat('{'.repeat(200_000)), 2],
    ['200,000 marks of a list', '- '.repeat(200_000), 1],
    ['200,000 marks of a key', 'a: b\n'.concat('? '.repeat(200_000)), 2],
    ['one bracket too many', 'a: b\n'.concat('['.repeat(33), 'x', ']'.repeat(33)), 2],
    [
      'indentation that goes on and on',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      130,
    ],
  ])('%s', (_, text, line) => {
    checkIssues(read(text), FILE, ['YAML_TOO_DEEP', line, 1, ...DEEP]);
  });

  test.each([
    ['as many brackets as it takes', 'a: '.concat('['.repeat(32), ']'.repeat(32))],
    ['brackets beside each other', `a: [${Array(500).fill('[]').join(', ')}]`],
    ['brackets in a text', `text: "${'['.repeat(200_000)}"`],
    ['brackets behind a word', `text: see ${'['.repeat(200_000)}`],
  ])('but not %s', (_, text) => {
    expect(read(text).ok).toBe(true);
  });

  test('a file that is too large', () => {
    const [issue] = issuesOf(read('x'.repeat(LIMITS.file + 1)));
    expect(issue).toMatchObject({ code: 'FILE_TOO_LARGE', file: FILE });
    expect(issue?.message).toContain('4194305 characters of a file; at most 4194304');
    expect(issue?.hint).toContain('--limit file=');
  });

  test.each([
    ['tabs between marks', '-\t'.repeat(20_000), 'YAML_TOO_DEEP'],
    ['colons', ': '.repeat(20_000), 'YAML_TOO_DEEP'],
    ['nested keys on a line', 'a: '.repeat(20_000), 'YAML_TOO_DEEP'],
    ['brackets closed before they open', '] ['.repeat(20_000), 'YAML_SYNTAX'],
  ])('answers with issues to thousands of %s', (_, text, code) => {
    expect(issuesOf(read(text))[0]).toMatchObject({ code, file: FILE, line: 1 });
  });

  test('answers with issues to 400,000 mistakes', () => {
    expect(issuesOf(read('- &a '.repeat(200_000))).length).toBeGreaterThan(0);
  });
});
