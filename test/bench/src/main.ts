/**
 * Measures what the design promises, as ratios within one run, and fails where a bound is missed.
 *
 * Of speed and memory: what a reader waits for, beside what a program could take instead, a tenth of the work, or the least that
 * there can be. Of quality: what a reader gets from each engine that marks words, on the same pairs.
 *
 * - `npm run bench -- FILE` adds pairs of your own: a JSON list of objects with `before` and `after`.
 * - `npm run bench -- --short` measures less, and fails only where a ratio misses its bound by an order of magnitude.
 * - `npm run bench -- --write` puts the table into the README and all figures beside `docs/performance.md`.
 */

import { measureAlignment } from './alignment.js';
import { compareQuality } from './compare-quality.js';
import { measureComparison } from './comparison.js';
import { measureGrowth } from './linearity.js';
import { IS_SHORT } from './measure.js';
import { measureMemory } from './memory.js';
import { measureOpening } from './opening.js';
import { englishPairs, type PairSet, pairsOf, russianPairs } from './pairs.js';
import { measureShipped } from './peers.js';
import { record } from './record.js';
import { GROUPS, type Row, report } from './report.js';
import { measureSite } from './site.js';
import { measureStart } from './start.js';
import { measureVersions } from './versions.js';

/** How many articles the generated texts have, the last ones only in the long form. */
const SIZES = [1_000, 10_000];

/** What leaves a large heap behind comes last, so that collecting it is in no other time. */
async function measure(): Promise<readonly Row[]> {
  const sizes = IS_SHORT ? SIZES.slice(0, 1) : SIZES;
  const rows: Row[] = [
    ...(await measureOpening()),
    ...(await measureShipped()),
    ...(await measureComparison()),
  ];
  rows.push(...(await measureSite()), ...measureStart(), ...measureMemory());
  for (const size of sizes) rows.push(...(await measureGrowth(size)));
  rows.push(...(await measureVersions(sizes.at(-1) ?? 0)));
  if (!IS_SHORT) rows.push(...(await measureAlignment()));
  return rows.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

function pairSets(): readonly PairSet[] {
  const russian = russianPairs();
  if (russian === null) process.stdout.write('\nSKIPPED: the official Russian text is not at hand\n');
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  return [englishPairs(), ...(russian === null ? [] : [russian]), ...files.map(pairsOf)];
}

process.stdout.write('Medians of one run: processor time, and for processes time on the clock.\n\n');
const rows = await measure();
const isFast = report(rows, IS_SHORT);
const quality = pairSets().map((set) => ({ set: set.name, ...compareQuality(set) }));
if (process.argv.includes('--write'))
  record({ rows, quality: quality.map(({ set, engines }) => ({ set, engines })) });
process.exitCode = isFast && quality.every(({ isGood }) => isGood) ? 0 : 1;
