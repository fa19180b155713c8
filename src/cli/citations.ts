import type { Command } from 'commander';
import { ok, type Result } from '../errors.ts';
import { tryCitations } from '../history/citations.ts';
import { tryCompareCitations } from '../history/compare-citations.ts';
import type { Corpus } from '../model.ts';
import { renderCitationComparisonText, renderCitationsText } from '../render/history.ts';
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
  usage,
  withOutput,
} from './options.ts';

interface CitationsOptions extends OutputOptions {
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `citations ARTICLE --at DATE`, or `--from DATE --to DATE`: what cites an article, or what did before and after a change. */
export function addCitations(program: Command, run: Runner): void {
  withOutput(program.command('citations'), ['text', 'json'])
    .description('list what cites an article or unit on a day, or before and after a change')
    .argument('<article>', 'an article or unit: 44, 83-1, "72(1)"')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .option('--from <date>', 'the day before a change; with --to')
    .option('--to <date>', 'the day after it; numbers that were left behind are marked as stale')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff citations 72\n  constitution-diff citations "72(2)" --from 2022-06-07 --to 2022-06-08',
    )
    .action((article: string, options: CitationsOptions) => run((io) => listCitations(article, options, io)));
}

async function listCitations(article: string, options: CitationsOptions, io: Io): Promise<Result<Status>> {
  const { at, from, to } = options;
  if ((from === undefined) !== (to === undefined))
    return usage('--from and --to go together.', 'Give both days, or one with --at.');
  if (at !== undefined && from !== undefined)
    return usage('--at cannot be used with --from and --to.', 'Give one day with --at, or two.');
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const text =
    from === undefined || to === undefined
      ? describeDay(article, corpus.value, options, io)
      : describeChange(article, from, to, corpus.value, options, io);
  return text.ok ? print(text.value, options, io) : withStandingDates(text, corpus.value);
}

function describeDay(article: string, corpus: Corpus, options: CitationsOptions, io: Io): Result<string> {
  const date = askedDate(options.at, corpus);
  const found = tryCitations(corpus, article, date);
  if (!found.ok) return found;
  return ok(
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, date, citations: found.value })
      : renderCitationsText(found.value, layoutFor(options, io)),
  );
}

function describeChange(
  article: string,
  from: string,
  to: string,
  corpus: Corpus,
  options: CitationsOptions,
  io: Io,
): Result<string> {
  const found = tryCompareCitations(corpus, article, from, to);
  if (!found.ok) return found;
  return ok(
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, ...found.value })
      : renderCitationComparisonText(found.value, layoutFor(options, io)),
  );
}
