/** Texts with their typography taken away, to tell a change of words from one of quotes, dashes, spaces or look-alike letters. */

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/gu, '"'],
  [/[‘’‚`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  // A soft hyphen, a place where a word may break, a mark of byte order: nothing that a reader sees.
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
  [/\s+/gu, ' '],
];

/** What has no typography to take away: most words, and most English texts, so that these cost little. */
const PLAIN = /^(?:[!-_a-~]+(?: [!-_a-~]+)*|[а-яё0-9]*)$/i;

/** Latin letters that look like Cyrillic ones, and those, in the same order. */
const [LATIN, CYRILLIC] = ['ABCEHIJKMOPSTXYaceijopsxyh', 'АВСЕНІЈКМОРЅТХУасеіјорѕхуһ'];
const TWINS: ReadonlyMap<string, string> = new Map(
  [...LATIN].map((letter, index) => [letter, CYRILLIC[index] ?? letter]),
);

/** A text without the differences that only typography makes. */
export function foldTypography(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = FOLDED.reduce(
    (plain, [pattern, sign]) => plain.replace(pattern, sign),
    text.normalize('NFC'),
  ).trim();
  return /\p{Script=Cyrillic}/u.test(folded) && /[a-z]/i.test(folded)
    ? folded.replace(/[\p{L}\p{M}]+/gu, withoutTwins)
    : folded;
}

/**
 * A Cyrillic word without the Latin letters that slipped into it, as they do in scanned and retyped texts; a word of Latin
 * letters alone is one of another language.
 */
function withoutTwins(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  return word.replace(/[a-z]/gi, (letter) => TWINS.get(letter) ?? letter);
}
