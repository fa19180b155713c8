import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import { tryPendingAt } from '../history/pending.ts';
import { renderPendingText } from '../render/history.ts';
import { toJson } from '../render/json.ts';
import { askedDate } from './asked.ts';
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

interface PendingOptions extends OutputOptions {
  readonly at?: string;
}

/** `pending --at DATE`: what had been adopted and was not in force on a day. */
export function addPending(program: Command, run: Runner): void {
  withOutput(program.command('pending'), ['text', 'json'])
    .description('list what had been adopted and was not in force on a day, as it was known then')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the first of the last version)')
    .addHelpText('after', '\nExample:\n  constitution-diff pending --at 2022-12-31')
    .action((options: PendingOptions) => run((io) => listPending(options, io)));
}

async function listPending(options: PendingOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const found = tryPendingAt(corpus.value, askedDate(options.at, corpus.value));
  if (!found.ok) return found;
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, ...found.value })
      : renderPendingText(found.value, layoutFor(options, io));
  return print(text, options, io);
}
