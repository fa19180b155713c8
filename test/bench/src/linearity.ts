/** How the time that replaying takes grows with the text. */

import { replay } from '../../../dist/amend/timeline.js';
import { unwrap } from '../../../dist/errors.js';
import { generatedCorpus, OPERATIONS } from './generated-corpus.js';
import { medians, type Task } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 5;

/** Measures a text of so many articles, and one a tenth as large with a tenth of the operations. */
export async function measureGrowth(articles: number): Promise<readonly Row[]> {
  const taskOf = (size: number): Task => {
    const corpus = generatedCorpus(size);
    return { run: () => unwrap(replay(corpus)) };
  };
  const [ours, theirs] = await medians([taskOf(articles), taskOf(articles / 10)], ROUNDS);
  return [
    {
      group: 'replaying',
      what: `${thousands(articles * OPERATIONS)} operations on ${thousands(articles)} articles`,
      ...{ against: 'a tenth of both', isPeer: false, ours, theirs, unit: 'ms', bound: 12 },
    },
  ];
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
