/**
 * Each change in one sentence, made from the comparison alone: what became of it, since when, and what that carried out.
 *
 * The sentences are English whatever the language of the text, since they are ours; the words they quote are the text's.
 */

import { articleSentence, sectionSentence } from './article-sentence.ts';
import { actsIn, causesOf, daysIn, type SentenceOptions } from './clauses.ts';
import type { ArticleComparison, Comparison, SectionComparison, UnitComparison } from './comparison.ts';
import { countOf, describeSummary } from './counts.ts';
import { join, say, textOf } from './sentence.ts';
import { tellingOf } from './telling.ts';
import { unitSentence } from './unit-sentence.ts';

/**
 * What became of a unit, in one sentence.
 *
 * @param comparison - The comparison, whose days say in which direction to tell it.
 * @param article - The article in it that the unit stands in.
 * @param unit - The unit.
 * @param options - Whether to name the measures that it carries out.
 * @returns The first change of words with how many more there are, and the days on which it took effect.
 * @example
 * ```ts
 * const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['50(2)'] });
 * const [article] = comparison.articles;
 * const [unit] = article?.units ?? [];
 * if (article && unit) console.log(summarizeUnit(comparison, article, unit));
 * // Article 50(2): “Fifteen” became “Ten”, and 1 more change; from 8 June 2022.
 * ```
 */
export function summarizeUnit(
  comparison: Pick<Comparison, 'from' | 'to'>,
  article: ArticleComparison,
  unit: UnitComparison,
  options: SentenceOptions = {},
): string {
  return textOf(unitSentence(comparison, article, unit, options));
}

/**
 * What became of an article, in one sentence: what happened to it, to how many units, by which acts and since when.
 *
 * @param comparison - The comparison, whose days say in which direction to tell it.
 * @param article - The article.
 * @param options - Whether to name the measures that it carries out.
 * @example
 * ```ts
 * const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['83-1'] });
 * for (const article of comparison.articles) console.log(summarizeArticle(comparison, article));
 * // Article 83-1 was inserted by 2022-06-08-referendum: 4 units; from 8 June 2022.
 * ```
 */
export function summarizeArticle(
  comparison: Pick<Comparison, 'from' | 'to'>,
  article: ArticleComparison,
  options: SentenceOptions = {},
): string {
  return textOf(articleSentence(comparison, article, options));
}

/**
 * What became of a section, in one sentence.
 *
 * @param comparison - The comparison, whose days say in which direction to tell it.
 * @param section - The section.
 * @example
 * ```ts
 * const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08');
 * for (const section of comparison.sections) console.log(summarizeSection(comparison, section));
 * ```
 */
export function summarizeSection(
  comparison: Pick<Comparison, 'from' | 'to'>,
  section: SectionComparison,
): string {
  return textOf(sectionSentence(comparison, section));
}

/**
 * A comparison in one sentence: how much changed, by which acts, since when, and how many measures that carried out.
 *
 * @example
 * ```ts
 * summarizeComparison(compare(openCorpus(), '2022-09-17', '2023-01-01'));
 * ```
 */
export function summarizeComparison(comparison: Comparison): string {
  const telling = tellingOf(comparison);
  const causes = causesOf(comparison);
  const measures = carriedOut(comparison).length;
  const clauses = [
    say`${describeSummary(comparison)}`,
    actsIn(causes, telling),
    daysIn(causes, telling),
    measures === 0 ? [] : telling.carriedOut(say`${countOf(measures, 'measure')}`),
  ];
  return textOf(say`${join(clauses, '; ')}.`);
}

/** A measure that a comparison's changes carry out, and the addresses of the units that they changed. */
export interface CarriedMeasure {
  readonly id: string;
  readonly units: readonly string[];
}

/**
 * The measures that the changes of a comparison carry out, in the order in which the text first shows them.
 *
 * @example
 * ```ts
 * carriedOut(compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['50'] })).map(({ id }) => id);
 * // ['senate-presidential-quota', 'senate-assembly-quota']
 * ```
 */
export function carriedOut({ articles }: Pick<Comparison, 'articles'>): readonly CarriedMeasure[] {
  const units = new Map<string, string[]>();
  for (const article of articles)
    for (const unit of article.units)
      for (const measure of unit.measures) {
        const address = `${article.number}/${unit.id}`;
        units.set(measure, [...(units.get(measure) ?? []), address]);
      }
  return [...units].map(([id, changed]) => ({ id, units: changed }));
}
