/**
 * The command line, with arguments that fit and with some that nobody would type. What is written goes into a folder that is made
 * for it.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Issue, ok } from '../../src/errors.ts';
import { type BytesOutcome, runForBytes } from '../helpers/io.ts';
import { argumentsFor, COMMANDS, FOLDER } from './commands.ts';
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
const WRITING: ReadonlySet<string> = new Set(['import', 'init', 'build']);

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
  const command = dice.once(10) ? dice.pick(TROUBLE) : dice.pick(reading);
  // An option may be shortened by what follows it, so nothing may begin like the ones that write.
  return [...command.split(' '), ...more].filter((one) => !/^--?(?:o|f$|fi)/.test(one));
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

/** Runs arguments with a standard input, in a folder of their own. */
async function runIn(args: readonly string[], input: string): Promise<BytesOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const named = args.map((one) => (one.startsWith(FOLDER) ? join(folder, one.slice(FOLDER.length)) : one));
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
