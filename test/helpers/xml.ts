/** XML read back by a parser that is not ours, so that what is not well-formed cannot pass. */

import { SaxesParser } from 'saxes';
import type { MarkupElement } from './markup.ts';

/** Reads a document; throws where anything is not well-formed or a prefix has no namespace. */
export function readXml(xml: string): MarkupElement {
  const root = { name: '', attributes: {}, children: [] as (MarkupElement | string)[] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  for (const refused of ['comment', 'processinginstruction', 'cdata', 'doctype'] as const)
    parser.on(refused, (text: unknown) => {
      throw new Error(`there is a ${refused}: ${JSON.stringify(text).slice(0, 80)}`);
    });
  parser.write(xml).close();
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (element === undefined) throw new Error('there is no element');
  return element;
}
