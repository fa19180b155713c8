/** Whatever a text says, it comes out inert, whole and in bounded time in every format. A new format is a new row here. */

import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type DefaultTreeAdapterMap, type ParserError, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { diffText } from '../../src/compare/words.ts';
import { parseMarkdown } from '../../src/corpus/markdown.ts';
import type { Act, Corpus, Version } from '../../src/model.ts';
import { renderActAkn } from '../../src/render/akn-act.ts';
import { renderComparisonAkn } from '../../src/render/akn-comparison.ts';
import { renderVersionAkn } from '../../src/render/akn-version.ts';
import { holdable } from '../../src/render/characters.ts';
import { renderComparisonCsv } from '../../src/render/csv-comparison.ts';
import { renderVersionCsv } from '../../src/render/csv-version.ts';
import { renderGitStream } from '../../src/render/git.ts';
import { renderComparisonHtml } from '../../src/render/html-comparison.ts';
import { renderVersionHtml } from '../../src/render/html-version.ts';
import { exportComparison, exportVersion, toJson } from '../../src/render/json.ts';
import { renderComparisonMarkdown, renderVersionMarkdown } from '../../src/render/markdown.ts';
import { renderComparisonText, renderVersionText } from '../../src/render/text.ts';
import { inert } from '../../src/render/wrap.ts';
import { readAkn } from '../helpers/akn.ts';
import { folderWith } from '../helpers/folder.ts';
import { comparisonFullOf, ENDLESS, INERT, UNHOLDABLE, versionFullOf } from '../helpers/hostile.ts';
import { elementsIn, textIn } from '../helpers/markup.ts';
import { rebuilt } from '../helpers/segments.ts';

/** Texts that some reader might obey, and some with characters that no document holds. */
const TEXTS: readonly string[] = [
  ...INERT,
  ...UNHOLDABLE.map(([text]) => text),
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '-2+3',
  '＝1+1',
  '\u009b31meight bits\u009b0m',
  '\u001b]0;a title\u0007 and \u001b[2J a clear screen',
  'carriage\rreturn and back\u0008space',
  '\u202eoverride \u2066isolate \u200emark \u061cletter mark',
  '# heading',
  '- item',
  '1. first',
  '> quotation',
  '**strong** _soft_ `code` ~~gone~~',
  '[link](javascript:alert(1)) ![image](x)',
  '<https://example.org> https://example.org',
  '| a | b |',
  '---',
  '&amp;lt; &#x3c; &lt',
  '{{ template }} {value} <%= erb %> #{ruby}',
  '\\ backslash \\n \\u0000 "quote\' `tick`',
  '__proto__',
];

