/** Opening a corpus: the embedded one beside parsing its Markdown, and our reading of articles beside Markdown's parser alone. */

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseArticle } from '../../../dist/corpus/article.js';
import { unwrap } from '../../../dist/errors.js';
import { openCorpus } from '../../../dist/open.js';
import { articleFiles } from './article-files.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 21;

let loaded = 0;

/**
 * Loads the data of the embedded corpus as each process does once, and opens it; a question mark makes Node take the file for another
 * one. What opens it refers to the data that was loaded first, which makes no difference to the work.
 */
async function loadAndOpen(): Promise<void> {
  loaded += 1;
  await import(`../../../dist/embedded.js?${loaded}`);
  openCorpus();
}

/** Measures all articles of the embedded corpus. */
export async function measureOpening(): Promise<readonly Row[]> {
  const files = articleFiles();
  const { words } = openCorpus();
  const parser = unified().use(remarkParse).freeze();
  const [opening, reading, markdown] = await medians(
    [
      { run: () => openCorpus() },
      { run: () => files.map(({ path, text }) => unwrap(parseArticle(text, path, words))) },
      { run: () => files.map(({ text }) => parser.parse(text)) },
    ],
    ROUNDS,
  );
  // What is loaded again and again is never let go, and would be collected in the time of the others.
  const [loading] = await medians([{ run: loadAndOpen }], ROUNDS);
  const against = `remark-parse alone, ${files.length} files of Markdown`;
  const row = { group: 'opening', against, isPeer: true, theirs: markdown, unit: 'ms' } as const;
  return [
    {
      ...{ ...row, what: 'loading and opening the embedded corpus, once a process' },
      ...{ ours: loading, bound: 1 / 20 },
    },
    { ...row, what: 'opening it once it is loaded, all versions', ours: opening, bound: null },
    { ...row, what: 'reading the articles, with every check', ours: reading, bound: 1.3 },
  ];
}
