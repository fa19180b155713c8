/** Texts with their typography taken away, to tell a change of words from one of quotes, dashes or spaces. */

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/gu, '"'],
  [/[‘’‚`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  [/\s+/gu, ' '],
];

/** A text without the differences that only typography makes. */
export function foldTypography(text: string): string {
  return FOLDED.reduce(
    (folded, [pattern, plain]) => folded.replace(pattern, plain),
    text.normalize('NFC'),
  ).trim();
}
