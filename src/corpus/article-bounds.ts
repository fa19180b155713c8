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
/** Underscores inside of a word never are emphasis, and a canonical article does not escape them. */
const IN_WORD = /(?<=[^\s\p{P}\p{S}])_+(?=[^\s\p{P}\p{S}])/gu;
/** Each start of a comment, an instruction or a section of characters is followed to the end of its paragraph; an article needs none. */
const MAX_STARTS = 20;
const UNESCAPED_START = /\\[\s\S]|<[!?]/g;
/** Each run of backticks may open code, whose end is looked for to the end of its paragraph; a canonical article escapes them all. */
const MAX_BACKTICKS = 20;
/** So many characters may follow them all; what is longer may have fewer. Each word among them takes memory, for each run. */
const BACKTICKS_UP_TO = 50_000;
const UNESCAPED_BACKTICKS = /\\[\s\S]|`+/g;
/** Brackets that open and close may be links, for which the parser goes back each time; a canonical article escapes all that open. */
const MAX_BRACKETS = 2000;
/** Each that closes is compared with what stands since the last that opened, which may be the whole file. */
const BRACKETS_UP_TO = 1_000_000;
const UNESCAPED_OPENING = /\\[\s\S]|\[/g;
const UNESCAPED_CLOSING = /\\[\s\S]|\]/g;
/** Each link may have a title, whose end is looked for to the end of its paragraph; a canonical article escapes all brackets that open. */
const MAX_LINKS = 100;
const LINKS_UP_TO = 500_000;
const UNESCAPED_LINK = /\\[\s\S]|\]\(/g;
/** Each line that underlines a heading makes the parser go through the file again; an article has none. */
const MAX_UNDERLINES = 20;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** What may be a piece of its own in a paragraph, as the end of a line is: an escape, an entity, a mark, the start of a link, the end of a tag. */
const PIECE = /\\[!-/:-@[-`{-~]|&[#A-Za-z\d]{1,32};|!?\[|[*_>]/g;
/** What may turn out to be text between them; for each such, the parser moves all the pieces behind it. */
const SIGN = /\\[!-/:-@[-`{-~]|!\[|[\]!&<\\]/g;
const MAX_SIGNS = 2500;
/** Each piece, and each line, takes memory until the whole file is read. */
const MAX_PIECES = 150_000;
/** The line above the front matter, which a byte order mark may open, and the one below it. */
const FENCE = /^\uFEFF?---[ \t]*$/;
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
  return crowd === null ? null : notArticle(crowd.message, at(crowd.index + 1), crowd.hint);
}

/** Whether a text has so many signs that they are all escaped when it is written, so that the parser need not look at them. */
export function isCrowded(text: string): boolean {
  return text.length > MAX_SIGNS && (text.match(SIGN)?.length ?? 0) > MAX_SIGNS / 2;
}

/** What a file has too much of, and the index of the line to show for it. */
interface Crowd {
  readonly message: string;
  readonly index: number;
  readonly hint?: string;
}

/** The first of the things that slow the parser down of which a file has too many, or null. */
function findCrowd(text: string, lines: readonly string[]): Crowd | null {
  const body = bodyOf(lines);
  return (
    findUnescaped(text, lines) ??
    findUnderlines(lines, body) ??
    findBrackets(text, lines) ??
    findLinks(text, lines) ??
    findMarks(text, lines) ??
    findPieces(text, lines, body)
  );
}

/** What may be followed to the end of its paragraph each time, where a file has too many. */
function findUnescaped(text: string, lines: readonly string[]): Crowd | null {
  if (text.includes('<') && count(text, UNESCAPED_START) > MAX_STARTS)
    return {
      message: `The file has more than ${MAX_STARTS} unescaped <! or <?.`,
      index: firstWith(lines, UNESCAPED_START),
    };
  const backticks = fewer(MAX_BACKTICKS, BACKTICKS_UP_TO, text);
  if (text.includes('`') && count(text, UNESCAPED_BACKTICKS) > backticks)
    return {
      message: `The file has more than ${backticks} unescaped runs of backticks.`,
      index: firstWith(lines, UNESCAPED_BACKTICKS),
    };
  return null;
}

/** The first of the lines that make a heading of what is above them, where there are too many. */
function findUnderlines(lines: readonly string[], body: number): Crowd | null {
  const underlines = lines.flatMap((line, index) =>
    index > body && UNDERLINE.test(line) && !isBlank(lines[index - 1] ?? '') ? [index] : [],
  );
  if (underlines.length <= MAX_UNDERLINES) return null;
  return {
    message: `The file has more than ${MAX_UNDERLINES} underlined headings; an article has only paragraphs.`,
    index: underlines[0] ?? 0,
  };
}

function findBrackets(text: string, lines: readonly string[]): Crowd | null {
  if (text.length <= MAX_BRACKETS) return null;
  const most = fewer(MAX_BRACKETS, BRACKETS_UP_TO, text);
  const brackets = Math.min(count(text, UNESCAPED_OPENING), count(text, UNESCAPED_CLOSING));
  if (brackets <= most) return null;
  return {
    message: `The file has more than ${most} pairs of unescaped brackets.`,
    index: firstWith(lines, UNESCAPED_OPENING),
  };
}

function findLinks(text: string, lines: readonly string[]): Crowd | null {
  if (!text.includes('](')) return null;
  const most = fewer(MAX_LINKS, LINKS_UP_TO, text);
  const links = Math.min(count(text, UNESCAPED_OPENING), count(text, UNESCAPED_LINK));
  if (links <= most) return null;
  return {
    message: `The file has more than ${most} unescaped links.`,
    index: firstWith(lines, UNESCAPED_LINK),
  };
}

/** The first line with too many marks, or the one at which those of the whole file, but for labels, become too many; or null. */
function findMarks(text: string, lines: readonly string[]): Crowd | null {
  if (text.length <= MAX_MARKS) return null;
  const marks = lines.map((line) => count(line.replace(IN_WORD, ''), UNESCAPED_MARK));
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

/** The line at which signs among the pieces of a paragraph, or the pieces of the whole file, become too many; or null. */
function findPieces(text: string, lines: readonly string[], body: number): Crowd | null {
  if (text.length <= MAX_SIGNS) return null;
  let [inFile, pieces, signs] = [0, 0, 0];
  const index = lines.findIndex((line, at) => {
    // The front matter is no Markdown, and its YAML has bounds of its own.
    if (at < body) return false;
    const found = 1 + (line.match(PIECE)?.length ?? 0);
    const between = countSigns(line);
    inFile += found + between;
    pieces = isBlank(line) ? 0 : pieces + found;
    signs = isBlank(line) ? 0 : signs + between;
    return Math.min(pieces, signs) > MAX_SIGNS || inFile > MAX_PIECES;
  });
  if (index < 0) return null;
  if (Math.min(pieces, signs) > MAX_SIGNS)
    return {
      message: `The paragraph has more than ${MAX_SIGNS} unescaped ], !, &, < or \\ and as many lines, marks and escaped characters.`,
      index,
      hint: 'Write it as several units, each on one line.',
    };
  return {
    message: `The file has more than ${MAX_PIECES} lines, marks and escaped characters.`,
    index,
    hint: 'Divide the article.',
  };
}

/** How many characters of a line might have been markup but may be text; a backslash that escapes nothing is one. */
function countSigns(line: string): number {
  return (line.match(SIGN) ?? []).filter((found) => found.length === 1).length;
}

/** The index of the first line below the front matter; 0 where there is none. */
function bodyOf(lines: readonly string[]): number {
  if (!FENCE.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && FENCE.test(line)) + 1;
}

/** How many a text may have of what may be followed to its end each time: so many up to a length, and fewer where it is longer. */
function fewer(most: number, upTo: number, text: string): number {
  return Math.min(most, Math.floor((most * upTo) / text.length));
}

/** Whether a line is blank in Markdown, where all white space but spaces and tabs is text. */
function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** The index of the first line that has something without a backslash before it. */
function firstWith(lines: readonly string[], unescaped: RegExp): number {
  return lines.findIndex((line) => count(line, unescaped) > 0);
}

/** How often something stands in a text without a backslash before it. */
function count(text: string, unescaped: RegExp): number {
  return (text.match(unescaped) ?? []).filter((found) => !found.startsWith('\\')).length;
}

function notArticle(
  message: string,
  place: Pick<Issue, 'file' | 'line' | 'column'>,
  hint: string = FIX_MARKDOWN,
): Issue {
  return { code: 'MARKDOWN_NOT_ARTICLE', message, hint, ...place };
}
