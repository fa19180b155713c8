import type { Command } from 'commander';
import { versionAt } from '../amend/timeline.ts';
import type { Result } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { renderVersionCsv } from '../render/csv.ts';
import { exportVersion, toJson } from '../render/json.ts';
import { renderVersionMarkdown } from '../render/markdown.ts';
import { askedDate } from './asked.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  type OutputOptions,
  openAsked,
  print,
  type Runner,
  type Status,
  withOutput,
} from './options.ts';

interface ExportOptions extends OutputOptions {
  readonly at?: string;
}

/** What each format makes of the version of a day. */
const RENDERERS: ReadonlyMap<string, (corpus: Corpus, version: Version, date: string) => string> = new Map([
  ['json', (corpus, version, date) => toJson(exportVersion(corpus, version, date))],
  ['markdown', (corpus, version) => renderVersionMarkdown(corpus, version)],
  ['csv', (corpus, version) => renderVersionCsv(corpus, version)],
]);

/** `export --at DATE`: the whole text of a day for other programs. */
export function addExport(program: Command, run: Runner): void {
  withOutput(program.command('export'), [...RENDERERS.keys()])
    .description('write the whole text of a day for other programs')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText('after', '\nExample:\n  constitution-diff export --at 2022-06-08 --json > 2022-06-08.json')
    .action((options: ExportOptions) => run((io) => exportText(options, io)));
}

function exportText(options: ExportOptions, io: Io): Result<Status> {
  const corpus = openAsked(options);
  if (!corpus.ok) return corpus;
  const date = askedDate(options.at, corpus.value);
  const version = versionAt(corpus.value, date);
  if (!version.ok) return version;
  const renderer = RENDERERS.get(formatOf(options, 'json'));
  return print(renderer?.(corpus.value, version.value, date) ?? '', options, io);
}
