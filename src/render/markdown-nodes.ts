/** The nodes that Markdown is made of here. */

import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Segment } from '../compare/segments.ts';
import { holdable } from './characters.ts';

/** A heading of a depth. */
export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

/** A paragraph. */
export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** Plain text; whatever is in it, it reads back as text. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value: holdable(value) };
}

/** Text in emphasis. */
export function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] };
}

/** Words that stand out. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

/** A link to another document. */
export function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url: encodeURI(url), children: [text(words)] };
}

/** An address of the web, without what rather belongs to the sentence around it. */
const ADDRESS = /(https?:\/\/\S*[^\s).,;:!?'"])/;
/** What an address is made of; any other sign in it might be one that a reader obeys. */
const PLAIN = /^[\w.~:/?#@!$&'*+,;=%()-]+$/;

/** Text in which addresses of the web are links. */
export function linked(value: string): PhrasingContent[] {
  return value
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 && PLAIN.test(part) ? { type: 'link', url: part, children: [text(part)] } : text(part),
    );
}

/** A text that is quoted. */
export function quotation(...children: PhrasingContent[]): Blockquote {
  return { type: 'blockquote', children: [paragraph(...children)] };
}

/** A list. */
export function list(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** An item of a list, with a list below it where there is more to say. */
export function item(children: PhrasingContent[], below: readonly ListItem[] = []): ListItem {
  const words = paragraph(...children);
  return { type: 'listItem', spread: false, children: below.length === 0 ? [words] : [words, list(below)] };
}

/** Text with what was taken out in `<del>` and what was put in in `<ins>`. */
export function marked(segments: readonly Segment[]): PhrasingContent[] {
  return segments
    .filter((segment) => segment.text !== '')
    .flatMap((segment): PhrasingContent[] => {
      if (segment.op === 'equal') return [text(segment.text)];
      const tag = segment.op === 'delete' ? 'del' : 'ins';
      return [{ type: 'html', value: `<${tag}>` }, text(segment.text), { type: 'html', value: `</${tag}>` }];
    });
}
