import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { HEADING_LANGUAGES } from '../../src/render/comparative-words.ts';
import { renderComparisonCsv } from '../../src/render/csv-comparison.ts';
import { type DocxOptions, renderComparisonDocx } from '../../src/render/docx-comparison.ts';
import { withoutTimes } from '../../src/render/zip-times.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { parseCsv } from '../helpers/csv.ts';
import { bodyOf, partOf, readable, rowsOf, runsOf, settled, unzip } from '../helpers/docx.ts';
import { folderWith } from '../helpers/folder.ts';
import { expectGolden, goldenFiles } from '../helpers/golden.ts';
import { comparisonFullOf, comparisonOf, ENDLESS, INERT, UNHOLDABLE } from '../helpers/hostile.ts';
import { named, textIn } from '../helpers/markup.ts';

const [FROM, TO] = ['2019-03-23', '2023-01-01'];
const corpus = openCorpus();
const whole = between(FROM, TO);

function between(from: string, to: string, ...only: readonly string[]): Comparison {
  return unwrap(compareDates(corpus, from, to, only.length === 0 ? {} : { only }));
}

/** What came of a small corpus by some operations. */
function amended(operations: string): { readonly comparison: Comparison; readonly corpus: Corpus } {
  const opened = unwrap(tryOpen(actFile(operations)));
  return { corpus: opened, comparison: unwrap(compareDates(opened, '2000-01-01', '2001-01-01')) };
}

