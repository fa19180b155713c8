/** Counts in words. */

import type { Comparison } from './comparison.ts';

/** `1 article`, `2 articles` */
export function countOf(count: number, word: string): string {
  return `${count} ${plural(word, count)}`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}

/** `2 units amended, 1 inserted`: how many there are of each kind, the word for them once. */
export function countEach(counts: Readonly<Record<string, number>>, word: string): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count], index) => `${index === 0 ? countOf(count, word) : count} ${kind}`)
    .join(', ');
}

/** `19 articles amended, 3 inserted; 2 section headings changed`, or `Nothing changed`. */
export function describeSummary({ summary, sections }: Comparison): string {
  const { unchanged: _, ...articles } = summary.articles;
  const changed = sections.filter(({ status }) => status !== 'translated').length;
  const headings = changed === 0 ? '' : `${countOf(changed, 'section heading')} changed`;
  return (
    [countEach(articles, 'article'), headings].filter((part) => part !== '').join('; ') || 'Nothing changed'
  );
}
