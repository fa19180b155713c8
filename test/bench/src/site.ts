/** The site of the embedded corpus, made by us, and as many pages of the same bytes made by Eleventy from prepared data. */

import { ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { writeFolder } from '../../../dist/node/site-folder.js';
import { openCorpus } from '../../../dist/open.js';
import { site } from '../../../dist/site/site.js';
import { unfinishedPage } from '../../../dist/site/unfinished.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 9;

/** A page as data: what varies on it (texts, anchors, links, dates), each with the markup before it, which a template would have. */
interface PreparedPage {
  readonly path: string;
  readonly pieces: readonly { readonly markup: string; readonly text: string }[];
}

/** Attributes in which data stands; the others are the template's own. */
const DATA = / (?:id|href|datetime|content|value|for|title|data-[\w-]+)="([^"]*)"/g;

/** The template: everything that stands on a page, in its order. */
const TEMPLATE = `---
pagination: { data: pages, size: 1, alias: prepared }
permalink: "{{ prepared.path }}"
---
{% for piece in prepared.pieces %}{{ piece.markup | safe }}{{ piece.text }}{% endfor %}`;

/** Measures making all pages, and making them again where nothing changed. */
export async function measureSite(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-bench-'));
  try {
    return await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<readonly Row[]> {
  const files = [...site(openCorpus())];
  const pages = files.filter(({ path }) => path.endsWith('.html')).map(prepare);
  const input = join(folder, 'input');
  mkdirSync(input);
  writeFileSync(join(input, 'page.njk'), TEMPLATE);
  const [ours, theirs, bare, again] = ['ours', 'theirs', 'bare', 'again'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  build(again);
  const clear = (made: string) => () => rmSync(made, { recursive: true, force: true });
  const [first, peer, disk, second] = await medians(
    [
      { prepare: clear(ours), run: () => build(ours) },
      { prepare: clear(theirs), run: () => buildByEleventy(input, theirs, pages) },
      { prepare: clear(bare), run: () => writeBare(bare, files) },
      { run: () => strictEqual(build(again), 0) },
    ],
    ROUNDS,
  );
  const share = shareOfBytes(pages, ours, theirs);
  ok(share > 0.98 && share < 1.1, `theirs have ${share} times our bytes`);
  const what = `the site of the embedded corpus, ${pages.length} pages, opening it included`;
  const peers = `Eleventy, as many pages of as many bytes from prepared data`;
  return [
    {
      ...{ group: 'site', what, against: peers, isPeer: true },
      ...{ ours: first, theirs: peer, unit: 'ms', bound: 0.2 },
    },
    {
      ...{
        group: 'site',
        what: 'the same site',
        against: 'writing the same bytes to the disk, and nothing else',
      },
      ...{ isPeer: false, ours: first, theirs: disk, unit: 'ms', bound: null },
    },
    {
      ...{ group: 'site', what: 'writing the same bytes to the disk, and nothing else', against: peers },
      ...{ isPeer: true, ours: disk, theirs: peer, unit: 'ms', bound: null },
    },
    {
      ...{ group: 'site', what: 'the same site again, where nothing is written', against: 'the first time' },
      ...{ isPeer: false, ours: second, theirs: first, unit: 'ms', bound: null },
    },
  ];
}

/** Builds our site from the corpus, opening it included; how many files were written. */
function build(folder: string): number {
  const built = writeFolder(folder, site(openCorpus()), { start: unfinishedPage() });
  if (!built.ok) throw new Error(built.issues[0].message);
  return built.value.written;
}

/** What any program that makes these files has to do. */
function writeBare(
  folder: string,
  files: readonly { readonly path: string; readonly content: string }[],
): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function buildByEleventy(input: string, output: string, pages: readonly PreparedPage[]): Promise<void> {
  const eleventy = new Eleventy(input, output, {
    quietMode: true,
    configPath: null,
    config: (config: { addGlobalData: (name: string, data: unknown) => void }) =>
      config.addGlobalData('pages', pages),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', amp: '&', quot: '"', gt: '>' };

/** Takes a page apart: what varies, and the markup between. */
function prepare({ path, content }: { readonly path: string; readonly content: string }): PreparedPage {
  const pieces: { markup: string; text: string }[] = [];
  let markup = '';
  const add = (escaped: string): void => {
    pieces.push({ markup, text: escaped.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '') });
    markup = '';
  };
  for (const part of content.split(/(?<=>)(?=[^<])|(?<=[^>])(?=<)/)) {
    if (!part.startsWith('<') && /\p{L}/u.test(part)) add(part);
    else if (!part.startsWith('<')) markup += part;
    else {
      let end = 0;
      for (const { 0: attribute, 1: value = '', index } of part.matchAll(DATA)) {
        const start = index + attribute.length - value.length - 1;
        markup += part.slice(end, start);
        add(value);
        end = start + value.length;
      }
      markup += part.slice(end);
    }
  }
  return { path, pieces: [...pieces, { markup, text: '' }] };
}

/** How many bytes theirs have for each byte of ours; a little more, since more signs are escaped than need be. */
function shareOfBytes(pages: readonly PreparedPage[], ours: string, theirs: string): number {
  const [own, other] = [ours, theirs].map((folder) =>
    pages.reduce((sum, { path }) => sum + readFileSync(join(folder, path)).length, 0),
  ) as [number, number];
  return other / own;
}
