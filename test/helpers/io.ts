/** The command line run in process, with what it wrote. */

import type { Io } from '../../src/cli/io.ts';
import { runCommandLine } from '../../src/cli/run.ts';

/** An Io that keeps what is written to it; a pipe unless told otherwise. */
export interface RecordingIo extends Io {
  readonly written: { stdout: string; stderr: string };
}

/** A fresh recording Io; `terminal` sets the colour and the width. */
export function recordingIo(terminal: Partial<Pick<Io, 'color' | 'width'>> = {}): RecordingIo {
  const written = { stdout: '', stderr: '' };
  return {
    written,
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    color: false,
    width: null,
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
export function run(...args: readonly string[]): Outcome {
  return runOn({}, ...args);
}

/** Runs a command line on some terminal. */
export function runOn(terminal: Partial<Pick<Io, 'color' | 'width'>>, ...args: readonly string[]): Outcome {
  const io = recordingIo(terminal);
  const status = runCommandLine(args, io);
  return { status, ...io.written };
}

/** The lines of a text, its last line break aside. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
