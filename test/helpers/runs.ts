/** How often a property is tried. */

import type { Parameters } from 'fast-check';

/** A few hundred times; `npm run test:long` tries each 10,000 times. */
export const RUNS: Parameters<unknown> = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) };
