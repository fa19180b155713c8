/** The units of an article of Akoma Ntoso as lines: what has a `num` has a label, every paragraph of words is a unit. */

import type { AknMeta } from './akn-meta.ts';
import { plainWords } from './akn-words.ts';
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
  const [num, heading] = [childOf(article, 'num'), childOf(article, 'heading')];
  const printed = num === null ? '' : plainWords(num).text;
  const number =
    NUMBER.exec(printed.toLowerCase())?.[0] ??
    /_(\d[\da-z-]*)$/u.exec(article.attributes['eId'] ?? '')?.[1] ??
    printed;
  const own: SourceLine = {
    role: 'article',
    label: number.replace(/[\u2010-\u2014]/gu, '-'),
    text: heading === null ? '' : plainWords(heading).text,
    line: article.line,
    path: null,
    ...repealOf(article, meta),
  };
  const writer: Writer = { meta, lines: [own], label: null };
  writeChildren(article, 0, writer);
  writeLabelAlone(writer, article);
  return writer.lines;
}

/** A label waits for the first words of its unit. */
interface Writer {
  readonly meta: AknMeta;
  readonly lines: SourceLine[];
  label: { readonly text: string; readonly repealed: Pick<SourceLine, 'repealed'> } | null;
}

/** Writes what stands in an element; `depth` counts the labelled units around it. */
function writeChildren(element: XmlElement, depth: number, writer: Writer): void {
  for (const child of element.children) {
    if (typeof child !== 'string') writeChild(child, element, depth, writer);
    else if (clean(child) !== '') writeWords({ ...element, children: [child] }, writer);
  }
}

function writeChild(child: XmlElement, parent: XmlElement, depth: number, writer: Writer): void {
  const { name } = child;
  if (name === 'num' || (name === 'heading' && parent.name === 'article')) return;
  if (name === 'p' || isInline(child)) writeWords(child, writer);
  else if (HOLDERS.has(name)) writeHolder(child, depth, writer);
  else writeUnit(child, depth, writer);
}

/** A holder of bare words is a paragraph of its own. */
function writeHolder(holder: XmlElement, depth: number, writer: Writer): void {
  const isMixed = holder.children.some((child) => typeof child === 'string' && clean(child) !== '');
  if (isMixed) writeWords(holder, writer);
  else writeChildren(holder, depth, writer);
}

function isInline({ name }: XmlElement): boolean {
  return ['heading', 'subheading', 'authorialNote', 'remark', 'longTitle'].includes(name);
}

function writeUnit(unit: XmlElement, depth: number, writer: Writer): void {
  writeLabelAlone(writer, unit);
  const num = childOf(unit, 'num');
  const repealed = repealOf(unit, writer.meta);
  const isTop =
    depth === 0 && (unit.name === 'paragraph' || unit.name === 'subsection' || unit.name === 'level');
  if (num !== null) {
    const printed = plainWords(num).text;
    writer.label = { text: labelOf(printed, isTop ? '.' : ')') ?? printed, repealed };
  }
  const before = writer.lines.length;
  writeChildren(unit, num === null ? depth : depth + 1, writer);
  if (writer.lines.length === before) writeLabelAlone(writer, unit);
}

/** A label without words of its own is said to be one, so that it is not lost. */
function writeLabelAlone(writer: Writer, { line }: XmlElement): void {
  if (writer.label === null) return;
  writer.lines.push({ role: 'outside', label: null, text: writer.label.text, line, path: null });
  writer.label = null;
}

function writeWords(element: XmlElement, writer: Writer): void {
  const { text, notes } = plainWords(element);
  const place = { line: element.line, path: null };
  if (element.name === 'remark' || element.name === 'authorialNote')
    writer.lines.push({ role: 'note', label: null, text, ...place });
  else if (text !== '') {
    const { label } = writer;
    const isLabel = label !== null && labelOf(label.text, '.') === label.text;
    // A label that is none of ours, such as (a), stays with the words behind it.
    const words = label === null || isLabel ? text : `${label.text} ${text}`;
    writer.lines.push({
      role: 'unit',
      label: isLabel ? label.text : null,
      text: words,
      ...place,
      ...(label?.repealed ?? {}),
    });
    writer.label = null;
  }
  for (const note of notes)
    writer.lines.push({ role: 'note', label: null, text: note.text, line: note.line, path: null });
}

/** Whether an element is a tombstone; the words in it are what the language says of one. */
function repealOf({ attributes }: XmlElement, meta: AknMeta): Pick<SourceLine, 'repealed'> {
  return attributes['status'] === 'removed' ? { repealed: { act: meta.actOf(attributes['refersTo']) } } : {};
}
