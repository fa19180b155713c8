/** The words of Akoma Ntoso that stand in no article, as lines: each word is read once, and none is passed by. */

import { isNote, type PlainWords, plainWords } from './akn-words.ts';
import type { Role, SourceLine } from './source-line.ts';
import { elementsOf, type XmlElement } from './xml-tree.ts';

/** Elements that are one line, whatever stands in them. */
const LINES = new Set(['p', 'num', 'heading', 'subheading']);
/** Elements that the standard lets run on among the words of a line. */
const INLINE = new Set(
  (
    'a abbr affectedDocument argument b br change concept courtType date decoration def docAuthority docCommittee docDate ' +
    'docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docType docketNumber em ' +
    'embeddedText entity eol event fillIn i img inline ins judge lawyer legislature location mmod mod mref neutralCitation ' +
    'object omissis opinion organization outcome party person placeholder process quantity quotedText recordedTime ref ' +
    'relatedDocument rmod role rref scene session shortTitle span strong sub sup term time u vote'
  ).split(' '),
);

/** Elements that would run on by their names and are read in parts, since more than words stands in them. */
export type Split = ReadonlySet<XmlElement>;

/** Finds them in one walk for the whole document: a look into each would go through what nests again and again. */
export function findSplit(root: XmlElement): Split {
  const split = new Set<XmlElement>();
  gatherSplit(root, split);
  return split;
}

/** Gathers below an element; whether it is more than words in a line. */
function gatherSplit(element: XmlElement, split: Set<XmlElement>): boolean {
  if (isNote(element)) return false;
  let isMore = false;
  for (const child of elementsOf(element)) isMore = gatherSplit(child, split) || isMore;
  if (isMore && INLINE.has(element.name)) split.add(element);
  return isMore || !INLINE.has(element.name);
}

/** The elements directly in an element, and each stretch of words between them as a paragraph of its own. */
export function partsOf(element: XmlElement, split: Split): readonly XmlElement[] {
  const parts: XmlElement[] = [];
  let stretch: (XmlElement | string)[] | null = null;
  for (const child of element.children) {
    if (typeof child !== 'string' && !runsOn(child, split)) {
      stretch = null;
      parts.push(child);
    } else if (stretch === null) {
      stretch = [child];
      parts.push({ name: 'p', attributes: {}, children: stretch, line: element.line });
    } else stretch.push(child);
  }
  return parts;
}

function runsOn(element: XmlElement, split: Split): boolean {
  return isNote(element) || (INLINE.has(element.name) && !split.has(element));
}

/** Whether all that stands in an element is one line. */
export function isLine({ name }: XmlElement): boolean {
  return LINES.has(name);
}

/** How the words of an element are read. */
export interface Reading {
  readonly role: Role;
  readonly split: Split;
  /** The element that is the title, and those around it, whose other words are lines beside it. */
  readonly titlePath?: readonly XmlElement[];
}

/** A line for each outermost paragraph in an element, and for each stretch of words that stands in none. */
export function wordLines(element: XmlElement, { role, split, titlePath = [] }: Reading): SourceLine[] {
  const [title = null, ...around] = titlePath;
  const writer: Writer = { role, split, title, around: new Set(around), lines: [], number: null };
  write(element, writer);
  writeNumber(writer);
  return writer.lines;
}

interface Writer {
  readonly role: Role;
  readonly split: Split;
  readonly title: XmlElement | null;
  readonly around: ReadonlySet<XmlElement>;
  readonly lines: SourceLine[];
  /** A number waits for the words behind it and stays in them, as in articles a label that a corpus cannot hold does. */
  number: SourceLine | null;
}

function write(element: XmlElement, writer: Writer): void {
  if (element === writer.title) writeTitle(element, writer);
  else if (!isLine(element) || writer.around.has(element)) writeParts(element, writer);
  else if (element.name === 'num') writeNum(element, writer);
  else writeLine(element, writer);
}

function writeParts(element: XmlElement, writer: Writer): void {
  for (const part of partsOf(element, writer.split)) write(part, writer);
  writeNumber(writer);
}

function writeTitle(title: XmlElement, writer: Writer): void {
  writeNumber(writer);
  const { text, notes } = plainWords(title);
  writer.lines.push({ role: 'title', label: null, text, line: title.line, path: null });
  for (const line of noteLines(notes)) writer.lines.push(line);
}

function writeNum(num: XmlElement, writer: Writer): void {
  writeNumber(writer);
  const { text, notes } = plainWords(num);
  if (text !== '') writer.number = { role: writer.role, label: null, text, line: num.line, path: null };
  for (const line of noteLines(notes)) writer.lines.push(line);
}

function writeLine(element: XmlElement, writer: Writer): void {
  const { text, notes } = plainWords(element);
  const { role, number, lines } = writer;
  if (text !== '') {
    lines.push({
      role,
      label: null,
      text: number === null ? text : `${number.text} ${text}`,
      line: number?.line ?? element.line,
      path: null,
    });
    writer.number = null;
  }
  for (const line of noteLines(notes)) lines.push(line);
}

/** A number without words behind it is a line by itself. */
function writeNumber(writer: Writer): void {
  if (writer.number !== null) writer.lines.push(writer.number);
  writer.number = null;
}

/** Notes as lines, wherever they stood among words. */
export function noteLines(notes: PlainWords['notes']): SourceLine[] {
  return notes.map(({ text, line }) => ({ role: 'note', label: null, text, line, path: null }));
}

/** What is printed as a number and says more than a word and the number (`Section I. The court`) is a line too. */
export function longNumberLines(text: string, { line }: XmlElement): SourceLine[] {
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.length > 2 ? [{ role: 'outside', label: null, text, line, path: null }] : [];
}
