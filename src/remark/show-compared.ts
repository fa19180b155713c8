/** What changed in an article between two days. */

import type { Paragraph, RootContent } from 'mdast';
import { compareDates } from '../compare/compare.ts';
import type { ArticleComparison, UnitComparison } from '../compare/comparison.ts';
import { summarizeArticle } from '../compare/summary.ts';
import { articleHeading } from '../corpus/words.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Article, Corpus } from '../model.ts';
import { describeUnit } from '../render/describe.ts';
import { heading, paragraph, text } from '../render/markdown-nodes.ts';
import { markHeading, markUnit, segmentNodes } from './nodes.ts';

/**
 * Compares an article of a corpus on two days.
 *
 * @param article - The article; its number says which one.
 * @param days - The two days.
 * @param corpus - The corpus.
 * @returns Its heading, a sentence, and every changed unit with the words put in and taken out. Fails with `DATE_INVALID`,
 * `DATE_OUT_OF_RANGE`, or `ARTICLE_NOT_FOUND` where neither day has such an article.
 */
export function showCompared(
  { number, heading: words }: Article,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  corpus: Corpus,
): Result<RootContent[]> {
  const compared = compareDates(corpus, from, to, { only: [number] });
  if (!compared.ok) return compared;
  const title = heading(1, articleHeading(corpus.words, number, words));
  markHeading(title, number);
  const { articles } = compared.value;
  if (articles.length === 0) return ok([title, paragraph(text(`Nothing changed from ${from} to ${to}.`))]);
  const changed = articles.flatMap((one) => [
    paragraph(text(summarizeArticle(compared.value, one))),
    ...one.units.map((unit) => unitNode(one, unit)),
  ]);
  return ok([title, ...changed]);
}

function unitNode(article: ArticleComparison, unit: UnitComparison): Paragraph {
  const name: Paragraph['children'] = [
    { type: 'strong', children: [text(describeUnit(article, unit))] },
    text(' '),
  ];
  const node = paragraph(...name, ...segmentNodes(unit.segments));
  markUnit(node, { article: article.number, id: unit.id, kind: unit.status });
  return node;
}
