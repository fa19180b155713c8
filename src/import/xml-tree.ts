/** XML as a tree of elements, each with its line; nothing outside the document is read, and no entity is made up by it. */

import { XmlElement as ParsedElement, parseXml, XmlError, XmlText } from '@rgrove/parse-xml';
import { fail, ok, type Result } from '../errors.ts';

/** An element by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** Deeper than any law, and shallow enough to be walked. */
const MAX_DEPTH = 200;
const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)[\p{L}_:](?:[^<>"']|"[^"]*"|'[^']*')*>)/gu;

/** Reads a document; fails with `XML_SYNTAX` where it is not well-formed or nests without bound. */
export function readXmlTree(source: string): Result<XmlElement> {
  const xml = source.replace(/^\ufeff/u, '');
  // The parser goes down with the elements, so their depth is known before it starts.
  if (depthOf(xml) > MAX_DEPTH) return notXml(`elements nest deeper than ${MAX_DEPTH}.`, 1, 1);
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root === null ? notXml('there is no element.', 1, 1) : ok(treeOf(root, linesIn(xml)));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [message = ''] = error.message.split('\n');
    return notXml(message.replace(/ \(line \d+, column \d+\)/, ''), error.line, error.column);
  }
}

function notXml(message: string, line: number, column: number): Result<never> {
  return fail({
    code: 'XML_SYNTAX',
    message: `The XML cannot be read: ${message}`,
    hint: 'Check that the file is whole and well-formed.',
    line,
    column,
  });
}

function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag, close] of xml.matchAll(TAG)) {
    if (close === undefined) continue;
    if (close === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The line on which an offset stands; offsets are asked for in order. */
function linesIn(xml: string): (offset: number) => number {
  let [line, last] = [1, 0];
  return (offset) => {
    for (; last < offset; last += 1) if (xml.charCodeAt(last) === 10) line += 1;
    return line;
  };
}

function treeOf(element: ParsedElement, lineAt: (offset: number) => number): XmlElement {
  const line = lineAt(element.start);
  const attributes = Object.entries(element.attributes).map(([name, value]) => [local(name), value]);
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (child instanceof XmlText) return [child.text];
    return child instanceof ParsedElement ? [treeOf(child, lineAt)] : [];
  });
  return { name: local(element.name), attributes: Object.fromEntries(attributes), children, line };
}

/** A name without its prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements directly in an element. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element directly in an element that has a name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null;
}

/** All elements below an element, in order. */
export function below(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...below(child)]);
}