/** The rows of a table that have a number. */
function numbered(rows: readonly string[][]): string[][] {
  return rows.slice(1).filter((row) => row.length > 1);
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the comparative table', () => {
  test.each([
    ['en', ['No.', 'Structural unit', `Wording in force\n${FROM}`, `New wording\n${TO}`, 'Ground']],
    [
      'ru',
      ['№', 'Структурный элемент', `Действующая редакция\n${FROM}`, `Новая редакция\n${TO}`, 'Обоснование'],
    ],
    [
      'kk',
      ['Р/с №', 'Құрылымдық элемент', `Қолданыстағы редакция\n${FROM}`, `Жаңа редакция\n${TO}`, 'Негіздеме'],
    ],
  ] as const)(
    'has its headings in %s, asked for or in the language of the text',
    async (headings, expected) => {
      const comparison = between(FROM, TO, '50');
      expect(rowsOf(await renderComparisonDocx(comparison, corpus, { headings }))[0]).toEqual(expected);
      expect(rowsOf(await renderComparisonDocx({ ...comparison, language: `${headings}-KZ` }))[0]).toEqual(
        expected,
      );
    },
  );

  test('has English headings for a language that it does not know', async () => {
    const [head] = rowsOf(await renderComparisonDocx({ ...between(FROM, TO, '50'), language: 'fr' }));
    expect(head?.[0]).toBe('No.');
  });

  test('has the rows of the CSV in its order, numbered from 1, both wordings whole', async () => {
    const rows = numbered(rowsOf(await renderComparisonDocx(whole, corpus)));
    const [head = [], ...csv] = parseCsv(renderComparisonCsv(whole));
    const at = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? '';
    expect(rows.map(([number]) => number)).toEqual(csv.map((_, index) => `${index + 1}`));
    csv.forEach((row, index) => {
      const [, , before, after] = rows[index] ?? [];
      expect(before?.endsWith(at(row, 'before'))).toBe(true);
      expect(after?.endsWith(at(row, 'after'))).toBe(true);
    });
  });

  test('names units in words, with where they stood, and prints labels', async () => {
    const { comparison, corpus: own } = amended(
      '- op: renumber\n  at: 2/s3\n  to: "4)"\n- op: substitute\n  at: 1/p2/part3/s1\n  old: "state"\n  new: "land"',
    );
    const rows = numbered(rowsOf(await renderComparisonDocx(comparison, own)));
    expect(rows.map((row) => row.slice(0, 4).map((cell) => cell.replaceAll('\u00a0', ' ')))).toEqual([
      ['1', 'Article 1, paragraph 2, part 3, subparagraph 1)', '1) of the state;', '1) of the land;'],
      ['2', 'Article 2, subparagraph 4)\nwas: Article 2, subparagraph 3)', '3) rests.', '4) rests.'],
    ]);
  });

  test('names where a unit stood that moved to another article', async () => {
    const { comparison, corpus: own } = amended('- op: move\n  at: 2/s2\n  into: 3/p1/part2');
    const rows = numbered(rowsOf(await renderComparisonDocx(comparison, own)));
    expect(rows.map((row) => row[1]?.replaceAll('\u00a0', ' '))).toEqual([
      'Article 3, paragraph 1, part 2, subparagraph 2)\nwas: Article 2, subparagraph 2)',
    ]);
  });

  test.each([
    ['en', 'absent', 'remove'],
    ['ru', 'отсутствует', 'исключить'],
    ['kk', 'жоқ', 'алып тасталсын'],
  ] as const)('says in %s what was not there and what is gone', async (headings, absent, remove) => {
    const { comparison, corpus: own } = amended(
      '- op: insert\n  after: 2/s3\n  units:\n    - label: "4)"\n      text: "pardons."\n- op: repeal\n  at: 2/s1\n- op: repeal\n  at: 3',
    );
    const rows = numbered(rowsOf(await renderComparisonDocx(comparison, own, { headings })));
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ['1) signs laws;', remove],
      [absent, '4) pardons.'],
      ['Article 3', remove],
      ['1. Courts are independent.', remove],
      ['Judges obey only the law.', remove],
    ]);
  });

  test('strikes out on the left and underlines in bold on the right, without a colour', async () => {
    const bytes = await renderComparisonDocx(between(FROM, TO, '50(2)'), corpus);
    const cells = named(bodyOf(bytes), 'w:tc').slice(-3);
    const marked = cells.map((cell) => runsOf(cell).filter(({ marks }) => marks.length > 0));
    expect(marked[0]?.[0]).toEqual({ text: 'Fifteen', marks: ['w:strike'] });
    expect(marked[1]?.[0]).toEqual({ text: 'Ten', marks: ['w:b', 'w:u'] });
    expect(new Set(marked[0]?.flatMap(({ marks }) => marks))).toEqual(new Set(['w:strike']));
    expect(new Set(marked[1]?.flatMap(({ marks }) => marks))).toEqual(new Set(['w:b', 'w:u']));
    expect(named(bodyOf(bytes), 'w:color')).toEqual([]);
  });

  test('grounds a change on acts by title and commencement, measures by title, and notes', async () => {
    const [row] = numbered(rowsOf(await renderComparisonDocx(between(FROM, TO, '50(2)'), corpus)));
    expect(row?.[4]?.split('\n')).toEqual([
      'Law on amendments and additions to the Constitution of the Republic of Kazakhstan, adopted by the republican referendum of 5 June 2022',
      'in force from 2022-06-08',
      expect.stringMatching(
        /^Carries out: Cut the President's quota in the Senate from fifteen deputies to ten; /,
      ),
      expect.stringMatching(/^Note: Article 99\(3\)/),
    ]);
  });

  test('keeps the ids of acts and measures where it has no corpus', async () => {
    const [row] = numbered(rowsOf(await renderComparisonDocx(between(FROM, TO, '50(2)'))));
    expect(row?.[4]).toContain(
      '2022-06-08-referendum\nin force from 2022-06-08\nCarries out: senate-presidential-quota',
    );
  });

  test('says what was there before an act when it looks back', async () => {
    const [row] = numbered(rowsOf(await renderComparisonDocx(between(TO, FROM, '4'), corpus)));
    expect(row?.[4]).toMatch(/^Before: Law on amendments/);
  });

  test('has sections and articles across all columns, each once and over its own rows', async () => {
    const rows = rowsOf(await renderComparisonDocx(whole, corpus)).map((row) =>
      row.join('|').replaceAll('\u00a0', ' '),
    );
    const spanning = rows.filter((row) => !row.includes('|'));
    expect(spanning.slice(0, 4)).toEqual([
      'Section I. General Provisions',
      'Article 2',
      'Article 4',
      'Article 6',
    ]);
    expect(new Set(spanning).size).toBe(spanning.length);
    expect(rows[rows.indexOf('Article 50') + 1]).toContain('|Article 50, paragraph 2|');
  });

  test('is a landscape A4 page with numbers in its footer, its head on every page', async () => {
    const bytes = await renderComparisonDocx(whole, corpus);
    const [size] = named(bodyOf(bytes), 'w:pgSz');
    expect(size?.attributes).toEqual({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    expect(named(partOf(bytes, 'word/footer1.xml'), 'w:instrText').map((field) => textIn(field))).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
    const rows = named(bodyOf(bytes), 'w:tr');
    expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual(
      rows.map((_, index) => (index === 0 ? 1 : 0)),
    );
  });

  test('keeps a short row on one page and lets a long one go over two', async () => {
    const split = async (after: string): Promise<number | undefined> => {
      const rows = named(bodyOf(await renderComparisonDocx(comparisonOf('old', after))), 'w:tr');
      return rows
        .at(-1)
        ?.children.flatMap((child) => (typeof child === 'string' ? [] : named(child, 'w:cantSplit'))).length;
    };
    expect(await split('new')).toBe(1);
    expect(await split('word '.repeat(500))).toBe(0);
  });

  test('tells the language of the text and, where it is another one, of its own words', async () => {
    const bytes = await renderComparisonDocx(between(FROM, TO, '50'), corpus, { headings: 'ru' });
    const [language] = named(partOf(bytes, 'word/styles.xml'), 'w:lang');
    expect(language?.attributes).toEqual({ 'w:val': 'en' });
    const title = named(bodyOf(bytes), 'w:p')[0];
    expect(title === undefined ? [] : named(title, 'w:lang').map(({ attributes }) => attributes)).toEqual([
      { 'w:val': 'ru' },
    ]);
  });

  test('says whose text it is, and that nothing changed without a table', async () => {
    const bytes = await renderComparisonDocx(between(TO, TO), corpus);
    expect(named(bodyOf(bytes), 'w:p').map((paragraph) => textIn(paragraph))).toEqual([
      'Comparative table',
      `Constitution of the Republic of Kazakhstan: ${TO} – ${TO}`,
      `Not an official text. ${corpus.source}`,
      'Nothing changed.',
    ]);
    expect(named(bodyOf(bytes), 'w:tbl')).toEqual([]);
  });
});

