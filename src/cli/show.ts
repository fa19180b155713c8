import type { Command } from 'commander';
import { versionAt } from '../amend/timeline.ts';
import { ok, type Result } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { exportVersion, toJson } from '../render/json.ts';
import { renderVersionText } from '../render/text.ts';
import { type Selection, selectCited } from '../selection.ts';
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

interface ShowOptions extends OutputOptions {
  readonly at?: string;
}

/** What each format makes of a version and what is asked for of it; text depends on where it goes as well. */
const RENDERERS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['json', ({ corpus, version, date, selection }) => toJson(exportVersion(corpus, version, date, selection))],
  [
    'markdown',
    async ({ corpus, version, selection }) =>
      (await import('../render/markdown.ts')).renderVersionMarkdown(corpus, version, selection),
  ],
  [
    'html',
    async ({ corpus, version, selection }) =>
      (await import('../render/html-version.ts')).renderVersionHtml(corpus, version, selection),
  ],
  [
    'akn',
    async ({ corpus, version, selection }) =>
      (await import('../render/akn-version.ts')).renderVersionAkn(corpus, version, selection),
  ],
]);

type Render = (asked: Asked) => string | Promise<string>;

/** What a command line asks for. */
interface Asked {
  readonly corpus: Corpus;
  readonly version: Version;
  readonly date: string;
  readonly selection: readonly Selection[] | undefined;
}

/** `show [ARTICLE] --at DATE`: the text, or an article or unit of it, as it stood on a day. */
export function addShow(program: Command, run: Runner): void {
  withOutput(program.command('show'), ['text', ...RENDERERS.keys()])
    .description('print the text, or one article or unit of it, as it stood on a day')
    .argument('[article]', 'an article or unit: 44, 83-1, "50(2)", 52/p5/part3')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff show 44 --at 2022-12-31\n  constitution-diff show "50(2)" --json',
    )
    .action((article: string | undefined, options: ShowOptions) => run((io) => show(article, options, io)));
}

async function show(article: string | undefined, options: ShowOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const date = askedDate(options.at, corpus.value);
  const version = versionAt(corpus.value, date);
  if (!version.ok) return version;
  const selection =
    article === undefined ? ok(undefined) : selectCited([version.value.constitution], [article]);
  if (!selection.ok) return withStandingDates(selection, corpus.value);
  const asked = { corpus: corpus.value, version: version.value, date, selection: selection.value };
  return print(await render(asked, options, io), options, io);
}

function render(asked: Asked, options: ShowOptions, io: Io): string | Promise<string> {
  const renderer = RENDERERS.get(formatOf(options, 'text'));
  if (renderer !== undefined) return renderer(asked);
  return renderVersionText(asked.corpus, asked.version, asked.selection, layoutFor(options, io));
}
