/** The order of things that have keys, in a list that several operations change. */

import { groupBy } from '../collections.ts';

/** Anything with an identity for life. */
export interface Keyed {
  readonly key: string;
}

/** Whether the things that stand in both lists stand there in the same order. */
export function sameOrder(before: readonly Keyed[], after: readonly Keyed[]): boolean {
  const kept = inBoth(after, before);
  return inBoth(before, after).every(({ key }, index) => key === kept[index]?.key);
}

/**
 * The order of a list once what an operation did to it is taken back.
 *
 * What it took out goes behind what it stood behind. Where it put things into another order they get back the old one, and
 * what came in since stays behind what it was put behind.
 *
 * @param found - What the operation found.
 * @param left - What it left.
 * @param kept - What now stands, without what it brought in.
 */
export function restoreOrder<T extends Keyed>(
  found: readonly T[],
  left: readonly T[],
  kept: readonly T[],
): readonly T[] {
  const known = inBoth(kept, found);
  const standing = sameOrder(found, left)
    ? kept
    : putBehind(inOrderOf(found, known), followers(kept, keysOf(known)));
  const [stays, leaves] = [keysOf(kept), keysOf(left)];
  const wanted = found.filter(({ key }) => stays.has(key) || !leaves.has(key));
  return putBehind(standing, followers(wanted, stays));
}

function inOrderOf<T extends Keyed>(order: readonly T[], list: readonly T[]): readonly T[] {
  const place = new Map(order.map(({ key }, index) => [key, index]));
  return list.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
}

/** What stands behind each anchor in a list, up to the next one; under null what stands before the first. */
function followers<T extends Keyed>(
  list: readonly T[],
  anchors: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly T[]> {
  let anchor: string | null = null;
  const placed = list.map((one) => {
    if (anchors.has(one.key)) anchor = one.key;
    return { anchor, one };
  });
  const behind = placed.filter(({ one }) => !anchors.has(one.key));
  return new Map(
    [...groupBy(behind, (one) => one.anchor)].map(([key, group]) => [key, group.map(({ one }) => one)]),
  );
}

function putBehind<T extends Keyed>(
  list: readonly T[],
  groups: ReadonlyMap<string | null, readonly T[]>,
): readonly T[] {
  if (groups.size === 0) return list;
  return [...(groups.get(null) ?? []), ...list.flatMap((one) => [one, ...(groups.get(one.key) ?? [])])];
}

function inBoth<T extends Keyed>(list: readonly T[], other: readonly Keyed[]): readonly T[] {
  const keys = keysOf(other);
  return list.filter(({ key }) => keys.has(key));
}

function keysOf(list: readonly Keyed[]): ReadonlySet<string> {
  return new Set(list.map(({ key }) => key));
}