describe('the document with revisions', () => {
  test('names the act and the day of its commencement in every revision, each with an id of its own', async () => {
    const bytes = await renderComparisonDocx(whole, corpus, { tracked: true });
    const revisions = ['w:ins', 'w:del'].flatMap((name) => named(bodyOf(bytes), name));
    const ids = revisions.map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    const told = new Set(
      revisions.map(({ attributes }) => `${attributes['w:author']} ${attributes['w:date']}`),
    );
    expect([...told].toSorted()).toEqual([
      '2022-06-08-referendum 2022-06-08T00:00:00Z',
      '2022-06-08-referendum 2023-01-01T00:00:00Z',
      '2022-06-08-referendum; 2022-09-17-law-142-vii 2022-09-17T00:00:00Z',
      '2022-09-17-law-142-vii 2022-09-17T00:00:00Z',
    ]);
  });

  test('says that an act is looked back at, and ends with what the acts are', async () => {
    const bytes = await renderComparisonDocx(between(TO, FROM, '4'), corpus, { tracked: true });
    expect(named(bodyOf(bytes), 'w:ins')[0]?.attributes['w:author']).toBe('before 2022-06-08-referendum');
    expect(settled(bytes, 'accepted').at(-1)).toBe(
      `2022-06-08-referendum: ${corpus.acts[0]?.title}, in force from ${TO}`,
    );
  });

  test('has no name that is longer than Word reads', async () => {
    const bytes = await renderComparisonDocx(comparisonFullOf('👩'.repeat(300)), undefined, {
      tracked: true,
    });
    const names = named(bodyOf(bytes), 'w:del').map(({ attributes }) => attributes['w:author'] ?? '');
    expect(new Set(names)).toEqual(new Set([`${'👩'.repeat(127)}…`]));
  });

  test('has the changed units alone where it has no corpus', async () => {
    const bytes = await renderComparisonDocx(between(FROM, TO, '50'), undefined, { tracked: true });
    expect(settled(bytes, 'rejected').filter((text) => /^\d/.test(text))).toHaveLength(3);
    expect(settled(bytes, 'rejected')).toContainEqual(
      expect.stringMatching(/^2\. The Senate .* Fifteen deputies/),
    );
    expect(settled(bytes, 'accepted')).toContainEqual(
      expect.stringMatching(/^2\. The Senate .* Ten deputies/),
    );
  });

  test('leaves out differences that were not asked for', async () => {
    const bytes = await renderComparisonDocx(between(FROM, TO, '50(2)'), corpus, { tracked: true });
    const article = settled(bytes, 'accepted').filter((text) => /^\d\./.test(text));
    expect(article.map((text) => text.slice(0, 2))).toEqual(['1.', '2.', '4.', '5.']);
  });
});

