/** How narrow the operations on an article may be: each grain is tried where the one before it did not work out. */

/** Units removed, inserted and reworded one by one; all units restated; or the article removed and inserted. */
export type Grain = 'restated' | 'anew';

/** The grain of articles by their number in the later text; the narrowest where nothing is said. */
export type Grains = ReadonlyMap<string, Grain>;

/** Coarser grains for some articles; null where they are as coarse as can be. */
export function coarsen(grains: Grains, numbers: Iterable<string>): Grains | null {
  const coarser = new Map(grains);
  let isCoarser = false;
  for (const number of numbers) {
    const grain = grains.get(number);
    if (grain !== 'anew') isCoarser = true;
    coarser.set(number, grain === undefined ? 'restated' : 'anew');
  }
  return isCoarser ? coarser : null;
}
