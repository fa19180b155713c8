/** What acts did to the commencement of operations, as a history tells it. */

import { type Rescheduling, type Scheduled, schedule } from '../amend/schedule.ts';
import { groupBy } from '../collections.ts';
import { unwrap } from '../errors.ts';
import type { Corpus } from '../model.ts';
import type { Occurrence } from './occurrence.ts';

/** What delayed, advanced or cancelled any of some operations, each once, in the order of the acts. */
export function reschedulings(
  corpus: Corpus,
  concerns: (operation: Scheduled) => boolean,
): readonly Occurrence[] {
  // What was opened has been scheduled once, so nothing here can fail.
  const concerned = unwrap(schedule(corpus.acts)).filter(concerns);
  // Operations that were changed together share a history, which need not be told for each.
  const changes = [...new Set(concerned.map((one) => one.reschedulings))].flat();
  return [...groupBy(changes, ({ by }) => by)].map(([by, all]) => occurrenceOf(by, all));
}

function occurrenceOf(by: Rescheduling['by'], changes: readonly Rescheduling[]): Occurrence {
  const { amendment, operation, value, date, from } = by;
  const was = [...new Set(changes.map((one) => one.was ?? 'open'))].join(' and ');
  const summary = summarize(value, was);
  return {
    date: date ?? from.inForce,
    from,
    operation: { amendment, operation, op: value.op, units: [], summary },
  };
}

function summarize(value: Rescheduling['by']['value'], was: string): string {
  if (value.op === 'cancel') return `${value.operation} cancelled; its commencement was ${was}`;
  const waits = value.condition === undefined ? '' : `: ${value.condition}`;
  return `commencement of ${value.operation}: ${was} became ${value.to ?? `open${waits}`}`;
}
