import type { Command } from 'commander';
import type { Result } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { acts, versions } from '../overview.ts';
import { toJson } from '../render/json.ts';
import { renderActsText, renderVersionsText } from '../render/overview.ts';
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

/** `versions`: which texts there are, from when to when, and what made them. */
export function addVersions(program: Command, run: Runner): void {
  withOutput(program.command('versions'), ['text', 'json'])
    .description('list the versions of the text, with dates, counts and acts')
    .addHelpText('after', '\nExample:\n  constitution-diff versions --json')
    .action((options: OutputOptions) => run((io) => list(options, io, describeVersions)));
}

/** `acts`: which acts there are, with dates, counts and sources. */
export function addActs(program: Command, run: Runner): void {
  withOutput(program.command('acts'), ['text', 'json'])
    .description('list the amending acts, with dates, counts and sources')
    .addHelpText('after', '\nExample:\n  constitution-diff acts')
    .action((options: OutputOptions) => run((io) => list(options, io, describeActs)));
}

type Describe = (corpus: Corpus, format: string, options: OutputOptions, io: Io) => string;

const describeVersions: Describe = (corpus, format) => {
  const found = versions(corpus);
  return format === 'json' ? toJson({ schemaVersion: 1, versions: found }) : renderVersionsText(found);
};

const describeActs: Describe = (corpus, format, options, io) => {
  const found = acts(corpus);
  return format === 'json'
    ? toJson({ schemaVersion: 1, acts: found })
    : renderActsText(found, layoutFor(options, io));
};

async function list(options: OutputOptions, io: Io, describe: Describe): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  return print(describe(corpus.value, formatOf(options, 'text'), options, io), options, io);
}
