/**
 * Words as the law's readers count them.
 *
 * A token is a word (letters with their marks and digits, apostrophes and hyphens inside it), a number with its
 * separators, a run of white space, or any other single character. `Intl.Segmenter` is not used: it splits `10-1` and
 * `83-1`, and in Node 20 every segment keeps a copy of the whole text.
 */

// What may follow each repetition starts with a character that it cannot contain, so matching is linear.
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[\s\S]/gu;
const WORD = /^[\p{L}\p{N}]/u;

/** The tokens of a text in order; joined, they are the text. */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** Where `words` stands in `text` as whole words: the offsets in UTF-16 code units, never overlapping. */
export function findWholeWords(text: string, words: string): number[] {
  if (words === '') return [];
  const edges = tokenEdges(text);
  const found: number[] = [];
  let start = text.indexOf(words);
  while (start >= 0) {
    const end = start + words.length;
    const whole = edges.has(start) && edges.has(end);
    if (whole) found.push(start);
    start = text.indexOf(words, whole ? end : start + 1);
  }
  return found;
}

function tokenEdges(text: string): ReadonlySet<number> {
  const edges = new Set([0]);
  let offset = 0;
  for (const token of tokenize(text)) {
    offset += token.length;
    edges.add(offset);
  }
  return edges;
}
