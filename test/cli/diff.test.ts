import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { compare, openCorpus } from '../../src/open.ts';
import { renderComparisonMarkdownTable } from '../../src/render/markdown-table.ts';
import { renderSentencesText } from '../../src/render/sentences.ts';
import { renderSideBySide } from '../../src/render/side-by-side.ts';
import { actFile, articleFile, DESCRIPTION } from '../helpers/corpus.ts';
import { folderWith, SMALL, withFile } from '../helpers/folder.ts';
import { expectGolden, goldenFiles } from '../helpers/golden.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const FROM = '2019-03-23';
const TO = '2023-01-01';
const compared = compare(openCorpus(), FROM, TO, { only: ['50'] });

describe('diff', () => {
  test('shows whole words that changed, and who changed them, and exits 1', async () => {
    const { status, stdout, stderr } = await run('diff', FROM, TO, '--article', '50');
    expect(status).toBe(1);
    expect(stdout).toContain('by two persons from each. [-Fifteen-]{+Ten+} deputies of the Senate');
    expect(stdout).toContain('50(2) amended  2022-06-08-referendum, in force from 2022-06-08');
    expect(stderr).toBe('');
  });

  test.each([
    ['the same day twice', [TO, TO]],
    ['two days of one version', ['2020-01-01', '2022-06-07']],
    ['an article that nothing touched', [FROM, TO, '--article', 'preamble']],
  ])('says that nothing changed between %s, and exits 0', async (_name, args) => {
    const { status, stdout, stderr } = await run('diff', ...args);
    expect(status).toBe(0);
    expect(linesOf(stdout)).toContain('Nothing changed');
    expect(stdout).not.toContain('amended');
    expect(stderr).toBe('');
  });

  test('turns the change round when the dates are', async () => {
    const { status, stdout } = await run('diff', TO, FROM, '--article', '50');
    expect(status).toBe(1);
    expect(stdout).toContain(`${TO} to ${FROM}`);
    expect(stdout).toContain('[-Ten-]{+Fifteen+} deputies');
  });

  test('exits 0 with --exit-zero and prints the same', async () => {
    const plain = await run('diff', FROM, TO, '--article', '50');
    expect(await run('diff', FROM, TO, '--article', '50', '--exit-zero')).toEqual({ ...plain, status: 0 });
  });

  test('keeps 2 for trouble with --exit-zero', async () => {
    expect((await run('diff', FROM, 'tomorrow', '--exit-zero')).status).toBe(2);
  });

  test('exits 1 when only a section heading differs', async () => {
    const act = actFile('- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"');
    const folder = folderWith(...SMALL, act);
    const { status, stdout } = await run('diff', '2000-01-01', '2001-01-01', '--corpus', folder);
    expect(status).toBe(1);
    expect(stdout).toContain('[-Bodies-]{+Offices+}');
  });

  test('compares every article that is named', async () => {
    const { stdout } = await run(
      'diff',
      FROM,
      TO,
      '--article',
      '50',
      '--article',
      'ст. 52',
      '--article',
      '61-бап',
    );
    const articles = linesOf(stdout).filter((line) => line.startsWith('Article '));
    expect(articles).toEqual(['Article 50 amended', 'Article 52 amended', 'Article 61 amended']);
  });

  test('compares the whole text without --article', async () => {
    const { status, stdout } = await run('diff', '2022-06-08', '2022-09-17');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\d+ articles amended, 1 inserted$/mu);
    expect(stdout).toContain('Article 42 amended');
    expect(stdout).toContain('Article 94-2 inserted');
  });

  test('colours and wraps for a terminal alone', async () => {
    const args = ['diff', FROM, TO, '--article', '50(2)'];
    const piped = (await run(...args)).stdout;
    expect(piped).not.toContain('\u001b');
    expect(Math.max(...linesOf(piped).map(({ length }) => length))).toBeGreaterThan(400);
    const terminal = (await runOn({ color: true, width: 60 }, ...args)).stdout;
    expect(terminal).toContain('\u001b[31m[-Fifteen-]\u001b[39m');
    expect(linesOf(terminal).length).toBeGreaterThan(linesOf(piped).length);
  });
});

