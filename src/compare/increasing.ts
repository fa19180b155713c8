/** What keeps its order: the heaviest increasing subsequence, after M. L. Fredman (1975). */

/** How the best subsequence that ends in some value begins. */
interface Chain {
  readonly weight: number;
  readonly index: number;
  readonly previous: Chain | null;
}

/**
 * Finds which of some values to keep so that those kept increase and weigh as much as possible.
 *
 * @param values - Distinct whole numbers from 0 on.
 * @param weights - What keeping each is worth, more than 0.
 * @returns The indexes of those kept.
 */
export function heaviestIncreasing(
  values: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  // A tree of prefixes (P. M. Fenwick, 1994): the best chain among the values up to one.
  const size = values.reduce((most, value) => Math.max(most, value), 0) + 2;
  const best: (Chain | null)[] = new Array(size).fill(null);
  values.forEach((value, index) => {
    const previous = bestUpTo(best, value);
    const chain = { weight: (previous?.weight ?? 0) + (weights[index] ?? 0), index, previous };
    for (let at = value + 1; at < best.length; at += at & -at) best[at] = heavier(best[at] ?? null, chain);
  });
  const kept = new Set<number>();
  for (let chain = bestUpTo(best, best.length - 1); chain !== null; chain = chain.previous)
    kept.add(chain.index);
  return kept;
}

function bestUpTo(best: readonly (Chain | null)[], end: number): Chain | null {
  let found: Chain | null = null;
  for (let at = end; at > 0; at -= at & -at) found = heavier(found, best[at] ?? null);
  return found;
}

function heavier(one: Chain | null, other: Chain | null): Chain | null {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}
