/**
 * Where a change starts and ends, if words at its edges leave that open: "the court; [the judge;] the clerk" and
 * "the court[; the judge]; the clerk" are the same edit. Joints of the sentence are the better edges.
 */

import type { Atom } from './atoms.ts';
import type { Stretch } from './stretch.ts';

/**
 * Slides every insertion and deletion to the place where its edges are joints of the sentence; the earliest where several are
 * as good. Neighbours keep at least one atom, so that no change meets another.
 */
export function slide(stretches: readonly Stretch[]): readonly Stretch[] {
  const slid = [...stretches];
  for (const [index, change] of slid.entries()) {
    const [left, right] = [slid[index - 1], slid[index + 1]];
    if (left?.kind !== 'same' || right?.kind !== 'same' || change.kind !== 'changed') continue;
    if (change.before.length > 0 && change.after.length > 0) continue;
    slid.splice(index - 1, 3, ...slideBetween(left, change, right));
  }
  return slid;
}

function slideBetween(left: Stretch, change: Stretch, right: Stretch): readonly [Stretch, Stretch, Stretch] {
  const own = change.before.length > 0 ? 'before' : 'after';
  // The side with the change as one list: the change is a window in it, which may move as long as what leaves is what enters.
  const atoms = [...left[own], ...change[own], ...right[own]];
  const [start, length] = [left[own].length, change[own].length];
  let best = { at: start, joints: jointsAt(atoms, start, length) };
  const consider = (at: number): void => {
    const joints = jointsAt(atoms, at, length);
    if (joints > best.joints || (joints === best.joints && at < best.at)) best = { at, joints };
  };
  for (let at = start - 1; at > 0 && atoms[at]?.key === atoms[at + length]?.key; at -= 1) consider(at);
  for (let at = start; at + length < atoms.length - 1 && atoms[at]?.key === atoms[at + length]?.key; at += 1)
    consider(at + 1);
  const other = own === 'before' ? 'after' : 'before';
  const kept = [...left[other], ...right[other]];
  const same = (from: number, to: number, keptFrom: number, keptTo: number): Stretch =>
    stretchOf('same', own, atoms.slice(from, to), kept.slice(keptFrom, keptTo));
  const end = best.at + length;
  return [
    same(0, best.at, 0, best.at),
    stretchOf('changed', own, atoms.slice(best.at, end), []),
    same(end, atoms.length, best.at, kept.length),
  ];
}

function stretchOf(
  kind: Stretch['kind'],
  side: 'before' | 'after',
  own: readonly Atom[],
  others: readonly Atom[],
): Stretch {
  return side === 'before' ? { kind, before: own, after: others } : { kind, before: others, after: own };
}

/** How good the edges of a window are. */
function jointsAt(atoms: readonly Atom[], start: number, length: number): number {
  return jointBefore(atoms, start) + jointBefore(atoms, start + length);
}

/** How much of a joint there is before an atom. */
function jointBefore(atoms: readonly Atom[], index: number): number {
  const [previous, next] = [atoms[index - 1]?.text, atoms[index]?.text];
  if (previous === undefined || next === '') return 4;
  if (/^[.!?;:…]$/u.test(previous)) return 3;
  if (/^[,)\]»”—–]$/u.test(previous) || (next !== undefined && /^[([«“—–]$/u.test(next))) return 2;
  return 0;
}
