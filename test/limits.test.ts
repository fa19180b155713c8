/** Every limit: at it, beyond it, and beyond it by leave. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAct } from '../src/corpus/act.ts';
import { parseArticle } from '../src/corpus/article.ts';
import type { TextFile } from '../src/corpus/corpus.ts';
import { wordsOf } from '../src/corpus/words.ts';
import { ConstitutionError, type Result, unwrap } from '../src/errors.ts';
import { tryReadPublished } from '../src/import/read-published.ts';
import { LIMIT_NAMES, LIMIT_TABLE, LIMITS, type LimitOptions, type Limits, limitsOf } from '../src/limits.ts';
import { longestLine, readLines } from '../src/node/lines.ts';
import { tryOpenCorpusFolder } from '../src/node/open.ts';
import { tryOpenCorpus } from '../src/open.ts';
import { ARTICLES, actFile, articleFile, DESCRIPTION, issueOf } from './helpers/corpus.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/io.ts';

const DESCRIBED: TextFile = { path: 'constitution/corpus.yaml', text: DESCRIPTION };

/** The files of a corpus whose only article has so many letters. */
const withUnit = (length: number): readonly TextFile[] => [
  DESCRIBED,
  articleFile('1', 'I', `**1.** ${'a'.repeat(length)}`),
];

/** A text of exactly so many characters: filled up with a comment. */
const act = (length: number): string => {
  const { text } = actFile('- op: remove\n  at: "2"');
  return `${text}#${'x'.repeat(length - text.length - 1)}`;
};

/** Two articles that together with the description have so many characters. */
const corpusOf = (length: number): readonly TextFile[] => {
  const files = [DESCRIBED, ...ARTICLES];
  const found = files.reduce((sum, { text }) => sum + text.length, 0);
  return [...files, { path: 'notes.txt', text: 'x'.repeat(length - found) }];
};

const operations = (count: number): readonly TextFile[] => [
  DESCRIBED,
  ...ARTICLES,
  actFile(Array.from({ length: count }, () => '- op: cancel\n  operation: no-such').join('\n')),
];

