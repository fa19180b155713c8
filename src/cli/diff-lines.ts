/** `diff --jsonl`: a pair a line in, a comparison a line out. */

import type { Command } from 'commander';
import { fail, ok, type Result } from '../errors.ts';
import { longestLine, readLines } from '../node/lines.ts';
import { reasonOf } from '../node/read.ts';
import { openTextFile } from '../node/write.ts';
import { inertJson } from '../render/inert-json.ts';
import { type ComparedLine, compareLine } from '../render/json-lines.ts';
import type { Io } from './io.ts';
import {
  limitsIn,
  type OutputOptions,
  openAsked,
  outputFile,
  STATUS,
  type Status,
  usage,
} from './options.ts';

/** The options that go with it. */
export interface LinesOptions extends OutputOptions {
  readonly jsonl?: boolean;
  readonly exitZero?: boolean;
}

/** What `--jsonl` may stand beside. */
const SUITABLE: ReadonlySet<string> = new Set(['jsonl', 'exitZero', 'corpus', 'output', 'json', 'limit']);

/** Adds the option. */
export function withLines(command: Command): Command {
  return command.option(
    '--jsonl',
    'read pairs from standard input, one JSON object a line, and write a comparison for each',
  );
}

/** Refuses what has no meaning for many pairs; null where there is nothing of it. */
export function refuseLinesOptions(sides: readonly unknown[], options: LinesOptions): Result<never> | null {
  if (sides.some((side) => side !== undefined))
    return usage('--jsonl reads what to compare from standard input.', 'Drop FROM and TO.');
  const entries = Object.entries({ ...options, ...(options.format === 'json' ? { format: undefined } : {}) });
  const strange = entries.find(([name, value]) => value !== undefined && !SUITABLE.has(name));
  if (strange === undefined) return null;
  const flag = strange[0].replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return usage(`--${flag} is for one comparison, and --jsonl makes many.`, 'Drop one of the two.');
}

/**
 * Compares every pair of standard input, in its order and with one pair in memory at a time.
 *
 * A line that cannot be compared becomes an error in its place and stops no other.
 *
 * @returns 0 where all are the same, 1 where one is different, 2 where one is an error.
 */
export async function diffLines(options: LinesOptions, io: Io): Promise<Result<Status>> {
  const input = inputOf(io);
  if (!input.ok) return input;
  const sink = sinkFor(options, io);
  if (!sink.ok) return sink;
  const corpus = await openAsked(options);
  let worst: Status = STATUS.fine;
  let number = 0;
  try {
    for await (const text of readLines(input.value, longestLine(limitsIn(options)))) {
      number += 1;
      // A line of nothing holds no pair; most files end in one.
      if (text.ok && text.value.trim() === '') continue;
      const compared = compareLine(text, number, () => corpus);
      worst = worse(worst, statusOf(compared, options));
      const line = `${inertJson(compared)}\n`;
      const written = await attempt(sink.value, () => sink.value.write(line), options);
      if (!written.ok) return written;
    }
  } catch (error) {
    sink.value.abandon();
    return unreadable(error);
  }
  const closed = await attempt(sink.value, () => sink.value.close(), options);
  return closed.ok ? ok(worst) : closed;
}

/** Standard input, before anything is done with what it holds. */
function inputOf(io: Io): Result<AsyncIterable<Uint8Array>> {
  try {
    return ok(io.input());
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): Result<never> {
  return fail({
    code: 'FILE_UNREADABLE',
    message: `The pairs cannot be read: ${reasonOf(error)}.`,
    hint: 'Check what standard input is.',
    file: 'standard input',
  });
}

/** Writes a line or closes what was written; leaves the old file where that cannot be. */
async function attempt(
  sink: Sink,
  work: () => Promise<void> | void,
  { output }: LinesOptions,
): Promise<Result<null>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    sink.abandon();
    return fail({
      code: 'FILE_UNWRITABLE',
      message: `The comparisons cannot be written: ${reasonOf(error)}.`,
      hint: 'Check the folder, its permissions and the free space.',
      ...(output === undefined ? {} : { file: output }),
    });
  }
}

/** Where the comparisons go. */
interface Sink {
  readonly write: (line: string) => Promise<void> | void;
  readonly close: () => void;
  readonly abandon: () => void;
}

function sinkFor({ output }: OutputOptions, io: Io): Result<Sink> {
  const file = outputFile(output);
  if (!file.ok) return file;
  if (file.value !== null) return openTextFile(file.value);
  const write = (line: string): Promise<void> => {
    io.stdout(line);
    return io.drained();
  };
  return ok({ write, close: () => undefined, abandon: () => undefined });
}

function statusOf({ status }: ComparedLine, { exitZero }: LinesOptions): Status {
  if (status === 'error') return STATUS.trouble;
  return status === 'different' && exitZero !== true ? STATUS.different : STATUS.fine;
}

function worse(one: Status, other: Status): Status {
  return one > other ? one : other;
}
