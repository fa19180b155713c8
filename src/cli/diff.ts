import type { Command } from 'commander';
import { compareDates } from '../compare/compare.ts';
import type { Result } from '../errors.ts';
import { renderComparisonAkn } from '../render/akn-comparison.ts';
import { renderComparisonCsv } from '../render/csv-comparison.ts';
import { renderComparisonHtml } from '../render/html-comparison.ts';
import { exportComparison, toJson } from '../render/json.ts';
import { renderComparisonMarkdown } from '../render/markdown.ts';
import { renderComparisonText } from '../render/text.ts';
import { type FormOptions, formAsked, formLayout, type Render, withForms } from './diff-forms.ts';
import { DOCX, type DocxAsked, diffDocx, refuseDocxOptions, withDocx } from './docx.ts';
import type { Io } from './io.ts';
import { formatOf, openAsked, print, type Runner, STATUS, type Status, withOutput } from './options.ts';

interface DiffOptions extends FormOptions, DocxAsked {
  readonly article?: readonly string[];
  readonly exitZero?: boolean;
}

/** What each format makes of a comparison, unless another form of it is asked for. */
const RENDERERS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['text', (comparison, _, layout) => renderComparisonText(comparison, layout)],
  ['json', (comparison) => toJson(exportComparison(comparison))],
  ['markdown', renderComparisonMarkdown],
  ['html', (comparison) => renderComparisonHtml(comparison)],
  ['csv', renderComparisonCsv],
  ['akn', (comparison, { id }) => renderComparisonAkn(comparison, { constitution: id })],
]);

/** `diff FROM TO [--article A]`: what changed between two days, who changed it, and the words. */
export function addDiff(program: Command, run: Runner): void {
  withDocx(withForms(withOutput(program.command('diff'), [...RENDERERS.keys(), DOCX])))
    .description('compare the texts of two days; exit 0 when they are the same, 1 when they differ')
    .argument('<from>', 'a day, YYYY-MM-DD')
    .argument('<to>', 'another day')
    .option('--article <article>', 'only this article or unit: 44, "50(2)"; may be repeated', collect)
    .option('--exit-zero', 'exit 0 also when the texts differ')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff diff 2019-03-23 2023-01-01 --article 50\n  constitution-diff diff 2022-06-08 2022-09-17 --format markdown --output changes.md',
    )
    .action((from: string, to: string, options: DiffOptions) => run((io) => diff(from, to, options, io)));
}

/** Gathers the values of an option that may be repeated. */
function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function diff(
  from: string,
  to: string,
  options: DiffOptions,
  io: Io,
): Result<Status> | Promise<Result<Status>> {
  const unsuitable = refuseDocxOptions(options);
  if (unsuitable !== null) return unsuitable;
  const layout = formLayout(options, io);
  const form = formAsked(options, layout);
  if (!form.ok) return form;
  const render = form.value ?? (RENDERERS.get(formatOf(options, 'text')) as Render);
  const corpus = openAsked(options);
  if (!corpus.ok) return corpus;
  const compared = compareDates(
    corpus.value,
    from,
    to,
    options.article === undefined ? {} : { only: options.article },
  );
  if (!compared.ok) return compared;
  const differs = compared.value.articles.length + compared.value.sections.length > 0;
  const status = differs && options.exitZero !== true ? STATUS.different : STATUS.fine;
  if (options.format === DOCX) return diffDocx(compared.value, corpus.value, options, io, status);
  return print(render(compared.value, corpus.value, layout), options, io, status);
}
