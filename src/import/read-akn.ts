/** Akoma Ntoso 3.0: an `act` with its articles, our own and other people's. */

import { fail, ok, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { type AknMeta, readMeta } from './akn-meta.ts';
import { articleLines } from './akn-units.ts';
import { plainWords } from './akn-words.ts';
import { languageIn } from './shape.ts';
import type { ReadSource, Role, SourceLine } from './source-line.ts';
import { below, childOf, elementsOf, named, readXmlTree, type XmlElement } from './xml-tree.ts';

/** Elements in which articles stand. */
const CONTAINERS = new Set(
  'book part subpart title subtitle chapter subchapter division section subsection tome hcontainer'.split(
    ' ',
  ),
);
/** What stands around the law. */
const AROUND = new Set(
  'coverPage preface conclusions attachments attachment components collectionBody header'.split(' '),
);

/** Reads a document; fails with `XML_SYNTAX`, `MARKUP_TOO_DEEP`, or with `SHAPE_UNKNOWN` where it is no Akoma Ntoso. */
export function readAkn(xml: string, limits: Limits): Result<ReadSource> {
  const tree = readXmlTree(xml, limits);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name !== 'akomaNtoso') return noAkn(root);
  const meta = readMeta(root);
  const all = below(root);
  // In some traditions the section is what others call an article.
  const unit = all.some(({ name }) => name === 'article') ? 'article' : 'section';
  const lines = elementsOf(root).flatMap((document) => linesOf(document, { meta, unit, isInside: false }));
  const printed = named(root, 'num', 1).map((num) => plainWords(num).text);
  return ok({ lines, language: meta.language ?? languageIn(printed), date: meta.date });
}

function noAkn({ name, line }: XmlElement): Result<never> {
  return fail({
    code: 'SHAPE_UNKNOWN',
    message: `The XML is <${name}>, not <akomaNtoso>.`,
    hint: 'See docs/import.md for the shapes that are read.',
    line,
    column: 1,
  });
}

interface Context {
  readonly meta: AknMeta;
  /** The element that is an article. */
  readonly unit: string;
  /** Whether a container stands around. */
  readonly isInside: boolean;
}

function linesOf(element: XmlElement, context: Context): SourceLine[] {
  const { name } = element;
  if (name === 'meta') return [];
  if (name === 'preface') return prefaceLines(element);
  if (name === 'preamble') return preambleLines(element, context);
  if (AROUND.has(name)) return wordLines(element, 'outside');
  if (name === context.unit) return articleLines(element, context.meta);
  if (CONTAINERS.has(name)) return containerLines(element, context);
  return childLines(element, context, 'outside');
}

/** What stands in an element, its bare words included. */
function childLines(element: XmlElement, context: Context, role: Role): SourceLine[] {
  if (element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
    return wordLines(element, role);
  return elementsOf(element).flatMap((child) =>
    child.name === 'num' || child.name === 'heading' ? [] : linesOf(child, context),
  );
}

function containerLines(element: XmlElement, context: Context): SourceLine[] {
  const [num, heading] = ['num', 'heading'].map((name) => {
    const child = childOf(element, name);
    return child === null ? '' : plainWords(child).text;
  }) as [string, string];
  const inside = childLines(element, { ...context, isInside: true }, 'outside');
  const place = { line: element.line, path: null };
  if (!context.isInside) {
    const own = numberIn(num, element);
    if (own === null) return inside;
    return [{ role: 'section', label: own, text: heading, ...place }, ...inside];
  }
  const title = [num, heading].filter((text) => text !== '').join(' ');
  return title === '' ? inside : [{ role: 'outside', label: null, text: title, ...place }, ...inside];
}

/** The number of a section: the last word of `Section VII.`, or what its eId ends with. */
function numberIn(num: string, { attributes }: XmlElement): string | null {
  const words = num.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const number = words.find((word) => /^(?:[IVXLC]+|\d[\d-]*[a-z]?)$/u.test(word)) ?? words.at(-1);
  return number ?? /_([\p{L}\p{N}-]+)$/u.exec(attributes['eId'] ?? '')?.[1] ?? null;
}

function prefaceLines(preface: XmlElement): SourceLine[] {
  const title = below(preface).find(({ name }) => name === 'docTitle');
  const others = elementsOf(preface).filter((child) => title === undefined || !below(child).includes(title));
  return [
    ...(title === undefined
      ? []
      : [
          { role: 'title' as const, label: null, text: plainWords(title).text, line: title.line, path: null },
        ]),
    ...others.flatMap((child) => (child === title ? [] : wordLines(child, 'outside'))),
  ];
}

function preambleLines(preamble: XmlElement, { meta }: Context): SourceLine[] {
  const place = { line: preamble.line, path: null };
  const removed = preamble.attributes['status'] === 'removed';
  const start: SourceLine = { role: 'preamble', label: null, text: '', ...place };
  const lines = wordLines(preamble, 'unit');
  return [
    removed ? { ...start, repealed: { act: meta.actOf(preamble.attributes['refersTo']) } } : start,
    ...lines,
  ];
}

/** A line for each paragraph of words in an element. */
function wordLines(element: XmlElement, role: Role): SourceLine[] {
  // A note in a paragraph may have paragraphs of its own; deeper ones are part of the words around them.
  const blocks = named(element, 'p', 2);
  const leaves = blocks.length === 0 ? [element] : blocks;
  return leaves.flatMap((leaf) => {
    const { text, notes } = plainWords(leaf);
    const place = { label: null, path: null };
    return [
      ...(text === '' ? [] : [{ role, text, line: leaf.line, ...place }]),
      ...notes.map((note) => ({ role: 'note' as const, text: note.text, line: note.line, ...place })),
    ];
  });
}
