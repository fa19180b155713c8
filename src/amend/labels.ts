/** Labels and numbers that are taken. */

import { fail, ok, type Result } from '../errors.ts';
import type { Article, Unit } from '../model.ts';
import { walk } from '../units.ts';
import { madeBy } from './context.ts';

/** Refuses labels that one of the siblings has; fails with `LABEL_EXISTS`. */
export function checkLabels(
  article: Article,
  siblings: readonly Unit[],
  labels: readonly (string | null)[],
): Result<null> {
  const taken = siblings.find(({ label }) => label !== null && labels.includes(label));
  if (taken === undefined) return ok(null);
  const id = walk(article.units).find(({ unit }) => unit === taken)?.id;
  const at = `${article.number}/${id}`;
  return fail({
    code: 'LABEL_EXISTS',
    message: `There is already a unit labelled ${taken.label} at this place: ${at}.`,
    hint: 'Use replace to restate it, or another label, for example with a suffix: 3-1.',
    unit: at,
    ...madeBy(taken.provenance),
  });
}

/** Refuses the number of an article that is there. */
export function articleExists({ number, provenance }: Pick<Article, 'number' | 'provenance'>): Result<never> {
  return fail({
    code: 'ARTICLE_EXISTS',
    message: `There is already an article ${number}.`,
    hint: 'Use replace to restate it, or another number, for example with a suffix: 83-1.',
    unit: number,
    ...madeBy(provenance),
  });
}
