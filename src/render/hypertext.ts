/**
 * HTML as a tree of plain values, and its one escaping writer.
 *
 * Nothing is joined from texts: a string in the tree is text, and the writer escapes it. Names of elements and attributes come from
 * the program alone. A site has some hundred thousand elements, so this does what the HTML made here needs and no more.
 */

import { stringifyEntities } from 'stringify-entities';
import { holdable } from './characters.ts';

/** The value of an attribute; false, null and undefined leave it out, true writes its name alone. */
export type AttributeValue = string | number | boolean | readonly string[] | null | undefined;

/** Attributes by the names that HTML has for them. */
export interface Attributes {
  readonly children?: never;
  readonly html?: never;
  readonly [name: string]: AttributeValue;
}

/** An element. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes | null;
  readonly children: readonly Html[];
}

/** HTML that was written from a tree before. */
export interface Written {
  readonly html: string;
}

/** A tree of HTML: an element, text, or what was written before. */
export type Html = Element | Written | string;

type Content = Html | readonly Html[];

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(['input', 'link', 'meta']);
/** Elements in which nothing is markup, so that nothing is escaped; no text of a corpus goes there as it is. */
const VERBATIM: ReadonlySet<string> = new Set(['script', 'style']);

/** Escapes some characters; most texts have none of them, which is told before they are looked at one by one. */
function escaping(characters: RegExp, subset: readonly string[]): (text: string) => string {
  const options = { subset, useNamedReferences: true };
  return (text) => (characters.test(text) ? stringifyEntities(text, options) : text);
}

/** Escapes text. */
const escapeText = escaping(/[&<]/, ['&', '<']);
/** Escapes values. Tags are escaped as well, though no reader needs it: nothing that looks for a tag by simpler means finds one in a value. */
const escapeValue = escaping(/[&<">]/, ['&', '<', '"', '>']);

/**
 * An element.
 *
 * @param name - Its name.
 * @param attributes - Its attributes; may be left out.
 * @param content - What stands in it.
 */
export function h(name: string, attributes: Attributes, content?: Content): Element;
export function h(name: string, content?: Content): Element;
export function h(name: string, first?: Attributes | Content, second?: Content): Element {
  if (isAttributes(first)) return { name, attributes: first, children: listed(second) };
  return { name, attributes: null, children: listed(first) };
}

function isAttributes(value: Attributes | Content | undefined): value is Attributes {
  return typeof value === 'object' && !Array.isArray(value) && !('children' in value || 'html' in value);
}

function listed(content: Content | undefined): readonly Html[] {
  if (content === undefined) return [];
  return Array.isArray(content) ? content : [content as Html];
}

/** Writes a tree. Whatever is not markup is escaped; what HTML cannot hold at all is replaced. */
export function writeHtml(...trees: readonly Html[]): string {
  return holdable(written(...trees).html);
}

/** Writes a tree now, so that it need not be kept, and may stand in several others. */
export function written(...trees: readonly Html[]): Written {
  return { html: writeAll(trees) };
}

function writeAll(trees: readonly Html[]): string {
  let html = '';
  for (const tree of trees) html += write(tree);
  return html;
}

function write(tree: Html): string {
  if (typeof tree === 'string') return escapeText(tree);
  if ('html' in tree) return tree.html;
  const { name, attributes, children } = tree;
  const start = attributes === null ? `<${name}>` : `<${name}${writeAttributes(attributes)}>`;
  if (VOID.has(name)) return start;
  const inside = VERBATIM.has(name) ? children.join('') : writeAll(children);
  return `${start}${inside}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === null || value === false) continue;
    if (value === true) text += ` ${name}`;
    else text += ` ${name}="${escapeValue(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return text;
}
