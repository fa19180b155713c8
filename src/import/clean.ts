/** Text as a corpus keeps it: one line, plain spaces, nothing that a reader cannot see. */

/** Characters that show nothing: soft hyphens, joints where a word may break, marks of byte order and of direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;
const BLANK = /[\s\p{Cc}\p{Cs}]+/gu;
const RAISED: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, index) => [digit, String(index)]),
);

/** A text with its white space made plain; words, quotes and dashes stay as they are. */
export function clean(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANK, ' ').trim();
}

/** A text in which a raised number behind a number is written as the law cites it: `83¹` is `83-1`. */
export function lowerRaised(text: string): string {
  return text.replace(
    /(?<=\p{Nd})[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu,
    (raised) => `-${[...raised].map((digit) => RAISED.get(digit) ?? '').join('')}`,
  );
}
