/** At which moments something happens: drawn by chance, from a seed that is printed. */

import fc from 'fast-check';

/** The seed; set CRASH_SEED to the one that a failing test names to see the same again. */
export const SEED: number = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

const wanted = process.env['CRASH_MOMENTS'];

/** Whether every moment is tried, and not only a few by chance. */
export const IS_ALL: boolean = wanted === 'all';

/** Some of the numbers from 1 to the highest: as many as usual, as CRASH_MOMENTS says, or all of them. */
export function momentsUpTo(highest: number, usual: number, salt: string): readonly number[] {
  if (IS_ALL) return Array.from({ length: highest }, (_, index) => index + 1);
  const numRuns = Math.min(Number(wanted ?? usual), highest);
  const drawn = fc.uniqueArray(fc.integer({ min: 1, max: highest }), {
    minLength: numRuns,
    maxLength: numRuns,
    size: 'max',
  });
  return fc.sample(drawn, { seed: seedFor(salt), numRuns: 1 })[0] ?? [];
}

/** Parts of a whole, between 0 and 1. */
export function partsOf(count: number, salt: string): readonly number[] {
  return fc.sample(fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }), {
    seed: seedFor(salt),
    numRuns: count,
  });
}

/** Another seed for each name, so that what happens to one command tells nothing of another. */
function seedFor(salt: string): number {
  return [...salt].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, SEED);
}
