import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.ts';
import { linesOf, type Outcome } from '../helpers/io.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');
const DIFF = ['diff', '2019-03-23', '2023-01-01'];

/** Runs the program itself, its output piped. */
function runProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...inherited, ...env },
  });
  return { status: status ?? -1, stdout, stderr };
}

/** Runs the program with a reader that closes one of its streams at once. */
async function runUnread(args: readonly string[], stream: 'stdout' | 'stderr'): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const read = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      read[name] += text;
    });
  child[stream].destroy();
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status: status ?? -1, ...read };
}

describe('the program', () => {
  test.each<[string, number, string[]]>([
    ['the same text', 0, ['diff', '2019-03-23', '2019-03-23']],
    ['a different text', 1, [...DIFF, '--article', '50']],
    ['a different text with --exit-zero', 0, [...DIFF, '--article', '50', '--exit-zero']],
    ['a text shown', 0, ['show', '50']],
    ['help', 0, ['--help']],
  ])('exits for %s with %i, data on standard output alone', (_name, status, args) => {
    const outcome = runProgram(args);
    expect(outcome).toMatchObject({ status, stderr: '' });
    expect(outcome.stdout).not.toBe('');
  });

  test.each<[string, string[], string]>([
    ['wrong usage', ['nope'], '[USAGE]'],
    ['a wrong date', ['show', '--at', 'now'], '[DATE_INVALID]'],
    ['a folder that is not there', ['check', '/nowhere'], '[FILE_NOT_FOUND]'],
  ])('exits for %s with 2, the message on standard error alone', (_name, args, code) => {
    const outcome = runProgram(args);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toContain(code);
    expect(outcome.stderr).not.toContain('at runCommandLine');
  });

  test.each<[string, string[], RegExp]>([
    ['in a line', [], /^The program failed: told to fail\. \[UNEXPECTED\]\n {2}Check .*\n$/],
    [
      'as an object where JSON is asked for',
      ['--json'],
      /^\{"code":"UNEXPECTED","message":"The program failed: .*"\}\n$/,
    ],
  ])('exits with 2 where it fails as nobody foresaw, and says so %s, without a trace', (_, options, told) => {
    const hook = 'data:text/javascript,process.stdout.write = () => { throw new Error("told to fail"); };';
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', hook, MAIN, 'versions', ...options],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });

  test('tells what nobody foresaw with nothing in it that a terminal would obey', () => {
    const hook = `data:text/javascript,process.stdout.write = () => { throw new Error("\\u202e\\u009b"); };`;
    const { stderr } = spawnSync(process.execPath, ['--import', hook, MAIN, 'versions'], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^The program failed: .*\[UNEXPECTED\]\n/);
    expect(stderr).not.toMatch(/[\u202e\u009b]/);
  });

  test.skipIf(process.platform !== 'linux')(
    'tells of a full standard output as JSON where that is asked for (on Linux)',
    () => {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', '"$0" "$1" export --json > /dev/full', process.execPath, MAIN],
        { encoding: 'utf8' },
      );
      expect(status).toBe(2);
      expect(JSON.parse(stderr)).toMatchObject({ code: 'FILE_UNWRITABLE', file: 'standard output' });
    },
  );

  test('tells errors as JSON with nothing in it that a terminal would obey', () => {
    const { stderr } = runProgram(['show', '\u202e\u009b', '--json']);
    expect(JSON.parse(stderr).message).toContain('\u202e');
    expect(stderr).not.toMatch(/[\u202e\u009b]/);
  });

  test('neither colours nor wraps when piped', () => {
    const { stdout } = runProgram([...DIFF, '--article', '50(2)']);
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...linesOf(stdout).map(({ length }) => length))).toBeGreaterThan(400);
  });

  test('colours a pipe only if forced, and never with NO_COLOR', () => {
    const args = [...DIFF, '--article', '50'];
    expect(runProgram(args, { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31m[-Fifteen-]\u001b[39m');
    expect(runProgram(args, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b');
  });

  test('prints a long text to its end', () => {
    const { stdout } = runProgram(['export']);
    expect(stdout.length).toBeGreaterThan(30_000);
    expect(JSON.parse(stdout).schemaVersion).toBe(1);
  });

  test('ends quietly when nobody reads its output, with the status of what it found', async () => {
    expect(await runUnread(['export'], 'stdout')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await runUnread(DIFF, 'stdout')).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  test('exits with 2 for trouble also when nobody reads its messages', async () => {
    expect(await runUnread(['nope'], 'stderr')).toEqual({ status: 2, stdout: '', stderr: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('the program, writing to what is open (on Linux)', () => {
  /** Runs the program with a log as one of its descriptors, opened to be added to. */
  function runOnLog(descriptor: 1 | 2 | 3, output: string): Outcome & { readonly log: string } {
    const log = join(folderWith({ path: 'log', text: 'earlier\n' }), 'log');
    const open = openSync(log, 'a');
    const stdio = ['ignore', 'pipe', 'pipe', 'pipe'].map((kind, at) => (at === descriptor ? open : kind));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [MAIN, 'show', '50(1)', '--output', output],
      { encoding: 'utf8', stdio: stdio as ('ignore' | 'pipe' | number)[] },
    );
    closeSync(open);
    return { status: status ?? -1, stdout, stderr, log: readFileSync(log, 'utf8') };
  }

  test.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    'adds to standard output by the name %s',
    (name) => {
      const { status, log } = runOnLog(1, name);
      expect(status).toBe(0);
      expect(log).toMatch(/^earlier\n.*50/s);
    },
  );

  test.each<[2 | 3, string]>([
    [3, '/dev/fd/3'],
    [3, '/proc/self/fd/3'],
    [2, '/dev/stderr'],
  ])('refuses to replace what is open as %i by the name %s', (descriptor, name) => {
    const { status, stderr, log } = runOnLog(descriptor, name);
    expect(status).toBe(2);
    expect(log).toMatch(/^earlier\n/);
    expect(`${stderr}${log}`).toMatch(/is open already.*\[FILE_UNWRITABLE\]/);
  });

  test('refuses it through a link as well', () => {
    const link = join(folderWith(), 'link');
    symlinkSync('/dev/fd/3', link);
    const { status, stderr, log } = runOnLog(3, link);
    expect({ status, log }).toEqual({ status: 2, log: 'earlier\n' });
    expect(stderr).toContain('[FILE_UNWRITABLE]');
  });

  test('writes to a pipe that is open as another descriptor', () => {
    const script = '{ "$0" "$1" show "50(1)" --output /dev/fd/3 3>&1 > /dev/null; } | cat';
    const { stdout } = spawnSync('sh', ['-c', script, process.execPath, MAIN], { encoding: 'utf8' });
    expect(stdout).toContain('50');
  });
});
