/** The bytes of standard input: waited for where they are slow to come, and no more of them than are asked for. */

import { fstatSync, readSync } from 'node:fs';

/** Its descriptor, by which all of it is read; `process.stdin` would make a pipe one that does not wait. */
const STANDARD_INPUT = 0;
const PART_BYTES = 65_536;
/** How long to wait before asking an input again that is not ready. */
const PAUSE_MILLISECONDS = 5;

/**
 * Reads standard input to its end.
 *
 * @param most - How many bytes it may have.
 * @returns The bytes; null where there are more. Throws what the system says where it cannot be read.
 */
export function standardInputBytes(most: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = readPart(); part.length > 0; part = readPart()) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Standard input bit by bit, as it comes.
 *
 * Throws where it is a folder, which the stream would take for an input that has ended.
 */
export function standardInputStream(): AsyncIterable<Uint8Array> {
  if (fstatSync(STANDARD_INPUT).isDirectory())
    throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  return process.stdin;
}

/** What comes next; nothing at the end. */
function readPart(): Uint8Array {
  const part = new Uint8Array(PART_BYTES);
  for (;;) {
    try {
      // A copy, since what comes a few bytes at a time would keep whole parts in memory.
      return part.slice(0, readSync(STANDARD_INPUT, part));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // Windows says so at the end of what is typed.
      if (code === 'EOF') return part.subarray(0, 0);
      // Whoever shares the input with this process may have asked not to wait.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    }
  }
}
