import type { Segment } from '../../src/compare/words.ts';

const MARKS = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;

/** `[-old-]{+new+}`, which is easier to write by hand than segments; `~` behind what differs in its typography alone. */
export function markedText(segments: readonly Segment[]): string {
  return segments
    .map(({ op, text, typographic }) => MARKS[op][0] + text + MARKS[op][1] + (typographic ? '~' : ''))
    .join('');
}
