/** What became of what: things of two texts paired by their keys. */

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
  const goneAfter = new Map<string | null, T[]>();
  let anchor: string | null = null;
  for (const one of before) {
    if (now.has(one.key)) anchor = one.key;
    else goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), one]);
  }
  const gone = (key: string | null): Pair<T>[] =>
    (goneAfter.get(key) ?? []).map((one) => ({ before: one, after: null }));
  return [
    ...gone(null),
    ...after.flatMap((one) => [{ before: old.get(one.key) ?? null, after: one }, ...gone(one.key)]),
  ];
}
