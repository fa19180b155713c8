/** Plain text: a paragraph a line, or paragraphs broken to fit a page. */

import { LANGUAGES } from './languages.ts';
import { joinLines } from './lines.ts';
import type { ReadSource } from './source-line.ts';

/** Whether a line opens with words that no paragraph goes on with, in any language that is read. */
export function startsAnew(line: string): boolean {
  return LANGUAGES.some(
    ({ article, section, preamble, note }) =>
      article.test(line) || section.test(line) || preamble.test(line) || note.test(line),
  );
}

/** Reads plain text; its paragraphs are made as often as they are gone through, since of millions nobody should hold all. */
export function readText(text: string): ReadSource {
  const broken = text.split(/\r\n|[\n\r\u0085\u2028\u2029\f]/);
  const lines = { [Symbol.iterator]: () => joinLines(broken, startsAnew) };
  return { lines, language: null, date: null };
}
