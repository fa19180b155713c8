import type { Command } from 'commander';
import { type Comparison, differs } from '../compare/comparison.ts';
import { ok, type Result } from '../errors.ts';
import { exportComparison, toJson } from '../render/json.ts';
import { renderComparisonText } from '../render/text.ts';
import { compareSides } from './compare-sides.ts';
import { type FormOptions, formAsked, formLayout, type Render, withForms } from './diff-forms.ts';
import { diffLines, type LinesOptions, refuseLinesOptions, withLines } from './diff-lines.ts';
import { DOCX, type DocxAsked, diffDocx, refuseDocxOptions, withDocx } from './docx.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  limitsIn,
  openAsked,
  print,
  type Runner,
  STATUS,
  type Status,
  usage,
  withOutput,
} from './options.ts';

interface DiffOptions extends FormOptions, DocxAsked, LinesOptions {
  readonly article?: readonly string[];
  readonly at?: readonly string[];
  readonly exitZero?: boolean;
}

/** What each format makes of a comparison, unless another form of it is asked for. */
const RENDERERS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['text', (comparison, _, layout) => renderComparisonText(comparison, layout)],
  ['json', (comparison) => toJson(exportComparison(comparison))],
  [
    'markdown',
    async (comparison) => (await import('../render/markdown.ts')).renderComparisonMarkdown(comparison),
  ],
  [
    'html',
    async (comparison) => (await import('../render/html-comparison.ts')).renderComparisonHtml(comparison),
  ],
  [
    'csv',
    async (comparison) => (await import('../render/csv-comparison.ts')).renderComparisonCsv(comparison),
  ],
  [
    'akn',
    async (comparison, { id }) =>
      (await import('../render/akn-comparison.ts')).renderComparisonAkn(comparison, { constitution: id }),
  ],
]);

/** `diff FROM TO [--article A]`: what differs between any two texts, and between two days of a corpus who changed it. */
export function addDiff(program: Command, run: Runner): void {
  withLines(withDocx(withForms(withOutput(program.command('diff'), [...RENDERERS.keys(), DOCX]))))
    .description('compare any two texts; exit 0 when they are the same, 1 when they differ')
    .argument(
      '[from]',
      'a day, YYYY-MM-DD, a folder with constitution/, an article file, or - for one from standard input',
    )
    .argument('[to]', 'another one')
    .option('--article <article>', 'only this article or unit: 44, "50(2)"; may be repeated', collect)
    .option(
      '--at <date>',
      'the day of a folder (default: its last version) or of a file; twice: for FROM and for TO',
      collect,
    )
    .option('--exit-zero', 'exit 0 also when the texts differ')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff diff 2019-03-23 2023-01-01 --article 50\n  constitution-diff diff 2022-06-08 2022-09-17 --format markdown --output changes.md\n  constitution-diff diff my-constitution their-constitution\n  constitution-diff diff 2022-06-07 drafts/article-050.md\n  constitution-diff diff --jsonl < pairs.jsonl > comparisons.jsonl',
    )
    .action((from: string | undefined, to: string | undefined, options: DiffOptions) =>
      run((io) => diffAsked(from, to, options, io)),
    );
}

/** Gathers the values of an option that may be repeated. */
function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function diffAsked(
  from: string | undefined,
  to: string | undefined,
  options: DiffOptions,
  io: Io,
): Result<Status> | Promise<Result<Status>> {
  if (options.jsonl === true) return refuseLinesOptions([from, to], options) ?? diffLines(options, io);
  if (from !== undefined && to !== undefined) return diff(from, to, options, io);
  return usage(
    `missing required argument '${from === undefined ? 'from' : 'to'}'`,
    'Name two sides, or give pairs with --jsonl; see constitution-diff diff --help.',
  );
}

async function diff(from: string, to: string, options: DiffOptions, io: Io): Promise<Result<Status>> {
  const unsuitable = refuseDocxOptions(options);
  if (unsuitable !== null) return unsuitable;
  const layout = formLayout(options, io);
  const form = formAsked(options, layout);
  if (!form.ok) return form;
  const render = form.value ?? (RENDERERS.get(formatOf(options, 'text')) as Render);
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const only = options.article === undefined ? {} : { only: options.article };
  const compared = await compareSides(
    { from, to, at: options.at ?? [], ...limitsIn(options) },
    corpus.value,
    only,
    io,
  );
  if (!compared.ok) return compared;
  const datable = checkDays(compared.value, options);
  if (!datable.ok) return datable;
  const status = differs(compared.value) && options.exitZero !== true ? STATUS.different : STATUS.fine;
  // Only two versions of one corpus have that corpus for their context.
  const context = compared.value.before === undefined ? corpus.value : undefined;
  if (options.format === DOCX) return diffDocx(compared.value, context, options, io, status);
  return print(await render(compared.value, corpus.value, layout), options, io, status);
}

/** Akoma Ntoso has a day for each text, and none shall be made up. */
function checkDays({ before, after }: Comparison, options: DiffOptions): Result<null> {
  const undated = [before, after].find((side) => side?.date === null);
  if (undated === undefined || formatOf(options, 'text') !== 'akn') return ok(null);
  return usage(
    `Akoma Ntoso needs to know of what day ${undated.name} is.`,
    'Name the day of an article file with --at.',
  );
}
