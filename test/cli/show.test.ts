import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { expectGolden, goldenFiles } from '../helpers/golden.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const ACT = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');

describe('show', () => {
  test('prints the whole text of a day, unofficial as it is', async () => {
    const { status, stdout, stderr } = await run('show', '--at', '2022-06-07');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout).slice(0, 2)).toEqual([
      'Constitution of the Republic of Kazakhstan',
      expect.stringMatching(/^In force from 2019-03-23 to 2022-06-07\. Not an official text\. /u),
    ]);
    expect(stdout).toContain('Section VI. The Constitutional Council');
  });

  test.each([
    ['2022-06-07', 'Fifteen deputies'],
    ['2022-06-08', 'Ten deputies'],
  ])('prints an article as it stood on %s', async (date, words) => {
    const { status, stdout } = await run('show', '50', '--at', date);
    expect(status).toBe(0);
    expect(stdout).toContain(words);
    expect(stdout).toContain('\nArticle 50\n');
    expect(stdout).not.toContain('Article 52');
  });

  test('prints the last version without --at', async () => {
    const folder = folderWith(...SMALL, ACT);
    expect((await run('show', '2(2)', '--corpus', folder)).stdout).toBe(
      'Constitution of Testland\nIn force from 2001-01-01. Written for tests.\n\nSection II. Bodies\n\nArticle 2, 2(2)\n\n2) appoints twelve judges.\n',
    );
  });

  test.each([
    'art. 52(5) part 3 (1)',
    '52/p5/part3/s1',
    'ст. 52(5) part 3 (1)',
    'art_52__para_5__al_3__subpara_1',
  ])('finds the unit that %s names', async (citation) => {
    const { status, stdout } = await run('show', citation, '--at', '2019-03-23');
    expect(status).toBe(0);
    expect(linesOf(stdout).at(-1)).toMatch(/^ {4}1\) the withdrawal or expulsion of the deputy/u);
  });

  test('wraps and makes headings bold on a terminal alone', async () => {
    const piped = (await run('show', '50')).stdout;
    expect(piped).not.toContain('\u001b');
    const terminal = (await runOn({ color: true, width: 50 }, 'show', '50')).stdout;
    expect(terminal).toContain('\u001b[1mArticle 50\u001b[22m');
    expect(linesOf(terminal).length).toBeGreaterThan(linesOf(piped).length);
  });

  test('prints Markdown', async () => {
    const { stdout } = await run('show', '50(4)', '--format', 'markdown');
    expect(stdout).toContain(
      '### Article 50\n\n**4.** A deputy of Parliament may not be a member of both Chambers',
    );
  });

  test('prints as JSON only what was asked for', async () => {
    const folder = folderWith(...SMALL, ACT);
    const { status, stdout } = await run('show', '2(2)', '--corpus', folder, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      constitution: 'testland',
      language: 'en',
      official: true,
      source: 'Written for tests.',
      date: '2001-01-01',
      inForce: { from: '2001-01-01', to: null },
      sections: [
        { number: 'I', heading: 'Foundations' },
        { number: 'II', heading: 'Bodies' },
      ],
      articles: [
        {
          number: '2',
          section: 'II',
          repealed: false,
          units: [
            {
              id: 's2',
              key: '2/s2',
              kind: 'subparagraph',
              label: '2)',
              text: 'appoints twelve judges.',
              repealed: false,
              repealedBy: null,
              provenance: { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' },
            },
          ],
        },
      ],
    });
  });

  test('writes to a file instead of standard output', async () => {
    const file = join(folderWith(), 'article.txt');
    expect(await run('show', '50', '--output', file)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await run('show', '50')).stdout);
  });

  test.each<[string, string[], string, string, string]>([
    [
      'an article of another day',
      ['94-2', '--at', '2022-06-08'],
      'ARTICLE_NOT_FOUND',
      '94-2',
      'stands from 2022-09-17 to 2026-06-30',
    ],
    ['a unit of another day', ['61/p2/part2', '--at', '2019-03-23'], 'UNIT_NOT_FOUND', '61/p2/part2', 'p1'],
    ['an ambiguous citation', ['52(5)(1)'], 'CITATION_AMBIGUOUS', '52(5) part 2 (1)', '52/p5/part3/s1'],
    ['a day that is none', ['50', '--at', '2023-13-01'], 'DATE_INVALID', '2023-13-01', 'YYYY-MM-DD'],
    ['a day before the base', ['--at', '1995-08-30'], 'DATE_OUT_OF_RANGE', '1995-08-30', '2019-03-23'],
    ['two articles', ['50', '52'], 'USAGE', 'too many arguments', '--help'],
  ])('refuses %s', async (_name, args, code, message, hint) => {
    const { status, stdout, stderr } = await run('show', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
    expect(linesOf(stderr)[0]).toContain(message);
    expect(linesOf(stderr)[1]).toContain(hint);
  });
});

const golden = goldenFiles('show');

describe('golden files', () => {
  test('are there for the formats of pages', () => {
    expect(new Set(golden.map(({ format }) => format))).toEqual(new Set(['html', 'akn']));
  });

  test.each(golden)('$name is what is printed', async (file) => {
    const { stdout } = await run('show', file.subject, '--at', '2023-01-01', '--format', file.format);
    await expectGolden(file, stdout);
  });
});
