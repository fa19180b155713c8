/** What became of what: things of two texts paired by their keys. */

import { groupBy } from '../collections.ts';

/** Something before and after; at least one of them is there. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Pairs by key, in the later order; what is gone stands behind what it used to follow. */
export function pairByKey<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
): Pair<T>[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  let anchor: string | null = null;
  const anchored = before.map((one) => {
    if (now.has(one.key)) anchor = one.key;
    return { one, anchor };
  });
  const goneAfter = groupBy(
    anchored.filter(({ one }) => !now.has(one.key)),
    (gone) => gone.anchor,
  );
  const gone = (key: string | null): Pair<T>[] =>
    (goneAfter.get(key) ?? []).map(({ one }) => ({ before: one, after: null }));
  return [
    ...gone(null),
    ...after.flatMap((one) => [{ before: old.get(one.key) ?? null, after: one }, ...gone(one.key)]),
  ];
}
