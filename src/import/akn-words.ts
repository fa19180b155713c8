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

/** Elements that are two words apart from what stands around them, whatever is between their tags. */
const APART = new Set(['p', 'num', 'heading', 'subheading']);

/** Whether an element is no part of the law's words. */
export function isNote({ name }: XmlElement): boolean {
  return NOTES.has(name);
}

/** The words of an element. */
export function plainWords(element: XmlElement): PlainWords {
  const notes: Notes = [];
  return { text: clean(wordsOf(element, notes)), notes };
}

/** The words of an element that may not be there. */
export function wordsIn(element: XmlElement | null): PlainWords {
  return element === null ? { text: '', notes: [] } : plainWords(element);
}

type Notes = { text: string; line: number }[];

/** Words in pieces that are put together once, since a look at a growing text takes as long as the text is. */
interface Gathered {
  readonly pieces: string[];
  /** How long they are together. */
  size: number;
  /** The last character of what the element that is being read says. */
  last: string;
  readonly notes: Notes;
}

function wordsOf(element: XmlElement, notes: Notes): string {
  const gathered: Gathered = { pieces: [], size: 0, last: '', notes };
  gatherChildren(element, gathered);
  return gathered.pieces.join('');
}

function add(piece: string, gathered: Gathered): void {
  if (piece === '') return;
  gathered.pieces.push(piece);
  gathered.size += piece.length;
  gathered.last = piece.at(-1) ?? '';
}

function gatherChildren({ children }: XmlElement, gathered: Gathered): void {
  for (const child of children) {
    if (typeof child === 'string') add(child, gathered);
    else gather(child, gathered);
  }
}

function gather(element: XmlElement, gathered: Gathered): void {
  const { name } = element;
  if (isNote(element)) takeNote(element, gathered.notes);
  else if (name === 'br' || name === 'eol') add(' ', gathered);
  else {
    const around = APART.has(name) ? ' ' : '';
    add(around, gathered);
    gatherInside(element, gathered);
    add(around, gathered);
  }
}

/** What stands in an element is looked at by itself; a number raised behind another one is part of it, `83-1`. */
function gatherInside(element: XmlElement, gathered: Gathered): void {
  const { pieces, size, last } = gathered;
  const start = pieces.length;
  gathered.last = '';
  gatherChildren(element, gathered);
  if (gathered.last === '') gathered.last = last;
  if (element.name !== 'sup' || gathered.size - size > 3 || !/\d/.test(last)) return;
  const inner = pieces.slice(start).join('');
  if (/^\d{1,3}$/.test(inner)) pieces[start] = `-${pieces[start]}`;
}

function takeNote(element: XmlElement, notes: Notes): void {
  const text = clean(wordsOf(element, notes)) || (element.attributes['marker'] ?? '');
  if (text !== '') notes.push({ text, line: element.line });
}
