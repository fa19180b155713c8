/** What can stay where it is when things are put into another order. */

import { heaviestIncreasing } from '../compare/increasing.ts';

/**
 * The names of as many things as can stay in their places, so that the fewest move.
 *
 * @param now - The names in the order in which the things stand.
 * @param wanted - The names in the order in which they are to stand; what is not there yet is passed over.
 */
export function inPlace(now: readonly string[], wanted: readonly string[]): Set<string> {
  const places = new Map(now.map((name, index) => [name, index]));
  const standing = wanted.flatMap((name) => {
    const place = places.get(name);
    return place === undefined ? [] : [{ name, place }];
  });
  const kept = heaviestIncreasing(
    standing.map(({ place }) => place),
    standing.map(() => 1),
  );
  return new Set(standing.filter((_, index) => kept.has(index)).map(({ name }) => name));
}
