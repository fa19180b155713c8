/** What a user's program may rely on; compiled against the installed package, library checks included. */

import { type Comparison, type Corpus, compare, openCorpus, type UnitStatus } from 'constitution-diff';
import embedded from 'constitution-diff/corpus';
import type { openCorpusFolder } from 'constitution-diff/node';
import remarkConstitution, { type Options } from 'constitution-diff/remark';
import type { renderComparisonText } from 'constitution-diff/render';
import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(value: T): T => value;

const corpus: Corpus = openCorpus();
const comparison = compare(corpus, '2019-03-23', '2023-01-01', { only: ['50'] });

export const checks: readonly true[] = [
  holds<Same<typeof comparison, Comparison>>(true),
  holds<Same<Comparison['articles'][number]['units'][number]['status'], UnitStatus>>(true),
  holds<Same<ReturnType<typeof openCorpusFolder>, Corpus>>(true),
  holds<Same<Parameters<typeof renderComparisonText>[0], Comparison>>(true),
  holds<Same<typeof remarkConstitution, Plugin<[Options?], Root>>>(true),
];
export const title: string = embedded.title;
export const processor = unified().use(remarkConstitution, {
  compare: { from: '2019-03-23', to: '2023-01-01' },
});

// @ts-expect-error Versions are not to be changed.
corpus.versions[0] = corpus.versions[1];
// @ts-expect-error A comparison is of two days.
compare(corpus, '2019-03-23');
