import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { folderWith } from '../helpers/folder.ts';
import { linesOf, type Outcome, recordingIo } from '../helpers/io.ts';
import { mistakesIn } from '../helpers/output.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

/** Runs `diff --jsonl` on lines. */
async function compareLines(
  lines: readonly (object | string)[],
  ...args: readonly string[]
): Promise<Outcome> {
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const io = recordingIo({
    async *input() {
      yield Buffer.from(text);
    },
  });
  const status = await runCommandLine(['diff', '--jsonl', ...args], io);
  return { status, ...io.written };
}

const parsed = ({ stdout }: Outcome): readonly Record<string, unknown>[] =>
  stdout === '' ? [] : linesOf(stdout).map((line) => JSON.parse(line));

const SAME = { before: 'Ten deputies', after: 'Ten deputies' };
const OTHER = { before: 'Fifteen deputies', after: 'Ten deputies', id: 'senate' };
const DAYS = { from: '2019-03-23', to: '2023-01-01', article: '50(2)', id: 50 };

describe('diff --jsonl', () => {
  test('compares each pair in its order, passes ids through, and prints what the schema says', async () => {
    const outcome = await compareLines([SAME, OTHER, DAYS]);
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 1, stderr: '' });
    const lines = parsed(outcome);
    for (const line of lines) expect(mistakesIn('output/compared-line', line)).toEqual([]);
    expect(lines).toMatchObject([
      { line: 1, status: 'same', segments: [{ op: 'equal', text: 'Ten deputies' }] },
      {
        line: 2,
        id: 'senate',
        status: 'different',
        segments: [
          { op: 'delete', text: 'Fifteen' },
          { op: 'insert', text: 'Ten' },
          { op: 'equal', text: ' deputies' },
        ],
      },
      { line: 3, id: 50, status: 'different', comparison: { articles: [{ number: '50' }] } },
    ]);
    expect(lines[0]).not.toHaveProperty('id');
  });

  test.each<[string, object | string, string]>([
    ['no JSON', 'before: old', 'PAIR_INVALID'],
    ['a list', '[]', 'PAIR_INVALID'],
    ['nothing to compare', {}, 'PAIR_INVALID'],
    ['one side only', { before: 'old' }, 'PAIR_INVALID'],
    ['a side that is no text', { before: 'old', after: 1 }, 'PAIR_INVALID'],
    ['texts and days at once', { ...OTHER, from: '2019-03-23' }, 'PAIR_INVALID'],
    ['an article that is no text', { ...DAYS, article: 50 }, 'PAIR_INVALID'],
    ['an id that is no name', { ...SAME, id: {} }, 'PAIR_INVALID'],
    ['an id that JavaScript would round', { ...SAME, id: 2 ** 53 }, 'PAIR_INVALID'],
    [
      'an id that JavaScript would take for nothing',
      '{"before":"a","after":"b","id":1e-400}',
      'PAIR_INVALID',
    ],
    ['an id with more digits', '{"before":"a","after":"b","id":0.12345678901234567890123}', 'PAIR_INVALID'],
    ['an id that would lose its sign', '{"before":"a","after":"b","id":-0}', 'PAIR_INVALID'],
    ['a side that is named twice', '{"before":"a","after":"b","before":"c"}', 'PAIR_INVALID'],
    ['a name that is spelt in two ways', '{"before":"a","after":"b","\\u0069d":1,"id":1}', 'PAIR_INVALID'],
    ['a day that is none', { ...DAYS, to: 'now' }, 'DATE_INVALID'],
    ['an unknown article', { ...DAYS, article: '500' }, 'ARTICLE_NOT_FOUND'],
  ])('makes %s an error in its place, and goes on', async (_name, line, code) => {
    const outcome = await compareLines([OTHER, line, SAME]);
    expect(outcome.status).toBe(2);
    const lines = parsed(outcome);
    expect(lines.map((one) => one['status'])).toEqual(['different', 'error', 'same']);
    expect(lines[1]).toMatchObject({ line: 2, error: { code } });
    for (const one of lines) expect(mistakesIn('output/compared-line', one)).toEqual([]);
  });

  test('prints nothing that a terminal would obey, and gives it back', async () => {
    const texts = { before: 'a\u009b31m\u202e', after: 'b', id: '\u009b' };
    const { stdout } = await compareLines([texts]);
    expect(stdout).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(parsed({ stdout } as Outcome)).toMatchObject([
      { id: texts.id, segments: [{ text: texts.before }, {}] },
    ]);
  });

  test.each([
    '7',
    '-7',
    '1.0',
    '1E3',
    '0.1',
    '-0.25',
    '1e-7',
    '0',
    '0.00',
    '9007199254740991',
    '123456789.125',
  ])('gives the number %s back as an id', async (id) => {
    const outcome = await compareLines([`{"id": ${id}, "before": "a", "after": "b"}`]);
    expect(parsed(outcome)).toMatchObject([{ id: Number(id), status: 'different' }]);
  });

  test('keeps the id of a pair that cannot be compared', async () => {
    expect(parsed(await compareLines([{ id: 'lost', before: 'old' }]))).toMatchObject([
      { id: 'lost', status: 'error' },
    ]);
  });

  test.each<[string, number, readonly (object | string)[], string[]]>([
    ['nothing to compare', 0, [], []],
    ['empty lines alone', 0, ['', ' '], []],
    ['pairs that are the same', 0, [SAME, SAME], []],
    ['a pair that differs', 1, [SAME, OTHER], []],
    ['a pair that differs, with --exit-zero', 0, [SAME, OTHER], ['--exit-zero']],
    ['an error, with --exit-zero', 2, [SAME, '?'], ['--exit-zero']],
  ])('exits for %s with %i', async (_name, status, lines, args) => {
    expect((await compareLines(lines, ...args)).status).toBe(status);
  });

  test('counts the lines of the input, also those of nothing', async () => {
    expect(parsed(await compareLines([SAME, '', SAME])).map((one) => one['line'])).toEqual([1, 3]);
  });

  test('tells of a corpus that does not open in each line that needs it', async () => {
    const outcome = await compareLines([DAYS, SAME], '--corpus', '/nowhere');
    expect(outcome.status).toBe(2);
    expect(parsed(outcome)).toMatchObject([{ error: { code: 'FILE_NOT_FOUND' } }, { status: 'same' }]);
  });

  test('writes to a file, whole or not at all', async () => {
    const folder = folderWith();
    const file = join(folder, 'made', 'comparisons.jsonl');
    const { status, stdout } = await compareLines([SAME, OTHER], '--output', file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(linesOf(readFileSync(file, 'utf8'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'made'))).toEqual(['comparisons.jsonl']);
  });

  test.each([
    ['--jsonl', ['diff', '--jsonl']],
    ['-', ['diff', '2019-03-23', '-']],
  ])('takes a folder as standard input for none: %s', (_, args) => {
    const folder = folderWith({ path: 'kept.jsonl', text: 'kept' });
    const open = openSync(folder, 'r');
    const output = ['--output', join(folder, 'kept.jsonl')];
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, ...output], {
      encoding: 'utf8',
      stdio: [open, 'pipe', 'pipe'],
    });
    closeSync(open);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^standard input: .*EISDIR.* \[FILE_UNREADABLE\]\n/);
    expect(readdirSync(folder)).toEqual(['kept.jsonl']);
    expect(readFileSync(join(folder, 'kept.jsonl'), 'utf8')).toBe('kept');
  });

  test.each([
    ['sides', ['2019-03-23', '2023-01-01']],
    ['an article', ['--article', '50']],
    ['another format', ['--format', 'html']],
    ['another form', ['--side-by-side']],
  ])('refuses %s beside it', async (_name, args) => {
    const { status, stdout, stderr } = await compareLines([SAME], ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('[USAGE]');
  });

  test('is a filter: lines piped to the program, lines out of it', () => {
    const input = `${JSON.stringify(OTHER)}\n`.repeat(3000);
    const { status, stdout } = spawnSync(process.execPath, [MAIN, 'diff', '--jsonl'], {
      input,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    const lines = linesOf(stdout).map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3000);
    expect(lines.at(-1)).toMatchObject({ line: 3000, id: 'senate', status: 'different' });
  });
});

describe('- for standard input', () => {
  const runWith = (input: string, ...args: readonly string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      input,
      encoding: 'utf8',
    });
    return { status: status ?? -1, stdout, stderr };
  };
  const root = join(import.meta.dirname, '../..');

  test('is an act for apply', () => {
    const act = readFileSync(join(root, 'amendments/2022-09-17-law-142-vii.yaml'), 'utf8');
    const { status, stdout, stderr } = runWith(act, 'apply', '-', '--at', '2022-06-08');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('{+seven+}');
    expect(runWith('act: [', 'apply', '-').stderr).toContain('standard input:1:');
  });

  test('is an article for diff and derive, on either side', () => {
    const article = readFileSync(join(root, 'constitution/article-041.md'), 'utf8');
    expect(runWith(article, 'diff', '2022-09-17', '-').stdout).toContain('[-seven-]{+five+}');
    expect(runWith(article, 'diff', '-', '2022-09-17').stdout).toContain('[-five-]{+seven+}');
    expect(runWith(article, 'derive', '-', '2022-09-17').stdout).toContain('old: "five"');
    expect(runWith(article, 'diff', '-', '-').stderr).toContain('[USAGE]');
  });
});
