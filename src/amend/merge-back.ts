/**
 * Takes back what one operation did to a tree that others may have changed since.
 *
 * Three states are compared: what the operation found, what it left, and what stands now. Where found and left are the
 * same, what stands now stays; where they differ, what stands now must be what was left, and becomes what was found.
 */

import { isSame } from '../collections.ts';
import type { Article, Provenance, Section, Unit } from '../model.ts';
import { flatten } from '../units.ts';
import { restoreOrder, sameOrder } from './order.ts';

/** Something that is in the way: its key, what became of it, and what did that, where it still tells. */
export interface Obstacle {
  readonly key: string;
  readonly why: string;
  readonly by: Provenance | null;
}

/** What comes of merging: the value, or what is in the way. */
export type Merged<T> = { readonly value: T } | { readonly obstacle: Obstacle };

type Kind = Unit | Article | Section;

/** Takes back what was done to an article, a unit or a section that is still there. */
export function mergeBack<T extends Kind>(found: T, left: T, now: T): Merged<T> {
  if (isSame(found, left)) return { value: now };
  const own: Record<string, unknown> = { ...now };
  for (const field of Object.keys(found) as (keyof T & string)[]) {
    if (field === 'units' || isSame(found[field], left[field])) continue;
    if (!isSame(now[field], left[field])) return obstacle(now, 'it has been changed since');
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
export function mergeListBack<T extends Kind>(
  found: readonly T[],
  left: readonly T[],
  now: readonly T[],
): Merged<readonly T[]> {
  if (isSame(found, left)) return { value: now };
  const [wasFound, wasLeft, standing] = [byKey(found), byKey(left), byKey(now)];
  const missing = left.find((one) => !standing.has(one.key) && !isSame(one, wasFound.get(one.key)));
  if (missing !== undefined)
    return obstacle({ ...missing, provenance: null }, 'it has been taken away since');
  const kept: T[] = [];
  for (const one of now) {
    const merged = mergeOneBack(wasFound.get(one.key), wasLeft.get(one.key), one);
    if ('obstacle' in merged) return merged;
    if (merged.value !== null) kept.push(merged.value);
  }
  const [first] = now;
  if (first !== undefined && !sameOrder(found, left) && !sameOrder(left, now))
    return obstacle(first, 'it and what stands beside it have been put in another order since');
  return { value: restoreOrder(found, left, kept) };
}

/** Takes back what was done to one thing of a list; null where that was to bring it in. */
function mergeOneBack<T extends Kind>(found: T | undefined, left: T | undefined, now: T): Merged<T | null> {
  if (found === undefined && left === undefined) return { value: now };
  if (left === undefined) return obstacle(now, 'it has been brought back since');
  if (found !== undefined) return mergeBack(found, left, now);
  return isSame(now, left) ? { value: null } : { obstacle: outgrown(left, now) };
}

/** What is in the way of taking out what was brought in: that it, or something below it, has been changed since. */
export function outgrown(left: Kind, now: Kind): Obstacle {
  const all: Kind[] = [now, ...('units' in now ? flatten(now.units) : [])];
  const by = all.map(({ provenance }) => provenance).find((one) => !isSame(one, left.provenance)) ?? null;
  return { key: now.key, why: 'it has been changed since it was brought in', by };
}

function byKey<T extends Kind>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.key, one]));
}

function obstacle({ key, provenance }: Kind, why: string): { readonly obstacle: Obstacle } {
  return { obstacle: { key, why, by: provenance } };
}
