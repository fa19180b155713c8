/** Words that were taken out and put in, as HTML marks them. */

import type { Segment } from '../compare/segments.ts';
import type { Sentence } from '../compare/sentence.ts';
import { type Html, h } from './hypertext.ts';

/** What is said of marks beside their words. */
export interface MarkOptions {
  /** The day of the change, where it is one. */
  readonly day?: string | undefined;
  /** The language of what was taken out, where that is another than that of the whole. */
  readonly earlierLanguage?: string | undefined;
}

/** Segments with `del` around what was taken out and `ins` around what was put in. */
export function markedSegments(segments: readonly Segment[], options: MarkOptions = {}): readonly Html[] {
  return segments.map((segment) => {
    const { op, text } = segment;
    if (op === 'equal') return text;
    const attributes = { datetime: options.day, class: kindOf(segment) };
    if (op === 'insert') return h('ins', attributes, text);
    return h('del', { ...attributes, lang: options.earlierLanguage }, text);
  });
}

/** What more there is to say of a mark: that its sentence moved, that only its typography differs. */
function kindOf({ move, typographic }: Segment): string | undefined {
  if (move !== undefined) return 'moved';
  return typographic === undefined ? undefined : 'typographic';
}

/** A sentence, the words that it quotes apart from its own: they are of another language and may run the other way. */
export function sentenceRuns(sentence: Sentence, language: string): readonly Html[] {
  return sentence.map(({ text, quoted }) => (quoted ? h('bdi', { lang: language }, text) : text));
}

/**
 * The rules for marks inside elements that a selector matches.
 *
 * Underline and strike carry the meaning, colours only help: they are lost in print, in forced colours and to the colour-blind. Most
 * screen readers keep silent about `ins` and `del`; what these rules generate before and after them is read aloud, and is no part
 * of the text, so nobody copies it with the law.
 */
export function markStyle(scope: string): string {
  return `${scope} ins, ${scope} del { unicode-bidi: isolate; }
${scope} ins { color: var(--put-in); background: var(--put-in-tint); text-decoration: underline; }
${scope} del { color: var(--taken-out); background: var(--taken-out-tint); text-decoration: line-through; }
${scope} .moved { text-decoration-style: double; }
${scope} .typographic { text-decoration-style: dotted; background: none; }
${scope} ins::before, ${scope} ins::after, ${scope} del::before, ${scope} del::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(100%); white-space: nowrap;
}
${scope} ins::before { content: " [put in: "; }
${scope} ins::after { content: " end of what is put in] "; }
${scope} del::before { content: " [taken out: "; }
${scope} del::after { content: " end of what is taken out] "; }
${scope} ins.moved::before { content: " [moved to here: "; }
${scope} ins.moved::after { content: " end of what moved to here] "; }
${scope} del.moved::before { content: " [moved from here: "; }
${scope} del.moved::after { content: " end of what moved from here] "; }
`;
}
