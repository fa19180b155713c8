/** Stretches as segments of text: white space that both sides have at the edges of a change is no part of it. */

import { type Atom, textOf } from './atoms.ts';
import type { Stretch } from './stretch.ts';

/** A run of text that both sides share, or that only one of them has. */
export interface Segment {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
  /** There where only typography differs: quotes, dashes, white space, Unicode forms, look-alike letters. */
  readonly typographic?: true;
  /** The number of a move: the same sentence is deleted and inserted, and both segments have the number. */
  readonly move?: number;
}

/** The segments of stretches that are settled: between two changes there is always something that is the same. */
export function toSegments(stretches: readonly Stretch[]): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') segments.push({ op: 'equal', text });
    text = '';
  };
  for (const [index, { kind, before, after }] of stretches.entries()) {
    const isBehindChange = (stretches[index - 1]?.kind ?? 'same') !== 'same';
    if (kind === 'same') {
      // The white space before it belongs to the change that it follows.
      text += isBehindChange ? textOf(before).slice(before[0]?.space.length) : textOf(before);
      continue;
    }
    const next = stretches[index + 1];
    const old = partsOf(before, next?.before[0]?.space ?? '');
    const now = partsOf(after, next?.after[0]?.space ?? '');
    const [start, end] = trimCommonSpace(old, now);
    text += start;
    flush();
    const flags = kind === 'typographic' ? ({ typographic: true } as const) : {};
    for (const part of old) segments.push({ op: 'delete', ...part, ...flags });
    for (const part of now) segments.push({ op: 'insert', ...part, ...flags });
    text = end;
  }
  flush();
  return segments.filter((segment) => segment.text !== '');
}

/** Text of one origin within a change. */
interface Part {
  text: string;
  readonly typographic?: true;
  readonly move?: number;
}

/** The text of one side of a change and of the white space behind it. */
function partsOf(atoms: readonly Atom[], space: string): Part[] {
  const parts: Part[] = [];
  for (const { space: before, text, move, typographic } of atoms) {
    const last = parts.at(-1);
    if (last !== undefined && last.move === move && last.typographic === typographic)
      last.text += before + text;
    else
      parts.push({
        text: before + text,
        ...(typographic === undefined ? {} : { typographic }),
        ...(move === undefined ? {} : { move }),
      });
  }
  const last = parts.at(-1);
  if (last === undefined) return [{ text: space }];
  last.text += space;
  return parts;
}

/** Takes the white space that both sides start and end with away, and returns it. */
function trimCommonSpace(
  before: readonly Part[],
  after: readonly Part[],
): readonly [start: string, end: string] {
  const [oldFirst, nowFirst] = [before[0], after[0]];
  let start = '';
  while (oldFirst && nowFirst && isSpace(oldFirst.text[0]) && oldFirst.text[0] === nowFirst.text[0]) {
    start += oldFirst.text[0];
    oldFirst.text = oldFirst.text.slice(1);
    nowFirst.text = nowFirst.text.slice(1);
  }
  const [oldLast, nowLast] = [before.at(-1), after.at(-1)];
  let end = '';
  while (oldLast && nowLast && isSpace(oldLast.text.at(-1)) && oldLast.text.at(-1) === nowLast.text.at(-1)) {
    end = oldLast.text.at(-1) + end;
    oldLast.text = oldLast.text.slice(0, -1);
    nowLast.text = nowLast.text.slice(0, -1);
  }
  return [start, end];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}