/** A corpus whose act changes one unit, repeals one, inserts one and retitles a section. */
const ACT = actFile(
  '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  note: "Judges in office stay."\n- op: repeal\n  at: 2/s1\n- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons."\n- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
);
const MEASURED = {
  ...ACT,
  text: ACT.text.replace('- id: first', '- id: first\n    measures: [more-judges]'),
};

describe('diff --json', () => {
  test('prints every field of the contract', async () => {
    const folder = folderWith(...SMALL, MEASURED);
    const { status, stdout } = await run('diff', '2000-01-01', '2001-01-01', '--corpus', folder, '--json');
    const cause = (operation: number): object => ({
      act: '2001-01-01-act',
      amendment: 'first',
      operation,
      date: '2001-01-01',
    });
    const unit = { was: null, moved: false, renumbered: false, measures: ['more-judges'], notes: [] };
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      from: '2000-01-01',
      to: '2001-01-01',
      title: 'Constitution of Testland',
      language: 'en',
      official: true,
      source: 'Written for tests.',
      sentence:
        '1 article amended; 1 section heading changed; by 2001-01-01-act; from 1 January 2001; carries out 1 measure.',
      measures: [{ id: 'more-judges', units: ['2/s1', '2/s2', '2/s2-1'] }],
      summary: {
        articles: {
          amended: 1,
          inserted: 0,
          repealed: 0,
          removed: 0,
          renumbered: 0,
          moved: 0,
          translated: 0,
          unchanged: 0,
        },
        units: {
          amended: 1,
          inserted: 1,
          repealed: 1,
          removed: 0,
          typographic: 0,
          relocated: 0,
          translated: 0,
          unchanged: 1,
        },
      },
      sections: [
        {
          number: 'II',
          was: null,
          status: 'amended',
          before: 'Bodies',
          after: 'Offices',
          causes: [cause(3)],
          sentence:
            'Section II was amended by 2001-01-01-act: heading “Bodies” became “Offices”; from 1 January 2001.',
        },
      ],
      articles: [
        {
          number: '2',
          was: null,
          status: 'amended',
          sentence:
            'Article 2 was amended by 2001-01-01-act: 1 unit repealed, 1 amended, 1 inserted; from 1 January 2001.',
          units: [
            {
              ...unit,
              id: 's1',
              kind: 'subparagraph',
              status: 'repealed',
              before: 'signs laws;',
              after: null,
              segments: [{ op: 'delete', text: 'signs laws;' }],
              causes: [cause(1)],
              sentence: 'Article 2(1) was repealed; from 1 January 2001.',
            },
            {
              ...unit,
              id: 's2',
              kind: 'subparagraph',
              status: 'amended',
              before: 'appoints ten judges.',
              after: 'appoints twelve judges.',
              segments: [
                { op: 'equal', text: 'appoints ' },
                { op: 'delete', text: 'ten' },
                { op: 'insert', text: 'twelve' },
                { op: 'equal', text: ' judges.' },
              ],
              causes: [cause(0)],
              notes: ['Judges in office stay.'],
              sentence: 'Article 2(2): “ten” became “twelve”; from 1 January 2001.',
            },
            {
              ...unit,
              id: 's2-1',
              kind: 'subparagraph',
              status: 'inserted',
              before: null,
              after: 'pardons.',
              segments: [{ op: 'insert', text: 'pardons.' }],
              causes: [cause(2)],
              sentence: 'Article 2(2-1) was inserted; from 1 January 2001.',
            },
          ],
        },
      ],
    });
  });

  test('prints empty lists, and 0 for every status, when nothing changed', async () => {
    const { status, stdout } = await run('diff', FROM, FROM, '--article', '50', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      from: FROM,
      to: FROM,
      language: 'en',
      official: false,
      summary: {
        articles: { amended: 0, inserted: 0, repealed: 0, renumbered: 0, moved: 0, unchanged: 1 },
        units: {
          amended: 0,
          inserted: 0,
          repealed: 0,
          removed: 0,
          typographic: 0,
          relocated: 0,
          unchanged: 5,
        },
      },
      sections: [],
      articles: [],
    });
  });

  test('is the same as --format json', async () => {
    const args = ['diff', FROM, TO, '--article', '52'];
    expect(await run(...args, '--format', 'json')).toEqual(await run(...args, '--json'));
  });

  test('has no colours on a terminal', async () => {
    const args = ['diff', FROM, TO, '--article', '52', '--json'];
    expect(await runOn({ color: true, width: 40 }, ...args)).toEqual(await run(...args));
  });
});

