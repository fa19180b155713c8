/** What somebody who mistyped may have meant. */

/** A name that is as far from what was typed as this part of it is not near any more. */
const FARTHEST = 0.4;
/** Longer names are not compared letter by letter: the time grows with the product of their lengths, and nobody types them. */
const LONGEST = 100;

/**
 * The name that is nearest to what was typed: the same letters and digits, or few of them wrong; null where none is near, or what is typed is
 * too long to be compared.
 *
 * @example
 * ```ts
 * nearest('831', ['83', '83-1', '84']); // '83-1'
 * ```
 */
export function nearest(typed: string, names: readonly string[]): string | null {
  const bare = bareOf(typed);
  const same = names.find((name) => bareOf(name) === bare && name !== typed);
  if (same !== undefined) return same;
  // Numbers that differ in a digit are not mistyped ones: any number is that near to many.
  if (typed.length > LONGEST || !/\p{L}/u.test(typed)) return null;
  const ranked = names
    .filter((name) => name.length <= LONGEST)
    .map((name) => ({ name, distance: distanceOf(bare, bareOf(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(typed.length, name.length) * FARTHEST)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.name ?? null;
}

/** Letters and digits alone, in lower case. */
function bareOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters must be put in, taken out or changed, or neighbours swapped, to turn one word into the other. */
function distanceOf(one: string, other: string): number {
  let [older, old, row]: [number[], number[], number[]] = [
    [],
    [],
    Array.from({ length: other.length + 1 }, (_, index) => index),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    [older, old, row] = [old, row, [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const changed = (old[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? (older[j - 2] ?? 0) + 1 : changed;
      row[j] = Math.min(changed, swapped, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
  }
  return row[other.length] ?? 0;
}
