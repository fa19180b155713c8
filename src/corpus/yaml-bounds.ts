/** Bounds of a YAML file, checked before it is parsed, because the parser recurses and can exhaust the process. */

import { Lexer } from 'yaml';

/** How deep collections may nest. An act with parts of subparagraphs of inserted articles needs nine. */
export const MAX_YAML_DEPTH: number = 32;
/** How far to the right an item may start; block collections nest by indentation, so this bounds their depth. */
const MAX_YAML_INDENT = 4 * MAX_YAML_DEPTH;

/** The first line on which brackets or indentation go too deep, or null. The lexer only scans, it never recurses. */
export function tooDeepLine(text: string): number | null {
  const indented = text.split('\n').findIndex((line) => indentOf(line) > MAX_YAML_INDENT);
  if (indented >= 0) return indented + 1;
  let depth = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_YAML_DEPTH) return line;
    for (const character of token) if (character === '\n') line += 1;
  }
  return null;
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
