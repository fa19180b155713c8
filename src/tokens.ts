/**
 * Words as the law's readers count them.
 *
 * A token is a word (letters with their marks and digits, apostrophes and hyphens inside it), a number with its
 * separators, a run of white space, or any other single character. `Intl.Segmenter` is not used: it splits `10-1` and
 * `83-1`, and in Node 20 every segment keeps a copy of the whole text.
 */

// What may follow each repetition starts with a character that it cannot contain, so matching is linear.
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}\p{N}]*(?:['’\u00ad\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’\u00ad\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|\s+|[\s\S]/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The tokens of a text in order; joined, they are the text. */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/**
 * Where `words` stands in `text` as whole words: the offsets in UTF-16 code units. Occurrences that overlap an earlier one
 * are left out unless asked for.
 */
export function findWholeWords(text: string, words: string, overlapping = false): number[] {
  if (words === '') return [];
  const edges = tokenEdges(text);
  const found: number[] = [];
  let free = 0;
  for (const start of edges) {
    const end = start + words.length;
    if (start < free || !edges.has(end) || !text.startsWith(words, start)) continue;
    found.push(start);
    if (!overlapping) free = end;
  }
  return found;
}

/** Where tokens start and end, in order. */
function tokenEdges(text: string): ReadonlySet<number> {
  const edges = new Set([0]);
  let offset = 0;
  for (const token of tokenize(text)) {
    offset += token.length;
    edges.add(offset);
  }
  return edges;
}
