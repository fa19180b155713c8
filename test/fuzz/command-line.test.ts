/**
 * The command line, with arguments that fit and with some that nobody would type. What is written goes into a folder that is made
 * for it.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.ts';
import { definitionsOf } from '../../src/cli/definitions.ts';
import { createProgram } from '../../src/cli/run.ts';
import { type Issue, ok, unwrap } from '../../src/errors.ts';
import { readCorpusFiles } from '../../src/node/read.ts';
import { type BytesOutcome, runForBytes } from '../helpers/io.ts';
import { argumentsFor, COMMANDS, COPY, FOLDER, wordsOf } from './commands.ts';
import type { Dice } from './dice.ts';
import { fuzz } from './fuzz.ts';
import { makeText, mutate, type Stock } from './mutate.ts';
import { PUBLISHED } from './published.ts';
import { ACTS, ARTICLES, CITATIONS, PAIRS } from './stock.ts';
import { TROUBLE } from './words.ts';

const NAMES = Object.keys(COMMANDS);
/** Everything that any command knows; none of it writes without an option that is left out below. */
const ANYTHING = [
  ...new Set(
    Object.values(COMMANDS).flatMap(({ arguments: places, options }) => [
      ...places.flat(),
      ...Object.entries(options).flatMap(([name, values]) => [name, ...values]),
    ]),
  ),
  '--help',
  '--version',
  'help',
];
const WRITING: ReadonlySet<string> = new Set(['import', 'init', 'build', 'check --fix']);

/** A command with whatever came to hand. */
function anyhow(dice: Dice): readonly string[] {
  const more = Array.from({ length: dice.below(6) }, () => {
    const kind = dice.below(10);
    if (kind < 8) return dice.pick(ANYTHING);
    return kind === 8
      ? dice.pick(TROUBLE)
      : mutate(dice, dice.pick(CITATIONS.texts), CITATIONS).slice(0, 200);
  });
  const reading = NAMES.filter((name) => !WRITING.has(name));
  const command = dice.once(10) ? dice.pick(TROUBLE).split(' ') : wordsOf(dice.pick(reading));
  // An option may be shortened by what follows it, so nothing may begin like the ones that write.
  return [...command, ...more].filter((one) => !/^--?(?:o|f$|fi)/.test(one));
}

function argumentsBy(dice: Dice): readonly string[] {
  if (dice.once(8)) return anyhow(dice);
  return argumentsFor(dice, dice.pick(NAMES), (value) =>
    dice.once(2) ? dice.pick(TROUBLE) : mutate(dice, value, CITATIONS).slice(0, 200),
  );
}

/** What the commands that read standard input may want there. */
const STOCKS: ReadonlyMap<string, readonly Stock[]> = new Map([
  ['diff', [PAIRS, ARTICLES]],
  ['derive', [ARTICLES]],
  ['apply', [ACTS]],
  ['import', Object.values(PUBLISHED)],
  ['verify', Object.values(PUBLISHED)],
]);

/** What a command may want to read from standard input, mostly whole. */
function inputFor(dice: Dice, [command = '']: readonly string[]): string {
  const stock = dice.pick(STOCKS.get(command) ?? [CITATIONS]);
  return dice.once(2) ? dice.pick(stock.texts) : makeText(dice, stock);
}

/** Copies a corpus into a folder, with blank lines behind each file, so that there is something to mend. */
function copyInto(folder: string, corpus: string): void {
  for (const { path, text } of unwrap(readCorpusFiles(corpus))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n\n`);
  }
}

/** Runs arguments with a standard input, in a folder of their own. */
async function runIn(args: readonly string[], input: string): Promise<BytesOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const named = args.map((one) => (one.startsWith(FOLDER) ? join(folder, one.slice(FOLDER.length)) : one));
  for (const one of args.filter((each) => each.startsWith(COPY)))
    copyInto(join(folder, one.slice(FOLDER.length)), one.slice(COPY.length));
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(input);
  };
  const readInput = () => ok({ path: 'standard input', text: input });
  try {
    return await runForBytes({ input: bytes, readInput }, ...named);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What trouble was told: an issue as text or JSON, or those of the pairs that could not be compared. */
function issuesOf({ bytes, stderr }: BytesOutcome): readonly Issue[] {
  if (stderr.startsWith('{')) return [JSON.parse(stderr.split('\n')[0] ?? '') as Issue];
  const [, code] = /\[([A-Z_]+)\]/.exec(stderr) ?? [];
  if (code !== undefined) return [{ code, message: stderr } as Issue];
  if (stderr !== '') throw new Error(`no code in "${stderr}"`);
  const lines = Buffer.from(bytes).toString().split('\n');
  const compared = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { error?: Issue });
  return compared.flatMap(({ error }) => error ?? []);
}

test('every command is drawn', async () => {
  const { commands } = createProgram(await loadCommands(['--help']), () => undefined);
  const drawn = new Set(NAMES.map((name) => wordsOf(name)[0]));
  expect([...drawn].toSorted()).toEqual(commands.map((command) => command.name()).toSorted());
});

/** What nearly every command knows and does the same with: some command draws it. Writing to another file is for other tests. */
const COMMON: ReadonlySet<string> = new Set(['--json', '--corpus', '--limit', '--output']);

test('every option that a command has of its own is drawn for it', async () => {
  const commands = definitionsOf(createProgram(await loadCommands(['--help']), () => undefined));
  const drawn = new Set(
    Object.entries(COMMANDS).flatMap(([name, { options }]) => {
      const [command, ...words] = wordsOf(name);
      return [...words, ...Object.keys(options)].map((option) => `${command} ${option}`);
    }),
  );
  const all = commands.flatMap(({ name: command, options }) =>
    options.filter(({ name }) => !COMMON.has(name)).map(({ name }) => `${command} ${name}`),
  );
  expect(all.filter((one) => !drawn.has(one))).toEqual([]);
});

fuzz(
  'command lines',
  (dice) => {
    const args = argumentsBy(dice);
    return { args, input: inputFor(dice, args) };
  },
  async ({ args, input }) => {
    const outcome = await runIn(args, input);
    if (![0, 1, 2].includes(outcome.status)) throw new Error(`status ${outcome.status}`);
    if (outcome.status !== 2) return outcome.status;
    const issues = issuesOf(outcome);
    if (issues.length === 0) throw new Error('trouble without a word');
    return { ok: false, issues };
  },
);