describe('hostile texts', () => {
  test.each(INERT)('%s comes out whole and inert', async (text) => {
    for (const options of [{}, { tracked: true }]) {
      const bytes = await renderComparisonDocx(comparisonFullOf(text), undefined, options);
      const names = new Set(
        named(bodyOf(bytes), 'w:r').flatMap((run) => run.children.map((child) => typeof child)),
      );
      expect(names).toEqual(new Set(['object']));
      const said = named(bodyOf(bytes), 'w:p').map((paragraph) => textIn(paragraph));
      expect(said.filter((line) => line.includes(text)).length).toBeGreaterThan(3);
      expect(textIn(partOf(bytes, 'docProps/core.xml'))).toContain(text);
    }
  });

  test.each(['{default-bullet-numbering-0}', 'CURRENT', 'TOTAL_PAGES', '{{placeholder}}', '=cmd|/c calc!A1'])(
    '%s, which means something to the package that writes the document, stays a text',
    async (text) => {
      for (const tracked of [false, true]) {
        const bytes = await renderComparisonDocx(comparisonOf(text, `${text} more`), undefined, { tracked });
        expect(named(bodyOf(bytes), 'w:p').map((line) => textIn(line, 'w:ins'))).toContain(`2) ${text}`);
        expect(named(bodyOf(bytes), 'w:instrText')).toEqual([]);
      }
    },
  );

  test.each(UNHOLDABLE)('%j is shown as %j', async (text, shown) => {
    const bytes = await renderComparisonDocx(comparisonOf(text, 'new'), undefined, { tracked: true });
    expect(settled(bytes, 'rejected')).toContain(`2) ${shown}`);
    expect(numbered(rowsOf(await renderComparisonDocx(comparisonOf(text, 'new'))))[0]?.[2]).toBe(
      `2) ${shown}`,
    );
  });

  test('ten million letters in one word are written', async () => {
    const one = comparisonOf('old', 'new');
    const articles = one.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({
        ...unit,
        after: ENDLESS,
        segments: [{ op: 'insert' as const, text: ENDLESS }],
      })),
    }));
    for (const tracked of [false, true]) {
      const bytes = await renderComparisonDocx({ ...one, articles }, undefined, { tracked });
      expect(unzip(bytes).get('word/document.xml')).toContain(ENDLESS);
    }
  }, 60_000);
});

describe('the same comparison', () => {
  const both: [string, DocxOptions][] = [
    ['as a table', {}],
    ['with revisions', { tracked: true }],
  ];

  test.each(both)('%s gives the same bytes at any time and by any chance', async (_name, options) => {
    const first = await renderComparisonDocx(whole, corpus, options);
    vi.useFakeTimers({ now: new Date('2031-07-15T12:34:56Z'), toFake: ['Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    expect(Buffer.from(await renderComparisonDocx(whole, corpus, options)).equals(first)).toBe(true);
  });

  test.each(both)('%s gives the same bytes in any time zone and country', async (_name, options) => {
    const [library, renderers] = ['index.js', 'render/index.js'].map((file) =>
      JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../dist', file)).href),
    );
    const script = `import { compare, openCorpus } from ${library};
      import { renderComparisonDocx } from ${renderers};
      const corpus = openCorpus();
      const bytes = await renderComparisonDocx(compare(corpus, '${FROM}', '${TO}'), corpus, ${JSON.stringify(options)});
      process.stdout.write(Buffer.from(bytes).toString('base64'));`;
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const made = ['Pacific/Kiritimati', 'America/Adak'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ, LC_ALL: 'tr_TR.UTF-8' },
        maxBuffer: 1 << 26,
        encoding: 'utf8',
      }),
    );
    const here = Buffer.from(await renderComparisonDocx(whole, corpus, options)).toString('base64');
    expect(made.map(hash)).toEqual([hash(here), hash(here)]);
  });

  test('is told by the day of the later text, and by no other', async () => {
    const core = partOf(await renderComparisonDocx(whole, corpus), 'docProps/core.xml');
    expect(named(core, 'dcterms:created').map((date) => textIn(date))).toEqual([`${TO}T00:00:00Z`]);
    expect(named(core, 'dcterms:modified').map((date) => textIn(date))).toEqual([`${TO}T00:00:00Z`]);
  });
});

test('withoutTimes refuses what is no ZIP file', () => {
  expect(() => withoutTimes(new Uint8Array(100))).toThrow('no ZIP header');
});

describe('golden files', () => {
  const golden = goldenFiles('docx');

  test('are there for the table and the revisions', () => {
    expect(golden.map(({ name }) => name)).toEqual(['docx-50-tracked.xml', 'docx-50.xml', 'docx-99-kk.xml']);
  });

  test.each(golden)('$name is what is written, to the byte', async (file) => {
    const [article = '', kind] = file.subject.split('-');
    const options = kind === 'tracked' ? { tracked: true } : kind === 'kk' ? { headings: 'kk' as const } : {};
    const bytes = await renderComparisonDocx(between(FROM, TO, article), corpus, options);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await expectGolden(file, `<!-- SHA-256 of the file: ${hash} -->\n${readable(bytes)}\n`);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('LibreOffice, where it is installed,', () => {
  test.each(HEADING_LANGUAGES.flatMap((headings) => [false, true].map((tracked) => ({ headings, tracked }))))(
    'opens $headings, tracked: $tracked',
    async (options) => {
      const folder = folderWith();
      writeFileSync(join(folder, 'changes.docx'), await renderComparisonDocx(whole, corpus, options));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'changes.docx'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      );
      const pdf = readFileSync(join(folder, 'changes.pdf'), 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(9);
    },
  );
});
