import type { Command } from 'commander';
import { laterOf } from '../dates.ts';
import { derive } from '../derive/derive.ts';
import type { Result } from '../errors.ts';
import type { Act, Corpus } from '../model.ts';
import { toJson } from '../render/json.ts';
import { askedDate } from './asked.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  limitsIn,
  type OutputOptions,
  openAsked,
  print,
  type Runner,
  type Status,
  withOutput,
} from './options.ts';
import type { Side } from './side.ts';
import { findSide } from './sides.ts';

interface CommandOptions extends OutputOptions {
  readonly at?: string;
}

/** `derive FROM TO`: the operations that turn one text into another, as an act file ready to edit. */
export function addDerive(program: Command, run: Runner): void {
  withOutput(program.command('derive'), ['yaml', 'json'])
    .description('derive an act that turns one text into another')
    .argument(
      '<from>',
      'a day, a folder with constitution/, an article file, or - for one from standard input',
    )
    .argument('<to>', 'another one')
    .option('--at <date>', 'the day whose text a folder stands for (default: its last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff derive 2022-06-08 2022-09-17 > act.yaml\n  constitution-diff derive my-constitution their-constitution --output act.yaml',
    )
    .action((from: string, to: string, options: CommandOptions) =>
      run((io) => deriveAct(from, to, options, io)),
    );
}

async function deriveAct(from: string, to: string, options: CommandOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const before = await findSide(from, corpus.value, options.at, io, limitsIn(options));
  if (!before.ok) return before;
  const after = await findSide(to, corpus.value, options.at, io, limitsIn(options));
  if (!after.ok) return after;
  const act = deriveBetween(before.value, after.value, corpus.value);
  if (act.amendments.length === 0) io.stderr('The two texts say the same, so the act has no amendments.\n');
  if (formatOf(options, 'yaml') === 'json') return print(toJson(toFile(act)), options, io);
  const { writeAct } = await import('../corpus/act.ts');
  return print(writeAct(act), options, io);
}

function deriveBetween(before: Side, after: Side, corpus: Corpus): Act {
  // An article file of no known day is a draft on the text as it stands.
  const [from, to] = [before, after].map(({ date }) => date ?? askedDate(undefined, corpus)) as [
    string,
    string,
  ];
  // Looking back too, an act can only build on what was published before it.
  const date = laterOf(from, to);
  const isOneCorpus = before.kind === 'date' && after.kind === 'date';
  return derive(before.constitution, after.constitution, {
    id: `${date}-derived`,
    title: `Changes that turn the text of ${from} into that of ${to}, derived from the two texts`,
    date,
    words: before.corpus.words,
    pairBy: isOneCorpus ? 'keys' : 'likeness',
  });
}

function toFile({ amendments, ...act }: Act): object {
  return { schemaVersion: 1, act, amendments };
}
