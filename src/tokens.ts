/**
 * Words as the law's readers count them.
 *
 * A token is a word (letters with their marks and digits; apostrophes, hyphens, joiners and the dot of `col·legi` inside it), a
 * number with its separators, a run of white space, a picture with what is joined to it, or any other single character with its
 * marks. `Intl.Segmenter` is not used: it splits `10-1` and
 * `83-1`, and in Node 20 every segment keeps a copy of the whole text.
 */

// What may follow each repetition starts with a character that it cannot contain, so matching is linear. Marks before a letter go with it.
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}\p{N}]*(?:['’\u00ad\u200c-\u200d\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’\u00ad\u200c-\u200d\u2010\u2011-][\p{L}\p{M}\p{N}]+|·\p{L}[\p{L}\p{M}\p{N}]*)*|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|\s+|[\s\S](?:\p{M}+(?![\p{L}\p{M}\p{N}]))?/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The tokens of a text in order; joined, they are the text. */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** A place where words stand: offsets in UTF-16 code units, and which of the forms asked for stands there. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

/** Where words stand in a text. */
export interface WordSearch {
  readonly found: readonly FoundWords[];
  /** Whether some of the places overlap ("court by court by court"), so that which of them is meant cannot be told. */
  readonly overlaps: boolean;
}

/**
 * Where any of some forms of words stands in a text as whole words, in the case in which it is written.
 *
 * A form that stands inside a longer one ("Council" in "Council of Ministers") is not found there.
 *
 * @example
 * ```ts
 * findWords("the Council and the Council's seat", ['Council', "Council's"]).found.length; // 2
 * ```
 */
export function findWords(text: string, forms: readonly string[]): WordSearch {
  const starts = [...new Set(forms.flatMap((words) => startsOf(text, words)))].sort((a, b) => a - b);
  // Most texts in which words are looked for do not have them, and need not be taken apart.
  if (starts.length === 0) return { found: [], overlaps: false };
  const edges = tokenEdges(text);
  const found: FoundWords[] = [];
  for (const start of starts.filter((one) => edges.has(one))) {
    const longest = longestAt(text, start, forms, edges);
    // They come in order, so only what was found last can have it inside.
    if (longest !== null && longest.end > (found.at(-1)?.end ?? 0)) found.push(longest);
  }
  return { found, overlaps: found.some(({ end }, index) => end > (found[index + 1]?.start ?? end)) };
}

/** A text with other words in the places where words were found; `puts` has those for each form. */
export function replaceFound(text: string, found: readonly FoundWords[], puts: readonly string[]): string {
  let result = '';
  let end = 0;
  for (const words of found) {
    result += text.slice(end, words.start) + puts[words.form];
    end = words.end;
  }
  return result + text.slice(end);
}

/** Where words stand in a text, be it inside other words. */
function startsOf(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function longestAt(
  text: string,
  start: number,
  forms: readonly string[],
  edges: ReadonlySet<number>,
): FoundWords | null {
  let longest: FoundWords | null = null;
  for (const [form, words] of forms.entries()) {
    const end = start + words.length;
    const stands = words !== '' && text.startsWith(words, start) && edges.has(end);
    if (stands && end > (longest?.end ?? start)) longest = { start, end, form };
  }
  return longest;
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
