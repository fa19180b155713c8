/** What `diff --jsonl` does, with `diffWords` alone: a pair a line in, what changed in it a line out. */

import { createInterface } from 'node:readline';
import { diffWords } from 'diff';
import type { Pair } from '../marks.js';

for await (const line of createInterface({ input: process.stdin })) {
  const { before, after } = JSON.parse(line) as Pair;
  process.stdout.write(`${JSON.stringify(diffWords(before, after))}\n`);
}
