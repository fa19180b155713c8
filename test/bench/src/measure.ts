/**
 * Times in one run: medians of processor time, which a busy machine stretches less than the time on the clock; the things
 * to compare are taken in turn, so that whatever happens happens to all of them.
 */

import { setTimeout } from 'node:timers/promises';
import { IS_SHORT } from './arguments.js';

/** Something to measure; what it returns is made beforehand and not measured. */
export interface Task {
  readonly prepare?: () => unknown;
  /** May be asynchronous. */
  readonly run: (prepared: unknown) => unknown;
}

/** What one side of a comparison came to. */
export interface Figure {
  /** The one in the middle of its rounds. */
  readonly median: number;
  /** What each round came to, in the order in which they were run. */
  readonly rounds: readonly number[];
}

/** A figure for each of some things to measure. */
export type Figures<Measured extends readonly unknown[]> = { readonly [Place in keyof Measured]: Figure };

/** Rounds that warm up and do not count. */
const WARMING = 2;

/** By then a heap as large as ours is swept; in milliseconds. */
const SWEEPING = 20;

/** How many rounds there are where so many are wanted. */
function roundsOf(rounds: number): number {
  return IS_SHORT ? Math.min(rounds, 3) : rounds;
}

/**
 * The median processor time of each task in milliseconds.
 *
 * @param tasks - What to measure.
 * @param rounds - How often each is run; two more rounds before them warm up and do not count.
 */
export async function medians<const Tasks extends readonly Task[]>(
  tasks: Tasks,
  rounds: number,
): Promise<Figures<Tasks>> {
  const times = tasks.map((): number[] => []);
  for (let round = -WARMING; round < roundsOf(rounds); round += 1) {
    for (const [index, task] of inTurn(tasks, round)) {
      const time = await timeOf(task);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map(figureOf) as unknown as Figures<Tasks>;
}

/** The tasks with their numbers, each round from another one on: what comes first compiles what it shares with the next. */
function inTurn(tasks: readonly Task[], round: number): readonly (readonly [index: number, task: Task])[] {
  const numbered = [...tasks.entries()];
  const first = (round + tasks.length * WARMING) % tasks.length;
  return [...numbered.slice(first), ...numbered.slice(0, first)];
}

async function timeOf({ prepare, run }: Task): Promise<number> {
  const prepared = prepare?.();
  // Garbage of one task must not be collected in the time of another, nor swept: threads go on with that behind the call.
  globalThis.gc?.();
  await setTimeout(SWEEPING);
  const start = process.cpuUsage();
  await run(prepared);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * The median time on the clock of each of some jobs in milliseconds, for those of which a part is in another process; they are taken
 * in turn, without rounds to warm up.
 */
export function mediansOnClock<const Jobs extends readonly (() => unknown)[]>(
  jobs: Jobs,
  rounds: number,
): Figures<Jobs> {
  const times = jobs.map((): number[] => []);
  for (let round = 0; round < roundsOf(rounds); round += 1) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now();
      job();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(figureOf) as unknown as Figures<Jobs>;
}

/** What rounds came to together. */
export function figureOf(rounds: readonly number[]): Figure {
  const sorted = rounds.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, rounds };
}
