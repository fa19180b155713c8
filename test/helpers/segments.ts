/** The segments of a comparison: written by hand, and read back into the two sides that they are of. */

import type { Segment } from '../../src/compare/segments.ts';

const MARKS = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;

/** `[-old-]{+new+}`, which is easier to write by hand than segments; `~` behind what differs in its typography alone. */
export function markedText(segments: readonly Segment[]): string {
  return segments
    .map(({ op, text, typographic }) => MARKS[op][0] + text + MARKS[op][1] + (typographic ? '~' : ''))
    .join('');
}

/** The text before and the text after, as the segments give them back. */
export function rebuilt(segments: readonly Segment[]): [string, string] {
  return [piecesOf(segments, 'insert').join(''), piecesOf(segments, 'delete').join('')];
}

/** The words and numbers of either side that are cut in two, as `left|right`. */
export function cutsIn(segments: readonly Segment[]): string[] {
  return (['insert', 'delete'] as const).flatMap((other) => {
    const pieces = piecesOf(segments, other);
    return pieces.slice(1).flatMap((piece, index) => {
      const before = pieces[index] ?? '';
      const isCut = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(piece);
      return isCut ? [`${before}|${piece}`] : [];
    });
  });
}

/** The pieces of one side: all but what stands on the other one alone. */
function piecesOf(segments: readonly Segment[], other: Segment['op']): string[] {
  return segments.filter(({ op }) => op !== other).map(({ text }) => text);
}
