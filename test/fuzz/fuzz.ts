/**
 * The fuzz suite: inputs by chance for everything that reads, changes or shows a text, and nothing but typed errors may come out.
 *
 * `npm run test:fuzz` tries a few thousand inputs from a seed that never changes; `npm run test:fuzz -- --mode long` a million
 * from a seed of its own. `FUZZ_INPUTS`, `FUZZ_SEED` and `FUZZ_SECONDS` (the most a target may take) say otherwise. A failure says how to try that
 * input alone.
 */

import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConstitutionError, ERROR_CODES, formatIssue, type Issue } from '../../src/errors.ts';
import { Dice, hash } from './dice.ts';
import { type Name, SHARES } from './shares.ts';
import { Watchdog } from './watchdog.ts';

const { FUZZ_SEED, FUZZ_INPUTS, FUZZ_SECONDS, FUZZ_ONLY, FUZZ_REPORT } = process.env;
const SEED = FUZZ_SEED ?? '1';
const INPUTS = Number(FUZZ_INPUTS ?? 20_000);
const SECONDS = Number(FUZZ_SECONDS ?? 30);
/** A target that fails in many ways shows only the first few. */
const MOST_SHOWN = 5;

/** Makes an input from its dice and number. */
export type Make<T> = (dice: Dice, number: number) => T;

/** How many inputs a target gets. */
function countOf(name: Name): number {
  const sum = Object.values(SHARES).reduce((all, share) => all + share, 0);
  return Math.ceil((INPUTS * SHARES[name]) / sum);
}

let watchdog: Watchdog | undefined;

/**
 * Tries a target.
 *
 * @param name - Its name.
 * @param make - Makes an input.
 * @param run - Hands it to the target. What it returns, or throws, is judged: a value, a result, or a `ConstitutionError`.
 */
export function fuzz<T>(name: Name, make: Make<T>, run: (input: T) => unknown): void {
  const count = countOf(name);
  test(
    `${name}: ${count} inputs`,
    async () => {
      watchdog ??= new Watchdog();
      watchdog.name(`${name}, seed ${SEED}`);
      const tally = new Tally(name);
      const deadline = Date.now() + SECONDS * 1000;
      const [first, end] = FUZZ_ONLY === undefined ? [0, count] : [Number(FUZZ_ONLY), Number(FUZZ_ONLY) + 1];
      for (let number = first; number < end && Date.now() < deadline; number += 1) {
        watchdog.begin(number);
        const start = performance.now();
        // What makes inputs must not fail either, or it would hide what is not tried.
        const input = make(new Dice(`${SEED} ${name} ${number}`), number);
        try {
          const outcome = run(input);
          tally.judge(outcome instanceof Promise ? await outcome : outcome);
        } catch (error) {
          tally.judgeThrown(error, number, input);
        }
        tally.took(performance.now() - start, number);
      }
      watchdog.begin(-1);
      tally.tell(watchdog.held);
      expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(PROPERTIES);
      expect(tally.failures).toEqual([]);
    },
    2 * SECONDS * 1000 + 60_000,
  );
}

/** What every object has before the first input; none may add to it. */
const PROPERTIES = Object.getOwnPropertyNames(Object.prototype).length;

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

/** What became of the inputs of a target. */
class Tally {
  readonly failures: string[] = [];
  readonly #name: Name;
  readonly #codes = new Map<string, number>();
  readonly #kinds = new Set<string>();
  #tried = 0;
  #accepted = 0;
  #slowest = { time: 0, number: 0 };

  constructor(name: Name) {
    this.#name = name;
  }

  took(time: number, number: number): void {
    this.#tried += 1;
    if (time > this.#slowest.time) this.#slowest = { time, number };
  }

  /** A value, or a result with its issues. */
  judge(outcome: unknown): void {
    const issues = issuesIn(outcome);
    if (issues === null) this.#accepted += 1;
    else this.#count(issues);
  }

  judgeThrown(error: unknown, number: number, input: unknown): void {
    let wrong = error;
    if (error instanceof ConstitutionError) wrong = this.#countOrWrong(error.issues);
    if (wrong !== null) this.#fail(wrong, number, input);
  }

  tell(megabytes: number): void {
    const { time, number } = this.#slowest;
    const codes = Object.fromEntries([...this.#codes].toSorted(([, a], [, b]) => b - a));
    const facts = {
      target: this.#name,
      seed: SEED,
      inputs: this.#tried,
      accepted: this.#accepted,
      codes,
      failures: this.failures.length,
      slowest: `input ${number}, ${Math.round(time)} ms`,
      megabytes,
    };
    process.stdout.write(`fuzz ${JSON.stringify(facts)}\n`);
    if (FUZZ_REPORT !== undefined) appendFileSync(FUZZ_REPORT, `${JSON.stringify(facts)}\n`);
  }

  #count(issues: readonly Issue[]): void {
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) {
      expectTyped(issue);
      this.#codes.set(issue.code, (this.#codes.get(issue.code) ?? 0) + 1);
    }
  }

  /** What is wrong with issues that were thrown; null where they are typed. */
  #countOrWrong(issues: readonly Issue[]): unknown {
    try {
      this.#count(issues);
      return null;
    } catch (untyped) {
      return untyped;
    }
  }

  #fail(error: unknown, number: number, input: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const kind = stack.split('\n').slice(0, 3).join('\n').replace(/\d+/g, '0');
    if (this.#kinds.has(kind) || this.#kinds.size >= MOST_SHOWN) return;
    this.#kinds.add(kind);
    const again = `FUZZ_SEED=${SEED} FUZZ_ONLY=${number} npm run test:fuzz -- -t '^${this.#name}:'`;
    this.failures.push(`${again}\n${stack.slice(0, 2000)}\n${shown(input)}`);
  }
}

/** The issues of a failed result; null for any other value. */
function issuesIn(outcome: unknown): readonly Issue[] | null {
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome) || outcome.ok !== false)
    return null;
  return (outcome as unknown as { issues: readonly Issue[] }).issues;
}

const CODES: ReadonlySet<string> = new Set(ERROR_CODES);

/** An error is typed where its code is known, it says something, and its place can be one. */
function expectTyped(issue: Issue): void {
  const { code, message, line, column } = issue;
  if (!CODES.has(code)) throw new Error(`untyped: ${JSON.stringify(issue)}`);
  if (typeof message !== 'string' || message === '') throw new Error(`no message: ${JSON.stringify(issue)}`);
  const isPlace = [line, column].every((one) => one === undefined || (Number.isInteger(one) && one >= 1));
  if (!isPlace) throw new Error(`no place: ${JSON.stringify(issue)}`);
  formatIssue(issue);
}

function shown(input: unknown): string {
  try {
    return JSON.stringify(input)?.slice(0, 1500) ?? String(input);
  } catch {
    return String(input);
  }
}
