/** Finding the paragraphs of a tree that are the units of an article. */

import type { Paragraph, Root } from 'mdast';
import type { ParsedArticle } from '../corpus/article.ts';
import { walk } from '../units.ts';
import { markHeading, markUnit } from './nodes.ts';

/** Marks the heading of an article and every unit of it, each found by the place at which the article's file has it. */
export function markUnits(tree: Root, { article, places }: ParsedArticle): void {
  const paragraphs = new Map<number | undefined, Paragraph>();
  for (const node of tree.children) {
    if (node.type === 'paragraph') paragraphs.set(node.position?.start.line, node);
    if (node.type === 'heading' && node.depth === 1) markHeading(node, article.number);
  }
  for (const { id, kind } of walk(article.units)) {
    const paragraph = paragraphs.get(places.get(`${article.number}/${id}`)?.line);
    if (paragraph !== undefined) markUnit(paragraph, { article: article.number, id, kind });
  }
}
