/** Where words that operations changed stand in a unit, while other operations change other words of it. */

import type { Edit } from './change.ts';

/** A run of words, in UTF-16 code units; where words were only taken out, the point between their neighbours. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** What edits put in, where it stands once all of them are made. */
export function putIn(edits: readonly Edit[]): readonly Run[] {
  let growth = 0;
  return edits.map(({ start, end, length }) => {
    const run = { start: start + growth, end: start + growth + length };
    growth += length - (end - start);
    return run;
  });
}

/** Where runs stand once edits are made. */
export function shift(runs: readonly Run[], edits: readonly Edit[]): readonly Run[] {
  return runs.map(({ start, end }) => ({
    start: moved(start, edits, 0),
    end: moved(end, edits, 1),
  }));
}

/** A position after edits; one inside replaced words goes to the start (0) or the end (1) of what replaced them. */
function moved(position: number, edits: readonly Edit[], side: 0 | 1): number {
  let growth = 0;
  for (const { start, end, length } of edits) {
    if (end > position) return start < position ? start + growth + side * length : position + growth;
    growth += length - (end - start);
  }
  return position + growth;
}

/** Whether two runs share a character, or one spans the point at which the other took words out; neighbours do not. */
export function overlap(a: Run, b: Run): boolean {
  return a.start < b.end && b.start < a.end;
}