/** A YAML file whose lists nest so deep, the one that holds them not counted. */
const nested = (depth: number): string => `act: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const page = (depth: number): string => {
  // html, body and the paragraph are elements, too; the page itself is none.
  const around = depth - 3;
  return `${'<div>'.repeat(around)}<p>Article 1</p><p>1. One.</p>${'</div>'.repeat(around)}`;
};
const xml = (depth: number): string => {
  const around = depth - 5;
  const body = '<article><num>1</num><content><p>One.</p></content></article>';
  return `<akomaNtoso><act>${'<title>'.repeat(around)}${body}${'</title>'.repeat(around)}</act></akomaNtoso>`;
};

/** What reads an input whose measure is as large as it is told. */
interface Probe {
  readonly limit: keyof Limits;
  readonly what: string;
  readonly read: (size: number, options: LimitOptions) => Result<unknown>;
  /** How large the input is where the default would make a test slow; the limit is then lowered. */
  readonly lowered?: number;
}

const PROBES: readonly Probe[] = [
  { limit: 'file', what: 'an act', read: (size, options) => parseAct(act(size), 'act.yaml', options) },
  {
    limit: 'file',
    what: 'a published text',
    read: (size, options) =>
      tryReadPublished('Article 1\n1. One.'.padEnd(size), { ...options, shape: 'text' }),
  },
  { limit: 'corpus', what: 'a corpus', read: (size, options) => tryOpenCorpus(corpusOf(size), options) },
  { limit: 'unit', what: 'a unit', read: (size, options) => tryOpenCorpus(withUnit(size), options) },
  {
    limit: 'unit',
    what: 'a text of an act',
    read: (size, options) =>
      parseAct(actFile(`- op: remove\n  at: "2"\n  expect: "${'a'.repeat(size)}"`).text, 'act.yaml', options),
  },
  {
    limit: 'elements',
    what: 'HTML',
    read: (size, options) => tryReadPublished(page(size), { ...options, shape: 'html' }),
  },
  {
    limit: 'elements',
    what: 'XML',
    read: (size, options) => tryReadPublished(xml(size), { ...options, shape: 'akn', language: 'en' }),
  },
  { limit: 'depth', what: 'YAML', read: (size, options) => parseAct(nested(size), 'act.yaml', options) },
  {
    limit: 'operations',
    what: 'acts',
    lowered: 500,
    read: (size, options) => tryOpenCorpus(operations(size), options),
  },
];

/** A stream of one text. */
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The code of a failure; null of what was read. */
function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.issues[0].code;
}

describe.each(PROBES)('the limit "$limit" of $what', ({ limit, read, lowered }) => {
  const { code } = LIMIT_TABLE[limit];
  const most = lowered ?? LIMITS[limit];
  const usual = lowered === undefined ? {} : { limits: { [limit]: most } };

  test('lets through what is as large as it', () => {
    expect(codeOf(read(most, usual))).not.toBe(code);
  });

  test('refuses what is larger by one, and says what may be done', () => {
    const issue = issueOf(read(most + 1, usual));
    expect(issue).toMatchObject({ code, hint: expect.stringContaining(`--limit ${limit}=NUMBER`) });
    expect(issue.message).toContain(`at most ${most}`);
  });

  test('can be raised, and lowered', () => {
    expect(codeOf(read(most + 1, { limits: { [limit]: most + 1 } }))).not.toBe(code);
    expect(codeOf(read(most, { limits: { [limit]: most - 1 } }))).toBe(code);
  });
});

describe('limits', () => {
  test('stay as usual where nothing else is said', () => {
    expect(limitsOf({})).toEqual(LIMITS);
    expect(limitsOf({ limits: { unit: 5 } })).toEqual({ ...LIMITS, unit: 5 });
  });

  test.each([
    ['that there are not', { files: 5 }],
    ['of the prototype', { constructor: 5 }],
    ['that are no number', { file: Number.NaN }],
    ['that are no whole number', { unit: 1.5 }],
    ['of nothing', { corpus: 0 }],
    ['deeper than a parser can go', { depth: 251 }],
    ['of elements deeper than a parser can go', { elements: 100_000 }],
  ])('are refused %s', (_, limits) => {
    expect(() => limitsOf({ limits: limits as Partial<Limits> })).toThrow(ConstitutionError);
    expect(() => limitsOf({ limits: limits as Partial<Limits> })).toThrow('[USAGE]');
  });

  test('can be as deep as is allowed without harm', () => {
    const limits = { depth: 250, elements: 250 };
    expect(codeOf(parseAct(nested(250), 'act.yaml', { limits }))).toBe('SCHEMA_MISMATCH');
    expect(codeOf(tryReadPublished(page(250), { limits, shape: 'html' }))).toBeNull();
    expect(codeOf(tryReadPublished(xml(250), { limits, shape: 'akn', language: 'en' }))).toBeNull();
  });

  test('hold for a folder', () => {
    const folder = folderWith(...withUnit(100));
    expect(codeOf(tryOpenCorpusFolder(folder))).toBeNull();
    expect(codeOf(tryOpenCorpusFolder(folder, { limits: { unit: 99 } }))).toBe('TEXT_TOO_LONG');
    expect(codeOf(tryOpenCorpusFolder(folder, { limits: { file: 10 } }))).toBe('FILE_TOO_LARGE');
  });

  test('hold for every command that reads files, and can be named several times', async () => {
    const folder = folderWith(...withUnit(100), { path: 'law.txt', text: 'Article 1\n1. One.' });
    const low = ['--limit', 'unit=99', '--limit', 'file=100000'];
    for (const command of [
      ['show', '--corpus', folder],
      ['check', folder],
      ['diff', folder, '2000-01-01'],
      ['diff', `${folder}/constitution/article-001.md`, '2022-06-08'],
    ]) {
      const outcome = await run(...command, ...low);
      expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining('[TEXT_TOO_LONG]') });
      expect((await run(...command, '--limit', 'unit=100')).stderr).not.toContain('TEXT_TOO_LONG');
    }
    const verified = await run('verify', `${folder}/law.txt`, '--at', '2022-06-08', '--limit', 'file=5');
    expect(verified).toMatchObject({ status: 2, stderr: expect.stringContaining('[FILE_TOO_LARGE]') });
  });

  test('hold for what is imported: nothing is made that could not be opened', async () => {
    const folder = folderWith({ path: 'law.txt', text: `Article 1\n1. ${'a'.repeat(100)}` });
    const [law, out] = [`${folder}/law.txt`, `${folder}/new`];
    const imported = (...limits: readonly string[]) =>
      run('import', law, '--out', out, '--date', '2020-01-01', ...limits);
    expect(await imported('--limit', 'unit=99')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[TEXT_TOO_LONG]'),
    });
    expect(existsSync(out)).toBe(false);
    expect((await imported('--limit', 'unit=100')).status).toBe(0);
  });

  test('hold for lines of pairs, at four bytes a character', async () => {
    const line = JSON.stringify({ before: 'a'.repeat(300), after: 'b' });
    const length = Math.ceil(Buffer.byteLength(line) / 4);
    const statusOf = async (file: number): Promise<string> => {
      const read: string[] = [];
      for await (const one of readLines(chunks(`${line}\n`), longestLine({ limits: { file } })))
        read.push(one.ok ? 'read' : one.issues[0].code);
      return read.join();
    };
    expect(await statusOf(length)).toBe('read');
    expect(await statusOf(length - 1)).toBe('FILE_TOO_LARGE');
  });

  test.each(['files=5', 'file=x', 'file', 'file=0', 'depth=251', '__proto__=5'])(
    'are refused by the command line as %s',
    async (limit) => {
      expect(await run('versions', '--limit', limit)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('[USAGE]'),
      });
    },
  );
});

describe('what no option moves', () => {
  const article = (body: string): Result<unknown> =>
    parseArticle(articleFile('1', 'I', body).text, 'constitution/article-001.md', unwrap(wordsOf('en')));

  test.each([
    [
      '4,000 marks that might be emphasis on a line',
      (count: number) => `**1.** Word${' *'.repeat(count - 4)} end.`,
      4000,
    ],
    ['20 starts of comments', (count: number) => `**1.** Word ${'<!x '.repeat(count)} end.`, 20],
    ['20 runs of backticks', (count: number) => `**1.** Word ${'\\`` '.repeat(count)} end.`, 20],
    ['100 links', (count: number) => `**1.** Word ${'[a](b c) '.repeat(count)} end.`, 100],
    [
      '2,500 signs among escapes in a paragraph',
      (count: number) => `**1.** Word${'a<b\\_'.repeat(count)} end.`,
      2500,
    ],
    [
      '150,000 lines and escapes in a file',
      // Three lines are between the front matter and the text, whose own is one, and its end one more.
      (count: number) => `${`a${'\\_'.repeat(9000)}\n\n`.repeat(16)}a${'\\_'.repeat(count - 16 * 9002 - 5)}`,
      150_000,
    ],
  ])('lets an article have %s, and not one more', (_, body, most) => {
    const messageOf = (result: Result<unknown>): string => (result.ok ? '' : result.issues[0].message);
    expect(messageOf(article(body(most)))).not.toContain('has more than');
    expect(messageOf(article(body(most + 1)))).toContain(`has more than ${most}`);
  });
});

describe('docs/limits.md', () => {
  const guide = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8');
  const rows = [...guide.matchAll(/^\| `(\w+)` \|.*\| ([\d,]+) \| `(\w+)` \|$/gm)].map(
    ([, ...cells]) => cells,
  );

  test('has a row for every limit, with its default and its code', () => {
    expect(rows).toEqual(
      LIMIT_NAMES.map((name) => [name, LIMITS[name].toLocaleString('en-US'), LIMIT_TABLE[name].code]),
    );
  });
});
