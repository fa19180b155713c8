import type { Command } from 'commander';
import { tryAct } from '../amend/attempt.ts';
import { locateAll } from '../amend/locate.ts';
import { versionAt } from '../amend/timeline.ts';
import { collectCauses } from '../compare/causes.ts';
import { compareVersions } from '../compare/compare.ts';
import { laterOf } from '../dates.ts';
import { failAll, ok, type Result } from '../errors.ts';
import type { Act, Corpus, Version } from '../model.ts';
import { exportVersion, toJson } from '../render/json.ts';
import { renderComparisonText } from '../render/text.ts';
import { askedDate } from './asked.ts';
import { readNamed } from './input.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  layoutFor,
  limitsIn,
  type OutputOptions,
  openAsked,
  print,
  type Runner,
  type Status,
  withOutput,
} from './options.ts';

interface ApplyOptions extends OutputOptions {
  readonly at?: string;
}

/** `apply ACT.yaml --at DATE`: what a draft act would make of the text of a day, or why it would not fit. */
export function addApply(program: Command, run: Runner): void {
  withOutput(program.command('apply'), ['text', 'json'])
    .description('try a draft act on the text of a day; the corpus stays as it is')
    .argument('<act>', 'an act file, or - for standard input')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff apply draft.yaml --at 2023-01-01\n  constitution-diff apply draft.yaml --at 2023-01-01 --json > result.json\n  constitution-diff derive 2022-06-08 2022-09-17 | constitution-diff apply - --at 2022-06-08',
    )
    .action((file: string, options: ApplyOptions) => run((io) => apply(file, options, io)));
}

async function apply(file: string, options: ApplyOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const read = readNamed(file, io, limitsIn(options));
  if (!read.ok) return read;
  const { parseAct } = await import('../corpus/act.ts');
  const draft = parseAct(read.value.text, read.value.path, limitsIn(options));
  if (!draft.ok) return draft;
  const { act, places } = draft.value;
  const date = askedDate(options.at, corpus.value);
  const made = tryAct(corpus.value, act, date);
  if (!made.ok) return failAll(locateAll(made.issues, { acts: [act], places }));
  const rendered =
    formatOf(options, 'text') === 'json'
      ? ok(toJson(exportVersion(corpus.value, made.value, date)))
      : describe(corpus.value, act, made.value, options, io);
  return rendered.ok ? print(rendered.value, options, io) : rendered;
}

/** What the draft changes, word by word. */
function describe(corpus: Corpus, act: Act, made: Version, options: ApplyOptions, io: Io): Result<string> {
  const before = versionAt(corpus, made.from);
  if (!before.ok) return before;
  const sides = {
    from: made.from,
    to: laterOf(made.from, act.inForce),
    before: before.value.constitution,
    after: made.constitution,
  };
  const compared = compareVersions(corpus, sides, collectCauses(made.operations, [act]));
  return compared.ok ? ok(renderComparisonText(compared.value, layoutFor(options, io))) : compared;
}
