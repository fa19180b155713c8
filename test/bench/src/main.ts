/**
 * Measures what the design promises, as ratios within one run, and fails where a bound is missed.
 *
 * Of speed and memory: what a reader waits for, beside what a program could take instead, a tenth of the work, or the least that
 * there can be. Of quality: what a reader gets from each engine that marks words, on the same pairs.
 *
 * - `npm run bench -- FILE` adds pairs of your own: a JSON list of objects with `before` and `after`.
 * - `npm run bench -- --short` measures less, and fails only where a ratio is beyond its bound, or beyond what it was when it was
 *   recorded, by an order of magnitude; marks are told, and never fail it.
 * - `npm run bench -- --write` puts the table into the README and all figures beside `docs/performance.md`, if it has measured
 *   all of them.
 */

import { measureAlignment } from './alignment.js';
import { FILES, IS_RECORDED, IS_SHORT, refusal } from './arguments.js';
import { compareQuality } from './compare-quality.js';
import { measureComparison } from './comparison.js';
import { HAS_GIT } from './git.js';
import { GROUPS } from './inputs.js';
import { measureGrowth } from './linearity.js';
import { measureMemory } from './memory.js';
import { measureOpening } from './opening.js';
import { englishPairs, type PairSet, pairsOf, russianPairs } from './pairs.js';
import { measureShipped } from './peers.js';
import { record } from './record.js';
import { isKept, type Row, report } from './report.js';
import { measureSite } from './site.js';
import { reportSlips } from './slip.js';
import { measureStart } from './start.js';
import { measureVersions } from './versions.js';

/** What the process ends with. */
const STATUS = { fine: 0, missed: 1, trouble: 2 } as const;
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

/** The pairs that engines are judged by, but those that are not at hand. */
function pairSets(): readonly PairSet[] {
  const russian = russianPairs();
  if (russian === null) process.stdout.write('\nSKIPPED: the official Russian text is not at hand\n');
  return [englishPairs(), ...(russian === null ? [] : [russian]), ...FILES.map(pairsOf)];
}

/** What a record would lack that is made here and now. */
function missing(): readonly string[] {
  return [...(russianPairs() === null ? ['the official Russian text'] : []), ...(HAS_GIT ? [] : ['git'])];
}

/** Measures, prints and records; returns what the process ends with. */
async function bench(): Promise<number> {
  process.stdout.write('Medians of one run: processor time, and for processes time on the clock.\n\n');
  const rows = await measure();
  report(rows);
  const isWithoutSlips = !IS_SHORT || reportSlips(rows);
  const quality = pairSets().map((set) => ({ set: set.name, ...compareQuality(set) }));
  if (IS_SHORT) return isWithoutSlips ? STATUS.fine : STATUS.missed;
  if (IS_RECORDED) {
    const lacks = missing();
    if (lacks.length > 0) return refuse(`Nothing was recorded, since ${lacks.join(' and ')} is missing.`);
    record({ rows, quality: quality.map(({ set, engines }) => ({ set, engines })) });
  }
  return rows.every(isKept) && quality.every(({ isGood }) => isGood) ? STATUS.fine : STATUS.missed;
}

/** Says why something is not done. */
function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return STATUS.trouble;
}

const reason = refusal();
process.exitCode = reason === null ? await bench() : refuse(reason);
