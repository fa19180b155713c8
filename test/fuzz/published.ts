/** Published texts, each of which its reader takes as it is: an edit of what is refused anyway would try nothing. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleHeading } from '../../src/corpus/words.ts';
import { unwrap } from '../../src/errors.ts';
import type { Shape } from '../../src/import/index.ts';
import { tryReadPublished } from '../../src/import/read-published.ts';
import type { Corpus, Version } from '../../src/model.ts';
import { tryOpenCorpus } from '../../src/open.ts';
import { openEmbedded } from '../../src/open-embedded.ts';
import {
  renderVersionAkn,
  renderVersionHtml,
  renderVersionMarkdown,
  renderVersionText,
} from '../../src/render/index.ts';
import { walk } from '../../src/units.ts';
import { tryOpen } from '../helpers/corpus.ts';
import type { Stock } from './mutate.ts';
import { corpusNamed } from './stock.ts';
import { JSON_WORDS, LAW, MARKDOWN, MARKUP, TROUBLE } from './words.ts';

type Shown = readonly [corpus: Corpus, version: Version];

/** The last text of a corpus, or these articles of it. */
function lastOf(corpus: Corpus, only?: readonly string[]): Shown {
  const version = corpus.versions.at(-1) as Version;
  const { sections, articles } = version.constitution;
  const some = only === undefined ? articles : articles.filter(({ number }) => only.includes(number));
  return [corpus, { ...version, constitution: { sections, articles: some } }];
}

const embedded = openEmbedded();

/** In the three languages that have readers, and no text longer than about 6 kB in any shape. */
const SHOWN: readonly Shown[] = [
  lastOf(unwrap(tryOpen())),
  ...['islandia', 'aral', 'ostrov', 'republic'].map((name) =>
    lastOf(unwrap(tryOpenCorpus(corpusNamed(name)))),
  ),
  ...[['preamble', '1'], ['50'], ['83-1'], ['88']].map((only) => lastOf(embedded, only)),
];

/** A text as a state register's JSON has it, for which there is no renderer. */
function registerJson([corpus, { from, constitution }]: Shown): string {
  const content = constitution.articles.flatMap(({ number, heading, section, units }) => [
    { type: 'section', level: 1, index: section, text: section },
    { type: 'article', level: 2, index: number, text: articleHeading(corpus.words, number, heading) },
    ...walk(units).map(({ unit: { label, text }, kind }) => ({
      type: label === null ? 'text' : 'point',
      level: kind === 'paragraph' ? 3 : 4,
      index: label,
      text,
    })),
  ]);
  return JSON.stringify({ title: corpus.title, language: corpus.language, date: from, content }, null, 1);
}

/** Without the style, which is as long as a text and of which nothing is read. */
const htmlOf = (...shown: Shown): string => renderVersionHtml(...shown).replace(/<style>.*?<\/style>/s, '');

const fixtures = fileURLToPath(new URL('../import/fixtures/', import.meta.url));

/** The texts of a shape: real ones in small, and those that its renderer makes. */
function textsOf(shape: Shape, extension: string, render: (...shown: Shown) => string): readonly string[] {
  const files = readdirSync(fixtures).filter((name) => name.endsWith(extension));
  const texts = [
    ...files.map((name) => readFileSync(`${fixtures}${name}`, 'utf8')),
    ...SHOWN.map((shown) => render(...shown)),
  ];
  for (const text of texts) unwrap(tryReadPublished(text, { shape }));
  return texts;
}

/** Published texts by their shape. */
export const PUBLISHED: Readonly<Record<Shape, Stock>> = {
  json: {
    texts: textsOf('json', '.json', (...shown) => registerJson(shown)),
    words: [...TROUBLE, ...LAW, ...JSON_WORDS],
  },
  html: { texts: textsOf('html', '.htm', htmlOf), words: [...TROUBLE, ...LAW, ...MARKUP] },
  text: { texts: textsOf('text', '.txt', renderVersionText), words: [...TROUBLE, ...LAW] },
  markdown: {
    texts: textsOf('markdown', '.md', renderVersionMarkdown),
    words: [...TROUBLE, ...LAW, ...MARKDOWN],
  },
  akn: { texts: textsOf('akn', '.xml', renderVersionAkn), words: [...TROUBLE, ...LAW, ...MARKUP] },
};
