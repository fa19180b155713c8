/** The shapes of what `log`, `order`, `pending` and `citations` print as JSON. */

import type { CitationComparison, CitedPlace, CitingUnit } from '../../history/compare-citations.ts';
import type { LogEntry } from '../../history/log.ts';
import type { LoggedOperation } from '../../history/occurrence.ts';
import type { OrderedOperation } from '../../history/order.ts';
import type { AwaitedOperation, CancelledOperation, Pending } from '../../history/pending.ts';
import type { CitingWords } from '../../history/references.ts';
import type { ChangedPlace } from '../../history/summary.ts';
import { REFERENCE, reference, TEXT_OPERATIONS, textOperation } from './common.ts';
import { count, date, listOf, objectOf, oneOf, orNull, type Shape, text, version, yesOrNo } from './shape.ts';

const VERSION = [
  version,
  'Changes when a field goes or means something else; new fields come without.',
] as const;

const place: Shape<ChangedPlace> = objectOf<ChangedPlace>({
  before: [orNull(text), 'The address before; null where it did not stand.'],
  after: [orNull(text), 'The address after; null where it is gone.'],
});

const logged: Shape<LoggedOperation> = objectOf<LoggedOperation>({
  amendment: REFERENCE.amendment,
  operation: REFERENCE.operation,
  op: [oneOf({ ...TEXT_OPERATIONS, reschedule: true, cancel: true }), 'What kind of operation it is.'],
  units: [listOf(place), 'What it changed of that which was asked for.'],
  summary: [text, 'What it did, in one line.'],
});

const entry: Shape<LogEntry> = objectOf<LogEntry>({
  date: [date, 'The day on which the operations commenced.'],
  act: [text, 'The id of the act.'],
  title: [text, 'The title of the act.'],
  operations: [listOf(logged), 'In the order in which they took effect.'],
});

/** What `log --json` prints. */
export interface LogOutput {
  readonly schemaVersion: 1;
  readonly log: readonly LogEntry[];
}
/** Its shape. */
export const log: Shape<LogOutput> = objectOf<LogOutput>({
  schemaVersion: VERSION,
  log: [listOf(entry), 'An entry for each act and day, the newest first.'],
});

const ordered: Shape<OrderedOperation> = objectOf<OrderedOperation>({
  ...REFERENCE,
  op: [textOperation, 'What kind of operation it is.'],
  date: [date, 'The day on which it commences.'],
  published: [date, 'The day on which its act was published.'],
  why: [
    orNull(oneOf({ commencement: true, publication: true, act: true, place: true })),
    'Why it stands after the one before it; null for the first.',
  ],
  rescheduledBy: [orNull(reference), 'The later operation that gave it this commencement.'],
});

/** What `order --json` prints. */
export interface OrderOutput {
  readonly schemaVersion: 1;
  readonly operations: readonly OrderedOperation[];
}
/** Its shape. */
export const order: Shape<OrderOutput> = objectOf<OrderOutput>({
  schemaVersion: VERSION,
  operations: [listOf(ordered), 'In the order in which they take effect.'],
});

const AWAITED = {
  ...REFERENCE,
  op: [textOperation, 'What kind of operation it is.'],
  adopted: [date, 'The day on which its act was adopted.'],
  date: [orNull(date), 'The day on which it was to commence; null where that was open.'],
  condition: [orNull(text), 'What it waited for, where its act says so.'],
  summary: [text, 'What it is to do, in one line.'],
} as const;

/** What `pending --json` prints. */
export const pending: Shape<Pending & { readonly schemaVersion: 1 }> = objectOf<
  Pending & { readonly schemaVersion: 1 }
>({
  schemaVersion: VERSION,
  date: [date, 'The day that is meant.'],
  pending: [
    listOf(objectOf<AwaitedOperation>(AWAITED)),
    'In the order in which they were to commence; open ones last.',
  ],
  cancelled: [
    listOf(
      objectOf<CancelledOperation>({
        ...AWAITED,
        cancelledBy: [reference, 'The operation that cancelled it.'],
      }),
    ),
    'What was not to commence any more.',
  ],
});

const words: Shape<CitingWords> = objectOf<CitingWords>({
  article: [text, 'The number of the article in which they stand.'],
  id: [text, 'The id of the unit in which they stand.'],
  key: [text, 'The key of this unit.'],
  text: [text, 'The words.'],
  offset: [count, "Where they start in the unit's text, in UTF-16 code units."],
  exact: [yesOrNo, 'Whether they name the thing itself, and not something in it or what it stands in.'],
});

/** What `citations ARTICLE --at DATE --json` prints. */
export interface CitationsOutput {
  readonly schemaVersion: 1;
  readonly date: string;
  readonly citations: readonly CitingWords[];
}
/** Its shape. */
export const citations: Shape<CitationsOutput> = objectOf<CitationsOutput>({
  schemaVersion: VERSION,
  date: [date, 'The day that is meant.'],
  citations: [listOf(words), 'The words that cite it, in reading order.'],
});

const cited: Shape<CitedPlace> = objectOf<CitedPlace>({
  address: [text, 'Where it stands: 72 or 72/p1.'],
  repealed: [yesOrNo, 'Whether it is a tombstone there.'],
});

const citing: Shape<CitingUnit> = objectOf<CitingUnit>({
  key: [text, 'The key of the unit.'],
  address: [text, 'Its address after the change, or before it where it is gone.'],
  status: [oneOf({ kept: true, new: true, gone: true }), 'Whether it cites before, after, or both.'],
  stale: [yesOrNo, 'Whether words of it name a number that was left behind.'],
  before: [listOf(words), 'The citing words before the change.'],
  after: [listOf(words), 'The citing words after it.'],
});

/** What `citations ARTICLE --from DATE --to DATE --json` prints. */
export const citationChanges: Shape<CitationComparison & { readonly schemaVersion: 1 }> = objectOf<
  CitationComparison & { readonly schemaVersion: 1 }
>({
  schemaVersion: VERSION,
  from: [date, 'The day before the change.'],
  to: [date, 'The day after it.'],
  before: [orNull(cited), 'Where it stands on the first day; null where it does not.'],
  after: [orNull(cited), 'Where it stands on the second day; null where it does not.'],
  citing: [listOf(citing), 'The units that cite it on either day.'],
});
