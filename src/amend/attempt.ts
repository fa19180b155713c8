/** A draft act tried on the text of a date, without touching the corpus. */

import type { IsoDate } from '../dates.ts';
import { failIfAny, type Issue, type Result } from '../errors.ts';
import type { Act, AppliedOperation, Corpus, Version } from '../model.ts';
import { Enactment } from './enactment.ts';
import { asCommencing, schedule } from './schedule.ts';
import { appliedAs, versionAt } from './timeline.ts';

/**
 * Tries every operation of an act, in order, as if all had commenced, on the text of a date.
 *
 * @param corpus - The corpus; an act in it with the same id is taken to be an earlier draft.
 * @param act - The draft.
 * @param date - The day whose text the draft is to change.
 * @returns The version that it would make. Fails with everything that is wrong with the draft: an operation that does not fit
 * is passed over, so that what is wrong with those after it is told too.
 */
export function tryAct(corpus: Corpus, act: Act, date: IsoDate): Result<Version> {
  const version = versionAt(corpus, date);
  if (!version.ok) return version;
  const acts = [...corpus.acts.filter(({ id }) => id !== act.id), act];
  const scheduled = schedule(acts);
  if (!scheduled.ok) return scheduled;
  const enactment = new Enactment(version.value.constitution, { words: corpus.words, acts });
  const operations: AppliedOperation[] = [];
  const issues: Issue[] = [];
  for (const operation of asCommencing(act, date)) {
    const change = enactment.enact(operation);
    if (change.ok) operations.push(appliedAs(operation, change.value));
    else issues.push(...change.issues);
  }
  return failIfAny(issues, () => ({
    from: date,
    to: null,
    constitution: enactment.toConstitution(),
    operations,
  }));
}
