/** A comparison in sentences: one a change, and which measures all of it carries out. */

import { formatAddress } from '../address.ts';
import type { ArticleComparison, Comparison } from '../compare/comparison.ts';
import {
  carriedOut,
  summarizeArticle,
  summarizeComparison,
  summarizeSection,
  summarizeUnit,
} from '../compare/summary.ts';
import type { Measure } from '../model.ts';
import { describeSource } from './describe.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';

/**
 * A comparison in sentences for a terminal.
 *
 * @param comparison - The comparison.
 * @param measures - The catalogue, for the titles of the measures that the changes carry out.
 * @param options - Colour and width.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * renderSentencesText(compare(corpus, '2022-06-07', '2022-06-08', { only: ['50'] }), corpus.catalogue.measures);
 * ```
 */
export function renderSentencesText(
  comparison: Comparison,
  measures: readonly Pick<Measure, 'id' | 'title'>[] = [],
  options: TextOptions = {},
): string {
  const page = pageOf(options);
  const { title, from, to, sections, articles } = comparison;
  const blocks = [
    [
      ...page.wrap([{ text: `${title}: ${from} to ${to}`, style: page.colors.bold }], 0),
      ...page.wrap([{ text: describeSource(comparison) }], 0),
    ],
    page.wrap([{ text: summarizeComparison(comparison) }], 0),
    ...sections.map((section) => page.wrap([{ text: summarizeSection(comparison, section) }], 0)),
    ...articles.map((article) => articleBlock(comparison, article, page)),
    measuresBlock(comparison, new Map(measures.map(({ id, title }) => [id, title])), page),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function articleBlock(comparison: Comparison, article: ArticleComparison, page: Page): string[] {
  return [
    ...page.wrap([{ text: summarizeArticle(comparison, article), style: page.colors.bold }], 0),
    ...article.units.flatMap((unit) => page.wrap([{ text: summarizeUnit(comparison, article, unit) }], 1)),
  ];
}

function measuresBlock(comparison: Comparison, titles: ReadonlyMap<string, string>, page: Page): string[] {
  const carried = carriedOut(comparison);
  if (carried.length === 0) return [];
  const lines = carried.flatMap(({ id, units }) => {
    const title = titles.get(id);
    const name = title === undefined ? id : `${title} (${id})`;
    return page.wrap([{ text: `${name}: ${units.map(formatAddress).join(', ')}` }], 1);
  });
  return [page.colors.bold('Measures carried out'), ...lines];
}
