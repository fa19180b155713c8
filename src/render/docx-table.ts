/** Comparative tables as Word documents. */

import type { Document, IRunOptions, Paragraph, TableCell, TableRow, TextRun } from 'docx';
import type { Segment } from '../compare/segments.ts';
import type { Corpus } from '../model.ts';
import { type ChangeRow, comparativeRows, type SpanningRow } from './comparative-table.ts';
import { documentOf, LANDSCAPE_WIDTH, openingLines, ownRuns, type Page, runs } from './docx-page.ts';

/** Number, unit, both wordings, and the ground. */
const WIDTHS: readonly number[] = [640, 1780, 4500, 4500, LANDSCAPE_WIDTH - 11_420];

/** A row with more letters on one side may be split across pages; a shorter one moves to the next page whole. */
const SHORT = 1000;

/** What was taken out and what was put in, told by shape and not by colour. */
const MARKS: Readonly<Record<Segment['op'], IRunOptions>> = {
  equal: {},
  delete: { strike: true },
  insert: { bold: true, underline: {} },
};

/** A comparison as a document with a comparative table. */
export function comparativeTable(page: Page, corpus: Corpus | undefined): Document {
  const { docx, comparison, words } = page;
  const rows = comparativeRows(comparison, words, corpus);
  const reading = [
    ...ownRuns(page, words.takenOut, MARKS.delete),
    ...ownRuns(page, ', '),
    ...ownRuns(page, words.putIn, MARKS.insert),
    ...ownRuns(page, '.'),
  ];
  const table = new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: LANDSCAPE_WIDTH, type: docx.WidthType.DXA },
    columnWidths: WIDTHS,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    rows: [
      headRow(page),
      ...rows.map((row) => (row.level === 'change' ? changeRow(page, row) : spanningRow(page, row))),
    ],
  });
  const opening = openingLines(page, words.title, reading);
  return documentOf(page, 'landscape', rows.length === 0 ? [...opening] : [...opening, table]);
}

/** The row that stands on every page. */
function headRow(page: Page): TableRow {
  const { docx, comparison, words } = page;
  const bold = { bold: true };
  const heads = [
    [words.number],
    [words.unit],
    [words.before, comparison.from],
    [words.after, comparison.to],
    [words.ground],
  ];
  return new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((lines, column) =>
      cell(
        page,
        column,
        lines.map((line) => paragraph(page, ownRuns(page, line, bold), true)),
        'E7E6E6',
      ),
    ),
  });
}

/** A row across the table, kept with the one that follows it. */
function spanningRow(page: Page, { level, text }: SpanningRow): TableRow {
  const { docx } = page;
  const words = new docx.Paragraph({
    keepNext: true,
    ...(level === 'section' ? { alignment: docx.AlignmentType.CENTER } : {}),
    children: runs(page, text, { bold: true }),
  });
  return new docx.TableRow({
    cantSplit: true,
    children: [
      new docx.TableCell({
        columnSpan: WIDTHS.length,
        width: { size: LANDSCAPE_WIDTH, type: docx.WidthType.DXA },
        shading: { fill: level === 'section' ? 'E7E6E6' : 'F5F5F5' },
        children: [words],
      }),
    ],
  });
}

function changeRow(page: Page, row: ChangeRow): TableRow {
  const { docx, words } = page;
  const own = (lines: readonly string[], options: IRunOptions = {}): Paragraph[] =>
    lines.map((line) => paragraph(page, ownRuns(page, line, options)));
  const wording = (missing: string | null, other: Segment['op']): Paragraph[] => [
    missing === null
      ? paragraph(page, marked(page, row.segments, other))
      : paragraph(page, ownRuns(page, missing, { italics: true })),
  ];
  const letters = row.segments.reduce((sum, { text }) => sum + text.length, 0);
  return new docx.TableRow({
    ...(letters <= SHORT ? { cantSplit: true } : {}),
    children: [
      cell(page, 0, [paragraph(page, ownRuns(page, `${row.number}`))]),
      cell(page, 1, own(row.unit)),
      cell(page, 2, wording(row.isNew ? words.absent : null, 'insert')),
      cell(page, 3, wording(row.isGone ? words.remove : null, 'delete')),
      cell(page, 4, row.ground.length === 0 ? own(['']) : own(row.ground, { size: 17 })),
    ],
  });
}

/** One side of the segments: all but what only the other side says. */
function marked(page: Page, segments: readonly Segment[], other: Segment['op']): TextRun[] {
  return segments.filter(({ op }) => op !== other).flatMap(({ op, text }) => runs(page, text, MARKS[op]));
}

function cell(page: Page, column: number, children: Paragraph[], fill?: string): TableCell {
  const { docx } = page;
  return new docx.TableCell({
    width: { size: WIDTHS[column] ?? 0, type: docx.WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill } }),
    children,
  });
}

function paragraph({ docx }: Page, children: TextRun[], isCentered = false): Paragraph {
  return new docx.Paragraph({
    ...(isCentered ? { alignment: docx.AlignmentType.CENTER } : {}),
    children,
  });
}
