import type { Command } from 'commander';
import { versionAt } from '../amend/timeline.ts';
import { fail, quote, type Result } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { exportVersion, toJson } from '../render/json.ts';
import { askedDate, guess } from './asked.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  type OutputOptions,
  openAsked,
  print,
  type Runner,
  type Status,
  usage,
  withOutput,
} from './options.ts';

interface ExportOptions extends OutputOptions {
  readonly at?: string;
  readonly act?: string;
}

/** What each format makes of the version of a day. */
const RENDERERS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['json', (corpus, version, date) => toJson(exportVersion(corpus, version, date))],
  [
    'markdown',
    async (corpus, version) => (await import('../render/markdown.ts')).renderVersionMarkdown(corpus, version),
  ],
  [
    'akn',
    async (corpus, version) => (await import('../render/akn-version.ts')).renderVersionAkn(corpus, version),
  ],
  [
    'csv',
    async (corpus, version) => (await import('../render/csv-version.ts')).renderVersionCsv(corpus, version),
  ],
]);

type Render = (corpus: Corpus, version: Version, date: string) => string | Promise<string>;

/** The format of all versions together. */
const GIT = 'git';

/** The format of an act. */
const AKN = 'akn';

/** `export --at DATE`: the whole text of a day for other programs; `export --act ID`: an act. */
export function addExport(program: Command, run: Runner): void {
  withOutput(program.command('export'), [...RENDERERS.keys(), GIT])
    .description(
      'write the whole text of a day, an act, or with --format git all versions, for other programs',
    )
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .option('--act <id>', 'an amending act instead, as --format akn')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff export --at 2022-06-08 --json > 2022-06-08.json\n  constitution-diff export --act 2022-06-08-referendum --format akn\n  constitution-diff export --format git | git -C NEW_REPOSITORY fast-import',
    )
    .action((options: ExportOptions) => run((io) => exportText(options, io)));
}

async function exportText(options: ExportOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  if (options.act !== undefined) return exportAct(options.act, corpus.value, options, io);
  const format = formatOf(options, 'json');
  if (format === GIT) return exportHistory(corpus.value, options, io);
  const date = askedDate(options.at, corpus.value);
  const version = versionAt(corpus.value, date);
  if (!version.ok) return version;
  const renderer = RENDERERS.get(format);
  return print((await renderer?.(corpus.value, version.value, date)) ?? '', options, io);
}

async function exportAct(
  id: string,
  corpus: Corpus,
  options: ExportOptions,
  io: Io,
): Promise<Result<Status>> {
  if (options.at !== undefined)
    return usage('--act is a whole act, and --at names one day.', 'Leave --at out.');
  if (formatOf(options, AKN) !== AKN)
    return usage('An act is written as --format akn only.', 'Its own file in amendments/ is YAML.');
  const act = corpus.acts.find((one) => one.id === id);
  if (act !== undefined) {
    const { renderActAkn } = await import('../render/akn-act.ts');
    return print(renderActAkn(corpus, act), options, io);
  }
  const ids = corpus.acts.map((one) => one.id);
  return fail({
    code: 'OPERATION_NOT_FOUND',
    message: `There is no act ${quote(id)}.`,
    hint: `${guess(id, ids)}There are the acts ${ids.join(', ')}.`,
  });
}

async function exportHistory(corpus: Corpus, options: ExportOptions, io: Io): Promise<Result<Status>> {
  if (options.at !== undefined)
    return usage('--format git is the history of all versions, and --at names one day.', 'Leave --at out.');
  const { renderGitStream } = await import('../render/git.ts');
  return print(renderGitStream(corpus), options, io);
}
