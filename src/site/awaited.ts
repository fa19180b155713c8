/** What had been adopted and was not in force when a version began, by the articles that it is to change. */

import { compareText, groupBy } from '../collections.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import { type AwaitedOperation, pendingAt } from '../history/pending.ts';
import type { Act, Corpus, Version } from '../model.ts';
import { isScheduleOperation, parseOperationAddress, scopeOf } from '../operations.ts';
import type { Publication } from './publication.ts';

/** A version, and what waited on its first day, by the keys or numbers of articles. */
export interface Awaiting {
  readonly version: Version;
  readonly awaited: ReadonlyMap<string, readonly AwaitedOperation[]>;
}

/** What each version awaits, in the order of time; of thousands of acts only those are asked that can have something open. */
export function* awaitedByVersion({ corpus, versions }: Publication): Generator<Awaiting> {
  const articles = articlesByOperation(corpus);
  const coming = spansOf(corpus.acts).toSorted((a, b) => compareText(b.from, a.from));
  let open: Span[] = [];
  for (const version of versions) {
    const day = version.from;
    for (let next = coming.at(-1); next !== undefined && next.from <= day; next = coming.at(-1)) {
      open.push(next);
      coming.pop();
    }
    open = open.filter(({ until }) => until === null || until > day);
    const acts = open.map(({ act }) => act);
    const { pending } = pendingAt({ ...corpus, acts, versions: [version] }, day);
    const pairs = pending.flatMap((operation) =>
      (articles.get(formatOperation(operation)) ?? []).map((article) => ({ article, operation })),
    );
    yield { version, awaited: gather(pairs) };
  }
}

function gather(
  pairs: readonly { readonly article: string; readonly operation: AwaitedOperation }[],
): Awaiting['awaited'] {
  const groups = [...groupBy(pairs, ({ article }) => article)];
  return new Map(groups.map(([article, own]) => [article, own.map(({ operation }) => operation)]));
}

/** The articles of every operation: the keys of those that one has changed, the numbers of those that one is to change. */
function articlesByOperation({ versions, pending }: Corpus): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...pending.map((one) => [formatOperation(one), scopeOf(one.value).amended] as const),
    ...versions.flatMap(({ operations }) =>
      operations.map((one) => [formatOperation(one), one.articles] as const),
    ),
  ]);
}

/** An act, and between which days something of it may be open. */
interface Span {
  readonly act: Act;
  readonly from: IsoDate;
  /** The day on which all of it is in force; null where nothing says so. */
  readonly until: IsoDate | null;
}

/** What delays or cancels, and what that names, counts always: its days are told by all of them together. */
function spansOf(acts: readonly Act[]): readonly Span[] {
  const tied = new Set(acts.flatMap(actsTiedBy));
  return acts.map((act) =>
    tied.has(act.id) ? { act, from: '', until: null } : { act, from: act.adopted, until: lastDayOf(act) },
  );
}

function actsTiedBy({ id, amendments }: Act): readonly string[] {
  const changes = amendments.flatMap(({ operations }) => operations).filter(isScheduleOperation);
  return changes.flatMap(({ operation }) => [id, parseOperationAddress(operation)?.act ?? id]);
}

/** The last day on which something of an act commences; null where that is open. */
function lastDayOf({ inForce, amendments }: Act): IsoDate | null {
  const days = amendments.flatMap(({ operations }) =>
    operations.map(({ from }) => (from === undefined ? inForce : from)),
  );
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted(compareText).at(-1) ?? '');
}
