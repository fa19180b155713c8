import { type Command, Option } from 'commander';
import { fail, ok, quote, type Result } from '../errors.ts';
import { type MeasureFilter, measures } from '../measures.ts';
import { type Corpus, INSTRUMENT_KINDS, type InstrumentKind } from '../model.ts';
import { toJson } from '../render/json.ts';
import { renderMeasuresText } from '../render/overview.ts';
import { selectCited } from '../selection.ts';
import { guess } from './asked.ts';
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

interface MeasuresOptions extends OutputOptions {
  readonly article?: string;
  readonly announced?: string;
  readonly instrument?: InstrumentKind;
}

/** `measures`: what was promised, what carried it out, and which words of the Constitution that changed. */
export function addMeasures(program: Command, run: Runner): void {
  withOutput(program.command('measures'), ['text', 'json'])
    .description('list what was promised, with the instrument, the amendments and the articles')
    .option('--article <article>', 'only measures that changed this article')
    .option('--announced <occasion>', 'only measures of this announcement, for example 2022-03-16')
    .addOption(
      new Option('--instrument <kind>', 'only measures carried out this way').choices(INSTRUMENT_KINDS),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff measures --announced 2022-03-16 --instrument constitution\n  constitution-diff measures --article 50',
    )
    .action((options: MeasuresOptions) => run((io) => list(options, io)));
}

async function list(options: MeasuresOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const filter = filterOf(options, corpus.value);
  if (!filter.ok) return filter;
  const found = measures(corpus.value, filter.value);
  const total = corpus.value.catalogue.measures.length;
  const text =
    formatOf(options, 'text') === 'json'
      ? toJson({ schemaVersion: 1, measures: found })
      : renderMeasuresText(found, total, layoutFor(options, io));
  return print(text, options, io);
}

function filterOf(
  { article, announced, instrument }: MeasuresOptions,
  corpus: Corpus,
): Result<MeasureFilter> {
  const known = corpus.catalogue.announcements.map(({ id }) => id);
  if (announced !== undefined && !known.includes(announced)) {
    return fail({
      code: 'USAGE',
      message: `There is no announcement ${quote(announced)}.`,
      hint:
        known.length === 0
          ? 'This corpus has no measures.'
          : `${guess(announced, known)}There are ${known.join(', ')}.`,
    });
  }
  const texts = corpus.versions.map(({ constitution }) => constitution);
  const selected = article === undefined ? ok([]) : selectCited(texts, [article]);
  if (!selected.ok) return selected;
  const [selection] = selected.value;
  return ok({
    ...(selection === undefined ? {} : { article: selection.article }),
    ...(announced === undefined ? {} : { announcement: announced }),
    ...(instrument === undefined ? {} : { instrument }),
  });
}
