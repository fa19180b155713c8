import { describe, expect, test } from 'vitest';
import { actFile, articleFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

describe('help and version', () => {
  test('--help lists the commands and exits 0', async () => {
    const { status, stdout, stderr } = await run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['show', 'diff', 'export', 'check'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'mu'));
    expect(stdout).toContain('Exit status: 0 fine or the same, 1 different or findings, 2 trouble.');
  });

  test.each([
    ['show', '--at <date>'],
    ['diff', '--article <article>'],
    ['export', '--at <date>'],
    ['check', '--fix'],
  ])('%s --help tells its options, with examples', async (command, option) => {
    const { status, stdout, stderr } = await run(command, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(option);
    expect(stdout).toContain(`  constitution-diff ${command}`);
  });

  test.each([['help'], ['help', 'diff']])('%s %s is help too', async (...args) => {
    const { status, stdout } = await run(...args);
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: constitution-diff');
  });

  test.each(['--version', '-V'])('%s prints the version and exits 0', async (option) => {
    expect(await run(option)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
      stderr: '',
    });
  });
});

describe('wrong usage', () => {
  test.each<[string, string[], string]>([
    ['no command', [], 'There is no command.'],
    ['an unknown command, with the one that is near', ['dif'], 'Did you mean diff?'],
    ['an unknown command near none', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown option, with the one that is near', ['show', '--att', '2020-01-01'], 'Did you mean --at?'],
    ['an option before the command', ['--at', '2020-01-01', 'show'], "unknown option '--at'"],
    ['an option without its value', ['show', '50', '--at'], "option '--at <date>' argument missing"],
    [
      'a format that is none',
      ['show', '--format', 'pdf'],
      'Allowed choices are text, json, markdown, html, akn.',
    ],
  ])('is %s: one line and a hint, on standard error', async (_name, args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [first, second, ...others] = linesOf(stderr);
    expect(first).toContain(message);
    expect(first).toContain('[USAGE]');
    expect(first).not.toContain('error:');
    expect(second).toContain('constitution-diff --help');
    expect(others).toEqual([]);
  });
});

describe('errors as JSON', () => {
  test.each<[string, string[], object]>([
    ['--json', ['diff', '2019-02-30', '2023-01-01', '--json'], { code: 'DATE_INVALID' }],
    ['--format json', ['show', '--at', '1995-01-01', '--format', 'json'], { code: 'DATE_OUT_OF_RANGE' }],
    ['--format=json', ['show', '--at', '1995-01-01', '--format=json'], { code: 'DATE_OUT_OF_RANGE' }],
    ['--json and wrong usage', ['show', '--nope', '--json'], { code: 'USAGE' }],
    ['--json and an unknown article', ['show', '200', '--json'], { code: 'ARTICLE_NOT_FOUND', unit: '200' }],
    [
      '--json and a folder that is not there',
      ['check', '/nowhere', '--json'],
      { code: 'FILE_NOT_FOUND', file: '/nowhere' },
    ],
  ])('with %s', async (_name, args, expected) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({
      ...expected,
      message: expect.stringMatching(/\S/u),
      hint: expect.stringMatching(/\S/u),
    });
  });

  test('has one object a line for each issue, with its place', async () => {
    const folder = folderWith(
      ...SMALL,
      articleFile('3', 'II', '- a list'),
      articleFile('4', 'XX', '**1.** Courts.'),
    );
    const { status, stdout, stderr } = await run('export', '--corpus', folder, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr).map((line) => JSON.parse(line))).toMatchObject([
      { code: 'MARKDOWN_NOT_ARTICLE', file: 'constitution/article-003.md', line: 8, column: 1 },
      { code: 'SECTION_UNKNOWN', file: 'constitution/article-004.md', line: 1, column: 1 },
    ]);
  });

  test('names the operation and the unit of an act that does not fit', async () => {
    const act = actFile('- op: substitute\n  at: 2/s2\n  old: "eleven"\n  new: "twelve"');
    const { stderr } = await run('show', '--corpus', folderWith(...SMALL, act), '--json');
    expect(JSON.parse(stderr)).toMatchObject({
      code: 'OLD_TEXT_NOT_FOUND',
      unit: '2/s2',
      operation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
      file: 'amendments/2001-01-01-act.yaml',
      line: 13,
      column: 14,
    });
  });
});

describe('a corpus folder', () => {
  const commands: string[][] = [['show'], ['diff', '2000-01-01', '2001-01-01'], ['export'], ['check']];

  test.each(commands)('that does not exist is trouble for %s', async (...args) => {
    const folder = `${folderWith()}/nowhere`;
    const { status, stdout, stderr } = await run(...args, '--corpus', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)[0]).toContain(folder);
    expect(linesOf(stderr)[0]).toContain('[FILE_NOT_FOUND]');
    expect(linesOf(stderr)[1]).toContain('constitution/ and amendments/');
  });

  test.each(commands)('with broken files is trouble for %s, every issue told', async (...args) => {
    const folder = folderWith(
      ...SMALL,
      articleFile('3', 'II', '**1.** Courts are *independent*.\n\n**1.** Judges obey only the law.'),
      articleFile('4', 'XX', '**1.** Courts.'),
      actFile('- op: substitute\n  at: nowhere\n  old: "ten"\n  new: "twelve"'),
      { path: 'amendments/broken.yaml', text: 'act: [' },
    );
    const { status, stdout, stderr } = await run(...args, '--corpus', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const places = linesOf(stderr).filter((line) => !line.startsWith('  '));
    expect(places.map((line) => line.replace(/^(\S+): .* \[(\w+)\]$/u, '$1 $2'))).toEqual([
      'constitution/article-003.md:8:19 MARKDOWN_NOT_ARTICLE',
      'amendments/2001-01-01-act.yaml:12:13 ADDRESS_INVALID',
      expect.stringMatching(/^amendments\/broken\.yaml:1:\d+ YAML_SYNTAX$/u),
      'constitution/article-004.md:1:1 SECTION_UNKNOWN',
    ]);
  });

  test('is read instead of the embedded corpus', async () => {
    const { status, stdout } = await run('show', '2(2)', '--corpus', folderWith(...SMALL));
    expect(status).toBe(0);
    expect(stdout).toContain('Constitution of Testland');
    expect(stdout).toContain('2) appoints ten judges.');
  });
});

describe('messages', () => {
  test('write out what a terminal would obey', async () => {
    for (const hostile of ['\u001b[31mred', '\u009b31m', 'law\u202ewal']) {
      const { status, stderr } = await runOn(
        { color: true, width: 80 },
        'show',
        '--corpus',
        `/nowhere/${hostile}`,
      );
      expect(status).toBe(2);
      expect(stderr).not.toContain(hostile);
      expect(stderr).toContain('\\u{');
    }
  });

  test('are never coloured', async () => {
    expect((await runOn({ color: true, width: 80 }, 'show', '200')).stderr).toBe(
      (await run('show', '200')).stderr,
    );
  });
});

describe('--output', () => {
  test('takes - for standard output', async () => {
    expect(await run('versions', '--output', '-')).toEqual(await run('versions'));
  });

  test('refuses an empty name', async () => {
    const { status, stdout, stderr } = await run('versions', '--output', '');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--output names no file. [USAGE]');
  });
});
