import type { Command } from 'commander';
import { versionAt } from '../amend/timeline.ts';
import { failAll, type Issues, ok, type Result } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { exportVersion, toJson } from '../render/json.ts';
import { renderVersionMarkdown } from '../render/markdown.ts';
import { renderVersionText } from '../render/text.ts';
import { type Selection, selectCited } from '../selection.ts';
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

interface ShowOptions extends OutputOptions {
  readonly at?: string;
}

/** `show [ARTICLE] --at DATE`: the text, or an article or unit of it, as it stood on a day. */
export function addShow(program: Command, run: Runner): void {
  withOutput(program.command('show'), ['text', 'json', 'markdown'])
    .description('print the text, or one article or unit of it, as it stood on a day')
    .argument('[article]', 'an article or unit: 44, 83-1, "50(2)", 52/p5/part3')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff show 44 --at 2022-12-31\n  constitution-diff show "50(2)" --json',
    )
    .action((article: string | undefined, options: ShowOptions) => run((io) => show(article, options, io)));
}

function show(article: string | undefined, options: ShowOptions, io: Io): Result<Status> {
  const corpus = openAsked(options);
  if (!corpus.ok) return corpus;
  const date = options.at ?? lastVersion(corpus.value).from;
  const version = versionAt(corpus.value, date);
  if (!version.ok) return version;
  const selection =
    article === undefined ? ok(undefined) : selectCited([version.value.constitution], [article]);
  if (!selection.ok) return failAll(withDates(selection.issues, corpus.value));
  return print(render(corpus.value, version.value, date, selection.value, options, io), options, io);
}

/** An article that is not there at the date may be there at another. */
function withDates([first, ...rest]: Issues, { versions }: Corpus): Issues {
  const standing = versions.filter(({ constitution }) =>
    constitution.articles.some(({ number }) => number === first.unit),
  );
  const [from, last] = [standing[0], standing.at(-1)];
  if (first.code !== 'ARTICLE_NOT_FOUND' || from === undefined || last === undefined) return [first, ...rest];
  const until = last.to === null ? '' : ` to ${last.to}`;
  return [{ ...first, hint: `Article ${first.unit} stands from ${from.from}${until}.` }, ...rest];
}

function render(
  corpus: Corpus,
  version: Version,
  date: string,
  selection: readonly Selection[] | undefined,
  options: ShowOptions,
  io: Io,
): string {
  const format = formatOf(options, 'text');
  if (format === 'json') return toJson(exportVersion(corpus, version, date, selection));
  if (format === 'markdown') return renderVersionMarkdown(corpus, version, selection);
  return renderVersionText(corpus, version, selection, layoutFor(options, io));
}

/** The version that a command means when no date is given: the last there is. */
function lastVersion(corpus: Corpus): Version {
  return corpus.versions.at(-1) as Version;
}
