/** What the language lacks for plain values: groups, repeats, an order of texts, and whether two are the same. */

/** Something that stands in a list after another of the same name. */
export interface Repeat<T> {
  readonly value: T;
  readonly index: number;
  /** The one that had the name first. */
  readonly first: T;
}

/** Gathers values by a key; groups and the values in them keep their order. `Map.groupBy` is not in Node 20. */
export function groupBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The values whose name another one before them has, in their order. */
export function findRepeats<T>(values: readonly T[], nameOf: (value: T) => string): readonly Repeat<T>[] {
  const firsts = new Map<string, T>();
  return values.flatMap((value, index): Repeat<T>[] => {
    const name = nameOf(value);
    const first = firsts.get(name);
    if (first !== undefined) return [{ value, index, first }];
    firsts.set(name, value);
    return [];
  });
}

/** Orders texts by their UTF-16 code units, as dates and ids sort; for `toSorted`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether two things are the same in every field, with all below them. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => isSame(value, (b as Readonly<Record<string, unknown>>)[name]))
  );
}
