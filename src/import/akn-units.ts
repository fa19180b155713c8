/** The units of an article of Akoma Ntoso as lines: what has a `num` has a label, every paragraph of words is a unit. */

import { longNumberLines, noteLines } from './akn-lines.ts';
import type { AknMeta } from './akn-meta.ts';
import { isNote, plainWords, wordsIn } from './akn-words.ts';
import { clean } from './clean.ts';
import { labelOf } from './label.ts';
import type { SourceLine } from './source-line.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** Elements that hold others or words without being units. */
const HOLDERS = new Set(
  'intro content wrapUp wrap blockList list listIntroduction listWrapUp block container'.split(' '),
);
const NUMBER = /\d{1,6}[a-z]?(?:[-\u2010-\u2014]\d{1,6})*/u;

/** An article: a line for itself, then one for each unit. */
export function articleLines(article: XmlElement, meta: AknMeta): SourceLine[] {
  const taken = [childOf(article, 'num'), childOf(article, 'heading')] as const;
  const [num, heading] = [wordsIn(taken[0]), wordsIn(taken[1])];
  const number =
    NUMBER.exec(num.text.toLowerCase())?.[0] ??
    /_(\d[\da-z-]*)$/u.exec(article.attributes['eId'] ?? '')?.[1] ??
    num.text;
  const own: SourceLine = {
    role: 'article',
    label: number.replace(/[\u2010-\u2014]/gu, '-'),
    text: heading.text,
    line: article.line,
    path: null,
    ...repealOf(article, meta),
  };
  const isSaid = number === num.text;
  const rest = isSaid ? [] : longNumberLines(num.text, article);
  const lines = [own, ...rest, ...noteLines([...num.notes, ...heading.notes])];
  const writer: Writer = { meta, lines, label: null };
  writeChildren(article, { depth: 0, taken }, writer);
  writeLabelAlone(writer, article);
  return writer.lines;
}

/** A label waits for the first words of its unit. */
interface Writer {
  readonly meta: AknMeta;
  readonly lines: SourceLine[];
  label: { readonly text: string; readonly repealed: Pick<SourceLine, 'repealed'> } | null;
}

/** Where in an article an element stands. */
interface Level {
  /** How many labelled units are around. */
  readonly depth: number;
  /** The elements in it that are read already. */
  readonly taken: readonly (XmlElement | null)[];
}

/** Writes what stands in an element. */
function writeChildren(element: XmlElement, level: Level, writer: Writer): void {
  for (const child of element.children) {
    if (typeof child !== 'string') writeChild(child, element, level, writer);
    else if (clean(child) !== '') writeWords({ ...element, children: [child] }, writer);
  }
}

function writeChild(child: XmlElement, parent: XmlElement, { depth, taken }: Level, writer: Writer): void {
  const { name } = child;
  if (taken.includes(child)) return;
  if (name === 'num') writeNumberAlone(child, writer);
  else if (isNote(child)) writeWords({ ...parent, children: [child] }, writer);
  else if (name === 'p' || isInline(child)) writeWords(child, writer);
  else if (HOLDERS.has(name)) writeHolder(child, depth, writer);
  else writeUnit(child, depth, writer);
}

/** A number that is no label of ours and no article's is said to be there, so that it is not lost. */
function writeNumberAlone(num: XmlElement, { lines }: Writer): void {
  const { text, notes } = plainWords(num);
  lines.push({ role: 'outside', label: null, text, line: num.line, path: null });
  for (const line of noteLines(notes)) lines.push(line);
}

/** A holder of bare words is a paragraph of its own. */
function writeHolder(holder: XmlElement, depth: number, writer: Writer): void {
  const isMixed = holder.children.some((child) => typeof child === 'string' && clean(child) !== '');
  if (isMixed) writeWords(holder, writer);
  else writeChildren(holder, { depth, taken: [] }, writer);
}

function isInline({ name }: XmlElement): boolean {
  return ['heading', 'subheading', 'longTitle'].includes(name);
}

function writeUnit(unit: XmlElement, depth: number, writer: Writer): void {
  const num = childOf(unit, 'num');
  const repealed = repealOf(unit, writer.meta);
  const isTop =
    depth === 0 && (unit.name === 'paragraph' || unit.name === 'subsection' || unit.name === 'level');
  if (num !== null) {
    writeLabelAlone(writer, unit);
    const { text: printed, notes } = plainWords(num);
    writer.label = { text: labelOf(printed, isTop ? '.' : ')') ?? printed, repealed };
    for (const line of noteLines(notes)) writer.lines.push(line);
  }
  writeChildren(unit, { depth: num === null ? depth : depth + 1, taken: [num] }, writer);
  if (num !== null) writeLabelAlone(writer, unit);
}

/** A label without words of its own is said to be one, so that it is not lost. */
function writeLabelAlone(writer: Writer, { line }: XmlElement): void {
  if (writer.label === null) return;
  writer.lines.push({ role: 'outside', label: null, text: writer.label.text, line, path: null });
  writer.label = null;
}

function writeWords(element: XmlElement, writer: Writer): void {
  const { text, notes } = plainWords(element);
  if (text !== '') {
    const { label } = writer;
    const isLabel = label !== null && labelOf(label.text, '.') === label.text;
    // A label that is none of ours, such as (a), stays with the words behind it.
    const words = label === null || isLabel ? text : `${label.text} ${text}`;
    writer.lines.push({
      role: 'unit',
      label: isLabel ? label.text : null,
      text: words,
      line: element.line,
      path: null,
      ...(label?.repealed ?? {}),
    });
    writer.label = null;
  }
  for (const line of noteLines(notes)) writer.lines.push(line);
}

/** Whether an element is a tombstone; the words in it are what the language says of one. */
function repealOf({ attributes }: XmlElement, meta: AknMeta): Pick<SourceLine, 'repealed'> {
  return attributes['status'] === 'removed' ? { repealed: { act: meta.actOf(attributes['refersTo']) } } : {};
}
