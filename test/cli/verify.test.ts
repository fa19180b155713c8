import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCorpus, textAt } from '../../src/open.ts';
import { folderWith } from '../helpers/folder.ts';
import { run } from '../helpers/io.ts';
import { hasRussian, russianTexts } from '../helpers/russian.ts';
import { writeShape } from '../helpers/shapes.ts';

const corpus = openCorpus();
const written = (at: string, shape: 'html' | 'text' | 'akn' = 'html'): string =>
  writeShape(shape, { title: corpus.title, language: 'en', constitution: textAt(corpus, at).constitution });
const fileWith = (text: string): string => join(folderWith({ path: 'law.txt', text }), 'law.txt');
const fixture = (name: string): string => join(import.meta.dirname, '../import/fixtures', name);

describe('verify', () => {
  test.each(['html', 'text', 'akn'] as const)('finds the same text the same, in %s', async (shape) => {
    const { status, stdout } = await run(
      'verify',
      fileWith(written('2022-06-08', shape)),
      '--at',
      '2022-06-08',
    );
    // A page has a menu and a footer.
    const around = shape === 'html' ? '; 2 pieces of its text held against nothing' : '';
    expect(stdout).toBe(`law.txt and the text of 2022-06-08, word by word: the same${around}\n`);
    expect(status).toBe(0);
  });

  test('finds a word that differs, and says in which unit', async () => {
    const text = written('2022-06-08').replace('Ten deputies of the Senate', 'Nine deputies of the Senate');
    const { status, stdout } = await run('verify', fileWith(text), '--at', '2022-06-08');
    expect(stdout).toContain('50(2) amended');
    expect(stdout).toContain('[-Ten-]{+Nine+}');
    expect(stdout).toMatch(/word by word: different; /);
    expect(status).toBe(1);
  });

  test('finds a unit that is missing, and one more', async () => {
    const text = written('2023-01-01', 'text').replace(/^ +2\. The President of the Republic.*\n/m, '');
    const { status, stdout } = await run('verify', fileWith(text), '--json');
    const { same, by, comparison } = JSON.parse(stdout);
    expect([status, same, by]).toEqual([1, false, 'words']);
    expect(comparison.summary.units.removed).toBe(1);
    const other = await run('verify', fileWith(written('2022-06-08')), '--at', '2022-09-17', '--json');
    expect(
      JSON.parse(other.stdout).comparison.articles.map((one: { number: string }) => one.number),
    ).toContain('94-2');
  });

  test('takes another typography for the same text, and shows it', async () => {
    const text = written('2022-06-08', 'text').replace("citizen's", 'citizen’s').replaceAll(' - ', ' — ');
    const { status, stdout } = await run('verify', fileWith(text), '--at', '2022-06-08');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/the same(?: but typography)?\n$/)]);
  });

  test('holds two languages against each other by structure, numbers and references', async () => {
    const out = join(folderWith(), 'island');
    await run('import', fixture('island.en.md'), '--out', out, '--date', '2020-01-01');
    const verified = async (file: string) => run('verify', file, '--corpus', out);
    const same = await verified(fixture('island.ru.htm'));
    expect([same.status, same.stdout]).toEqual([
      0,
      'island.ru.htm and the text of 2020-01-01, by structure, numbers and references: the same; 8 pieces of its text held against nothing\n',
    ]);
    expect((await verified(fixture('island.kk.txt'))).status).toBe(0);
    const other = readFileSync(fixture('island.ru.htm'), 'utf8')
      .replace('5 судей', '7 судей')
      .replace('(статья 1)', '(статья 2)')
      .replace('<p>1) флаг;</p>', '');
    const { status, stdout } = await verified(fileWith(other));
    expect(status).toBe(1);
    expect(stdout).toContain('3-1/p1: cited articles 1 here, 2 there');
    expect(stdout).toContain('3-1/p2: numbers 5 here, 7 there');
    expect(stdout).toContain('1(2)(1) removed');
  });

  test.each([
    ['no law', 'Words.', [], 'SHAPE_UNKNOWN'],
    ['a day without a text', 'Article 1\n1. One.', ['--at', '1990-01-01'], 'DATE_OUT_OF_RANGE'],
  ])('is in trouble where there is %s', async (_name, text, options, code) => {
    const { status, stderr } = await run('verify', fileWith(text), ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
  });
});

describe.skipIf(!hasRussian)('the shipped translation and the official text (where that is)', () => {
  test.each([...russianTexts()])('of %s agree in structure', async (date, constitution) => {
    const { articles } = textAt(corpus, date).constitution;
    const preamble = articles.filter(({ number }) => number === 'preamble');
    const text = writeShape('html', {
      title: 'Конституция',
      language: 'ru',
      constitution: { ...constitution, articles: [...preamble, ...constitution.articles] },
    });
    const { stdout } = await run('verify', fileWith(text), '--at', date, '--json');
    const { comparison, facts, by } = JSON.parse(stdout);
    expect(by).toBe('facts');
    expect([comparison.articles, comparison.sections]).toEqual([[], []]);
    expect(facts).toEqual([]);
  });
});
