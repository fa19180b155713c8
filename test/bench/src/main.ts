/**
 * Measures what the design promises, as ratios within one run, and fails where a bound is missed.
 *
 * Of speed: replaying a large text with a small one of the same shape; aligning large texts with small ones; replaying the shipped acts (every check, every version)
 * with applying the same edits by fast-json-patch, validated and without changing its input (each of our operations is judged
 * on the text of its moment, as a patch of its own is; the second figure, for whoever would send a whole act as one patch, is
 * told beside it); comparing words with `diffWords`; and building the site with Eleventy writing the same pages from prepared data; and starting the command line with starting Node. Of quality: what a reader gets from each engine that marks words, on
 * the same pairs. `npm run bench -- FILE` adds pairs of your own: a JSON list of objects with `before` and `after`.
 */

import { measureAlignment } from './alignment.js';
import { compareQuality } from './compare-quality.js';
import { measureComparison } from './comparison.js';
import { measureGrowth } from './linearity.js';
import { englishPairs, pairsOf, russianPairs } from './pairs.js';
import { measureShipped } from './peers.js';
import { report } from './report.js';
import { measureSite } from './site.js';
import { measureStart } from './start.js';

process.stdout.write('Medians of one run; "a : b" compares the time of a with the time of b.\n\n');
const isFast = report([
  ...measureGrowth(),
  ...measureAlignment(),
  ...measureShipped(),
  ...measureComparison(),
  ...(await measureSite()),
  ...measureStart(),
]);
const russian = russianPairs();
if (russian === null) process.stdout.write('\nSKIPPED: the official Russian text is not at hand\n');
const sets = [englishPairs(), ...(russian === null ? [] : [russian]), ...process.argv.slice(2).map(pairsOf)];
const isGood = sets.map(compareQuality).every(Boolean);
process.exitCode = isFast && isGood ? 0 : 1;
