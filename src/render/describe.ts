/** The sentences that several renderings share. */

import { formatCitation } from '../address.ts';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/words.ts';
import type { Corpus, Provenance, Section, Version } from '../model.ts';

export { countOf, describeSummary } from '../compare/counts.ts';

/** When a version was in force: `In force from 2022-06-08 to 2022-09-16.` */
export function describeInForce({ from, to }: Version): string {
  return to === null ? `In force from ${from}.` : `In force from ${from} to ${to}.`;
}

/** Says who changed something and since when. */
export type DescribeCauses = (causes: readonly Provenance[]) => string;

/**
 * How a comparison names causes: `2022-06-08-referendum, in force from 2022-06-08`, and `before …` where it looks back, so
 * that nobody takes what an act took out for what it put in.
 */
export function causesIn({ from, to }: Pick<Comparison, 'from' | 'to'>): DescribeCauses {
  const before = from > to ? 'before ' : '';
  return (causes) =>
    [...new Set(causes.map(({ act, date }) => `${before}${act}, in force from ${date}`))].join('; ');
}

/** Which promises a change carries out, by the ids under which `measures` lists them. */
export function describeMeasures(measures: readonly string[]): string {
  return `Carries out: ${measures.join(', ')}`;
}

/** `renumbered (was VI)`: what became of a section or an article. */
export function describeStatus({
  status,
  was,
}: {
  readonly status: string;
  readonly was: string | null;
}): string {
  return was === null ? status : `${status} (was ${was})`;
}

/** `Section VII. Courts and Justice` */
export function describeSection({ number, heading }: Pick<Section, 'number' | 'heading'>): string {
  return `Section ${number}. ${heading}`;
}

/** `50(2)`, and where it stood before if that was elsewhere. */
export function describeUnit(article: ArticleComparison, unit: UnitComparison): string {
  const cited = formatCitation(article.number, unit.id);
  return unit.was === null
    ? cited
    : `${cited} (was ${formatCitation(article.was ?? article.number, unit.was)})`;
}

/** The line under a title that says whose text this is. */
export function describeSource({ official, source }: Pick<Corpus, 'official' | 'source'>): string {
  return official ? source : `Not an official text. ${source}`;
}

/** A heading before and after, as a renderer marks it: headings are short, so they are shown whole. */
export function headingSegments(before: string | null, after: string | null): readonly Segment[] {
  if (before === after) return [{ op: 'equal', text: before ?? '' }];
  const segments: Segment[] = [
    { op: 'delete', text: before ?? '' },
    { op: 'insert', text: after ?? '' },
  ];
  return segments.filter(({ text }) => text !== '');
}

/** Whether an article came or went as a whole, which its own sentence tells for all its units. */
export function isWhole({ status }: ArticleComparison): boolean {
  return status === 'inserted' || status === 'repealed' || status === 'removed';
}