/** A format: how a version, a comparison or an act is written in it, and what a reader of it is shown. */
interface Format {
  readonly version?: (corpus: Corpus, version: Version) => string;
  readonly comparison?: (comparison: Comparison) => string;
  readonly act?: (corpus: Corpus, act: Act) => string;
  /** Reads what was written with a parser that is not ours; fails where anything but text came of a text. */
  readonly read: (written: string) => readonly string[];
  /** What is shown of a text. */
  readonly shown: (text: string) => string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that are ours begin with a control character
const OUR_STYLES = /\u001b\[(?:1|2|22|31|32|39)m/gu;
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const FORMATS: Readonly<Record<string, Format>> = {
  text: {
    version: (corpus, version) => renderVersionText(corpus, version),
    comparison: (comparison) => renderComparisonText(comparison),
    read: readTerminal,
    shown: inert,
  },
  'coloured and wrapped text': {
    version: (corpus, version) => renderVersionText(corpus, version, undefined, { color: true, width: 60 }),
    comparison: (comparison) => renderComparisonText(comparison, { color: true, width: 60 }),
    read: (written) => readTerminal(written.replace(OUR_STYLES, '')),
    shown: inert,
  },
  json: {
    version: (corpus, version) => toJson(exportVersion(corpus, version, version.from)),
    comparison: (comparison) => toJson(exportComparison(comparison)),
    read: (written) => {
      expect(written).not.toMatch(OBEYED);
      expect(written).not.toMatch(TURNS_TEXT);
      return stringsIn(JSON.parse(written));
    },
    shown: String,
  },
  markdown: {
    version: (corpus, version) => renderVersionMarkdown(corpus, version),
    comparison: renderComparisonMarkdown,
    read: readMarkdown,
    shown: holdable,
  },
  html: {
    version: (corpus, version) => renderVersionHtml(corpus, version),
    comparison: (comparison) => renderComparisonHtml(comparison),
    read: readHtml,
    shown: holdable,
  },
  csv: {
    version: (corpus, version) => renderVersionCsv(corpus, version),
    comparison: renderComparisonCsv,
    read: (written) => {
      const rows: string[][] = parse(written, { bom: true, record_delimiter: '\r\n' });
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
      return rows.flat();
    },
    shown: holdable,
  },
  akn: {
    version: (corpus, version) => renderVersionAkn(corpus, version),
    comparison: (comparison) => renderComparisonAkn(comparison, { constitution: comparison.title }),
    act: renderActAkn,
    read: (written) => {
      const root = readAkn(written);
      return [textIn(root), ...elementsIn(root).flatMap(({ attributes }) => Object.values(attributes))];
    },
    shown: holdable,
  },
  ...(spawnSync('git', ['--version']).status === 0
    ? {
        git: {
          version: (corpus: Corpus) => renderGitStream(corpus),
          read: readGit,
          shown: holdable,
        },
      }
    : {}),
};

/** What a terminal prints: lines with nothing in them that it obeys. */
function readTerminal(written: string): readonly string[] {
  expect(written).not.toMatch(OBEYED);
  expect(written).not.toMatch(TURNS_TEXT);
  return [written];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The text of a document of Markdown, in which there is nothing but headings, paragraphs and our own marks. */
function readMarkdown(written: string): readonly string[] {
  expect(written).not.toMatch(OBEYED);
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    expect(['root', 'heading', 'paragraph', 'text', 'emphasis', 'strong', 'html', 'link']).toContain(
      node.type,
    );
    // An address of the web in a source, which leads where it says.
    if (node.type === 'link') expect(node.url).toBe(/^https?:\/\/\S+$/.exec(textOf(node))?.[0]);
    if (node.type === 'html') expect(node.value).toMatch(/^<\/?(?:del|ins)>$/);
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'paragraph' || node.type === 'heading') texts.push(' ');
  };
  visit(parseMarkdown(written));
  return [texts.join('')];
}

type HtmlNode = DefaultTreeAdapterMap['node'];
const ELEMENTS = 'article style header section div h2 h3 h4 p span time del ins b bdi'.split(' ');
const ATTRIBUTES = 'class id lang dir datetime'.split(' ');

/** The text of a fragment, in which there are only our own elements. */
function readHtml(written: string): readonly string[] {
  expect(written).not.toMatch(OBEYED);
  const errors: ParserError[] = [];
  const texts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if ('value' in node) texts.push(node.value);
    else if ('tagName' in node) {
      expect(ELEMENTS).toContain(node.tagName);
      expect(ATTRIBUTES).toEqual(expect.arrayContaining(node.attrs.map(({ name }) => name)));
    } else expect(node.nodeName).toBe('#document-fragment');
    if ('childNodes' in node && node.nodeName !== 'style') for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(written, { onParseError: (error) => errors.push(error) }));
  expect(errors).toEqual([]);
  return [texts.join('')];
}

/** The text of every file and message of the repository that a stream makes. */
function readGit(written: string): readonly string[] {
  const folder = folderWith();
  const git = (args: readonly string[], input = ''): string => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, input, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['fast-import', '--quiet'], written);
  git(['fsck', '--strict', '--no-progress']);
  expect(git(['for-each-ref', '--format=%(refname)'])).toBe('refs/heads/main\n');
  const paths = git(['ls-tree', '--name-only', 'main']).trim().split('\n');
  expect(paths.filter((path) => !/^(?:article-\d{3}|sections)\.md$/.test(path))).toEqual([]);
  const files = paths.map((path) => git(['show', `main:${path}`]).replace(/^---\n[\s\S]*?\n---\n/, ''));
  return [git(['log', '--format=%B']), ...files.flatMap(readMarkdown)];
}

