/** Lines for a terminal: wrapped at spaces, styled, and with nothing in them that the terminal would obey. */

/** A stretch of text in one style. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** Lines of at most the page's width, broken only at spaces; a style is closed at a line's end and opened on the next. */
export function wrap(pieces: readonly Piece[], indent: string, width: number): string[] {
  const lines: Piece[][] = [[]];
  let used = indent.length;
  for (const word of wordsOf(pieces)) {
    const length = word.reduce((sum, { text }) => sum + text.length, 0);
    const isFirst = lines.at(-1)?.length === 0;
    if (!isFirst && used + length > width) {
      const [first, ...rest] = word;
      lines.push(first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest]);
      used = indent.length + length;
    } else {
      lines.at(-1)?.push(...word);
      used += length;
    }
  }
  return lines.map((line) => indent + joinStyled(line));
}

/** What may not be broken: a word with the spaces before it, over the borders of pieces. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const { text, ...style } of pieces) {
    for (const part of inert(text).match(/ +[^ ]*|[^ ]+/g) ?? []) {
      const last = words.at(-1);
      if (part.startsWith(' ') || last === undefined) words.push([{ text: part, ...style }]);
      else last.push({ text: part, ...style });
    }
  }
  return words;
}

/** Neighbours of one style are styled together, so that a phrase is one run of colour. */
function joinStyled(line: readonly Piece[]): string {
  const runs: Piece[] = [];
  for (const piece of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.style === piece.style) {
      runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    } else runs.push(piece);
  }
  return runs.map(({ text, style = String }) => style(text)).join('');
}

/** What a terminal would obey instead of showing: control characters, and marks that reverse the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that a terminal only shows: every character that it would obey is written as an escape. */
export function inert(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same for text of several lines. */
export function inertLines(text: string): string {
  return text.split('\n').map(inert).join('\n');
}
