/**
 * The marks that a reader can follow: few, and little more than the least.
 *
 * Of all ways to turn one wording into another the cheapest is taken, where marking a word costs its weight and opening a
 * change costs as much as a few words: so a change is told in phrases, and coinciding words inside a phrase are not kept
 * apart from it. This is alignment with affine gaps (O. Gotoh, 1982), found by dynamic programming over all pairs of places.
 */

import type { Atom } from './atoms.ts';
import type { Matches } from './stretch.ts';

/** The most pairs of places that are tried: two texts of two thousand words each. */
export const MOST_CELLS = 4_000_000;

/** The bits of a step: what to mark, whether that is better than keeping what stands here, and whether it is within a change. */
const [DELETE, INSERT, OPEN, GOES_ON] = [1, 2, 4, 8];
/** More than any text costs, and far from the end of whole numbers. */
const NEVER = 1 << 29;

/**
 * Finds which atoms to keep.
 *
 * @param before - The earlier atoms.
 * @param after - The later atoms; the two lengths multiplied are at most {@link MOST_CELLS}.
 * @param keys - Their keys as numbers.
 * @param change - What opening a change costs, in tenths of a word: coinciding words that weigh less than half of it are marked
 * with the rest.
 * @returns The places kept, in order.
 */
export function keepPhrases(
  before: readonly Atom[],
  after: readonly Atom[],
  keys: InternedKeys,
  change: number,
): Matches {
  const steps = cheapestSteps(before, after, keys, change);
  const width = after.length + 1;
  const matches: [number, number][] = [];
  let [old, now, inChange] = [0, 0, false];
  while (old < before.length || now < after.length) {
    const step = steps[old * width + now] ?? 0;
    if ((step & (inChange ? GOES_ON : OPEN)) === 0) {
      matches.push([old, now]);
      [old, now, inChange] = [old + 1, now + 1, false];
    } else {
      if ((step & DELETE) !== 0) old += 1;
      else now += 1;
      inChange = true;
    }
  }
  return matches;
}

/** What it costs to get from each place of a row to the end: outside of a change, and within one. */
interface Costs {
  readonly out: Int32Array;
  readonly within: Int32Array;
}

/** For each pair of places the best next step, outside of a change and within one. */
function cheapestSteps(
  before: readonly Atom[],
  after: readonly Atom[],
  [oldKeys, nowKeys]: InternedKeys,
  change: number,
): Uint8Array {
  const weights = weightsOf(after);
  const width = after.length + 1;
  const steps = new Uint8Array((before.length + 1) * width);
  const costsOf = (): Costs => ({ out: new Int32Array(width), within: new Int32Array(width) });
  let [below, row] = [costsOf(), costsOf()];
  fillLastRow(row, weights, change, steps.subarray(before.length * width));
  for (let old = before.length - 1; old >= 0; old -= 1) {
    [below, row] = [row, below];
    const [weight, key] = [before[old]?.weight ?? 0, oldKeys[old] as number];
    fillRow(row, below, { weight, key, keys: nowKeys, weights, change }, steps.subarray(old * width));
  }
  return steps;
}

function weightsOf(atoms: readonly Atom[]): Int32Array {
  const weights = new Int32Array(atoms.length);
  for (const [index, { weight }] of atoms.entries()) weights[index] = weight;
  return weights;
}

/** Behind the last earlier atom, all that is left of the later ones is put in. */
function fillLastRow({ out, within }: Costs, weights: Int32Array, change: number, steps: Uint8Array): void {
  for (let now = weights.length - 1; now >= 0; now -= 1) {
    within[now] = (within[now + 1] as number) + (weights[now] as number);
    out[now] = (within[now] as number) + change;
    steps[now] = INSERT | OPEN | GOES_ON;
  }
}

/** An earlier atom beside all later ones. */
interface Row {
  readonly weight: number;
  readonly key: number;
  /** The keys and the weights of the later atoms. */
  readonly keys: Int32Array;
  readonly weights: Int32Array;
  readonly change: number;
}

/** Fills a row from the one below it; this is where the time goes, so it makes no objects and calls nothing. */
function fillRow({ out, within }: Costs, below: Costs, row: Row, steps: Uint8Array): void {
  const { weight, key, keys, weights, change } = row;
  const last = weights.length;
  let right = (below.within[last] as number) + weight;
  within[last] = right;
  out[last] = right + change;
  steps[last] = DELETE | OPEN | GOES_ON;
  for (let now = last - 1; now >= 0; now -= 1) {
    const cutting = (below.within[now] as number) + weight;
    const putting = right + (weights[now] as number);
    const editing = cutting <= putting ? cutting : putting;
    const opening = editing + change;
    const keeping = keys[now] === key ? (below.out[now + 1] as number) : NEVER;
    right = keeping <= editing ? keeping : editing;
    within[now] = right;
    out[now] = keeping <= opening ? keeping : opening;
    steps[now] =
      (cutting <= putting ? DELETE : INSERT) |
      (keeping > editing ? GOES_ON : 0) |
      (keeping > opening ? OPEN : 0);
  }
}

/** The keys of two lists as numbers; equal keys have equal numbers. */
export type InternedKeys = readonly [before: Int32Array, after: Int32Array];

/** Gives the keys of two lists numbers. */
export function internKeys(before: readonly Atom[], after: readonly Atom[]): InternedKeys {
  const numbers = new Map<string, number>();
  return [intern(before, numbers), intern(after, numbers)];
}

function intern(atoms: readonly Atom[], numbers: Map<string, number>): Int32Array {
  const interned = new Int32Array(atoms.length);
  for (const [index, { key }] of atoms.entries()) {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    interned[index] = known;
  }
  return interned;
}
