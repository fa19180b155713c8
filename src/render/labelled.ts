/** The words of a unit that differs with the labels that are printed before them. */

import type { UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';

/**
 * Both wordings of a unit, each with the label that it had.
 *
 * @example
 * ```ts
 * labelled({ ...unit, id: 'p3', was: 'p2' }); // delete "2. ", insert "3. ", then the unit's own segments
 * ```
 */
export function labelled(unit: UnitComparison): readonly Segment[] {
  const before = unit.before === null ? '' : printedLabel(unit.was ?? unit.id);
  const after = unit.after === null ? '' : printedLabel(unit.id);
  if (before === after) return joined([{ op: 'equal', text: before }, ...unit.segments]);
  return joined([{ op: 'delete', text: before }, { op: 'insert', text: after }, ...unit.segments]);
}

/** What is printed before a unit: `5. `, `5) `, or nothing before opening words and further parts. */
function printedLabel(id: string): string {
  const [, letter, ordinal] = /(?:^|\/)([ps])(?=\d)([^/]+)$/.exec(id) ?? [];
  if (ordinal === undefined) return '';
  return letter === 'p' ? `${ordinal}. ` : `${ordinal}) `;
}

/** Leaves out what is empty, and takes neighbours of one kind together. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last !== undefined && last.op === segment.op)
      result[result.length - 1] = { op: last.op, text: last.text + segment.text };
    else if (segment.text !== '') result.push(segment);
  }
  return result;
}
