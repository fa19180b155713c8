/**
 * Time: the texts that operations make, from one commencement to the next.
 *
 * The text at a date is the base plus every operation that commenced by then, in order of commencement, then of
 * publication, then of place in the act. A precondition is judged against the text at that moment, not at publication,
 * so one act may act on two dates with another act between them.
 */

import { dayBefore, type IsoDate, parseDate } from '../dates.ts';
import { fail, failAll, type Issue, ok, type Result } from '../errors.ts';
import type { AppliedOperation, Corpus, ParsedCorpus, PendingOperation, Version } from '../model.ts';
import type { Change } from './change.ts';
import { Enactment } from './enactment.ts';
import { locateAll } from './locate.ts';
import { type Due, isDue, referenceOf, type Scheduled, schedule } from './schedule.ts';

/**
 * Replays a corpus's acts on its base text.
 *
 * Atomic: the first operation that fails fails the replay, and nothing half-applied is returned. Its issue names the
 * operation, the unit, what was found and wanted, and the place in the act's file. Takes time in proportion to the number
 * of operations, and for each version to that of articles.
 */
export function replay(corpus: ParsedCorpus): Result<Corpus> {
  const scheduled = schedule(corpus.acts);
  if (!scheduled.ok) return failAll(locateAll(scheduled.issues, corpus));
  const due = scheduled.value.filter((one): one is Due => isDue(one, corpus.ceased));
  const early = due.find(({ date }) => date <= corpus.base);
  if (early !== undefined) return failAll(locateAll([tooEarly(early, corpus.base)], corpus));
  const enactment = new Enactment(corpus.constitution, corpus);
  const versions: Version[] = [];
  let current: Draft = { from: corpus.base, operations: [] };
  for (const operation of due) {
    if (operation.date !== current.from) {
      versions.push(finish(current, enactment, operation.date));
      enactment.endDay(current.from);
      current = { from: operation.date, operations: [] };
    }
    const change = enactment.enact(operation);
    if (!change.ok) return failAll(locateAll(change.issues, corpus));
    current.operations.push(appliedAs(operation, change.value));
  }
  versions.push(finish(current, enactment, corpus.ceased));
  const pending = scheduled.value.filter((one) => !isDue(one, corpus.ceased)).map(pendingAs);
  return ok({ ...corpus, versions, pending });
}

/** A version on its way: operations of its first day are still being applied. */
interface Draft {
  readonly from: IsoDate;
  readonly operations: AppliedOperation[];
}

function finish({ from, operations }: Draft, enactment: Enactment, next: IsoDate | null): Version {
  return {
    from,
    to: next === null ? null : dayBefore(next),
    constitution: enactment.toConstitution(),
    operations,
  };
}

/** An operation as a version tells of it. */
export function appliedAs(operation: Due, { touched, articles }: Change): AppliedOperation {
  const keys = articles.flatMap(({ before, after }) => (after ?? before)?.key ?? []);
  return {
    ...referenceOf(operation),
    date: operation.date,
    value: operation.value,
    touched,
    articles: [...new Set(keys)],
  };
}

function pendingAs(operation: Scheduled): PendingOperation {
  const { date, value, cancelledBy } = operation;
  return { ...referenceOf(operation), date, value, cancelledBy };
}

function tooEarly(operation: Due, base: IsoDate): Issue {
  return {
    code: 'COMMENCEMENT_OUT_OF_RANGE',
    message: `The operation commences on ${operation.date}, but the base text is that of ${base} and has it already.`,
    hint: 'Correct the date, or take the operation out of the act.',
    operation: referenceOf(operation),
  };
}

/**
 * The version in force on a date.
 *
 * Fails with `DATE_INVALID`, and with `DATE_OUT_OF_RANGE` before the base date and after the text ceased to have effect;
 * the hint names the nearest date that has an answer.
 */
export function versionAt(corpus: Corpus, date: IsoDate): Result<Version> {
  const parsed = parseDate(date);
  if (!parsed.ok) return parsed;
  if (date < corpus.base) {
    return fail({
      code: 'DATE_OUT_OF_RANGE',
      message: `There is no text for ${date}: this corpus starts on ${corpus.base}.`,
      hint: `Ask for ${corpus.base} or later.`,
    });
  }
  if (corpus.ceased !== null && date >= corpus.ceased) {
    return fail({
      code: 'DATE_OUT_OF_RANGE',
      message: `There is no text for ${date}: it ceased to have effect on ${corpus.ceased}.`,
      hint: `Ask for ${dayBefore(corpus.ceased)} or earlier.`,
    });
  }
  return ok(corpus.versions.findLast(({ from }) => from <= date) as Version);
}