describe('diff --output', () => {
  test.each(['text', 'json', 'markdown', 'html', 'csv', 'akn'])(
    'writes %s to the file and nothing to standard output',
    async (format) => {
      const file = join(folderWith(), 'made', 'changes');
      const args = ['diff', FROM, TO, '--article', '50', '--format', format];
      expect(await run(...args, '--output', file)).toEqual({ status: 1, stdout: '', stderr: '' });
      expect(readFileSync(file, 'utf8')).toBe((await run(...args)).stdout);
    },
  );

  test('colours and wraps nothing in a file, whatever the terminal', async () => {
    const file = join(folderWith(), 'changes.txt');
    await runOn({ color: true, width: 40 }, 'diff', FROM, TO, '--article', '50', '--output', file);
    expect(readFileSync(file, 'utf8')).toBe((await run('diff', FROM, TO, '--article', '50')).stdout);
  });

  test('that cannot be written is trouble', async () => {
    const folder = folderWith();
    const { status, stdout, stderr } = await run('diff', FROM, TO, '--article', '50', '--output', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('[FILE_UNWRITABLE]');
    expect(stderr).toContain(folder);
  });
});

describe('diff refuses', () => {
  test.each<[string, string[], string, string, string]>([
    ['a day that is none', ['2019-02-30', TO], 'DATE_INVALID', '2019-02-30', 'YYYY-MM-DD'],
    ['a date in another form', [FROM, '1.1.2023'], 'DATE_INVALID', '1.1.2023', 'YYYY-MM-DD'],
    ['a day before the base', ['2019-03-22', TO], 'DATE_OUT_OF_RANGE', '2019-03-22', '2019-03-23 or later'],
    ['a day after the end', [FROM, '2026-07-01'], 'DATE_OUT_OF_RANGE', '2026-07-01', '2026-06-30 or earlier'],
    ['an unknown article', [FROM, TO, '--article', '51-7'], 'ARTICLE_NOT_FOUND', 'article 51-7', ', 52'],
    [
      'an unknown article near none',
      [FROM, TO, '--article', '200'],
      'ARTICLE_NOT_FOUND',
      '200',
      'The articles are 1 to 99.',
    ],
    ['an unknown unit', [FROM, TO, '--article', '50(9)'], 'UNIT_NOT_FOUND', '50(9)', 'p1, p2, p3, p4, p5'],
    [
      'an ambiguous citation',
      [FROM, TO, '--article', '52(5)(3)'],
      'CITATION_AMBIGUOUS',
      '52(5) part 2 (3) or 52(5) part 3 (3)',
      '52/p5/part2/s3, 52/p5/part3/s3',
    ],
    ['what is no citation', [FROM, TO, '--article', 'the Senate'], 'ADDRESS_INVALID', 'the Senate', '50(2)'],
    ['a missing date', [FROM], 'USAGE', "missing required argument 'to'", '--help'],
    ['a third date', [FROM, FROM, TO], 'USAGE', 'too many arguments', '--help'],
    ['an unknown option', [FROM, TO, '--articel', '50'], 'USAGE', 'Did you mean --article?', '--help'],
    ['an unknown format', [FROM, TO, '--format', 'pdf'], 'USAGE', 'text, json, markdown', '--help'],
  ])('%s', async (_name, args, code, message, hint) => {
    const { status, stdout, stderr } = await run('diff', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [first, second] = linesOf(stderr);
    expect(first).toContain(`[${code}]`);
    expect(first).toContain(message);
    expect(second).toContain(hint);
  });

  test('--json together with --format, as JSON', async () => {
    const { status, stdout, stderr } = await run('diff', FROM, TO, '--json', '--format', 'text');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      code: 'USAGE',
      message: expect.stringContaining("'--json' cannot be used with option '--format"),
      hint: expect.stringContaining('--help'),
    });
  });

  test('and writes no file', async () => {
    const folder = folderWith();
    await run('diff', FROM, 'tomorrow', '--output', join(folder, 'changes.txt'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('other forms of diff', () => {
  const args = ['diff', FROM, TO, '--article', '50'];

  test.each([
    ['--side-by-side', renderSideBySide(compared, {})],
    ['--summary', renderSentencesText(compared, openCorpus().catalogue.measures)],
  ])('%s is text', async (option, text) => {
    expect(await run(...args, option)).toEqual({ status: 1, stdout: text, stderr: '' });
  });

  test('--table is Markdown', async () => {
    expect((await run(...args, '--format', 'markdown', '--table')).stdout).toBe(
      renderComparisonMarkdownTable(compared),
    );
  });

  test('--side-by-side is as wide as the terminal, as --width says, or 100 columns in a pipe', async () => {
    const widest = (text: string): number => Math.max(...linesOf(text).map(({ length }) => length));
    const rule = (text: string): number => linesOf(text).find((line) => /^-+\+-+$/.test(line))?.length ?? 0;
    expect(rule((await run(...args, '--side-by-side')).stdout)).toBe(99);
    expect(rule((await runOn({ width: 61 }, ...args, '--side-by-side')).stdout)).toBe(61);
    expect(rule((await runOn({ width: 61 }, ...args, '--side-by-side', '--width', '81')).stdout)).toBe(81);
    expect(widest((await run(...args, '--width', '60')).stdout)).toBeLessThanOrEqual(60 + 12);
  });

  test('--side-by-side colours only where a terminal shows it', async () => {
    expect((await runOn({ color: true }, ...args, '--side-by-side')).stdout).toContain(
      '\u001b[31m[-Fifteen-]\u001b[39m',
    );
  });

  test.each<[string, string[], string]>([
    [
      'two columns on a narrow terminal',
      ['--side-by-side', '--width', '39'],
      'at least 40, and there are 39',
    ],
    ['two columns of JSON', ['--side-by-side', '--json'], '--side-by-side is a form of text, not of json'],
    ['sentences of HTML', ['--summary', '--format', 'html'], '--summary is a form of text, not of html'],
    ['a table of text', ['--table'], '--table is a form of markdown, not of text'],
    ['a width of JSON', ['--width', '80', '--json'], '--width is for text, not for json'],
    ['a width that is none', ['--width', 'wide'], 'Write a whole number from 1 to 10000'],
    ['a width of nothing', ['--width', '0'], 'Write a whole number from 1 to 10000'],
    ['two forms at once', ['--side-by-side', '--summary'], 'cannot be used with option'],
  ])('refuses %s', async (_name, options, message) => {
    const { status, stdout, stderr } = await run(...args, ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('USAGE');
  });
});

/** The usual article with one word changed, and with its second and third subparagraphs renumbered. */
const CHANGED = articleFile(
  '2',
  'II',
  'The President:\n\n**1)** signs laws;\n\n**2)** pardons those who were sentenced;\n\n**3)** appoints ten judges.',
);
const FILE = 'constitution/article-002.md';
const RUSSIAN = `---
article: 2
section: II
---

# Статья 2

Президент:

**1)** подписывает законы;

**2)** назначает десять судей.
`;

/** Everything that a comparison as JSON lists, one line a thing. */
function listed(stdout: string): string[] {
  const { articles } = JSON.parse(stdout) as Comparison;
  return articles.flatMap(({ number, status, units }) => [
    `${number} ${status}`,
    ...units.map(({ id, status: own, was }) => `${number}/${id} ${own}${was === null ? '' : ` was ${was}`}`),
  ]);
}

describe('diff of other things than two days', () => {
  const expected = ['2 amended', '2/s2 inserted', '2/s3 relocated was s2'];

  test('compares two folders, each by its last version', async () => {
    const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
    const { status, stdout, stderr } = await run('diff', before, after, '--json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(listed(stdout)).toEqual(expected);
    expect(JSON.parse(stdout)).toMatchObject({
      from: '2000-01-01',
      to: '2000-01-01',
      before: { name: basename(before), date: '2000-01-01', title: 'Constitution of Testland' },
      after: { name: basename(after), date: '2000-01-01', language: 'en' },
    });
  });

  test('compares folders on a day of both, and on a day of each', async () => {
    const folder = folderWith(...SMALL, ACT);
    const other = folderWith(...SMALL, ACT);
    expect((await run('diff', folder, other)).status).toBe(0);
    expect((await run('diff', folder, other, '--at', '2000-06-01')).status).toBe(0);
    const { status, stdout } = await run('diff', folder, other, '--at', '2000-06-01', '--at', '2001-01-01');
    expect(status).toBe(1);
    expect(stdout).toContain('[-ten-]{+twelve+}');
    expect(stdout).toContain('2000-06-01 to 2001-01-01');
  });

  test('compares a day with a folder, and a folder with a day', async () => {
    const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
    expect(listed((await run('diff', '2000-01-01', after, '--corpus', before, '--json')).stdout)).toEqual(
      expected,
    );
    const back = await run('diff', after, '2000-01-01', '--corpus', before, '--json');
    expect(listed(back.stdout)).toEqual(['2 amended', '2/s2 removed', '2/s2 relocated was s3']);
  });

  test('compares article files, which are told apart by their paths where their names are the same', async () => {
    const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
    const [from, to] = [join(before, FILE), join(after, FILE)];
    const { status, stdout } = await run('diff', from, to, '--json');
    expect(status).toBe(1);
    expect(listed(stdout)).toEqual(expected);
    expect(JSON.parse(stdout)).toMatchObject({ from, to, before: { name: from, date: null } });
  });

  test('compares an article file with that article alone of a day or a folder', async () => {
    const folder = folderWith({ path: 'draft.md', text: CHANGED.text });
    const corpus = folderWith(
      ...SMALL,
      articleFile('1', 'I', '**1.** The state serves the people.'),
      actFile('- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"'),
    );
    const draft = join(folder, 'draft.md');
    for (const side of ['2001-01-01', corpus]) {
      const { status, stdout } = await run('diff', side, draft, '--corpus', corpus, '--json');
      expect(status).toBe(1);
      expect(listed(stdout)).toEqual(expected);
      expect(JSON.parse(stdout)).toMatchObject({ from: '2001-01-01', to: 'draft.md', sections: [] });
    }
  });

  test('reads nothing from outside of the folder of a corpus through a link beside an article', async () => {
    const [folder, elsewhere] = [folderWith(...SMALL), folderWith({ path: 'secret', text: 'secret: 1\n' })];
    const [link, inside] = [join(folder, 'constitution/corpus.yaml'), join(folder, 'seeds/corpus.yaml')];
    mkdirSync(join(folder, 'seeds'));
    renameSync(link, inside);
    symlinkSync(join(elsewhere, 'secret'), link);
    const read = () => run('diff', '2000-01-01', join(folder, FILE), '--corpus', folderWith(...SMALL));
    expect(await read()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/corpus\.yaml: The file lies outside .* \[FILE_UNREADABLE\]/),
    });
    rmSync(link);
    symlinkSync('../seeds/corpus.yaml', link);
    expect(await read()).toMatchObject({ status: 0, stderr: '' });
  });

  test('takes a file for the article of the corpus in whose folder it stands', async () => {
    const russian = folderWith(
      {
        path: 'constitution/corpus.yaml',
        text: DESCRIPTION.replace('language: en', 'language: ru').replace(
          'Constitution of Testland',
          'Конституция',
        ),
      },
      { path: FILE, text: RUSSIAN },
    );
    const corpus = folderWith(...SMALL);
    const { status, stdout } = await run(
      'diff',
      '2000-01-01',
      join(russian, FILE),
      '--corpus',
      corpus,
      '--json',
    );
    expect(status).toBe(0);
    expect(listed(stdout)).toEqual([
      '2 translated',
      '2/lead translated',
      '2/s1 translated',
      '2/s2 translated',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ language: 'ru', before: { language: 'en' } });
    const text = (await run('diff', corpus, russian)).stdout;
    expect(text).toContain('1 article translated\n');
    expect(text).toContain('[-signs laws;-]{+подписывает законы;+}');
  });

  test('takes --article', async () => {
    const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
    expect(listed((await run('diff', before, after, '--article', '2(2)', '--json')).stdout)).toEqual([
      '2 amended',
      '2/s2 inserted',
    ]);
    expect((await run('diff', before, after, '--article', '2(1)')).status).toBe(0);
    expect((await run('diff', before, after, '--article', '7')).stderr).toContain('ARTICLE_NOT_FOUND');
  });

  test.each(['text', 'markdown', 'html', 'csv'])(
    'has no day to name and no causes, as %s',
    async (format) => {
      const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
      const { status, stdout } = await run('diff', join(before, FILE), join(after, FILE), '--format', format);
      expect(status).toBe(1);
      expect(stdout).toContain('pardons those who were sentenced');
      expect(stdout).not.toMatch(/in force from \d|<em><\/em>|<p lang="en"><\/p>|\*\*|<time>| \n/u);
    },
  );

  test('is Akoma Ntoso where every text has a day', async () => {
    const [before, after] = [folderWith(...SMALL), folderWith(...withFile(SMALL, CHANGED))];
    const files = ['diff', join(before, FILE), join(after, FILE), '--format', 'akn'];
    expect(await run(...files)).toMatchObject({ status: 2, stdout: '' });
    expect((await run(...files)).stderr).toContain('[USAGE]');
    const { status, stdout } = await run(...files, '--at', '2000-01-01', '--at', '2002-02-02');
    expect(status).toBe(1);
    expect(stdout).toContain('<FRBRdate date="2002-02-02" name="text"/>');
    expect(stdout).toContain('type="insertion"');
  });
});

describe('diff refuses', () => {
  const small = (): string => folderWith(...SMALL);

  test.each<[string, (folder: string) => readonly string[], string, string]>([
    [
      'a path where nothing is',
      (folder) => [join(folder, 'nothing'), '2000-01-01'],
      'FILE_NOT_FOUND',
      'nothing',
    ],
    ['a name of nothing', () => ['nothing', '2000-01-01'], 'DATE_INVALID', 'no file or folder of this name'],
    [
      'a folder that is no corpus',
      (folder) => ['2000-01-01', join(folder, 'constitution')],
      'FILE_NOT_FOUND',
      '',
    ],
    [
      'a file that is no article',
      (folder) => [join(folder, 'constitution/corpus.yaml'), '2000-01-01'],
      'MARKDOWN_NOT_ARTICLE',
      '',
    ],
    ['the same folder twice', (folder) => [folder, `${folder}/.`], 'USAGE', 'Both sides are'],
    ['the same file twice', (folder) => [join(folder, FILE), join(folder, FILE)], 'USAGE', 'Both sides are'],
    [
      'a day for two days',
      () => ['2000-01-01', '2000-01-02', '--at', '2000-01-01'],
      'USAGE',
      'both sides are days',
    ],
    [
      'more days than folders',
      (folder) => ['2000-01-01', folder, '--at', '2000-01-01', '--at', '2000-01-01'],
      'USAGE',
      '2 days',
    ],
    [
      'a folder on a day before its text',
      (folder) => ['2000-01-01', folder, '--at', '1999-01-01'],
      'DATE_OUT_OF_RANGE',
      '1999-01-01',
    ],
    [
      'a file on what is no day',
      (folder) => ['2000-01-01', join(folder, FILE), '--at', 'today'],
      'DATE_INVALID',
      'today',
    ],
  ])('%s', async (_name, argumentsFor, code, message) => {
    const folder = small();
    const { status, stdout, stderr } = await run('diff', ...argumentsFor(folder), '--corpus', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(message);
  });

  test('an article file where the other side has no such article', async () => {
    const folder = folderWith({
      path: 'draft.md',
      text: articleFile('5', 'I', '**1.** Rivers are free.').text,
    });
    const { status, stderr } = await run('diff', '2000-01-01', join(folder, 'draft.md'), '--corpus', small());
    expect(status).toBe(2);
    expect(stderr).toContain('[ARTICLE_NOT_FOUND]');
  });
});

const golden = goldenFiles('diff');

/** What a form is named in the names of golden files, and the options that ask for it. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  columns: ['--side-by-side'],
  sentences: ['--summary'],
  table: ['--table'],
};

describe('golden files', () => {
  test('are there for every other form of a format', () => {
    const forms = golden.flatMap(({ subject }) => subject.split(/-(?=[a-z])/)[1] ?? []);
    expect(new Set(forms)).toEqual(new Set(Object.keys(FORMS)));
  });

  test('are there for every format but JSON', () => {
    expect(new Set(golden.map(({ format }) => format))).toEqual(
      new Set(['text', 'markdown', 'html', 'csv', 'akn']),
    );
  });

  test.each(golden)('$name is what is printed', async (file) => {
    const [article = '', form = ''] = file.subject.split(/-(?=[a-z])/);
    const options = ['--article', article, '--format', file.format, ...(FORMS[form] ?? [])];
    const { stdout } = await run('diff', FROM, TO, ...options);
    await expectGolden(file, stdout);
  });
});
