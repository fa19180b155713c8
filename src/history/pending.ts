/** What had been adopted and was not in force on a day, as far as that was known on that day. */

import { type Scheduled, schedule } from '../amend/schedule.ts';
import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { type OperationReference, ok, type Result, unwrap } from '../errors.ts';
import type { Corpus, TextOperation } from '../model.ts';
import { summarize } from './summary.ts';

/** An operation that had been adopted and was not in force. */
export interface AwaitedOperation extends OperationReference {
  readonly op: TextOperation['op'];
  /** The day on which its act was adopted. */
  readonly adopted: IsoDate;
  /** The day on which it was to commence; null where that was open. */
  readonly date: IsoDate | null;
  /** What it waited for, where its act says so. */
  readonly condition: string | null;
  /** One line: `4(1): "Council" to become "Court"`. */
  readonly summary: string;
}

/** An operation that was not to commence any more. */
export interface CancelledOperation extends AwaitedOperation {
  readonly cancelledBy: OperationReference;
}

/** What had been adopted and was not in force on a day. */
export interface Pending {
  readonly date: IsoDate;
  /** In the order in which they were to commence; open ones last. */
  readonly pending: readonly AwaitedOperation[];
  readonly cancelled: readonly CancelledOperation[];
}

/**
 * What had been adopted by a day and was not in force on it.
 *
 * What delays, advances or cancels an operation counts from the day on which it takes effect, so this is what was known
 * then, not what came of it.
 *
 * @param corpus - An opened corpus.
 * @param date - The day, `YYYY-MM-DD`.
 * @throws {@link ConstitutionError} with `DATE_INVALID` or `DATE_OUT_OF_RANGE`.
 * @example
 * ```ts
 * pendingAt(openCorpus(), '2022-12-31').pending.length; // 33
 * pendingAt(openCorpus(), '2023-01-01').pending.length; // 0
 * ```
 */
export function pendingAt(corpus: Corpus, date: IsoDate): Pending {
  return unwrap(tryPendingAt(corpus, date));
}

/** Like {@link pendingAt}, but returns the issues instead of throwing them. */
export function tryPendingAt(corpus: Corpus, date: IsoDate): Result<Pending> {
  const version = versionAt(corpus, date);
  if (!version.ok) return version;
  const scheduled = schedule(corpus.acts, date);
  if (!scheduled.ok) return scheduled;
  const adopted = scheduled.value.filter(({ from }) => from.adopted <= date);
  const isAwaited = ({ date: commencement }: Scheduled): boolean =>
    commencement === null || commencement > date;
  return ok({
    date,
    pending: adopted.filter((one) => one.cancelledBy === null && isAwaited(one)).map(awaited),
    cancelled: adopted.flatMap((one) =>
      one.cancelledBy === null ? [] : [{ ...awaited(one), cancelledBy: one.cancelledBy }],
    ),
  });
}

function awaited({ act, amendment, operation, from, date, value }: Scheduled): AwaitedOperation {
  return {
    act,
    amendment,
    operation,
    op: value.op,
    adopted: from.adopted,
    date,
    condition: date === null ? (value.condition ?? null) : null,
    summary: summarize(value, null),
  };
}
