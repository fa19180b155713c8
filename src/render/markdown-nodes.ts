/** The nodes that Markdown is made of here. */

import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { Segment } from '../compare/words.ts';
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
