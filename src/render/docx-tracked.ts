/** Comparisons as Word documents with revisions: accepting all gives the later text, rejecting all the earlier one. */

import type { Document, IParagraphOptions, Paragraph, ParagraphChild } from 'docx';
import type { Segment } from '../compare/segments.ts';
import type { Corpus, Provenance } from '../model.ts';
import { holdable } from './characters.ts';
import { namesFor } from './comparative-names.ts';
import { documentOf, openingLines, ownRuns, type Page, pieces, runs } from './docx-page.ts';
import type { TrackedParagraph } from './tracked-paragraph.ts';
import { trackedParagraphs } from './tracked-paragraphs.ts';

/** Word reads no longer name of an author. */
const LONGEST_AUTHOR = 255;
/** How far a unit is indented for each level that it stands below another one, in twentieths of a point. */
const INDENT = 400;

/** Who made a revision, and when. */
interface Revision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** A comparison as a document with revisions, and the acts that made them at its end. */
export function trackedDocument(page: Page, corpus: Corpus | undefined): Document {
  const { words, comparison } = page;
  let revisions = 0;
  const paragraphs = trackedParagraphs(comparison, words, corpus).map((paragraph) => {
    const by = authorOf(paragraph.causes, page);
    const next = (): Revision => {
      revisions += 1;
      return { id: revisions, ...by };
    };
    return trackedParagraph(page, paragraph, next);
  });
  return documentOf(page, 'portrait', [
    ...openingLines(page, words.trackedTitle, ownRuns(page, words.accepting)),
    ...paragraphs,
    ...actLines(page, corpus),
  ]);
}

/** The acts that caused a change, on the day of the last commencement; the program where nobody is told. */
function authorOf(causes: readonly Provenance[], { comparison }: Page): Omit<Revision, 'id'> {
  const acts = [...new Set(causes.map(({ act }) => act))];
  const name = acts.length === 0 ? 'constitution-diff' : acts.join('; ');
  const back = comparison.from > comparison.to && acts.length > 0 ? 'before ' : '';
  const last = causes.reduce<string | null>((latest, { date }) => later(latest, date), null);
  return { author: shortened(holdable(`${back}${name}`)), date: `${last ?? comparison.to}T00:00:00Z` };
}

function later(one: string | null, other: string): string {
  return one === null || other > one ? other : one;
}

/** A name that Word can hold, not cut through a pair of surrogates. */
function shortened(name: string): string {
  if (name.length <= LONGEST_AUTHOR) return name;
  return `${name.slice(0, LONGEST_AUTHOR - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function trackedParagraph(page: Page, paragraph: TrackedParagraph, next: () => Revision): Paragraph {
  const { docx } = page;
  const { depth, segments, stands } = paragraph;
  // The paragraph mark is text too: without it two paragraphs would be left run together.
  const mark: IParagraphOptions =
    stands === 'both' ? {} : { run: stands === 'after' ? { insertion: next() } : { deletion: next() } };
  return new docx.Paragraph({
    ...headingOf(page, paragraph),
    ...(depth === 0 ? {} : { indent: { left: depth * INDENT } }),
    ...mark,
    children: segments.flatMap((segment) => trackedRuns(page, segment, next)),
  });
}

function headingOf({ docx }: Page, { level }: TrackedParagraph): IParagraphOptions {
  if (level === 'unit') return { spacing: { after: 120 } };
  return { heading: docx.HeadingLevel[level === 'section' ? 'HEADING_1' : 'HEADING_2'] };
}

function trackedRuns(page: Page, { op, text }: Segment, next: () => Revision): ParagraphChild[] {
  const { docx } = page;
  if (op === 'equal') return runs(page, text);
  return pieces(text).map((piece) => {
    const revised = { ...next(), text: piece };
    return op === 'insert' ? new docx.InsertedTextRun(revised) : new docx.DeletedTextRun(revised);
  });
}

/** What the names of the authors stand for; no revision is in these lines. */
function actLines(page: Page, corpus: Corpus | undefined): Paragraph[] {
  const { docx, comparison, words } = page;
  const { act: titleOf } = namesFor(comparison, words, corpus);
  const { sections, articles } = comparison;
  const articleCauses = articles.flatMap(({ heading, units }) => [
    heading?.causes ?? [],
    ...units.map(({ causes }) => causes),
  ]);
  const causes = [...sections.map((section) => section.causes), ...articleCauses].flat();
  const acts = [...new Set(causes.map(({ act, date }) => `${act}: ${titleOf(act)}, ${words.inForce(date)}`))];
  if (acts.length === 0) return [new docx.Paragraph({})];
  return [
    new docx.Paragraph({
      spacing: { before: 280 },
      border: { top: { style: docx.BorderStyle.SINGLE, size: 4, space: 6 } },
      children: ownRuns(page, words.acts, { bold: true }),
    }),
    ...acts.map((line) => new docx.Paragraph({ children: ownRuns(page, line) })),
  ];
}
