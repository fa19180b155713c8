/** How documents of Akoma Ntoso are built and written. */

import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { type Attributes, x } from 'xastscript';
import { holdable } from './characters.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** An element with its attributes and what stands in it; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Element | string)[]
): Element {
  return elementWith(name, attributes, children);
}

/** An element with any number of things in it, be they more than a call may have arguments. */
function elementWith(name: string, attributes: Attributes, children: readonly (Element | string)[]): Element {
  const held = Object.entries(attributes).map(
    ([key, value]) => [key, holdable(String(value ?? ''))] as const,
  );
  const given = held.filter(([key]) => attributes[key] !== undefined);
  // The writer drops what XML cannot hold; a reader should see that something was there.
  const shown = children.map((child) => (typeof child === 'string' ? holdable(child) : child));
  return x(name, Object.fromEntries(given), shown);
}

/** An element in which every element stands on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly Element[]): Element {
  return elementWith(name, attributes, [...children.flatMap((child) => ['\n', child]), '\n']);
}

/** Words in the metadata, where the standard has no text, only elements from elsewhere. */
export function foreignWords(name: 'old' | 'new' | 'condition', text: string): Element {
  return element(name, {}, element('span', { xmlns: XHTML }, text));
}

/** Writes a document. */
export function writeDocument(document: Element): string {
  const root = block('akomaNtoso', { xmlns: NAMESPACE }, [document]);
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  // The writer leaves ">" as it is, and in text "]]>" is not well-formed; it stands nowhere else.
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`;
}
