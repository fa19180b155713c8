/** The words of an element of Akoma Ntoso, and the notes that stand among them. */

import { clean } from './clean.ts';
import type { XmlElement } from './xml-tree.ts';

/** Words, and the notes taken out of them. */
export interface PlainWords {
  readonly text: string;
  readonly notes: readonly { readonly text: string; readonly line: number }[];
}

/** What is no part of the law's words: notes, remarks, and what a comparison marks as gone. */
const NOTES = new Set(['authorialNote', 'noteRef', 'remark', 'del', 'noteRefGroup']);

/** The words of an element. */
export function plainWords(element: XmlElement): PlainWords {
  const notes: Notes = [];
  const text = clean(wordsOf(element, notes));
  return { text, notes };
}

type Notes = { text: string; line: number }[];

function wordsOf({ children }: XmlElement, notes: Notes): string {
  // Pieces, since a look at a growing text takes as long as the text is.
  const pieces: string[] = [];
  let last = '';
  for (const child of children) {
    const piece = typeof child === 'string' ? child : wordsIn(child, last, notes);
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  }
  return pieces.join('');
}

/** What an element adds to the words before it, of which `last` is the last character. */
function wordsIn(element: XmlElement, last: string, notes: Notes): string {
  const { name, line, attributes } = element;
  if (name === 'br' || name === 'eol') return ' ';
  const inner = wordsOf(element, notes);
  if (NOTES.has(name)) {
    const text = clean(inner) || (attributes['marker'] ?? '');
    if (text !== '') notes.push({ text, line });
    return '';
  }
  if (name === 'sup' && /\d/.test(last) && /^\d{1,3}$/.test(inner)) return `-${inner}`;
  // Two paragraphs are two words apart, whatever stands between their elements.
  return name === 'p' ? ` ${inner} ` : inner;
}
