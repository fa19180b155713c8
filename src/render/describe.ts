/** The sentences that several renderings share. */

import { formatAddress, formatCitation } from '../address.ts';
import {
  type ArticleComparison,
  type ComparedText,
  type Comparison,
  earlierAddress,
  type MovedOut,
  type UnitComparison,
} from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import type { Provenance, Section, Version } from '../model.ts';

export { countOf, describeSummary } from '../compare/counts.ts';

/** When a version was in force: `In force from 2022-06-08 to 2022-09-16.` */
export function describeInForce({ from, to }: Pick<Version, 'from' | 'to'>): string {
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

/** `renumbered (was VI)`, `moved (from section II to section III)`: what became of a section or an article. */
export function describeStatus({
  status,
  was,
  section,
}: {
  readonly status: string;
  readonly was: string | null;
  readonly section?: ArticleComparison['section'];
}): string {
  const place = section === undefined ? [] : [`from ${placeOf(section.before)} to ${placeOf(section.after)}`];
  const details = [...(was === null ? [] : [`was ${was}`]), ...place];
  return details.length === 0 ? status : `${status} (${details.join(', ')})`;
}

function placeOf(section: string | null): string {
  return section === null ? 'outside the sections' : `section ${section}`;
}

/** `48(3) moved to 47(4)`: a unit that is compared where it stands now. */
export function describeMovedOut({ number, was }: ArticleComparison, { id, to }: MovedOut): string {
  return `${formatCitation(was ?? number, id)} moved to ${formatAddress(to)}`;
}

/** `Section VII. Courts and Justice` */
export function describeSection({ number, heading }: Pick<Section, 'number' | 'heading'>): string {
  return `Section ${number}. ${heading}`;
}

/** `50(2)`, and where it stood before if that was elsewhere. */
export function describeUnit(article: ArticleComparison, unit: UnitComparison): string {
  const cited = formatCitation(article.number, unit.id);
  return unit.was === null ? cited : `${cited} (was ${formatAddress(earlierAddress(article, unit))})`;
}

/** The line under a title that says whose text this is, and of two foreign texts which they are and whose each of them is. */
export function describeSource(text: Pick<Comparison, 'official' | 'source' | 'before' | 'after'>): string {
  const { before, after, official, source } = text;
  const own = official ? source : `Not an official text. ${source}`;
  if (before === undefined || after === undefined) return own;
  const isOneWork =
    before.title === after.title && before.source === after.source && before.official === after.official;
  // The title has said the days, or the names of what has none.
  const isNamed = [before, after].every(({ name, date }) => date === null || date === name);
  if (isOneWork) return isNamed ? own : `From ${nameText(before)} to ${nameText(after)}. ${own}`;
  return [describeText('From', before), describeText('To', after)].join(' ');
}

function describeText(which: string, text: ComparedText): string {
  const { title, official, source } = text;
  return `${which} ${title}, ${nameText(text)}: ${describeSource({ official, source })}`;
}

/** `my-constitution, 2022-06-08`: what a text is called, and its day. */
function nameText({ name, date }: ComparedText): string {
  return date === null || date === name ? name : `${name}, ${date}`;
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

/** Whether a unit came or went with its whole article, whose own sentence tells of it; one that moved there did not. */
export function isToldByArticle(article: ArticleComparison, unit: UnitComparison): boolean {
  return article.status === 'inserted' ? unit.status === 'inserted' : isGone(article) && isGone(unit);
}

function isGone({ status }: ArticleComparison | UnitComparison): boolean {
  return status === 'repealed' || status === 'removed';
}
