/** Corpora of many versions. */

import { unwrap } from '../../src/errors.ts';
import type { Act, Corpus } from '../../src/model.ts';
import { actFile, tryOpen } from './corpus.ts';

/** A corpus in which an act a day changes one word; every act is in force when it is adopted. */
export function dailyCorpus(days: number): Corpus {
  const acts = Array.from({ length: days }, (_, index) => {
    const day = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
    const old = index === 0 ? 'ten' : `${wordOf(index - 1)}`;
    return actFile(`- op: substitute\n  at: 2/s2\n  old: "${old}"\n  new: "${wordOf(index)}"`, `${day}-law`);
  });
  return unwrap(tryOpen(...acts));
}

function wordOf(index: number): string {
  return `n${String(index).padStart(5, '0')}`;
}

/** A corpus that counts how often the amendments of its acts are read. */
export function countingReads(corpus: Corpus): { readonly corpus: Corpus; readonly reads: () => number } {
  let reads = 0;
  const acts = corpus.acts.map(
    (act): Act => ({
      ...act,
      get amendments() {
        reads += 1;
        return act.amendments;
      },
    }),
  );
  return { corpus: { ...corpus, acts }, reads: () => reads };
}
