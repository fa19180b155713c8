/** What both kinds of Word documents have in common: pages, styles, runs, and the lines above the comparison. */

import type { Document, FileChild, IRunOptions, Paragraph, TextRun } from 'docx';
import type { Comparison } from '../compare/comparison.ts';
import { holdable } from './characters.ts';
import type { ComparativeWords } from './comparative-words.ts';
import type { Docx } from './docx-package.ts';

/** Twentieths of a point, in which Word measures: A4, and margins of 2 cm. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

/** How much room a landscape page has for a table. */
export const LANDSCAPE_WIDTH: number = A4.height - 2 * MARGIN;

/** What a document is made with. */
export interface Page {
  readonly docx: Docx;
  readonly comparison: Comparison;
  readonly words: ComparativeWords;
}

/** The package puts a number in place of `{default-bullet-numbering-0}`, wherever that stands in the finished XML. */
const PLACEHOLDER = /(?<=\{)(?=default-bullet-numbering)/;

/** Text as the runs of a document can hold it: in one piece, unless the package would take it for something else. */
export function pieces(text: string): readonly string[] {
  return holdable(text).split(PLACEHOLDER);
}

/** Runs of the text's own words. */
export function runs({ docx }: Page, text: string, options: IRunOptions = {}): TextRun[] {
  return pieces(text).map((piece) => new docx.TextRun({ ...options, text: piece }));
}

/** Runs of the document's own words, which may be in another language. */
export function ownRuns(page: Page, text: string, options: IRunOptions = {}): TextRun[] {
  const { language } = page.words;
  return runs(page, text, {
    ...options,
    ...(language === page.comparison.language ? {} : { language: { value: language } }),
  });
}

/** The title, the days, whose text it is, and a line that says how to read the rest. */
export function openingLines(page: Page, title: string, reading: readonly TextRun[]): readonly Paragraph[] {
  const { docx, comparison, words } = page;
  const { from, to, official, source } = comparison;
  const differs = comparison.sections.length + comparison.articles.length > 0;
  const unofficial = official ? [] : ownRuns(page, `${words.unofficial} `);
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: ownRuns(page, title) }),
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [
        ...runs(page, comparison.title, { bold: true }),
        ...ownRuns(page, `: ${from} – ${to}`, { bold: true }),
      ],
    }),
    new docx.Paragraph({ children: [...unofficial, ...runs(page, source)] }),
    new docx.Paragraph({
      spacing: { after: 160 },
      children: differs ? reading : ownRuns(page, words.nothing),
    }),
  ];
}

/** A document of such pages. */
export function documentOf(page: Page, layout: 'portrait' | 'landscape', children: FileChild[]): Document {
  const { docx, comparison } = page;
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  return new docx.Document({
    styles: { default: stylesOf(comparison.language, layout === 'landscape' ? 20 : 24) },
    sections: [
      {
        properties: {
          page: { size: { ...A4, orientation: docx.PageOrientation[upper(layout)] }, margin },
        },
        footers: { default: footerOf(page) },
        children,
      },
    ],
  });
}

function upper(layout: 'portrait' | 'landscape'): 'PORTRAIT' | 'LANDSCAPE' {
  return layout === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE';
}

/** Plain black text in a font that has Kazakh letters as well; sizes in half points. */
function stylesOf(language: string, size: number): Record<string, object> {
  const heading = { color: '000000', bold: true };
  const keep = { keepNext: true, keepLines: true };
  return {
    document: { run: { font: 'Times New Roman', size, language: { value: language } } },
    title: {
      run: { ...heading, size: 28 },
      paragraph: { alignment: 'center', spacing: { after: 80 }, ...keep },
    },
    heading1: { run: { ...heading, size: 26 }, paragraph: { spacing: { before: 280, after: 120 }, ...keep } },
    heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 200, after: 80 }, ...keep } },
  };
}

function footerOf(page: Page): InstanceType<Docx['Footer']> {
  const { docx, words } = page;
  const [before, between, after] = words.page;
  const field = (current: 'CURRENT' | 'TOTAL_PAGES'): TextRun =>
    new docx.TextRun({ size: 18, children: [docx.PageNumber[current]] });
  const children = [
    ...ownRuns(page, before, { size: 18 }),
    field('CURRENT'),
    ...ownRuns(page, between, { size: 18 }),
    field('TOTAL_PAGES'),
    ...ownRuns(page, after, { size: 18 }),
  ];
  return new docx.Footer({
    children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children })],
  });
}
