/** The command line run in process, with what it wrote. */

import type { Io } from '../../src/cli/io.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { ok } from '../../src/errors.ts';

/** An Io that keeps what is written to it; a pipe unless told otherwise. */
export interface RecordingIo extends Io {
  readonly written: { stdout: string; stderr: string };
}

/** What a test can say of the terminal. */
export type Terminal = Partial<
  Pick<Io, 'color' | 'width' | 'isTerminal' | 'showsProgress' | 'input' | 'readInput'>
>;

/** A fresh recording Io. */
export function recordingIo(terminal: Terminal = {}): RecordingIo {
  const written = { stdout: '', stderr: '' };
  return {
    written,
    stdout: (data) => {
      if (typeof data !== 'string') throw new Error('bytes; see runForBytes');
      written.stdout += data;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    drained: async () => undefined,
    input: async function* () {},
    readInput: () => ok({ path: 'standard input', text: '' }),
    isTerminal: false,
    color: false,
    width: null,
    showsProgress: false,
    ...terminal,
  };
}

/** What a command line came to. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line whose output is piped. */
export function run(...args: readonly string[]): Promise<Outcome> {
  return runOn({}, ...args);
}

/** Runs a command line on some terminal. */
export async function runOn(terminal: Terminal, ...args: readonly string[]): Promise<Outcome> {
  const io = recordingIo(terminal);
  const status = await runCommandLine(args, io);
  return { status, ...io.written };
}

/** What a command line that writes bytes came to. */
export interface BytesOutcome {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly stderr: string;
}

/** Runs a command line that may write bytes. */
export async function runForBytes(terminal: Terminal, ...args: readonly string[]): Promise<BytesOutcome> {
  const chunks: Uint8Array[] = [];
  const io = recordingIo(terminal);
  const stdout = (data: string | Uint8Array): void => void chunks.push(Buffer.from(data));
  const status = await runCommandLine(args, { ...io, stdout });
  return { status, bytes: Buffer.concat(chunks), stderr: io.written.stderr };
}

/** The lines of a text, its last line break aside. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
