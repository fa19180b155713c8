/** What an article file may not hold, found before the Markdown parser sees it: it would recurse, slow down or change it. */

import type { Issue } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';

/** What to do about Markdown that is no article. */
export const FIX_MARKDOWN: string =
  'Write one plain paragraph a unit, its label in bold: "**2.** text"; escape special characters with \\.';

/** The parser's time grows with the square of the marks that might be emphasis; a label has four of them. */
const MAX_MARKS = 4000;
/** Containers nest without bound in Markdown, and none belongs here. */
const CONTAINER = /^ {0,3}(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;
const UNESCAPED_MARK = /\\[\s\S]|[*_]/g;
/** Each start of a comment, an instruction or a section of characters is followed to the end of its paragraph; an article needs none. */
const MAX_STARTS = 20;
const UNESCAPED_START = /\\[\s\S]|<[!?]/g;
/** Brackets that open and close may be links, for which the parser goes back each time; a canonical article escapes all that open. */
const MAX_BRACKETS = 2000;
const UNESCAPED_OPENING = /\\[\s\S]|\[/g;
const UNESCAPED_CLOSING = /\\[\s\S]|\]/g;
/** Each line that underlines a heading makes the parser go through the file again; an article has none. */
const MAX_UNDERLINES = 20;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** The marks of a bold label, which every paragraph may have. */
const LABEL_MARKS = 4;

/** The first thing that keeps a file from being parsed as an article, or null. */
export function checkReadable(text: string, file: string, limits: Limits): Issue | null {
  const at = (line: number): Pick<Issue, 'file' | 'line' | 'column'> => ({ file, line, column: 1 });
  if (text.length > limits.file) return { ...beyond('file', { found: text.length, limits }), ...at(1) };
  // A lone carriage return ends a line of Markdown too.
  const lines = text.split(/\r\n?|\n/);
  const nul = lines.findIndex((line) => line.includes('\0'));
  if (nul >= 0) {
    return {
      code: 'TEXT_INVALID',
      message: 'The line holds a NUL, which is no text.',
      hint: 'Remove the character; check how the file was saved.',
      ...at(nul + 1),
    };
  }
  const container = lines.findIndex((line) => CONTAINER.test(line));
  if (container >= 0)
    return notArticle(
      'A list or a quotation starts here; an article has only paragraphs.',
      at(container + 1),
    );
  const crowd = findCrowd(text, lines);
  return crowd === null ? null : notArticle(crowd.message, at(crowd.index + 1));
}

/** What a file has too much of, and the index of the line to show for it. */
interface Crowd {
  readonly message: string;
  readonly index: number;
}

/** The first of the things that slow the parser down of which a file has too many, or null. */
function findCrowd(text: string, lines: readonly string[]): Crowd | null {
  const firstWith = (unescaped: RegExp): number => lines.findIndex((line) => count(line, unescaped) > 0);
  if (count(text, UNESCAPED_START) > MAX_STARTS)
    return {
      message: `The file has more than ${MAX_STARTS} unescaped <! or <?.`,
      index: firstWith(UNESCAPED_START),
    };
  const underlines = underlinesOf(lines);
  if (underlines.length > MAX_UNDERLINES)
    return {
      message: `The file has more than ${MAX_UNDERLINES} underlined headings; an article has only paragraphs.`,
      index: underlines[0] ?? 0,
    };
  const brackets = Math.min(count(text, UNESCAPED_OPENING), count(text, UNESCAPED_CLOSING));
  if (brackets > MAX_BRACKETS)
    return {
      message: `The file has more than ${MAX_BRACKETS} pairs of unescaped brackets.`,
      index: firstWith(UNESCAPED_OPENING),
    };
  return findMarks(lines);
}

/** The first line with too many marks, or the one at which those of the whole file, but for labels, become too many; or null. */
function findMarks(lines: readonly string[]): Crowd | null {
  const marks = lines.map((line) => count(line, UNESCAPED_MARK));
  const marked = marks.findIndex((found) => found > MAX_MARKS);
  if (marked >= 0) return { message: `The line has more than ${MAX_MARKS} unescaped * or _.`, index: marked };
  let inFile = 0;
  const index = marks.findIndex((found, line) => {
    const opens = isBlank(lines[line - 1] ?? '');
    inFile += opens ? Math.max(0, found - LABEL_MARKS) : found;
    return inFile > MAX_MARKS;
  });
  if (index < 0) return null;
  return { message: `The file has more than ${MAX_MARKS} unescaped * or _ beside its labels.`, index };
}

/** The indexes of the lines that make a heading of what is above them. */
function underlinesOf(lines: readonly string[]): number[] {
  const body = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return lines.flatMap((line, index) =>
    index > body && UNDERLINE.test(line) && !isBlank(lines[index - 1] ?? '') ? [index] : [],
  );
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** How often something stands in a text without a backslash before it. */
function count(text: string, unescaped: RegExp): number {
  return (text.match(unescaped) ?? []).filter((found) => !found.startsWith('\\')).length;
}

function notArticle(message: string, place: Pick<Issue, 'file' | 'line' | 'column'>): Issue {
  return { code: 'MARKDOWN_NOT_ARTICLE', message, hint: FIX_MARKDOWN, ...place };
}
