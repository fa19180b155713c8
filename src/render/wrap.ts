/** Lines for a terminal: wrapped at spaces, styled, and with nothing in them that the terminal would obey. */

import { cutToWidth, widthOf } from './width.ts';

/** A stretch of text in one style. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** Lines of at most the page's width, broken only at spaces; a style is closed at a line's end and opened on the next. */
export function wrap(pieces: readonly Piece[], indent: string, width: number): string[] {
  return layLines(wordsOf(pieces), width - indent.length).map((line) => indent + joinStyled(line));
}

/** Lines that are exactly as wide as a column, filled up with spaces; what is too long for a line is cut. */
export function column(pieces: readonly Piece[], width: number): string[] {
  const words = wordsOf(pieces).flatMap((word) => cutWord(word, width));
  return layLines(words, width).map(
    (line) => joinStyled(line) + ' '.repeat(Math.max(0, width - widthOfWord(line))),
  );
}

/** Words on lines; the spaces before a word stay behind where it opens a line. */
function layLines(words: readonly (readonly Piece[])[], width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of words) {
    const length = widthOfWord(word);
    if (lines.at(-1)?.length !== 0 && used + length > width) {
      const opening = withoutSpace(word);
      lines.push(opening);
      used = widthOfWord(opening);
    } else {
      for (const piece of word) lines.at(-1)?.push(piece);
      used += length;
    }
  }
  return lines;
}

function widthOfWord(word: readonly Piece[]): number {
  return word.reduce((sum, { text }) => sum + widthOf(text), 0);
}

function withoutSpace([first, ...rest]: readonly Piece[]): Piece[] {
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];
}

/** A word that fits, or its parts, which then stand on lines of their own. */
function cutWord(word: readonly Piece[], width: number): (readonly Piece[])[] {
  if (widthOfWord(withoutSpace(word)) <= width) return [word];
  return word.flatMap(({ text, ...style }) =>
    cutToWidth(text, width).map((part) => [{ text: part, ...style }]),
  );
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

/** What a terminal would obey or garble instead of showing: control characters, marks that reverse the direction of text, half pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** Text that a terminal only shows: every character that it would obey is written as an escape. */
export function inert(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same for text of several lines. */
export function inertLines(text: string): string {
  return text.split('\n').map(inert).join('\n');
}
