/** The shape of the lines that `diff --jsonl` prints. */

import * as v from 'valibot';
import type { ComparedLine } from '../../render/json-lines.ts';
import { comparison, segment } from './comparison.ts';
import { error } from './corpus.ts';
import { count, listOf, objectOf, oneOf, type Shape, version } from './shape.ts';

const textOrNumber: Shape<string | number> = v.union([v.string(), v.number()]);

/** A line of `diff --jsonl`. */
export const comparedLine: Shape<ComparedLine> = objectOf<ComparedLine>({
  schemaVersion: [version, 'Changes when a field goes or means something else; new fields come without.'],
  line: [count, 'The number of the line of the pair, from 1.'],
  id: [textOrNumber, 'The id that the pair had.', 'optional'],
  status: [
    oneOf({ same: true, different: true, error: true }),
    'Whether the two are the same; or that they could not be compared.',
  ],
  segments: [listOf(segment), 'What two texts share and what only one of them has.', 'optional'],
  comparison: [comparison, 'The comparison of two days.', 'optional'],
  error: [error, 'Why there is no comparison.', 'optional'],
});
