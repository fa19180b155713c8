/**
 * Takes back what one operation did to a tree that others may have changed since.
 *
 * Three states are compared: what the operation found, what it left, and what stands now. Where found and left are the
 * same, what stands now stays; where they differ, what stands now must be what was left, and becomes what was found.
 */

import type { Article, Section, Unit } from '../model.ts';

/** Something that is in the way: its key and what it is. */
export interface Obstacle {
  readonly key: string;
  readonly why: string;
}

/** What comes of merging: the value, or what is in the way. */
export type Merged<T> = { readonly value: T } | { readonly obstacle: Obstacle };

type Keyed = Unit | Article | Section;

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

/** Takes back what was done to an article, a unit or a section that is still there. */
export function mergeBack<T extends Keyed>(found: T, left: T, now: T): Merged<T> {
  if (found === left) return { value: now };
  const own: Record<string, unknown> = { ...now };
  for (const field of Object.keys(found) as (keyof T & string)[]) {
    if (field === 'units' || isSame(found[field], left[field])) continue;
    if (!isSame(now[field], left[field])) return obstacle(now, `its ${field} has been changed since`);
    own[field] = found[field];
  }
  if (!('units' in found) || !('units' in left) || !('units' in now)) return { value: own as unknown as T };
  const units = mergeListBack(found.units, left.units, now.units);
  if ('obstacle' in units) return units;
  // What was not touched stays the same object, also where the whole is what was found.
  const merged = { ...own, units: units.value } as unknown as T;
  return { value: isSame(merged, found) ? found : merged };
}

/** Takes back what was done to a list: things changed, brought in, taken out or put in another order. */
export function mergeListBack<T extends Keyed>(
  found: readonly T[],
  left: readonly T[],
  now: readonly T[],
): Merged<readonly T[]> {
  if (found === left) return { value: now };
  const wasFound = byKey(found);
  const wasLeft = byKey(left);
  const kept: T[] = [];
  for (const one of now) {
    const [old, made] = [wasFound.get(one.key), wasLeft.get(one.key)];
    if (made === undefined) kept.push(one);
    else if (old === undefined) {
      if (!isSame(one, made)) return obstacle(one, 'it has been changed since it was brought in');
    } else {
      const merged = mergeBack(old, made, one);
      if ('obstacle' in merged) return merged;
      kept.push(merged.value);
    }
  }
  const standing = byKey(now);
  const missing = left.find(({ key }) => !standing.has(key));
  if (missing !== undefined) return obstacle(missing, 'it has been taken away since');
  return { value: inFoundOrder(found, left, kept) };
}

/** Puts back what was taken out behind what it stood behind, and everything in its old order where that was changed. */
function inFoundOrder<T extends Keyed>(
  found: readonly T[],
  left: readonly T[],
  kept: readonly T[],
): readonly T[] {
  const wasLeft = byKey(left);
  const list = [...kept];
  for (const [index, one] of found.entries()) {
    if (wasLeft.has(one.key)) continue;
    const before = new Set(found.slice(0, index).map(({ key }) => key));
    list.splice(list.findLastIndex(({ key }) => before.has(key)) + 1, 0, one);
  }
  const isReordered = !sameOrder(
    found.filter(({ key }) => wasLeft.has(key)),
    left,
  );
  if (!isReordered) return list;
  const place = new Map(found.map(({ key }, index) => [key, index]));
  return list.toSorted((a, b) => (place.get(a.key) ?? list.length) - (place.get(b.key) ?? list.length));
}

function sameOrder(found: readonly Keyed[], left: readonly Keyed[]): boolean {
  const keys = new Set(found.map(({ key }) => key));
  const kept = left.filter(({ key }) => keys.has(key));
  return found.every(({ key }, index) => key === kept[index]?.key);
}

function byKey<T extends Keyed>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.key, one]));
}

function obstacle({ key }: Keyed, why: string): { readonly obstacle: Obstacle } {
  return { obstacle: { key, why } };
}
