import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { expectGolden, goldenFiles } from '../helpers/golden.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const OPERATIONS =
  '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: repeal\n  at: 2/s1\n- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons <all> & sundry."';

describe('export', () => {
  test('prints the whole text of a day as JSON', async () => {
    const { status, stdout, stderr } = await run('export', '--at', '2022-06-10', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const exported = JSON.parse(stdout);
    expect(exported).toMatchObject({
      schemaVersion: 1,
      constitution: 'kz-1995',
      language: 'en',
      official: false,
      source: expect.stringContaining('unofficial translation'),
      date: '2022-06-10',
      inForce: { from: '2022-06-08', to: '2022-09-16' },
    });
    expect(exported.sections).toContainEqual({ number: 'VI', heading: 'The Constitutional Court' });
    expect(exported.articles[0]).toMatchObject({ number: 'preamble', section: null, repealed: false });
  });

  test('gives an inserted unit its key and its provenance', async () => {
    const { articles } = JSON.parse((await run('export', '--at', '2022-06-08')).stdout);
    const article = articles.find(({ number }: { number: string }) => number === '52');
    const unit = article.units.find(({ id }: { id: string }) => id === 'p5/part3/s3');
    expect(unit).toEqual({
      id: 'p5/part3/s3',
      key: expect.stringMatching(/^2022-06-08-referendum\/art-52[^/]*\/\d+$/u),
      kind: 'subparagraph',
      label: '3)',
      text: 'the recall by voters, in the manner determined by constitutional law, of a deputy elected in a single-mandate territorial constituency.',
      repealed: false,
      repealedBy: null,
      provenance: {
        act: '2022-06-08-referendum',
        amendment: expect.stringMatching(/^art-52/u),
        operation: expect.any(Number),
        date: '2022-06-08',
      },
    });
  });

  test('gives a tombstone who repealed it, by the date that the law bears', async () => {
    const { articles } = JSON.parse((await run('export')).stdout);
    const article = articles.find(({ number }: { number: string }) => number === '61');
    expect(article.units.find(({ id }: { id: string }) => id === 'p5-1')).toMatchObject({
      label: '5-1.',
      text: 'Repealed.',
      repealed: true,
      repealedBy: { act: '2022-06-08-referendum', date: '2022-06-08' },
      provenance: { act: '2022-06-08-referendum', date: '2023-01-01' },
    });
  });

  test('prints JSON unless told, whatever the terminal, and the last version without --at', async () => {
    const { stdout } = await run('export');
    expect(stdout).toBe((await run('export', '--at', '2023-01-01', '--format', 'json')).stdout);
    expect((await runOn({ color: true, width: 40 }, 'export')).stdout).toBe(stdout);
  });

  test('prints Markdown', async () => {
    const { status, stdout } = await run('export', '--corpus', folderWith(...SMALL), '--format', 'markdown');
    expect(status).toBe(0);
    expect(stdout).toBe(
      '# Constitution of Testland\n\nIn force from 2000-01-01. Written for tests.\n\n## Section II. Bodies\n\n### Article 2\n\nThe President:\n\n**1)** signs laws;\n\n**2)** appoints ten judges.\n',
    );
  });

  test('prints a table', async () => {
    const { status, stdout } = await run('export', '--corpus', folderWith(...SMALL), '--format', 'csv');
    expect(status).toBe(0);
    expect(linesOf(stdout)[3]).toBe('"2","II","lead","lead",,"The President:","no",,,\r');
  });

  test('writes to a file instead of standard output', async () => {
    const file = join(folderWith(), 'text.json');
    expect(await run('export', '--output', file)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await run('export')).stdout);
  });

  test.each<[string, string[], string, string]>([
    ['a day after the end', ['--at', '2026-07-01'], 'DATE_OUT_OF_RANGE', '2026-06-30'],
    ['a day that is none', ['--at', 'now'], 'DATE_INVALID', 'YYYY-MM-DD'],
    ['an article', ['50'], 'USAGE', '--help'],
    ['text', ['--format', 'text'], 'USAGE', '--help'],
    ['a day of an act', ['--act', '2022-06-08-referendum', '--at', '2022-06-08'], 'USAGE', 'Leave --at out'],
    ['an act as a table', ['--act', '2022-06-08-referendum', '--format', 'csv'], 'USAGE', 'amendments/'],
    ['an act that is not there', ['--act', '2022'], 'OPERATION_NOT_FOUND', '2022-09-17-law-142-vii'],
    ['a day of all versions', ['--format', 'git', '--at', '2022-06-08'], 'USAGE', 'Leave --at out'],
  ])('refuses %s', async (_name, args, code, hint) => {
    const { status, stdout, stderr } = await run('export', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)[0]).toContain(`[${code}]`);
    expect(linesOf(stderr)[1]).toContain(hint);
  });
});

describe('export --act', () => {
  test('prints an act as Akoma Ntoso, which need not be said', async () => {
    const { status, stdout } = await run('export', '--act', '2022-06-08-referendum');
    expect(status).toBe(0);
    expect(stdout).toBe((await run('export', '--act', '2022-06-08-referendum', '--format', 'akn')).stdout);
    expect(stdout).toContain('<FRBRuri value="/akn/kz/act/2022-06-08-referendum"/>');
  });
});

const golden = goldenFiles('export');
const goldenActs = goldenFiles('act');

describe('golden files', () => {
  test('are there for the formats of other programs', () => {
    expect(new Set(golden.map(({ format }) => format))).toEqual(new Set(['csv', 'git', 'akn']));
  });

  test.each(golden)('$name is what is printed', async (file) => {
    const folder = folderWith(...SMALL, actFile(OPERATIONS));
    const { stdout } = await run('export', '--corpus', folder, '--format', file.format);
    await expectGolden(file, stdout);
  });

  test.each(goldenActs)('$name is the act', async (file) => {
    const corpus =
      file.subject === 'small'
        ? ['--act', '2001-01-01-act', '--corpus', folderWith(...SMALL, actFile(OPERATIONS))]
        : ['--act', file.subject];
    await expectGolden(file, (await run('export', ...corpus)).stdout);
  });

  test('are there for an act of each length', () => {
    expect(goldenActs).toHaveLength(2);
  });
});
