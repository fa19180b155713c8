/** A comparison in two columns for a terminal: what was on the left, what is on the right. */

import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { ConstitutionError, type Issue } from '../errors.ts';
import {
  causesIn,
  type DescribeCauses,
  describeMeasures,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
  headingSegments,
} from './describe.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';
import { markedPieces } from './text.ts';
import { column, type Piece } from './wrap.ts';

/** The columns of a page whose width nobody told. */
export const USUAL_WIDTH = 100;
/** The fewest columns that two readable columns and what parts them need. */
export const LEAST_WIDTH = 40;
/** The widest page that anybody could ask for on purpose. */
export const MOST_WIDTH = 10_000;

const BETWEEN = ' | ';

/** A page that is parted into two columns. */
interface Spread extends Page {
  readonly by: DescribeCauses;
  /** How wide each of the two columns is. */
  readonly half: number;
}

/**
 * A comparison in two columns: the earlier words on the left, those taken out marked `[-` `-]`, the later ones on the
 * right, those put in marked `{+` `+}`. A word that is longer than a column is cut.
 *
 * @param comparison - The comparison.
 * @param options - Colour and width; 100 columns unless told.
 * @throws ConstitutionError with `USAGE` for fewer than 40 columns, or more than 10,000.
 * @example
 * ```ts
 * renderSideBySide(compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] }), { width: 80 });
 * ```
 */
export function renderSideBySide(comparison: Comparison, options: TextOptions = {}): string {
  const { width = USUAL_WIDTH } = options;
  if (!(width >= LEAST_WIDTH)) throw new ConstitutionError([tooNarrow(width)]);
  if (width > MOST_WIDTH) throw new ConstitutionError([tooWide(width)]);
  const half = Math.floor((width - BETWEEN.length) / 2);
  const page: Spread = { ...pageOf({ ...options, width }), by: causesIn(comparison), half };
  const { from, to, title, sections, articles } = comparison;
  const blocks = [
    [
      ...page.wrap([{ text: `${title}: ${from} to ${to}`, style: page.colors.bold }], 0),
      ...page.wrap([{ text: describeSource(comparison) }], 0),
    ],
    page.wrap([{ text: describeSummary(comparison) }], 0),
    ...(sections.length + articles.length === 0 ? [] : [header(comparison, page)]),
    ...sections.map((section) => [
      ...changeLines(`Section ${section.number}`, describeStatus(section), page.by(section.causes), page),
      ...pairOf(headingSegments(section.before, section.after), page),
    ]),
    ...articles.flatMap((article) => articleBlocks(article, page)),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** What is wrong with a page on which two columns cannot be read. */
export function tooNarrow(width: number): Issue {
  return {
    code: 'USAGE',
    message: `Two columns need a width of at least ${LEAST_WIDTH}, and there are ${width}.`,
    hint: `Widen the terminal, write --width ${LEAST_WIDTH} or more, or drop --side-by-side.`,
  };
}

function tooWide(width: number): Issue {
  return {
    code: 'USAGE',
    message: `Two columns fill a width of at most ${MOST_WIDTH}, and there are ${width}.`,
    hint: `Ask for ${MOST_WIDTH} or fewer.`,
  };
}

/** The days over their columns. */
function header({ from, to }: Comparison, page: Spread): string[] {
  const rule = '-'.repeat(page.half);
  return [
    ...beside(column([{ text: from }], page.half), column([{ text: to }], page.half), page),
    `${rule}-+-${rule}`,
  ];
}

function articleBlocks(article: ArticleComparison, page: Spread): string[][] {
  const { number, heading, units } = article;
  const retitled =
    heading === undefined
      ? []
      : [
          [
            ...changeLines('heading', 'amended', page.by(heading.causes), page),
            ...pairOf(headingSegments(heading.before, heading.after), page),
          ],
        ];
  return [
    changeLines(`Article ${number}`, describeStatus(article), '', page),
    ...retitled,
    ...units.map((unit) => unitBlock(article, unit, page)),
  ];
}

function unitBlock(article: ArticleComparison, unit: UnitComparison, page: Spread): string[] {
  const { dim } = page.colors;
  return [
    ...changeLines(describeUnit(article, unit), unit.status, page.by(unit.causes), page),
    ...(unit.measures.length === 0
      ? []
      : page.wrap([{ text: describeMeasures(unit.measures), style: dim }], 0)),
    ...unit.notes.flatMap((note) => page.wrap([{ text: `Note: ${note}`, style: dim }], 0)),
    ...pairOf(unit.segments, page),
  ];
}

/** What changed and how, and who did it; over the whole width. */
function changeLines(place: string, status: string, by: string, { colors, wrap }: Spread): string[] {
  return wrap(
    [
      { text: place, style: colors.bold },
      { text: ` ${status}` },
      ...(by === '' ? [] : [{ text: `  ${by}`, style: colors.dim }]),
    ],
    0,
  );
}

function pairOf(segments: readonly Segment[], page: Spread): string[] {
  const side = (other: Segment['op']): Piece[] =>
    markedPieces(
      segments.filter(({ op }) => op !== other),
      page,
    );
  return beside(column(side('insert'), page.half), column(side('delete'), page.half), page);
}

/** Two columns of lines as one; the shorter is filled up. */
function beside(left: readonly string[], right: readonly string[], { half }: Spread): string[] {
  const blank = ' '.repeat(half);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${left[index] ?? blank}${BETWEEN}${right[index] ?? ''}`.trimEnd(),
  );
}
