/** The stretches into which two wordings fall: what both have, and what each has instead. */

import type { Atom } from './atoms.ts';

/** Atoms of an earlier and of a later wording. */
export interface Wordings {
  readonly before: readonly Atom[];
  readonly after: readonly Atom[];
}

/**
 * A stretch of two wordings. `same`: the atoms are those of both sides, one for one. `changed`: each side has its own; either
 * may have none. `typographic`: both sides say the same and write it differently.
 */
export interface Stretch extends Wordings {
  readonly kind: 'same' | 'changed' | 'typographic';
}

/** Which atoms of two lists are the same, in order: places in the earlier list, and in the later one. */
export type Matches = readonly (readonly [before: number, after: number])[];

/** The stretches that matches make. */
export function stretchesOf(before: readonly Atom[], after: readonly Atom[], matches: Matches): Stretch[] {
  const stretches: Stretch[] = [];
  let [old, now] = [0, 0];
  let [oldSame, nowSame] = [0, 0];
  const close = (oldEnd: number, nowEnd: number): void => {
    push(stretches, 'same', before.slice(oldSame, old), after.slice(nowSame, now));
    push(stretches, 'changed', before.slice(old, oldEnd), after.slice(now, nowEnd));
  };
  for (const [oldAt, nowAt] of matches) {
    if (oldAt !== old || nowAt !== now) {
      close(oldAt, nowAt);
      [oldSame, nowSame] = [oldAt, nowAt];
    }
    [old, now] = [oldAt + 1, nowAt + 1];
  }
  close(before.length, after.length);
  return stretches;
}

function push(
  stretches: Stretch[],
  kind: Stretch['kind'],
  before: readonly Atom[],
  after: readonly Atom[],
): void {
  if (before.length + after.length > 0) stretches.push({ kind, before, after });
}

/** Stretches, of which those in a row that belong together are joined: once, when all of them are known, however many. */
export function joinRuns(
  stretches: readonly Stretch[],
  belongs: (stretch: Stretch, index: number) => boolean,
  joinRun: (run: readonly Stretch[]) => Stretch,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  let start = 0;
  const close = (end: number): void => {
    const first = stretches[start];
    if (first === undefined || start === end) return;
    joined.push(start + 1 === end ? first : joinRun(stretches.slice(start, end)));
  };
  stretches.forEach((stretch, index) => {
    if (belongs(stretch, index)) return;
    close(index);
    joined.push(stretch);
    start = index + 1;
  });
  close(stretches.length);
  return joined;
}

/**
 * Several stretches in a row as one: a change of words if one of them is, else a change of typography. What stands before the
 * first words that change, what is the same between two changes of typography too, says the same in other typography.
 */
export function join(stretches: readonly Stretch[]): Stretch {
  const words = stretches.findIndex(({ kind }) => kind === 'changed');
  if (words === -1) return joinAs('typographic', stretches);
  const end = stretches[words - 1]?.kind === 'same' ? words - 1 : words;
  const typography = end === 0 ? [] : [joinAs('typographic', stretches.slice(0, end))];
  return joinAs('changed', [...typography, ...stretches.slice(end)].map(rememberTypography));
}

/** Several stretches in a row as one of a kind. */
export function joinAs(kind: Stretch['kind'], stretches: readonly Stretch[]): Stretch {
  const [before, after]: [Atom[], Atom[]] = [[], []];
  for (const one of stretches) {
    for (const atom of one.before) before.push(atom);
    for (const atom of one.after) after.push(atom);
  }
  return { kind, before, after };
}

/** A change of typography that becomes part of a change of words still says which of its atoms say the same. */
function rememberTypography(stretch: Stretch): Stretch {
  const { kind, before, after } = stretch;
  if (kind !== 'typographic') return stretch;
  const remember = (atom: Atom): Atom => ({ ...atom, typographic: true });
  return { kind, before: before.map(remember), after: after.map(remember) };
}
