import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile } from '../helpers/corpus.ts';
import { CLEAN, cleanAct, folderWith, withFile } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

const ARTICLE = 'constitution/article-002.md';

/** Replaces something in a file on the disk. */
function edit(file: string, old: string, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
  writeFileSync(file, text.replaceAll(old, by));
}

/** Every file of a folder with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), readFileSync(file, 'latin1')];
    }),
  );
}

describe('check', () => {
  test('of the embedded corpus finds nothing and exits 0', async () => {
    const { status, stdout, stderr } = await run('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ articles, 2 acts, \d+ operations, 4 versions: nothing found\n$/u);
  });

  test.each([[['check']], [['check', '--corpus']]])(
    'of a clean folder finds nothing and exits 0: %j',
    async (args) => {
      expect(await run(...args, folderWith(...CLEAN))).toEqual({
        status: 0,
        stdout: '3 articles, 1 act, 1 operation, 2 versions: nothing found\n',
        stderr: '',
      });
    },
  );

  test('of a file that is not canonical exits 1 and tells the place', async () => {
    const folder = folderWith(...CLEAN);
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    const { status, stdout, stderr } = await run('check', folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [finding, hint, summary] = linesOf(stdout);
    expect(finding).toMatch(/^constitution\/article-002\.md:12:1: .*\[NOT_CANONICAL\]$/u);
    expect(hint).toContain('check --fix');
    expect(summary).toContain('1 found');
  });

  test('--fix with an output without a name mends nothing', async () => {
    const folder = folderWith(...CLEAN);
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    const before = bytesOf(folder);
    const { status, stderr } = await run('check', folder, '--fix', '--output', '');
    expect([status, stderr]).toEqual([2, expect.stringContaining('[USAGE]')]);
    expect(bytesOf(folder)).toEqual(before);
  });

  test.each([[['check', '']], [['check', '--corpus', '']], [['show', '--corpus', '']]])(
    'of a folder without a name is refused: %j',
    async (args) => {
      const { status, stdout, stderr } = await run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('The folder of the corpus has no name. [FILE_NOT_FOUND]');
    },
  );

  test('of a misnamed file exits 1, with --fix too', async () => {
    const folder = folderWith(...CLEAN);
    renameSync(join(folder, ARTICLE), join(folder, 'constitution/president.md'));
    for (const args of [[], ['--fix']]) {
      const { status, stdout } = await run('check', folder, ...args);
      expect(status).toBe(1);
      expect(linesOf(stdout)[0]).toMatch(
        /^constitution\/president\.md:1:1: .*constitution\/article-002\.md/u,
      );
      expect(linesOf(stdout)[0]).toContain('[FILE_MISNAMED]');
    }
  });

  test('of a repeal that does not say what it repeals exits 1', async () => {
    const folder = folderWith(...withFile(CLEAN, cleanAct('- op: repeal\n  at: 2/s3')));
    const { status, stdout } = await run('check', folder);
    expect(status).toBe(1);
    expect(linesOf(stdout)[0]).toMatch(/^amendments\/2001-01-01-act\.yaml:12:9: .*\[EXPECT_MISSING\]$/u);
    expect(linesOf(stdout)[1]).toContain('expect:');
  });

  test('of a broken corpus exits 2 with every issue and prints no data', async () => {
    const folder = folderWith(
      ...[articleFile('2', 'II', '- a list'), { path: 'amendments/broken.yaml', text: 'act: [' }].reduce(
        withFile,
        [...CLEAN],
      ),
    );
    for (const args of [[], ['--fix']]) {
      const { status, stdout, stderr } = await run('check', folder, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('constitution/article-002.md:8:1: ');
      expect(stderr).toContain('[MARKDOWN_NOT_ARTICLE]');
      expect(stderr).toContain('amendments/broken.yaml:1:');
      expect(stderr).toContain('[YAML_SYNTAX]');
    }
  });

  test('writes out what a terminal would obey in the name of a file', async () => {
    const folder = folderWith(...CLEAN);
    renameSync(join(folder, ARTICLE), join(folder, 'constitution/red\u001b[31m.md'));
    const { status, stdout } = await run('check', folder);
    expect(status).toBe(1);
    expect(stdout).toContain('constitution/red');
    expect(stdout).not.toContain('\u001b');
  });

  test('changes nothing on the disk without --fix', async () => {
    const folder = folderWith(...CLEAN);
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    const before = bytesOf(folder);
    await run('check', folder);
    expect(bytesOf(folder)).toEqual(before);
  });
});

describe('check --fix', () => {
  test('mends every file byte for byte, and then nothing is found', async () => {
    const act = cleanAct('# Abolishes a privilege.\n- op: repeal\n  at: 2/s3\n  expect: "rests."');
    const folder = folderWith(...withFile(CLEAN, act));
    const clean = bytesOf(folder);
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    edit(join(folder, 'constitution/article-001.md'), '\n', '\r\n');
    edit(join(folder, 'constitution/article-003.md'), 'section: II', 'section:   "II"');
    edit(join(folder, 'constitution/corpus.yaml'), 'language: en', "language: 'en'");
    edit(join(folder, act.path), 'expect: "rests."', "expect: 'rests.'");
    expect(linesOf((await run('check', folder)).stdout).at(-1)).toContain('5 found');

    const mended = await run('check', folder, '--fix');
    expect(mended).toMatchObject({ status: 0, stderr: '' });
    expect(mended.stdout).toContain('nothing found');
    expect(bytesOf(folder)).toEqual(clean);
    expect(await run('check', folder)).toEqual(mended);
  });

  test('takes away a byte order mark, which is no part of the text', async () => {
    const folder = folderWith(...CLEAN);
    const clean = bytesOf(folder);
    edit(join(folder, ARTICLE), '---\narticle', '\ufeff---\narticle');
    expect((await run('check', folder)).status).toBe(1);
    expect((await run('check', folder, '--fix')).status).toBe(0);
    expect(bytesOf(folder)).toEqual(clean);
  });

  test('leaves a clean folder as it is', async () => {
    const folder = folderWith(...CLEAN);
    const clean = bytesOf(folder);
    expect((await run('check', folder, '--fix')).status).toBe(0);
    expect(bytesOf(folder)).toEqual(clean);
  });

  test('still exits 1 for what it cannot mend', async () => {
    const folder = folderWith(...withFile(CLEAN, cleanAct('- op: repeal\n  at: 2/s3')));
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    const { status, stdout } = await run('check', folder, '--fix');
    expect(status).toBe(1);
    expect(stdout).toContain('[EXPECT_MISSING]');
    expect(stdout).not.toContain('[NOT_CANONICAL]');
  });
});

describe('check --json', () => {
  test('prints the findings', async () => {
    const folder = folderWith(...CLEAN);
    edit(join(folder, ARTICLE), '**2)**', '__2)__');
    const { status, stdout } = await run('check', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      findings: [
        {
          code: 'NOT_CANONICAL',
          message: expect.stringContaining('not in canonical form'),
          hint: expect.stringContaining('check --fix'),
          file: ARTICLE,
          line: 12,
          column: 1,
        },
      ],
    });
    expect((await run('check', folder, '--format', 'json')).stdout).toBe(stdout);
  });

  test('prints an empty list for a clean corpus', async () => {
    const { status, stdout } = await run('check', folderWith(...CLEAN), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, findings: [] });
  });
});

describe('check --output', () => {
  test('writes the findings to a file and nothing to standard output', async () => {
    const folder = folderWith(...CLEAN);
    const file = join(folder, 'findings.json');
    expect(await run('check', folder, '--json', '--output', file)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schemaVersion: 1, findings: [] });
  });
});

describe('check refuses', () => {
  test.each<[string, string[], string, string]>([
    ['the folder named twice', ['one', '--corpus', 'two'], 'twice', '--corpus'],
    ['--fix of the embedded corpus', ['--fix'], '--fix needs a folder', 'Name the folder'],
    ['a second folder', ['one', 'two'], 'too many arguments', '--help'],
    ['a format that it has not', ['--format', 'markdown'], 'text, json', '--help'],
  ])('%s', async (_name, args, message, hint) => {
    const { status, stdout, stderr } = await run('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)[0]).toContain(message);
    expect(linesOf(stderr)[0]).toContain('[USAGE]');
    expect(linesOf(stderr)[1]).toContain(hint);
  });
});
