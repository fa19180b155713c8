/** The order in which operations take effect, and why it is that one. */

import { type Due, isDue, referenceOf, schedule } from '../amend/schedule.ts';
import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { type OperationReference, ok, type Result, unwrap } from '../errors.ts';
import type { Corpus, TextOperation } from '../model.ts';

/**
 * Why an operation stands after the one before it: it commences later; or on the same day by an act published later, or
 * by one published on the same day whose id comes later; or it stands further on in the same act.
 */
export type OrderReason = 'commencement' | 'publication' | 'act' | 'place';

/** An operation in its place. */
export interface OrderedOperation extends OperationReference {
  readonly op: TextOperation['op'];
  /** The day on which it commences. */
  readonly date: IsoDate;
  /** The day on which its act was published. */
  readonly published: IsoDate;
  /** Why it stands after the one before it; null for the first. */
  readonly why: OrderReason | null;
  /** The later operation that gave it this commencement; null where its own act did. */
  readonly rescheduledBy: OperationReference | null;
}

/**
 * The operations that change the text in the order in which they take effect, each with the reason for its place.
 *
 * @param corpus - An opened corpus.
 * @param date - Only what made the text of this day, `YYYY-MM-DD`; all when left out.
 * @throws {@link ConstitutionError} with `DATE_INVALID` or `DATE_OUT_OF_RANGE`.
 * @example
 * ```ts
 * order(openCorpus()).map(({ why }) => why).slice(0, 2); // [null, 'place']
 * ```
 */
export function order(corpus: Corpus, date?: IsoDate): readonly OrderedOperation[] {
  return unwrap(tryOrder(corpus, date));
}

/** Like {@link order}, but returns the issues instead of throwing them. */
export function tryOrder(corpus: Corpus, date?: IsoDate): Result<readonly OrderedOperation[]> {
  const version = date === undefined ? ok(null) : versionAt(corpus, date);
  if (!version.ok) return version;
  const scheduled = schedule(corpus.acts);
  if (!scheduled.ok) return scheduled;
  const due = scheduled.value
    .filter((one) => isDue(one, corpus.ceased))
    .filter((one) => date === undefined || one.date <= date);
  return ok(due.map((one, index) => ordered(one, due[index - 1])));
}

function ordered(one: Due, previous: Due | undefined): OrderedOperation {
  const { act, amendment, operation, value, date, from, reschedulings } = one;
  const last = reschedulings.at(-1)?.by;
  return {
    act,
    amendment,
    operation,
    op: value.op,
    date,
    published: from.published,
    why: previous === undefined ? null : reasonFor(one, previous),
    rescheduledBy: last === undefined ? null : referenceOf(last),
  };
}

function reasonFor(one: Due, previous: Due): OrderReason {
  if (one.date !== previous.date) return 'commencement';
  if (one.act === previous.act) return 'place';
  return one.from.published === previous.from.published ? 'act' : 'publication';
}
