/**
 * The fuzz suite: inputs by chance for everything that reads, changes or shows a text, and nothing but typed errors may come out.
 *
 * `npm run test:fuzz` tries a few thousand inputs from a seed that never changes; `npm run test:fuzz -- --mode long` a million
 * from a seed of its own. The environment says otherwise:
 *
 * - `FUZZ_INPUTS`: how many inputs all targets try together; `shares.ts` deals them out.
 * - `FUZZ_SEED`: what they follow from.
 * - `FUZZ_SECONDS`: the most a target may take. One that tries fewer inputs than it should in that time fails.
 * - `FUZZ_ONLY`: the number of the one input to try, and no kept ones; name its target with `-t`, as every failure does.
 * - `FUZZ_REPORT`: a file to which each target adds a line of JSON: inputs, codes, time, memory.
 *
 * A target of which every input is refused fails too: it would try nothing but the way in. That is asked from as many inputs on as
 * a short run has, since fewer may all be refused by chance.
 *
 * An input that failed is kept in `kept/`, if JSON can hold it.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dice, hash } from './dice.ts';
import { keep, keptInputs } from './kept.ts';
import { type Name, SHARES } from './shares.ts';
import { Tally } from './tally.ts';
import { Watchdog } from './watchdog.ts';

const { FUZZ_SEED, FUZZ_INPUTS, FUZZ_SECONDS, FUZZ_ONLY, FUZZ_REPORT } = process.env;
const SEED = FUZZ_SEED ?? '1';
const SHORT = 20_000;
const INPUTS = Number(FUZZ_INPUTS ?? SHORT);
/** So long that only a machine at a standstill reaches it: the number of inputs ends a run, not the clock. */
const SECONDS = Number(FUZZ_SECONDS ?? 120);

/** Makes an input from its dice and number. */
export type Make<T> = (dice: Dice, number: number) => T;

/** Hands an input to what is tried. */
type Run<T> = (input: T) => unknown;

/** How many inputs a target gets. */
function countOf(target: Name): number {
  const sum = Object.values(SHARES).reduce((all, share) => all + share, 0);
  return Math.ceil((INPUTS * SHARES[target]) / sum);
}

let watchdog: Watchdog | undefined;

/**
 * Tries a target.
 *
 * @param target - Its name.
 * @param make - Makes an input.
 * @param run - Hands it to the target. What it returns, or throws, is judged: a value, a result, or a `ConstitutionError`.
 */
export function fuzz<T>(target: Name, make: Make<T>, run: Run<T>): void {
  const count = countOf(target);
  test(
    `${target}: ${count} inputs`,
    async () => {
      watchdog ??= new Watchdog();
      const tally = new Tally(target);
      if (FUZZ_ONLY === undefined) await tryKept({ target, run, tally, watchdog });
      // What was kept says nothing of what chance makes.
      const before = tally.accepted;
      const [first, end] = FUZZ_ONLY === undefined ? [0, count] : [Number(FUZZ_ONLY), Number(FUZZ_ONLY) + 1];
      const tried = await tryMade({ target, run, tally, watchdog }, make, [first, end]);
      watchdog.begin(-1);
      tally.tell({ seed: SEED, report: FUZZ_REPORT, megabytes: watchdog.held });
      expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(PROPERTIES);
      expect(tally.failures).toEqual([]);
      expect(tried, `inputs tried in ${SECONDS} seconds; FUZZ_SECONDS allows more`).toBe(end - first);
      if (FUZZ_ONLY === undefined && INPUTS >= SHORT)
        expect(tally.accepted - before, `inputs of ${end - first} that were not refused`).toBeGreaterThan(0);
    },
    2 * SECONDS * 1000 + 60_000,
  );
}

/** What every object has before the first input; none may add to it. */
const PROPERTIES = Object.getOwnPropertyNames(Object.prototype).length;

/** What the inputs of a target go through. */
interface Trial<T> {
  readonly target: Name;
  readonly run: Run<T>;
  readonly tally: Tally;
  readonly watchdog: Watchdog;
}

/** Tries what failed in earlier runs. */
async function tryKept<T>({ target, run, tally, watchdog }: Trial<T>): Promise<void> {
  for (const [index, [file, input]] of keptInputs(target).entries()) {
    watchdog.name(`${target}, kept/${file}`);
    watchdog.begin(index);
    const start = performance.now();
    const tried = { name: `kept/${file}`, again: `npm run test:fuzz -- -t '^${target}:'`, input };
    try {
      tally.judge(await run(input as T));
    } catch (error) {
      tally.judgeThrown(error, tried);
    }
    tally.took(performance.now() - start, tried.name);
  }
}

/**
 * Tries inputs by chance until there is no time left.
 *
 * @returns How many were tried.
 */
async function tryMade<T>(
  trial: Trial<T>,
  make: Make<T>,
  [first, end]: readonly [number, number],
): Promise<number> {
  const { target, tally, watchdog } = trial;
  watchdog.name(`${target}, seed ${SEED}`);
  const deadline = Date.now() + SECONDS * 1000;
  let number = first;
  for (; number < end && Date.now() < deadline; number += 1) {
    watchdog.begin(number);
    const start = performance.now();
    await tryNumber(trial, make, number);
    tally.took(performance.now() - start, `input ${number}`);
  }
  return number - first;
}

/** Makes the input of a number and hands it over; the input of a new kind of failure is kept. */
async function tryNumber<T>({ target, run, tally }: Trial<T>, make: Make<T>, number: number): Promise<void> {
  const again = `FUZZ_SEED=${SEED} FUZZ_ONLY=${number} npm run test:fuzz -- -t '^${target}:'`;
  let input: T;
  try {
    input = make(new Dice(`${SEED} ${target} ${number}`), number);
  } catch (error) {
    // What makes inputs must not fail either, or it would hide what is not tried.
    tally.fail(error, { name: `making input ${number}`, again });
    return;
  }
  try {
    tally.judge(await run(input));
  } catch (error) {
    if (tally.judgeThrown(error, { name: `input ${number}`, again, input }))
      keep(target, SEED, number, input);
  }
}

/** Inputs from an arbitrary of fast-check, which makes them by the dozen. */
export function from<T>(arbitrary: fc.Arbitrary<T>): Make<T> {
  const dozen = 12;
  let [made, batch]: [readonly T[], number] = [[], -1];
  return (_, number) => {
    if (Math.floor(number / dozen) !== batch) {
      batch = Math.floor(number / dozen);
      made = fc.sample(arbitrary, { seed: hash(`${SEED} ${batch}`), numRuns: dozen });
    }
    return made[number % dozen] as T;
  };
}
