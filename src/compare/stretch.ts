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

/** Several stretches in a row as one: a change of words if one of them is, else a change of typography. */
export function join(stretches: readonly Stretch[]): Stretch {
  if (!stretches.some(({ kind }) => kind === 'changed')) return joinAs('typographic', stretches);
  return joinAs('changed', stretches.map(rememberTypography));
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
function rememberTypography({ kind, before, after }: Stretch): Stretch {
  const remember = (atom: Atom): Atom => (kind === 'typographic' ? { ...atom, typographic: true } : atom);
  return { kind, before: before.map(remember), after: after.map(remember) };
}
