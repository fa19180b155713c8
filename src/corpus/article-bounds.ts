/** What an article file may not hold, found before the Markdown parser sees it: it would recurse, slow down or change it. */

import type { Issue } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';

/** What to do about Markdown that is no article. */
export const FIX_MARKDOWN: string =
  'Write one plain paragraph a unit, its label in bold: "**2.** text"; escape special characters with \\.';

/** The parser's time grows with the square of the marks that might be emphasis; an article needs four a paragraph. */
const MAX_MARKS = 4000;
/** Containers nest without bound in Markdown, and none belongs here. */
const CONTAINER = /^ {0,3}(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;
const UNESCAPED_MARK = /\\[\s\S]|[*_]/g;
/** Each start of a comment, an instruction or a section of characters is followed to the end of its paragraph; an article needs none. */
const MAX_STARTS = 20;
const UNESCAPED_START = /\\[\s\S]|<[!?]/g;

/** The first thing that keeps a file from being parsed as an article, or null. */
export function checkReadable(text: string, file: string, limits: Limits): Issue | null {
  const at = (line: number): Pick<Issue, 'file' | 'line' | 'column'> => ({ file, line, column: 1 });
  if (text.length > limits.file) return { ...beyond('file', { found: text.length, limits }), ...at(1) };
  const lines = text.split(/\r?\n/);
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
  const started = lines.findIndex((line) => count(line, UNESCAPED_START) > 0);
  if (count(text, UNESCAPED_START) > MAX_STARTS)
    return notArticle(`The file has more than ${MAX_STARTS} unescaped <! or <?.`, at(started + 1));
  const marked = lines.findIndex((line) => count(line, UNESCAPED_MARK) > MAX_MARKS);
  if (marked < 0) return null;
  return notArticle(`The line has more than ${MAX_MARKS} unescaped * or _.`, at(marked + 1));
}

/** How often something stands in a text without a backslash before it. */
function count(text: string, unescaped: RegExp): number {
  return (text.match(unescaped) ?? []).filter((found) => !found.startsWith('\\')).length;
}

function notArticle(message: string, place: Pick<Issue, 'file' | 'line' | 'column'>): Issue {
  return { code: 'MARKDOWN_NOT_ARTICLE', message, hint: FIX_MARKDOWN, ...place };
}
