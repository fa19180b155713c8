/** What differs between two texts once it is known what became of what: the same whatever found that. */

import { ok, type Result } from '../errors.ts';
import type { Constitution } from '../model.ts';
import { selectCited } from '../selection.ts';
import { type ComparedArticle, compareArticles } from './compare-articles.ts';
import { compareSections } from './compare-sections.ts';
import type { Manner } from './compare-units.ts';
import type { Comparison, ComparisonSummary } from './comparison.ts';
import type { Pairing } from './pairing.ts';

/** What to compare. */
export interface CompareOptions {
  /** Only what these citations name (`50`, `44(3)`), and then no section headings. All where it is left out. */
  readonly only?: readonly string[];
}

/** What differs, without what the texts are. */
export type Differences = Pick<Comparison, 'summary' | 'sections' | 'articles'>;

/**
 * Compares two texts.
 *
 * @param texts - The earlier and the later text, in which `only` is looked up.
 * @param pairing - What became of what between them.
 * @param manner - How they are compared.
 * @param options - What to compare.
 * @returns What differs. Fails with what `selectCited` fails with.
 */
export function comparePairing(
  texts: readonly Constitution[],
  pairing: Pairing,
  manner: Manner,
  { only }: CompareOptions,
): Result<Differences> {
  const selected = only === undefined ? ok(undefined) : selectCited(texts, only);
  if (!selected.ok) return selected;
  const compared = compareArticles(pairing.articles, manner, selected.value);
  return ok({
    summary: summarize(compared),
    sections: only === undefined ? compareSections(pairing.sections, manner) : [],
    articles: compared.flatMap(({ article }) => article ?? []),
  });
}

function summarize(compared: readonly ComparedArticle[]): ComparisonSummary {
  const articles = {
    amended: 0,
    inserted: 0,
    repealed: 0,
    removed: 0,
    renumbered: 0,
    moved: 0,
    translated: 0,
    unchanged: 0,
  };
  const units = {
    amended: 0,
    inserted: 0,
    repealed: 0,
    removed: 0,
    typographic: 0,
    relocated: 0,
    translated: 0,
    unchanged: 0,
  };
  for (const { article, unchanged } of compared) {
    articles[article?.status ?? 'unchanged'] += 1;
    for (const { status } of article?.units ?? []) units[status] += 1;
    units.unchanged += unchanged;
  }
  return { articles, units };
}
