/**
 * The history of an article, a unit or the whole text: which acts changed it, on which days, and how.
 *
 * What is asked for is followed by its key, so an article that has been given another number keeps its history.
 */

import type { ArticleChange } from '../amend/change.ts';
import { inOrderOfEffect, type Scheduled } from '../amend/schedule.ts';
import { type Step, traceChanges } from '../amend/trace.ts';
import { groupBy } from '../collections.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation, ok, type Result, unwrap } from '../errors.ts';
import type { Act, Article, Corpus } from '../model.ts';
import { findByKey } from '../units.ts';
import { addressesOf, type Followed, followInAny, keysAbove, keysBelow, pointsAt } from './followed.ts';
import type { LoggedOperation, Occurrence } from './occurrence.ts';
import { placesIn } from './places.ts';
import { reschedulings } from './rescheduled.ts';
import { type ChangedPlace, summarize } from './summary.ts';

/** What an act did on one day. */
export interface LogEntry {
  readonly date: IsoDate;
  readonly act: string;
  readonly title: string;
  /** In the order in which they took effect. */
  readonly operations: readonly LoggedOperation[];
}

/**
 * The history of an article or unit, or of the whole text, the newest entry first.
 *
 * @param corpus - An opened corpus.
 * @param article - An article or unit as people cite it, found in the last version that has it; all when left out.
 * @returns An entry for each act and day.
 * @throws {@link ConstitutionError} with `ADDRESS_INVALID`, `ARTICLE_NOT_FOUND`, `UNIT_NOT_FOUND` or
 * `CITATION_AMBIGUOUS`.
 * @example
 * ```ts
 * log(openCorpus(), '71').map(({ date }) => date); // ['2022-09-17', '2022-06-08']
 * log(openCorpus(), '50(2)')[0]?.operations[0]?.summary; // '50(2): "Fifteen deputies" became "Ten deputies"'
 * ```
 */
export function log(corpus: Corpus, article?: string): readonly LogEntry[] {
  return unwrap(tryLog(corpus, article));
}

/** Like {@link log}, but returns the issues instead of throwing them. */
export function tryLog(corpus: Corpus, article?: string): Result<readonly LogEntry[]> {
  const followed = article === undefined ? ok(null) : followInAny(corpus, article);
  if (!followed.ok) return followed;
  const changes = changesOf(corpus, followed.value);
  const days = groupBy(
    [...reschedulings(corpus, scheduleFilter(corpus, followed.value, changes)), ...changes],
    ({ date, from }) => `${date} ${from.id}`,
  );
  return ok(
    [...days.values()]
      .toSorted(([a], [b]) => inOrder(a, b))
      .toReversed()
      .flatMap(entryOf),
  );
}

function inOrder(a: Occurrence | undefined, b: Occurrence | undefined): number {
  return a === undefined || b === undefined ? 0 : inOrderOfEffect(a, b);
}

function entryOf(occurrences: readonly Occurrence[]): LogEntry[] {
  const operations = occurrences.map(({ operation }) => operation);
  return occurrences
    .slice(0, 1)
    .map(({ date, from }) => ({ date, act: from.id, title: from.title, operations }));
}

/** What changed the text of that which is followed, in the order of time. */
function changesOf(corpus: Corpus, followed: Followed | null): readonly Occurrence[] {
  const acts = new Map(corpus.acts.map((act) => [act.id, act]));
  return traceChanges(corpus).flatMap((step) => {
    const { date, act } = step.operation;
    const asked = followed === null ? step.change.touched : askedKeys(step, followed);
    return asked.length === 0 ? [] : [{ date, from: acts.get(act) as Act, operation: logged(step, asked) }];
  });
}

/** What a step touched of that which is followed; where it gave another place or number, also of what that stands in. */
function askedKeys({ operation, change }: Step, { key }: Followed): readonly string[] {
  const articles = change.articles.flatMap(({ before, after }) =>
    [before, after].filter((one): one is Article => one !== null),
  );
  const isRelocation = operation.value.op === 'renumber' || operation.value.op === 'move';
  const asked = new Set([...keysBelow(articles, key), ...(isRelocation ? keysAbove(articles, key) : [])]);
  return change.touched.filter((one) => asked.has(one));
}

function logged({ operation: applied, change }: Step, asked: readonly string[]): LoggedOperation {
  const { amendment, operation, value } = applied;
  const { articles, sections, touched, targets } = change;
  const before = placesIn({
    articles: articles.flatMap((one) => one.before ?? []),
    sections: sections?.before ?? [],
  });
  const after = placesIn({
    articles: articles.flatMap((one) => one.after ?? []),
    sections: sections?.after ?? [],
  });
  const placesOf = (keys: readonly string[]): readonly ChangedPlace[] =>
    keys.map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }));
  const units = placesOf(asked);
  const revives = targets.some((key) => wasRepealed(articles, key));
  const summary = summarize(value, { units: placesOf(touched), asked: units, revives });
  return { amendment, operation, op: value.op, units, summary };
}

/** Whether an article, or a unit of one, was a tombstone before an operation. */
function wasRepealed(articles: readonly ArticleChange[], key: string): boolean {
  return articles.some(({ before }) => {
    const standing = before?.key === key ? before : findByKey(before?.units ?? [], key)?.unit;
    return standing != null && standing.repealed !== null;
  });
}

/** Which operations' commencements belong to the history: of those in it, and of pending ones that point there. */
function scheduleFilter(
  corpus: Corpus,
  followed: Followed | null,
  changes: readonly Occurrence[],
): (operation: Scheduled) => boolean {
  if (followed === null) return () => true;
  const applied = new Set(
    changes.map(({ from, operation }) => formatOperation({ ...operation, act: from.id })),
  );
  const pending = new Set(corpus.pending.map(formatOperation));
  const addresses = addressesOf(corpus, followed.key);
  return (operation) =>
    applied.has(formatOperation(operation)) ||
    (pending.has(formatOperation(operation)) &&
      addresses.some((address) => pointsAt(operation.value, address)));
}
