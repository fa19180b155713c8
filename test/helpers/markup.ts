/** HTML fragments and XML read back by a strict reader of its own, so that a mistake in writing is not repeated in reading. */

import { findRepeats } from '../../src/collections.ts';

/** An element with its attributes and what stands in it, in order. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
}

const TOKEN =
  /<(?<close>\/)?(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads one element; throws where anything is not well-formed, or an attribute or id stands twice. */
export function parseMarkup(markup: string): MarkupElement {
  const root = { name: '', attributes: {}, children: [] as (MarkupElement | string)[] };
  const open = [root];
  const source = markup.trim();
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const { close, name = '', attributes = '', empty, text } = match.groups ?? {};
    if (text !== undefined) open.at(-1)?.children.push(decode(text));
    else if (close === undefined) {
      const element = { name, attributes: parseAttributes(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (empty === undefined) open.push(element);
    } else if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
  }
  if (end !== source.length) throw new Error(`no markup: ${source.slice(end, end + 80)}`);
  const [element, ...others] = root.children;
  if (open.length !== 1 || others.length > 0 || element === undefined || typeof element === 'string')
    throw new Error('there is not one element');
  return element;
}

function parseAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']): [string, string] => [
    name,
    decode(value),
  ]);
  if (findRepeats(pairs, ([name]) => name).length > 0) throw new Error(`an attribute twice: ${source}`);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]+);|(\w+);)?/g, (whole, code?: string, name?: string) => {
    const character =
      code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number.parseInt(code, 16));
    if (character === undefined) throw new Error(`no character reference: ${whole}`);
    return character;
  });
}

/** All elements in an element and itself, in order. */
export function elementsIn(element: MarkupElement): readonly MarkupElement[] {
  const inside = element.children.filter((child) => typeof child !== 'string');
  return [element, ...inside.flatMap(elementsIn)];
}

/** The elements of a name. */
export function named(element: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsIn(element).filter((one) => one.name === name);
}

/** The element with some value of an attribute. */
export function withAttribute(element: MarkupElement, attribute: string, value: string): MarkupElement {
  const found = elementsIn(element).find(({ attributes }) => attributes[attribute] === value);
  if (found === undefined) throw new Error(`nothing has ${attribute}="${value}"`);
  return found;
}

/** The text of an element; `skip` leaves out elements of some names. */
export function textIn(element: MarkupElement, ...skip: readonly string[]): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return skip.includes(child.name) ? '' : textIn(child, ...skip);
    })
    .join('');
}

/** The values of an attribute that stand more than once in a document. */
export function repeated(element: MarkupElement, attribute: string): readonly string[] {
  const values = elementsIn(element).flatMap(({ attributes }) => attributes[attribute] ?? []);
  return findRepeats(values, (value) => value).map(({ value }) => value);
}
