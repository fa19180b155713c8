import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import { tryBlame } from '../history/blame.ts';
import { renderBlameText } from '../render/history.ts';
import { toJson } from '../render/json.ts';
import { askedDate, withStandingDates } from './asked.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  layoutFor,
  type OutputOptions,
  openAsked,
  print,
  type Runner,
  type Status,
  withOutput,
} from './options.ts';

interface BlameOptions extends OutputOptions {
  readonly at?: string;
}

/** `blame ARTICLE --at DATE`: which operation put in which words of an article. */
export function addBlame(program: Command, run: Runner): void {
  withOutput(program.command('blame'), ['text', 'json'])
    .description('tell for each run of words of an article or unit which operation put it in, and when')
    .argument('<article>', 'an article or unit: 44, 83-1, "50(2)", 52/p5/part3')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff blame "50(2)"\n  constitution-diff blame 71 --at 2022-06-08 --json',
    )
    .action((article: string, options: BlameOptions) => run((io) => listOrigins(article, options, io)));
}

async function listOrigins(article: string, options: BlameOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const date = askedDate(options.at, corpus.value);
  const found = tryBlame(corpus.value, article, date);
  if (!found.ok) return withStandingDates(found, corpus.value);
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, ...found.value })
      : renderBlameText(corpus.value, found.value, layoutFor(options, io));
  return print(text, options, io);
}
