/** Akoma Ntoso 3.0: an `act` with its articles, our own and other people's. */

import { fail, ok, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import {
  findSplit,
  isLine,
  longNumberLines,
  noteLines,
  partsOf,
  type Split,
  wordLines,
} from './akn-lines.ts';
import { type AknMeta, readMeta } from './akn-meta.ts';
import { articleLines } from './akn-units.ts';
import { isNote, plainWords, wordsIn } from './akn-words.ts';
import { languageIn } from './shape.ts';
import type { ReadSource, SourceLine } from './source-line.ts';
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
  const lines = childLines(root, { meta, unit, split: findSplit(root), isInside: false });
  const printed = named(root, 'num').map((num) => plainWords(num).text);
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
  readonly split: Split;
  /** Whether a container stands around. */
  readonly isInside: boolean;
}

function linesOf(element: XmlElement, context: Context): SourceLine[] {
  const { name } = element;
  if (name === 'meta') return metaLines(element, context);
  if (name === 'preface') return prefaceLines(element, context);
  if (name === 'preamble') return preambleLines(element, context);
  if (AROUND.has(name) || isLine(element))
    return wordLines(element, { role: 'outside', split: context.split });
  if (name === context.unit) return articleLines(element, context.meta);
  if (CONTAINERS.has(name)) return containerLines(element, context);
  return childLines(element, context);
}

/** What stands in an element, its bare words included, without what was read of it before. */
function childLines(
  element: XmlElement,
  context: Context,
  taken: readonly (XmlElement | null)[] = [],
): SourceLine[] {
  return partsOf(element, context.split).flatMap((part) =>
    taken.includes(part) ? [] : linesOf(part, context),
  );
}

/** Of what a document says of itself only its notes are printed. */
function metaLines(meta: XmlElement, { split }: Context): SourceLine[] {
  return named(meta, 'notes').flatMap((notes) => wordLines(notes, { role: 'note', split }));
}

function containerLines(element: XmlElement, context: Context): SourceLine[] {
  const taken = [childOf(element, 'num'), childOf(element, 'heading')] as const;
  const [num, heading] = [wordsIn(taken[0]), wordsIn(taken[1])];
  const own = context.isInside ? null : numberIn(num.text, element);
  const title = [num.text, heading.text].filter((text) => text !== '').join(' ');
  const place = { line: element.line, path: null };
  const head: readonly SourceLine[] =
    own === null
      ? [{ role: 'outside', label: null, text: title, ...place }]
      : [
          { role: 'section', label: own, text: heading.text, ...place },
          ...longNumberLines(num.text, element),
        ];
  const notes = noteLines([...num.notes, ...heading.notes]);
  return [...head, ...notes, ...childLines(element, { ...context, isInside: true }, taken)];
}

/** The number of a section: the last word of `Section VII.`, or what its eId ends with. */
function numberIn(num: string, { attributes }: XmlElement): string | null {
  const words = num.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const number = words.find((word) => /^(?:[IVXLC]+|\d[\d-]*[a-z]?)$/u.test(word)) ?? words.at(-1);
  return number ?? /_([\p{L}\p{N}-]+)$/u.exec(attributes['eId'] ?? '')?.[1] ?? null;
}

function prefaceLines(preface: XmlElement, { split }: Context): SourceLine[] {
  return wordLines(preface, { role: 'outside', split, titlePath: pathTo(preface, 'docTitle') });
}

/** The first element of a name in no note, and those around it, the innermost first; empty where there is none. */
function pathTo(element: XmlElement, name: string): readonly XmlElement[] {
  if (isNote(element)) return [];
  if (element.name === name) return [element];
  for (const child of elementsOf(element)) {
    const path = pathTo(child, name);
    if (path.length > 0) return [...path, element];
  }
  return [];
}

function preambleLines(preamble: XmlElement, { meta, split }: Context): SourceLine[] {
  const place = { line: preamble.line, path: null };
  const removed = preamble.attributes['status'] === 'removed';
  const start: SourceLine = { role: 'preamble', label: null, text: '', ...place };
  return [
    removed ? { ...start, repealed: { act: meta.actOf(preamble.attributes['refersTo']) } } : start,
    ...wordLines(preamble, { role: 'unit', split }),
  ];
}
