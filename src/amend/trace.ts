/** How a corpus's text became what it is: every operation with what it did, in the order of time. */

import { unwrap } from '../errors.ts';
import type { AppliedOperation, Corpus } from '../model.ts';
import type { Change } from './change.ts';
import { Enactment } from './enactment.ts';
import { isDue, schedule } from './schedule.ts';

/** An operation that was applied, and what it did. */
export interface Step {
  readonly operation: AppliedOperation;
  readonly change: Change;
}

const traced = new WeakMap<Corpus, readonly Step[]>();

/**
 * Replays an opened corpus and keeps what each operation did.
 *
 * Takes as long as opening it did, so only what needs it asks; remembered for as long as the corpus lives.
 */
export function traceChanges(corpus: Corpus): readonly Step[] {
  const known = traced.get(corpus);
  if (known !== undefined) return known;
  const steps = trace(corpus);
  traced.set(corpus, steps);
  return steps;
}

function trace(corpus: Corpus): readonly Step[] {
  const enactment = new Enactment(corpus.constitution, corpus);
  const applied = corpus.versions.flatMap(({ operations }) => operations);
  // What was opened has been replayed once, so nothing here can fail.
  const scheduled = unwrap(schedule(corpus.acts)).filter((one) => isDue(one, corpus.ceased));
  return scheduled.map((one, index) => ({
    operation: applied[index] as AppliedOperation,
    change: unwrap(enactment.enact(one)),
  }));
}
