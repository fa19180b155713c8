/** Versions and comparisons for people at a terminal. */

import pc from 'picocolors';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/compare.ts';
import type { Segment } from '../compare/words.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { type PlacedUnit, walk } from '../units.ts';
import {
  describeCauses,
  describeInForce,
  describeSection,
  describeSource,
  describeSummary,
  describeUnit,
} from './describe.ts';

/** How to lay the text out. */
export interface TextOptions {
  /** Whether to use colours; the marks `[-` `-]` and `{+` `+}` stand in any case. @defaultValue false */
  readonly color?: boolean;
  /** Columns to wrap at; nothing is wrapped when it is left out. */
  readonly width?: number;
}

interface Page {
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly width: number;
}

const INDENT = '  ';

function pageOf({ color = false, width = Number.POSITIVE_INFINITY }: TextOptions): Page {
  return { colors: pc.createColors(color), width };
}

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
      ...wrap([{ text: `${describeInForce(version)} ${describeSource(corpus)}` }], 0, page),
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
  const heading = page.colors.bold(inert(articleHeading(corpus.words, article.number, article.heading)));
  if (article.repealed !== null)
    return [[heading], [inert(`${corpus.words.repealed} (${article.repealed.act})`)]];
  const shown = walk(article.units).filter(({ id }) => isSelected(selection, article.number, id));
  return [[heading], ...shown.map((placed) => unitText(placed, page))];
}

function unitText({ unit, trail }: PlacedUnit, page: Page): string[] {
  const label = unit.label === null ? '' : `${unit.label} `;
  const repealedBy = unit.repealed === null ? '' : ` (${unit.repealed.act})`;
  return wrap([{ text: `${label}${unit.text}${repealedBy}` }], trail.length - 1, page);
}

/** A comparison as text: what changed, who changed it, and the words with their marks. */
export function renderComparisonText(comparison: Comparison, options: TextOptions = {}): string {
  const page = pageOf(options);
  const { bold, dim } = page.colors;
  const title = bold(inert(`${comparison.title}: ${comparison.from} to ${comparison.to}`));
  const blocks = [
    [title, ...wrap([{ text: describeSource(comparison) }], 0, page)],
    [describeSummary(comparison), legend(page)],
    ...comparison.sections.map(({ number, before, after, causes }) => [
      `${bold(inert(`Section ${number}`))} amended  ${dim(inert(describeCauses(causes)))}`,
      ...wrap(
        styled(
          [
            { op: 'delete', text: before },
            { op: 'insert', text: after },
          ],
          page,
        ),
        1,
        page,
      ),
    ]),
    ...comparison.articles.flatMap((article) => articleBlocks(article, page)),
  ];
  return joinBlocks(blocks);
}

function legend(page: Page): string {
  return styled(
    [
      { op: 'delete', text: 'taken out' },
      { op: 'insert', text: 'put in' },
    ],
    page,
  )
    .map(({ text, style }) => (style ?? String)(text))
    .join(' ');
}

function articleBlocks(article: ArticleComparison, page: Page): string[][] {
  const was = article.was === null ? '' : ` (was ${article.was})`;
  const heading = `${page.colors.bold(inert(`Article ${article.number}`))} ${article.status}${was}`;
  const retitled = article.heading === undefined ? [] : [headingBlock(article.heading, page)];
  return [[heading], ...retitled, ...article.units.map((unit) => unitBlock(article, unit, page))];
}

function headingBlock(
  { before, after }: { before: string | null; after: string | null },
  page: Page,
): string[] {
  return wrap(
    styled(
      [
        { op: 'delete', text: before ?? '' },
        { op: 'insert', text: after ?? '' },
      ],
      page,
    ),
    1,
    page,
  );
}

function unitBlock(article: ArticleComparison, unit: UnitComparison, page: Page): string[] {
  const { bold, dim } = page.colors;
  return [
    `${INDENT}${bold(inert(describeUnit(article, unit)))} ${unit.status}  ${dim(inert(describeCauses(unit.causes)))}`,
    ...unit.notes.flatMap((note) => wrap([{ text: `Note: ${note}`, style: dim }], 2, page)),
    ...wrap(styled(unit.segments, page), 2, page),
  ];
}

interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** Marks what differs, so that meaning never hangs on colour alone. */
function styled(segments: readonly Segment[], { colors }: Page): Piece[] {
  return segments.map(({ op, text }) => {
    if (op === 'delete') return { text: `[-${text}-]`, style: colors.red };
    return op === 'insert' ? { text: `{+${text}+}`, style: colors.green } : { text };
  });
}

/** Lines of at most the page's width; the style of a piece is closed and opened again at each line's end. */
function wrap(pieces: readonly Piece[], depth: number, { width }: Page): string[] {
  const indent = INDENT.repeat(depth);
  const lines: string[] = [];
  let line = '';
  let used = indent.length;
  for (const { text, style = String } of pieces) {
    let run = '';
    for (const word of inert(text).match(/ *[^ ]+| +$/g) ?? []) {
      if (used + word.length > width && used > indent.length) {
        lines.push(indent + line + (run === '' ? '' : style(run)));
        line = '';
        run = word.trimStart();
        used = indent.length + run.length;
      } else {
        run += word;
        used += word.length;
      }
    }
    if (run !== '') line += style(run);
  }
  return [...lines, indent + line];
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** What a terminal would obey instead of showing: control characters, and marks that reverse the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that a terminal only shows: every character that it would obey is written as an escape. */
export function inert(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
