/** Whether one wording is another text altogether: then marks between the two would be a soup of coincidences. */

import { type Atom, weigh } from './atoms.ts';
import { gatherWords, likeness, type WeighedWords } from './likeness.ts';
import type { Stretch } from './stretch.ts';

/** Two wordings share less than this part of their words that say something by themselves, in whatever order. */
const SHARED_WORDS = 0.2;
/** Or less than the first part of them, and less than the second of their pairs of neighbours, where the texts are long enough to tell. */
const IN_ORDER = { words: 0.35, neighbours: 0.08, longEnough: 60 } as const;
/** Less than this part of the shorter wording stands in both in the same order. */
const KEPT = 0.1;

/** Whether two wordings have too few words in common to be aligned; quick to tell, in time that grows with their length. */
export function haveLittleInCommon(before: readonly Atom[], after: readonly Atom[]): boolean {
  const [old, now] = [speakingKeys(before), speakingKeys(after)];
  const length = old.length + now.length;
  if (length === 0) return false;
  const words = sharedPart(old, now);
  if (words < SHARED_WORDS) return true;
  if (words >= IN_ORDER.words || length < IN_ORDER.longEnough) return false;
  return sharedPart(neighbours(old), neighbours(now)) < IN_ORDER.neighbours;
}

function speakingKeys(atoms: readonly Atom[]): readonly string[] {
  const keys: string[] = [];
  for (const { speaks, key } of atoms) if (speaks) keys.push(key);
  return keys;
}

function neighbours(keys: readonly string[]): readonly string[] {
  return keys.slice(1).map((key, index) => `${keys[index]} ${key}`);
}

/** The part of two lists that both have, as often as both have it. */
function sharedPart(before: readonly string[], after: readonly string[]): number {
  const gather = (keys: readonly string[]): WeighedWords => gatherWords(keys, () => 1);
  return likeness(gather(before), gather(after));
}

/** Whether an alignment kept so little, in whatever typography, that it is none. */
export function keepsLittle(stretches: readonly Stretch[]): boolean {
  let [kept, old, now] = [0, 0, 0];
  for (const { kind, before, after } of stretches) {
    kept += weigh(kind === 'changed' ? before.filter(({ typographic }) => typographic) : before);
    old += weigh(before);
    now += weigh(after);
  }
  return kept < KEPT * Math.min(old, now);
}
