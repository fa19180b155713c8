/** What an article file may not hold, found before the Markdown parser sees it: it would recurse, slow down or change it. */

import type { Issue } from '../errors.ts';
import { MAX_FILE_LENGTH } from './file-length.ts';

/** What to do about Markdown that is no article. */
export const FIX_MARKDOWN: string =
  'Write one plain paragraph a unit, its label in bold: "**2.** text"; escape special characters with \\.';

/** The parser's time grows with the square of the marks that might be emphasis; an article needs four a paragraph. */
const MAX_MARKS = 4000;
/** Containers nest without bound in Markdown, and none belongs here. */
const CONTAINER = /^ {0,3}(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;
const UNESCAPED_MARK = /\\[\s\S]|[*_]/g;

/** The first thing that keeps a file from being parsed as an article, or null. */
export function checkReadable(text: string, file: string): Issue | null {
  const at = (line: number): Pick<Issue, 'file' | 'line' | 'column'> => ({ file, line, column: 1 });
  if (text.length > MAX_FILE_LENGTH) {
    return {
      code: 'FILE_TOO_LARGE',
      message: `The file has ${text.length} characters; at most ${MAX_FILE_LENGTH} are read.`,
      hint: 'An article is far smaller; check what the file holds.',
      ...at(1),
    };
  }
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
  const marked = lines.findIndex((line) => countMarks(line) > MAX_MARKS);
  if (marked < 0) return null;
  return notArticle(`The line has more than ${MAX_MARKS} unescaped * or _.`, at(marked + 1));
}

function countMarks(line: string): number {
  return (line.match(UNESCAPED_MARK) ?? []).filter((mark) => mark.length === 1).length;
}

function notArticle(message: string, place: Pick<Issue, 'file' | 'line' | 'column'>): Issue {
  return { code: 'MARKDOWN_NOT_ARTICLE', message, hint: FIX_MARKDOWN, ...place };
}
