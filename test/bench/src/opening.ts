/** Opening a corpus: the embedded one beside parsing its Markdown, and our reading of articles beside Markdown's parser alone. */

import { readdirSync, readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseArticle } from '../../../dist/corpus/article.js';
import { unwrap } from '../../../dist/errors.js';
import { openCorpus } from '../../../dist/open.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 21;
const FOLDER = new URL('../../../constitution/', import.meta.url);

let loaded = 0;

/** Loads the data of the embedded corpus as each process does once; a question mark makes Node take the file for another one. */
async function loadAnew(): Promise<unknown> {
  loaded += 1;
  const { default: embedded } = await import(`../../../dist/embedded.js?${loaded}`);
  return embedded;
}

/** Measures all articles of the embedded corpus. */
export async function measureOpening(): Promise<readonly Row[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name: `constitution/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
  const { words } = openCorpus();
  const parser = unified().use(remarkParse).freeze();
  const [opening = 0, loading = 0, reading = 0, markdown = 0] = await medians(
    [
      { run: () => openCorpus() },
      { run: loadAnew },
      { run: () => files.map(({ name, text }) => unwrap(parseArticle(text, name, words))) },
      { run: () => files.map(({ text }) => parser.parse(text)) },
    ],
    ROUNDS,
  );
  const against = `remark-parse alone, ${files.length} files of Markdown`;
  return [
    {
      ...{ group: 'opening', what: 'opening the embedded corpus, all versions', against, isPeer: true },
      ...{ ours: opening, theirs: markdown, unit: 'ms', bound: 1 / 20 },
    },
    {
      ...{ group: 'opening', what: 'loading its data from the disk, once a process', against, isPeer: true },
      ...{ ours: loading, theirs: markdown, unit: 'ms', bound: null },
    },
    {
      ...{ group: 'opening', what: 'reading the articles, with every check', against, isPeer: true },
      ...{ ours: reading, theirs: markdown, unit: 'ms', bound: 1.3 },
    },
  ];
}
