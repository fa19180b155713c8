/** What became of the inputs of a target: how many were taken, which errors the others came to, and what must not have come out. */

import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { ConstitutionError, ERROR_CODES, formatIssue, type Issue } from '../../src/errors.ts';
import type { Name } from './shares.ts';

/** A target that fails in many ways shows only the first few. */
const MOST_SHOWN = 5;

/** An input that was tried, as a failure tells of it. */
export interface Tried {
  /** `input 5`, or the file of one that was kept. */
  readonly name: string;
  /** The command that tries it again. */
  readonly again: string;
  /** What was made; left out where the making failed. */
  readonly input?: unknown;
}

/** Counts and judges. */
export class Tally {
  readonly failures: string[] = [];
  readonly #target: Name;
  readonly #codes = new Map<string, number>();
  readonly #kinds = new Set<string>();
  #tried = 0;
  #accepted = 0;
  #time = 0;
  #slowest = { time: 0, name: 'none' };

  constructor(target: Name) {
    this.#target = target;
  }

  /** How many inputs were not refused. */
  get accepted(): number {
    return this.#accepted;
  }

  /** Says how long an input took, its making included. */
  took(time: number, name: string): void {
    this.#tried += 1;
    this.#time += time;
    if (time > this.#slowest.time) this.#slowest = { time, name };
  }

  /** A value, or a result with its issues. */
  judge(outcome: unknown): void {
    const issues = issuesIn(outcome);
    if (issues === null) this.#accepted += 1;
    else this.#count(issues);
  }

  /**
   * What was thrown: an error of ours is counted, anything else is a failure.
   *
   * @returns Whether it is one that was not shown before.
   */
  judgeThrown(error: unknown, tried: Tried): boolean {
    let wrong = error;
    if (error instanceof ConstitutionError) wrong = this.#countOrWrong(error.issues);
    return wrong !== null && this.fail(wrong, tried);
  }

  /**
   * Notes a failure, unless one of its kind is noted already.
   *
   * @returns Whether it was noted.
   */
  fail(error: unknown, { name, again, input }: Tried): boolean {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const kind = stack.split('\n').slice(0, 3).join('\n').replace(/\d+/g, '0');
    if (this.#kinds.has(kind) || this.#kinds.size >= MOST_SHOWN) return false;
    this.#kinds.add(kind);
    this.failures.push(`${name}: ${again}\n${stack.slice(0, 2000)}\n${shown(input)}`);
    return true;
  }

  /** Writes a line of JSON about it all to standard output and, where a file for reports is named, to its end. */
  tell({ seed, report, megabytes }: { seed: string; report: string | undefined; megabytes: number }): void {
    const { time, name } = this.#slowest;
    const facts = {
      target: this.#target,
      seed,
      inputs: this.#tried,
      accepted: this.#accepted,
      codes: Object.fromEntries([...this.#codes].toSorted(([, a], [, b]) => b - a)),
      failures: this.failures.length,
      milliseconds: Math.round(this.#time),
      slowest: `${name}, ${Math.round(time)} ms`,
      megabytes,
    };
    process.stdout.write(`fuzz ${JSON.stringify(facts)}\n`);
    if (report !== undefined) appendFileSync(report, `${JSON.stringify(facts)}\n`);
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
