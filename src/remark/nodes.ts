/** What an article's tree has that Markdown has not: marks on paragraphs that are units, words put in and taken out. */

import type { Data, Heading, Paragraph, Parent, PhrasingContent } from 'mdast';
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown';
import { formatEid } from '../address.ts';
import type { Segment } from '../compare/segments.ts';
import { text } from '../render/markdown-nodes.ts';

/** Which unit a paragraph is. */
export interface UnitMark {
  /** The number of its article. */
  readonly article: string;
  /** Its id in the article, for example `p2/s1`. */
  readonly id: string;
  /** Its kind, or in a comparison what became of it. */
  readonly kind: string;
}

/** Words that a comparison found put in; `<ins>` in HTML. */
export interface ConstitutionInsertion extends Parent {
  type: 'constitutionInsertion';
  children: PhrasingContent[];
  data: Data & { hName: 'ins' };
}

/** Words that a comparison found taken out; `<del>` in HTML. */
export interface ConstitutionDeletion extends Parent {
  type: 'constitutionDeletion';
  children: PhrasingContent[];
  data: Data & { hName: 'del' };
}

declare module 'mdast' {
  interface ParagraphData {
    constitutionUnit?: UnitMark;
  }
  interface PhrasingContentMap {
    constitutionInsertion: ConstitutionInsertion;
    constitutionDeletion: ConstitutionDeletion;
  }
  interface RootContentMap {
    constitutionInsertion: ConstitutionInsertion;
    constitutionDeletion: ConstitutionDeletion;
  }
}

/** Says on a paragraph which unit it is; in HTML it has the unit's eId, which a link can name, and classes. */
export function markUnit(paragraph: Paragraph, mark: UnitMark): void {
  const hProperties = { id: formatEid(mark.article, mark.id), className: ['unit', mark.kind] };
  const data = { ...paragraph.data, constitutionUnit: mark, hProperties };
  paragraph.data = data;
}

/** Gives the heading of an article the article's eId. */
export function markHeading(heading: Heading, article: string): void {
  const data = { ...heading.data, hProperties: { id: formatEid(article) } };
  heading.data = data;
}

/** Compared words as nodes; whatever is in them is text. */
export function segmentNodes(segments: readonly Segment[]): PhrasingContent[] {
  return segments.filter((segment) => segment.text !== '').map(segmentNode);
}

function segmentNode({ op, text: words }: Segment): PhrasingContent {
  const children = [text(words)];
  if (op === 'insert') return { type: 'constitutionInsertion', children, data: { hName: 'ins' } };
  if (op === 'delete') return { type: 'constitutionDeletion', children, data: { hName: 'del' } };
  return text(words);
}

/** How the nodes are written where a pipeline writes Markdown: as `diff --format markdown` does. */
export const TO_MARKDOWN: ToMarkdownExtension = {
  handlers: {
    constitutionInsertion: (node: ConstitutionInsertion, _, state, info) =>
      `<ins>${state.containerPhrasing(node, info)}</ins>`,
    constitutionDeletion: (node: ConstitutionDeletion, _, state, info) =>
      `<del>${state.containerPhrasing(node, info)}</del>`,
  },
};
