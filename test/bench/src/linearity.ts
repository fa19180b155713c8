/** How the time that replaying takes grows with the text. */

import { replay } from '../../../dist/amend/timeline.js';
import { unwrap } from '../../../dist/errors.js';
import { generatedCorpus, OPERATIONS } from './generated-corpus.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const SMALL = 1_000;
const LARGE = 10_000;
const ROUNDS = 5;

/** Measures a text, and one ten times as large with ten times as many operations. */
export function measureGrowth(): readonly Row[] {
  const [small, large] = [generatedCorpus(SMALL), generatedCorpus(LARGE)];
  const [milliseconds = 0, against = 0] = medians(
    [large, small].map((corpus) => ({ run: () => unwrap(replay(corpus)) })),
    ROUNDS,
  );
  return [
    {
      what: `replay ${LARGE * OPERATIONS} operations on ${LARGE} articles : a tenth of both`,
      milliseconds,
      against,
      bound: 12,
    },
  ];
}
