/** How comparative tables name articles, sections and acts. */

import type { Comparison } from '../compare/comparison.ts';
import { articleHeading, wordsOf } from '../corpus/words.ts';
import type { Corpus, Words } from '../model.ts';
import type { ComparativeWords } from './comparative-words.ts';

/** Articles as the text itself names them, sections in the words of the table, acts by their titles. */
export interface Names {
  readonly article: (number: string, heading: string | null | undefined) => string;
  readonly section: (number: string, heading: string) => string;
  readonly act: (id: string) => string;
  readonly measure: (id: string) => string;
}

/** The names for a comparison; without its corpus acts and measures keep their ids. */
export function namesFor(comparison: Comparison, words: ComparativeWords, corpus?: Corpus): Names {
  const own = corpus?.words ?? textWords(comparison.language, words);
  return {
    article: (number, heading) => articleHeading(own, number, heading ?? null),
    section: (number, heading) => `${words.section(number)}. ${heading}`,
    act: (act) => corpus?.acts.find(({ id }) => id === act)?.title ?? act,
    measure: (measure) => corpus?.catalogue.measures.find(({ id }) => id === measure)?.title ?? measure,
  };
}

function textWords(language: string, words: ComparativeWords): Words {
  const built = wordsOf(language);
  if (built.ok) return built.value;
  return { article: words.article('{number}'), preamble: words.preamble, repealed: words.remove };
}
