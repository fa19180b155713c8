import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import { tryLog } from '../history/log.ts';
import { renderLogText } from '../render/history.ts';
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

/** `log [ARTICLE]`: which acts changed an article, a unit or the whole text, on which days, and how. */
export function addLog(program: Command, run: Runner): void {
  withOutput(program.command('log'), ['text', 'json'])
    .description('list what changed the text, or one article or unit, the newest first')
    .argument('[article]', 'an article or unit: 44, 83-1, "50(2)"; its earlier numbers are followed')
    .addHelpText('after', '\nExamples:\n  constitution-diff log 71\n  constitution-diff log "50(2)" --json')
    .action((article: string | undefined, options: OutputOptions) =>
      run((io) => listChanges(article, options, io)),
    );
}

async function listChanges(
  article: string | undefined,
  options: OutputOptions,
  io: Io,
): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const found = tryLog(corpus.value, article);
  if (!found.ok) return found;
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, log: found.value })
      : renderLogText(found.value, layoutFor(options, io));
  return print(text, options, io);
}
