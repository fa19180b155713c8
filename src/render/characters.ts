/** Which characters a document can hold. */

/**
 * What no document of XML can hold, not even escaped, and what none should: control characters but tab and line feed (a reader
 * of XML or HTML takes a carriage return for a line feed, a terminal obeys those of eight bits as well), halves of surrogate pairs, and
 * the two code points that are no characters.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu;

/** Where none of these is, nothing can be unholdable; without the letters beyond 16 bits it is quickly tested. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/**
 * Text that XML, HTML and UTF-8 can hold: a character that they cannot is replaced by U+FFFD, so that a reader sees that
 * there was one.
 *
 * @param text - Any text.
 * @example
 * ```ts
 * holdable('\u001b[31mred'); // '\ufffd[31mred'
 * ```
 */
export function holdable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNHOLDABLE, '\ufffd') : text;
}
