/** Other forms that `diff` gives its formats: two columns, sentences, tables. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Comparison } from '../compare/comparison.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Corpus } from '../model.ts';
import type { TextOptions } from '../render/page.ts';
import { renderSentencesText } from '../render/sentences.ts';
import { LEAST_WIDTH, MOST_WIDTH, renderSideBySide, tooNarrow } from '../render/side-by-side.ts';
import type { Io } from './io.ts';
import { formatOf, layoutFor, type OutputOptions, usage } from './options.ts';

/** The options that ask for another form. */
export interface FormOptions extends OutputOptions {
  readonly sideBySide?: boolean;
  readonly summary?: boolean;
  readonly table?: boolean;
  readonly width?: number;
}

/** What can be made of a comparison; only what a terminal shows depends on where it goes. */
export type Render = (
  comparison: Comparison,
  corpus: Corpus,
  layout: TextOptions,
) => string | Promise<string>;

/** A form of a format, and the option that asks for it. */
interface Form {
  readonly option: string;
  readonly format: string;
  readonly render: Render;
}

/** Other forms of a format, by the options that ask for them. */
const FORMS: Readonly<Record<'sideBySide' | 'summary' | 'table', Form>> = {
  sideBySide: {
    option: '--side-by-side',
    format: 'text',
    render: (comparison, _, layout) => renderSideBySide(comparison, layout),
  },
  summary: {
    option: '--summary',
    format: 'text',
    render: (comparison, { catalogue }, layout) =>
      renderSentencesText(comparison, catalogue.measures, layout),
  },
  table: {
    option: '--table',
    format: 'markdown',
    render: async (comparison) =>
      (await import('../render/markdown-table.ts')).renderComparisonMarkdownTable(comparison),
  },
};

/** Adds the options that ask for another form, and the width of text. */
export function withForms(command: Command): Command {
  return command
    .addOption(
      new Option('--side-by-side', 'text in two columns, before and after').conflicts(['summary', 'table']),
    )
    .addOption(new Option('--summary', 'one sentence a change instead of its words').conflicts('table'))
    .option('--table', 'with --format markdown: a table for each article')
    .option('--width <columns>', 'columns to wrap text at (default: those of the terminal)', columnsOf);
}

function columnsOf(value: string): number {
  const columns = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (columns >= 1 && columns <= MOST_WIDTH) return columns;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST_WIDTH}.`);
}

/** The layout for where it goes, with the width that was asked for. */
export function formLayout(options: FormOptions, io: Io): TextOptions {
  const layout = layoutFor(options, io);
  return options.width === undefined ? layout : { ...layout, width: options.width };
}

/** The form that is asked for, or null; fails with `USAGE` where the format, or so narrow a page, has no such form. */
export function formAsked(options: FormOptions, { width }: TextOptions): Result<Render | null> {
  const format = formatOf(options, 'text');
  if (options.width !== undefined && format !== 'text')
    return usage(`--width is for text, not for ${format}.`, 'Drop --width.');
  const name = (['sideBySide', 'summary', 'table'] as const).find((one) => options[one] === true);
  if (name === undefined) return ok(null);
  const form = FORMS[name];
  if (form.format !== format)
    return usage(
      `${form.option} is a form of ${form.format}, not of ${format}.`,
      `Ask for --format ${form.format}.`,
    );
  if (name === 'sideBySide' && width !== undefined && width < LEAST_WIDTH) return fail(tooNarrow(width));
  return ok(form.render);
}
