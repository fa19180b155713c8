import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.ts';
import { run } from '../helpers/io.ts';

const FIXTURES = fileURLToPath(new URL('../import/fixtures', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const fixture = (name: string): string => join(FIXTURES, name);

describe('import', () => {
  test('makes a corpus that opens, and tells what found no place', async () => {
    const out = join(folderWith(), 'deep', 'Остров-1');
    const { status, stdout, stderr } = await run('import', fixture('island.ru.json'), '--out', out);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${out}: 2 sections, 4 articles, 13 units from json in ru; 4 pieces of text left over\n`,
    );
    expect(stderr.split('\n')[1]).toBe(
      `${fixture('island.ru.json')}:content[10]: not placed (article 1): "5" [NOTE_LEFT_OUT]`,
    );
    expect(readFileSync(join(out, 'constitution/corpus.yaml'), 'utf8')).toContain(
      'title: "Конституция Острова"',
    );
    expect((await run('show', '1(2)', '--corpus', out)).stdout).toContain('Знаки Острова:');
    expect(readdirSync(join(out, '..'))).toEqual(['Остров-1']);
  });

  test('tells of its folder with nothing that a terminal would obey', async () => {
    const out = join(folderWith(), 'a\u001b[31m\u202e');
    const { status, stdout } = await run('import', fixture('island.ru.json'), '--out', out);
    expect([status, stdout]).toEqual([0, expect.stringContaining('a\\u{1b}[31m\\u{202e}: 2 sections')]);
    expect(existsSync(join(out, 'constitution'))).toBe(true);
  });

  test('makes one in which a check finds nothing but what the text lacks', async () => {
    const out = join(folderWith(), 'island');
    await run('import', fixture('island.en.md'), '--out', out, '--date', '2020-01-01', '--title', 'Island');
    const { status, stdout } = await run('check', out);
    expect([status, stdout]).toEqual([1, expect.stringContaining('1 found')]);
    expect(stdout).toContain('3-1 does not follow article 2');
  });

  test('makes an empty folder its own, and refuses one with something in it', async () => {
    const out = join(folderWith(), 'island');
    mkdirSync(out);
    const again = async () => run('import', fixture('island.ru.json'), '--out', out);
    expect((await again()).status).toBe(0);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const { status, stderr } = await again();
    expect(status).toBe(2);
    expect(stderr).toContain('[FOLDER_NOT_EMPTY]');
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('makes a corpus that opens of a paragraph with thousands of signs', async () => {
    const folder = folderWith();
    const file = join(folder, 'law.txt');
    writeFileSync(file, `Article 1\n\n1. One ${'!['.repeat(4000)} end.\n`);
    const out = join(folder, 'new');
    const made = await run('import', file, '--out', out, '--date', '2020-01-01', '--title', 'T');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect((await run('show', '1(1)', '--corpus', out, '--json')).stdout).toContain('!['.repeat(4000));
  });

  test.each([
    ['no day', ['island.en.md'], 'USAGE'],
    ['a day that is none', ['island.en.md', '--date', '2020-13-01'], 'DATE_INVALID'],
    ['a file that is not there', ['nothing.html'], 'FILE_UNREADABLE'],
    [
      'a shape that it does not have',
      ['island.en.md', '--shape', 'json', '--date', '2020-01-01'],
      'JSON_SYNTAX',
    ],
    ['a language without words', ['island.en.md', '--lang', 'is', '--date', '2020-01-01'], 'SCHEMA_MISMATCH'],
    ['an output without a name', ['island.ru.json', '--output', ''], 'USAGE'],
    ['a shape that there is not', ['island.en.md', '--shape', 'pdf'], 'USAGE'],
  ])('leaves nothing behind where there is %s', async (_name, [file = '', ...options], code) => {
    const folder = folderWith();
    const { status, stderr } = await run('import', fixture(file), '--out', join(folder, 'new'), ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind where the folder cannot be made', async () => {
    const folder = folderWith({ path: 'file', text: 'mine' });
    const out = join(folder, 'file', 'new');
    const { status, stderr } = await run('import', fixture('island.ru.json'), '--out', out);
    expect([status, stderr]).toEqual([2, expect.stringContaining('[FILE_UNWRITABLE]')]);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });

  test('reads standard input', () => {
    const out = join(folderWith(), 'island');
    const { status, stderr } = spawnSync(
      process.execPath,
      [MAIN, 'import', '-', '--out', out, '--date', '2020-01-01', '--lang', 'kk'],
      { input: readFileSync(fixture('island.kk.txt')), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('-:24: not placed')]);
    expect(existsSync(join(out, 'constitution/article-003-1.md'))).toBe(true);
  });
});
