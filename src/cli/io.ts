/** What a command may touch of the outside world, so that tests can hand it another. */

import type { TextFile } from '../corpus/corpus.ts';
import type { Issue, Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import { readStandardInput, reasonOf } from '../node/read.ts';
import { standardInputStream } from '../node/standard-input.ts';
import { STATUS } from './status.ts';
import { told } from './told.ts';

/** Where a command writes and what it knows of its terminal. */
export interface Io {
  readonly stdout: (data: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Waits until standard output takes more, so that a slow reader is not written far ahead of. */
  readonly drained: () => Promise<void>;
  /** The bytes of standard input as they come; throws where there can be none. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** All of standard input, as a file, where `-` stands in the place of one. */
  readonly readInput: (options?: LimitOptions) => Result<TextFile>;
  /** Whether standard output is a terminal, which bytes would only upset. */
  readonly isTerminal: boolean;
  /** Whether standard output may be coloured. */
  readonly color: boolean;
  /** Columns to wrap at; null when the output is piped, or the terminal does not know. */
  readonly width: number | null;
  /** Whether standard error is a terminal, so that progress may be shown and wiped out again. */
  readonly showsProgress: boolean;
}

/**
 * The process's own streams.
 *
 * @param asJson - Whether what is wrong with standard output is told as JSON.
 */
export function processIo(asJson = false): Io {
  const { stdout, stderr, env } = process;
  endQuietly(stdout, asJson);
  endQuietly(stderr, asJson);
  const isTerminal = stdout.isTTY === true;
  const isForced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  return {
    stdout: (data) => stdout.write(data),
    stderr: (text) => stderr.write(text),
    drained: async () => {
      if (stdout.writableNeedDrain) await new Promise((resolve) => stdout.once('drain', resolve));
    },
    input: standardInputStream,
    readInput: readStandardInput,
    isTerminal,
    color: (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb' && (isTerminal || isForced),
    width: isTerminal ? stdout.columns || null : null,
    showsProgress: stderr.isTTY === true && env['TERM'] !== 'dumb',
  };
}

/**
 * The reader of a pipe may have seen enough; that is no error of ours, and the exit status stays what it is. Anything else, such as
 * a full disk, means that not all was said.
 */
function endQuietly(stream: NodeJS.WriteStream, asJson: boolean): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stdout) process.stderr.write(told(cutShort(error), asJson));
    process.exit(STATUS.trouble);
  });
}

function cutShort(error: NodeJS.ErrnoException): Issue {
  return {
    code: 'FILE_UNWRITABLE',
    message: `Standard output cannot be written to its end: ${reasonOf(error)}.`,
    hint: 'Check the free space where it goes.',
    file: 'standard output',
  };
}
