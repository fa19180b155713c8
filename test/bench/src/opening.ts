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

let opened = 0;

/** Opens the embedded corpus as a new process does, its file read and all; a question mark makes Node take it for another one. */
async function openAnew(): Promise<unknown> {
  opened += 1;
  const { default: embedded } = await import(`../../../dist/embedded.js?${opened}`);
  return embedded;
}

/** Measures all articles of the embedded corpus. */
export async function measureOpening(): Promise<readonly Row[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name: `constitution/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
  const { words } = openCorpus();
  const parser = unified().use(remarkParse).freeze();
  const [opening = 0, reading = 0, markdown = 0] = await medians(
    [
      { run: openAnew },
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
      ...{ group: 'opening', what: 'reading the articles, with every check', against, isPeer: true },
      ...{ ours: reading, theirs: markdown, unit: 'ms', bound: 1.3 },
    },
  ];
}
