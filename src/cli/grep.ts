import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import { toJson } from '../render/json.ts';
import { renderSearchText } from '../render/search.ts';
import { trySearch } from '../search/search.ts';
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
  usage,
  withOutput,
} from './options.ts';

interface GrepOptions extends OutputOptions {
  readonly at?: string;
  readonly allVersions?: boolean;
  readonly exact?: boolean;
}

/** `grep WORDS --at DATE`: the units that say it, in any spelling or inflection that can be seen. */
export function addGrep(program: Command, run: Runner): void {
  withOutput(program.command('grep'), ['text', 'json'])
    .description('list the units and headings that say some words, in any case, spelling or inflection')
    .argument('<words...>', 'words, all of which must be there; a phrase in quotes; "elect*" for a beginning')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .option('--all-versions', 'at any time, with the days of each wording')
    .option('--exact', 'only the words as they are written, whatever their case and typography')
    .addHelpText(
      'after',
      '\nA search that finds nothing is answered too: it exits with 0.\n\nExamples:\n  constitution-diff grep "Constitutional Council" --at 2022-12-31\n  constitution-diff grep deputy appoint --all-versions\n  constitution-diff grep "elect*" --json',
    )
    .action((words: readonly string[], options: GrepOptions) => run((io) => grep(words, options, io)));
}

async function grep(words: readonly string[], options: GrepOptions, io: Io): Promise<Result<Status>> {
  const { at, allVersions = false, exact = false } = options;
  if (allVersions && at !== undefined)
    return usage('--all-versions is every day, and --at names one.', 'Drop one of them.');
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const day = allVersions ? {} : { date: askedDate(at, corpus.value) };
  const found = trySearch(corpus.value, words, { exact, ...day });
  if (!found.ok) return found;
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, ...found.value })
      : renderSearchText(found.value, layoutFor(options, io));
  return print(text, options, io);
}
