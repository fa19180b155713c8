/** The lines of a stream, one at a time, so that a stream without end needs no more memory than its longest line. */

import { fail, ok, type Result } from '../errors.ts';
import { type LimitOptions, limitsOf } from '../limits.ts';

const LINE_FEED = 0x0a;

/** As many bytes hold any character. */
const BYTES = 4;

/**
 * Yields each line of a stream of UTF-8 without its line feed, in order.
 *
 * A line with more bytes than `longest` (`FILE_TOO_LARGE`) or that is not UTF-8 (`FILE_UNREADABLE`) fails, and the next one is read all the same.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest: number = longestLine({}),
): AsyncGenerator<Result<string>> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const part = chunk.subarray(start, end);
      yield decode([...parts, part], length + part.length, longest);
      [parts, length, start] = [[], 0, end + 1];
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // What is too long already is only counted.
    if (length > longest) parts = [];
    else if (rest.length > 0) parts.push(rest);
  }
  if (length > 0) yield decode(parts, length, longest);
}

/** How many bytes a line may have: four for each character that a file may have. */
export function longestLine(options: LimitOptions): number {
  return BYTES * limitsOf(options).file;
}

function decode(parts: readonly Uint8Array[], length: number, longest: number): Result<string> {
  if (length > longest) {
    return fail({
      code: 'FILE_TOO_LARGE',
      message: `The line has ${length} bytes; at most ${longest} are read.`,
      hint: 'Cut the texts at their articles or paragraphs, or raise the limit: --limit file=NUMBER, a quarter of the bytes.',
    });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return fail({
      code: 'FILE_UNREADABLE',
      message: 'The line is not UTF-8.',
      hint: 'Write the file in UTF-8.',
    });
  }
}
