/** `diff --format docx`: the comparison as a Word document. */

import { type Command, Option } from 'commander';
import type { Comparison } from '../compare/comparison.ts';
import type { Result } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { HEADING_LANGUAGES, type HeadingLanguage } from '../render/comparative-words.ts';
import type { Io } from './io.ts';
import { type OutputOptions, print, type Status, usage } from './options.ts';

/** The name of the format. */
export const DOCX = 'docx';

/** What can be told of the document. */
export interface DocxAsked {
  readonly tracked?: boolean;
  readonly headings?: HeadingLanguage;
}

/** Adds `--tracked` and `--headings` to a command. */
export function withDocx(command: Command): Command {
  return command
    .option('--tracked', 'with --format docx: the changed articles with revisions instead of a table')
    .addOption(
      new Option(
        '--headings <language>',
        'with --format docx: the language of its own words (default: that of the text)',
      ).choices(HEADING_LANGUAGES),
    );
}

/** Refuses what only this format understands where another one is asked for; null where nothing is wrong. */
export function refuseDocxOptions({
  format,
  tracked,
  headings,
}: OutputOptions & DocxAsked): Result<never> | null {
  if (format === DOCX || (tracked === undefined && headings === undefined)) return null;
  return usage(
    `${tracked === undefined ? '--headings' : '--tracked'} is for --format docx.`,
    'Add --format docx, or drop it.',
  );
}

/** Prints the document where the options say. */
export async function diffDocx(
  comparison: Comparison,
  corpus: Corpus | undefined,
  options: OutputOptions & DocxAsked,
  io: Io,
  status: Status,
): Promise<Result<Status>> {
  const { tryRenderComparisonDocx } = await import('../render/docx-comparison.ts');
  const bytes = await tryRenderComparisonDocx(comparison, corpus, options);
  return bytes.ok ? print(bytes.value, options, io, status) : bytes;
}
