/** Bounds of a YAML file, checked before it is parsed, because the parser recurses and can exhaust the process. */

import { Lexer } from 'yaml';

/** How far to the right an item may start for each level; block collections nest by indentation, so this bounds their depth. */
const INDENT = 4;
const OPENING: ReadonlySet<string> = new Set(['[', '{']);
const CLOSING: ReadonlySet<string> = new Set([']', '}']);
const MARKS: ReadonlySet<string> = new Set([':', '-', '?']);
const BREAKS: ReadonlySet<string> = new Set(['\n']);

/** The first line on which brackets or indentation go deeper than some levels, or null; an act needs nine of them. The lexer only scans, it never recurses. */
export function tooDeepLine(text: string, deepest: number): number | null {
  const lines = text.split('\n');
  const indented = lines.findIndex((line) => indentOf(line) > INDENT * deepest);
  if (indented >= 0) return indented + 1;
  if (isShallow(text, lines, deepest)) return null;
  let [depth, line, marks] = [0, 1, 0];
  for (const token of new Lexer().lex(text)) {
    if (OPENING.has(token)) depth += 1;
    else if (CLOSING.has(token)) depth -= 1;
    // Outside of brackets each of these opens a collection in the one before it on its line.
    else if (depth <= 0 && MARKS.has(token)) marks += 1;
    if (depth > deepest || marks > deepest) return line;
    const breaks = countOf(token, BREAKS);
    line += breaks;
    if (breaks > 0) marks = 0;
  }
  return null;
}

/** Whether so few characters could open something that nothing goes too deep, whatever they are: so it is in most files, which need no lexer. */
function isShallow(text: string, lines: readonly string[], deepest: number): boolean {
  return countOf(text, OPENING) <= deepest && lines.every((line) => countOf(line, MARKS) <= deepest);
}

function countOf(text: string, characters: ReadonlySet<string>): number {
  let count = 0;
  for (const character of text) if (characters.has(character)) count += 1;
  return count;
}

/** Where a line's first value starts, behind spaces and the marks of nested items (`- - - a`). */
function indentOf(line: string): number {
  let column = 0;
  while (column < line.length) {
    const character = line[column];
    const isMark = (character === '-' || character === '?') && line[column + 1] === ' ';
    if (character !== ' ' && !isMark) break;
    column += 1;
  }
  return column;
}
