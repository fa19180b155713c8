/** Versions and comparisons for people at a terminal. */

import { formatCitation } from '../address.ts';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { type PlacedUnit, walk } from '../units.ts';
import {
  causesIn,
  type DescribeCauses,
  describeInForce,
  describeMeasures,
  describeMovedOut,
  describeSection,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
  headingSegments,
} from './describe.ts';
import { INDENT, type Page, pageOf, type TextOptions } from './page.ts';
import { inert, type Piece } from './wrap.ts';

/**
 * A version, or some of it, as text.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param selection - Only these parts of it; all when left out.
 * @param options - Colour and width.
 */
export function renderVersionText(
  corpus: Corpus,
  version: Version,
  selection?: readonly Selection[],
  options: TextOptions = {},
): string {
  const page = pageOf(options);
  const shown = version.constitution.articles.filter(({ number }) => isSelected(selection, number));
  const blocksOf = (article: Article): string[][] => articleText(article, corpus, selection, page);
  const bySection = version.constitution.sections.map((section) => ({
    heading: [page.colors.bold(inert(describeSection(section)))],
    articles: shown.filter((article) => article.section === section.number),
  }));
  const blocks = [
    [
      page.colors.bold(inert(corpus.title)),
      ...page.wrap([{ text: `${describeInForce(version)} ${describeSource(corpus)}` }], 0),
    ],
    ...shown.filter(({ section }) => section === null).flatMap(blocksOf),
    ...bySection
      .filter((section) => section.articles.length > 0)
      .flatMap((section) => [section.heading, ...section.articles.flatMap(blocksOf)]),
  ];
  return joinBlocks(blocks);
}

function articleText(
  article: Article,
  corpus: Corpus,
  selection: readonly Selection[] | undefined,
  page: Page,
): string[][] {
  const title = articleHeading(corpus.words, article.number, article.heading);
  const parts = (selection ?? []).flatMap(({ article: number, id }) =>
    number === article.number && id !== null ? [formatCitation(number, id)] : [],
  );
  const heading = page.colors.bold(inert([title, ...parts].join(', ')));
  if (article.repealed !== null)
    return [[heading], [inert(`${corpus.words.repealed} (${article.repealed.act})`)]];
  const shown = walk(article.units).filter(({ id }) => isSelected(selection, article.number, id));
  return [[heading], ...shown.map((placed) => unitText(placed, page))];
}

function unitText({ unit, trail }: PlacedUnit, page: Page): string[] {
  const label = unit.label === null ? '' : `${unit.label} `;
  const repealedBy = unit.repealed === null ? '' : ` (${unit.repealed.act})`;
  return page.wrap([{ text: `${label}${unit.text}${repealedBy}` }], trail.length - 1);
}

/** A comparison as text: what changed, who changed it, and the words with their marks. */
export function renderComparisonText(comparison: Comparison, options: TextOptions = {}): string {
  const page = pageOf(options);
  const { bold } = page.colors;
  const by = causesIn(comparison);
  const title = bold(inert(`${comparison.title}: ${comparison.from} to ${comparison.to}`));
  const blocks = [
    [title, ...page.wrap([{ text: describeSource(comparison) }], 0)],
    differs(comparison) ? [describeSummary(comparison), legend(page)] : [describeSummary(comparison)],
    ...comparison.sections.map((section) => [
      `${bold(inert(`Section ${section.number}`))} ${inert(describeStatus(section))}${byLine(by(section.causes), page)}`,
      ...page.wrap(markedPieces(headingSegments(section.before, section.after), page), 1),
    ]),
    ...comparison.articles.flatMap((article) => articleBlocks(article, by, page)),
  ];
  return joinBlocks(blocks);
}

function differs({ articles, sections }: Comparison): boolean {
  return articles.length + sections.length > 0;
}

function legend(page: Page): string {
  return markedPieces(
    [
      { op: 'delete', text: 'taken out' },
      { op: 'insert', text: 'put in' },
    ],
    page,
  )
    .map(({ text, style }) => (style ?? String)(text))
    .join(' ');
}

function articleBlocks(article: ArticleComparison, by: DescribeCauses, page: Page): string[][] {
  const heading = `${page.colors.bold(inert(`Article ${article.number}`))} ${inert(describeStatus(article))}`;
  const retitled = article.heading === undefined ? [] : [headingBlock(article.heading, by, page)];
  const movedOut = (article.movedOut ?? []).map((unit) => [
    `${INDENT}${inert(describeMovedOut(article, unit))}`,
  ]);
  return [
    [heading],
    ...retitled,
    ...movedOut,
    ...article.units.map((unit) => unitBlock(article, unit, by, page)),
  ];
}

function headingBlock(
  { before, after, causes }: NonNullable<ArticleComparison['heading']>,
  by: DescribeCauses,
  page: Page,
): string[] {
  return [
    `${INDENT}${page.colors.bold('heading')} amended${byLine(by(causes), page)}`,
    ...page.wrap(markedPieces(headingSegments(before, after), page), 2),
  ];
}

function unitBlock(
  article: ArticleComparison,
  unit: UnitComparison,
  by: DescribeCauses,
  page: Page,
): string[] {
  const { bold, dim } = page.colors;
  return [
    `${INDENT}${bold(inert(describeUnit(article, unit)))} ${unit.status}${byLine(by(unit.causes), page)}`,
    ...(unit.measures.length === 0
      ? []
      : page.wrap([{ text: describeMeasures(unit.measures), style: dim }], 2)),
    ...unit.notes.flatMap((note) => page.wrap([{ text: `Note: ${note}`, style: dim }], 2)),
    ...page.wrap(markedPieces(unit.segments, page), 2),
  ];
}

/** Who changed something, behind what it became; nothing where that is not known. */
function byLine(causes: string, { colors }: Page): string {
  return causes === '' ? '' : `  ${colors.dim(inert(causes))}`;
}

/** Marks what differs, so that meaning never hangs on colour alone. */
export function markedPieces(segments: readonly Segment[], { colors }: Page): Piece[] {
  return segments.map(({ op, text }) => {
    if (op === 'delete') return { text: `[-${text}-]`, style: colors.red };
    return op === 'insert' ? { text: `{+${text}+}`, style: colors.green } : { text };
  });
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}
