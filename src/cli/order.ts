import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import { tryOrder } from '../history/order.ts';
import { renderOrderText } from '../render/history.ts';
import { toJson } from '../render/json.ts';
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

interface OrderOptions extends OutputOptions {
  readonly at?: string;
}

/** `order [--at DATE]`: in which order operations take effect, and why. */
export function addOrder(program: Command, run: Runner): void {
  withOutput(program.command('order'), ['text', 'json'])
    .description('list operations in the order in which they take effect, each with the reason for its place')
    .option('--at <date>', 'only what made the text of this day, YYYY-MM-DD (default: all)')
    .addHelpText('after', '\nExample:\n  constitution-diff order --at 2022-06-08')
    .action((options: OrderOptions) => run((io) => listInOrder(options, io)));
}

async function listInOrder(options: OrderOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const found = tryOrder(corpus.value, options.at);
  if (!found.ok) return found;
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, operations: found.value })
      : renderOrderText(found.value, layoutFor(options, io));
  return print(text, options, io);
}
