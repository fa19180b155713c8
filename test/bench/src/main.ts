/**
 * Measures what the design promises of speed, as ratios within one run, and fails where a bound is missed.
 *
 * What is compared: replaying a large text with a small one of the same shape; aligning large texts with aligning small ones;
 * and replaying the shipped acts (every check,
 * every version) with applying the same edits by fast-json-patch, validated and without changing its input. Each of our
 * operations is judged on the text of its moment, as a patch of its own is; the second figure, for whoever would send a whole
 * act as one patch, is told beside it.
 */

import { measureAlignment } from './alignment.js';
import { measureGrowth } from './linearity.js';
import { measureShipped } from './peers.js';
import { report } from './report.js';

process.stdout.write('Medians of one run; "a : b" compares the time of a with the time of b.\n\n');
process.exitCode = report([...measureGrowth(), ...measureAlignment(), ...measureShipped()]) ? 0 : 1;
