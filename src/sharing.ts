/**
 * Values in which one object stands in several places, as text and back: the versions of a text share whatever did not change between
 * them, and shall still do so when they are read again.
 */

/** A value as JSON can hold it: objects that stand in several places stand once in a list, before what refers to them; the value is the last. */
export type Shared = readonly unknown[];

/** What stands for an object of the list. */
interface Reference {
  readonly $: number;
}

/** Takes a value apart; it must be a tree but for what is shared, of what JSON can hold. */
export function share(value: object): Shared {
  const counts = new Map<object, number>();
  const count = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    const times = counts.get(one) ?? 0;
    counts.set(one, times + 1);
    if (times === 0) for (const child of Object.values(one)) count(child);
  };
  count(value);
  const list: unknown[] = [];
  const places = new Map<object, Reference>();
  const take = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const known = places.get(one);
    if (known !== undefined) return known;
    const taken = Array.isArray(one)
      ? one.map(take)
      : Object.fromEntries(Object.entries(one).map(([name, child]) => [name, take(child)]));
    if (counts.get(one) === 1) return taken;
    const reference = { $: list.push(taken) - 1 };
    places.set(one, reference);
    return reference;
  };
  const whole = take(value);
  return [...list, whole];
}

/** Puts a value together again; what `share` gave is used up by it. */
export function unshare<T>(shared: Shared): T {
  const list: unknown[] = [];
  const put = (one: object): unknown => {
    if ('$' in one) return list[(one as Reference).$];
    const children = one as Record<string, unknown>;
    // Whoever opens the embedded corpus waits for this once a process: making a list of the names of each object would take twice as long.
    for (const name in children) {
      const child = children[name];
      if (typeof child === 'object' && child !== null) children[name] = put(child);
    }
    return one;
  };
  for (const one of shared) list.push(put(one as object));
  return list.at(-1) as T;
}