/** An act in which every text is this one, with every kind of operation that brings in words. */
function actFullOf(text: string): Act {
  const operations = [
    { op: 'substitute' as const, at: '2/s2', old: text, new: `${text} new`, forms: [{ old: text, new: '' }] },
    { op: 'replace' as const, at: '2/s3', expect: text, text, units: [{ label: '1)', text }] },
    { op: 'insert' as const, after: '2/s2', units: [{ text, units: [{ label: '1)', text }] }] },
    { op: 'insert' as const, articles: [{ number: '9', heading: text, units: [{ text }] }] },
    { op: 'insert' as const, sections: [{ number: 'IX', heading: text }] },
    { op: 'retitle' as const, at: 'section/II', old: text, new: text },
    { op: 'repeal' as const, at: '1/p1', by: { act: text, date: '2000-01-01' }, from: null, condition: text },
  ].map((operation) => ({ ...operation, note: text }));
  return {
    id: text,
    title: text,
    adopted: '2001-01-01',
    published: '2001-01-01',
    inForce: '2001-01-01',
    source: text,
    note: text,
    amendments: [{ id: 'first', note: text, operations }],
  };
}

/** Blanks aside: where lines break is a matter of layout. */
function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

describe.each(Object.entries(FORMATS))('%s', (_name, { version, comparison, act, read, shown }) => {
  function expectWhole(written: string, text: string, times: number): void {
    const found = read(written).map(words);
    const count = found.reduce((sum, one) => sum + one.split(words(shown(text))).length - 1, 0);
    expect(count).toBeGreaterThanOrEqual(times);
  }

  test.each(TEXTS)('writes %j as nothing but text, and all of it', (text) => {
    const [corpus, base] = versionFullOf(text);
    if (version !== undefined) expectWhole(version(corpus, base), text, 14);
    if (comparison !== undefined) expectWhole(comparison(comparisonFullOf(text)), text, 6);
    if (act !== undefined) expectWhole(act(corpus, actFullOf(text)), text, 20);
  });

  test.each([
    ['one word', ENDLESS],
    ['many words', 'many words '.repeat(910_000)],
    ['hostile characters', '<&"\u001b]]>=\u202e'.repeat(400_000)],
  ])(
    'writes ten million characters of %s',
    (_kind, text) => {
      const [corpus, base] = versionFullOf('short');
      const [article, ...articles] = base.constitution.articles;
      const [unit] = article?.units ?? [];
      if (article === undefined || unit === undefined) throw new Error('the usual corpus');
      const long = { ...article, units: [{ ...unit, text, units: [] }] };
      const one = { ...base, constitution: { ...base.constitution, articles: [long, ...articles] } };
      if (version !== undefined)
        expect(version({ ...corpus, versions: [one] }, one).length).toBeGreaterThan(text.length);
      const changed = comparisonFullOf('short');
      const full = changed.articles.map((each) => ({
        ...each,
        units: each.units.map((of) => ({ ...of, after: text, segments: [{ op: 'insert' as const, text }] })),
      }));
      if (comparison !== undefined)
        expect(comparison({ ...changed, articles: full }).length).toBeGreaterThan(text.length);
      if (act !== undefined) {
        const draft = actFullOf('short');
        const operations = [{ op: 'replace' as const, at: '2/s3', text }];
        const amendments = draft.amendments.map((amendment) => ({ ...amendment, operations }));
        expect(act(corpus, { ...draft, amendments }).length).toBeGreaterThan(text.length);
      }
    },
    20_000,
  );
});

describe('diffText', () => {
  test.each([
    ['one word', ENDLESS, `${ENDLESS}s`],
    ['many words', 'many words '.repeat(910_000), `${'many words '.repeat(909_999)}many others`],
    ['no spaces', 'a,b;c'.repeat(2_000_000), `${'a,b;c'.repeat(2_000_000)}.`],
  ])(
    'compares ten million characters of %s',
    (_kind, before, after) => {
      const [old, now] = rebuilt(diffText(before, after));
      expect(old === before).toBe(true);
      expect(now === after).toBe(true);
    },
    20_000,
  );
});
