/** What reads published texts: whatever it makes of one can be opened as a corpus. */

import { unwrap } from '../../src/errors.ts';
import { corpusFiles } from '../../src/import/corpus-files.ts';
import type { Published, Shape } from '../../src/import/published.ts';
import { type ReadOptions, tryReadPublished } from '../../src/import/read-published.ts';
import { verify } from '../../src/import/verify.ts';
import { tryOpenCorpus } from '../../src/open.ts';
import { tryOpen } from '../helpers/corpus.ts';
import { fuzz, type Make } from './fuzz.ts';
import { makeText, type Stock } from './mutate.ts';
import { PUBLISHED } from './published.ts';
import { TROUBLE } from './words.ts';

interface Reading {
  readonly text: string;
  readonly options: ReadOptions;
}

const readingOf =
  (stock: Stock, shape: Shape): Make<Reading> =>
  (dice) => ({
    text: makeText(dice, stock),
    options: {
      ...(dice.once(8) ? {} : { shape }),
      ...(dice.once(6)
        ? { language: dice.pick(['en', 'ru', 'kk', 'en-US', 'kk-KZ', dice.pick(TROUBLE)]) }
        : {}),
    },
  });

/** A corpus of what was read has the same articles. */
function expectOpens(published: Published): void {
  const heading = { id: 'made', title: 'A title', source: 'A source', base: '2000-01-01' };
  const opened = tryOpenCorpus(corpusFiles(published, heading));
  if (!opened.ok) throw new Error(`what was read does not open: ${JSON.stringify(opened.issues[0])}`);
  const numbers = ({ constitution }: Pick<Published, 'constitution'>): string =>
    constitution.articles.map(({ number, units }) => `${number} ${units.length}`).join();
  if (numbers(opened.value) !== numbers(published)) throw new Error('it opens with other articles');
}

const TARGETS = {
  text: 'published text',
  markdown: 'published Markdown',
  json: 'published JSON',
  html: 'published HTML',
  akn: 'published Akoma Ntoso',
} as const;

for (const [shape, name] of Object.entries(TARGETS) as [Shape, (typeof TARGETS)[Shape]][])
  fuzz(name, readingOf(PUBLISHED[shape], shape), ({ text, options }) => {
    const read = tryReadPublished(text, options);
    if (read.ok) expectOpens(read.value);
    return read;
  });

const corpus = unwrap(tryOpen());
const [version] = corpus.versions;
const every: Stock = {
  texts: Object.values(PUBLISHED).flatMap(({ texts }) => texts),
  words: Object.values(PUBLISHED).flatMap(({ words }) => words),
};

fuzz(
  'published texts verified',
  (dice) => makeText(dice, every),
  (text) => {
    const read = tryReadPublished(text);
    if (!read.ok || version === undefined) return read;
    return verify(corpus, version, read.value).same;
  },
);
