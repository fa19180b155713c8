/** What a corpus has, in short: its versions and its acts. */

import { numberedArticles } from './articles.ts';
import { compareText, groupBy } from './collections.ts';
import type { OperationReference } from './errors.ts';
import type { AppliedOperation, Corpus, PendingOperation } from './model.ts';
import { scopeOf } from './operations.ts';

/** An act in short: what it is, when it took effect, and how much it changed. */
export interface ActReport {
  readonly id: string;
  readonly title: string;
  readonly adopted: string;
  readonly published: string;
  readonly source: string;
  /** The days on which its operations commence, in order. */
  readonly commencements: readonly string[];
  readonly amendments: number;
  readonly operations: number;
  /** How many articles it amends and inserts, and how many headings of sections it changes. */
  readonly articles: { readonly amended: number; readonly inserted: number; readonly total: number };
  readonly sections: number;
  /** What has not commenced: an open date with its condition, or one after the text ceased to have effect. */
  readonly pending: readonly PendingReport[];
}

/** An operation that has been adopted and has not commenced. */
export interface PendingReport {
  readonly amendment: string;
  readonly operation: number;
  readonly date: string | null;
  readonly condition: string | null;
  /** The operation that cancelled it; null while it may still commence. */
  readonly cancelledBy: OperationReference | null;
}

/**
 * The acts of a corpus in short, in the order of their publication.
 *
 * @example
 * ```ts
 * acts(openCorpus())[0]?.articles; // { amended: 31, inserted: 2, total: 33 }
 * ```
 */
export function acts(corpus: Corpus): readonly ActReport[] {
  const numberOf = articleNumbers(corpus);
  const appliedBy = groupBy(
    corpus.versions.flatMap((version) => version.operations),
    ({ act }) => act,
  );
  const pendingOf = groupBy(corpus.pending, ({ act }) => act);
  return corpus.acts
    .toSorted((a, b) => compareText(a.published, b.published))
    .map((act) => {
      const operations = act.amendments.flatMap((amendment) => amendment.operations);
      const applied = appliedBy.get(act.id) ?? [];
      const pending = pendingOf.get(act.id) ?? [];
      return {
        id: act.id,
        title: act.title,
        adopted: act.adopted,
        published: act.published,
        source: act.source,
        commencements: [...new Set(applied.map(({ date }) => date))].toSorted(),
        amendments: act.amendments.length,
        operations: operations.length,
        articles: countArticles(applied, pending, numberOf),
        sections: new Set(operations.flatMap((one) => scopeOf(one).sections)).size,
        pending: pending.map(({ amendment, operation, date, value, cancelledBy }) => ({
          amendment,
          operation,
          date,
          condition: value.condition ?? null,
          cancelledBy,
        })),
      };
    });
}

/** Counts articles by what operations did to them, and for those that did nothing yet by what they say. */
function countArticles(
  applied: readonly AppliedOperation[],
  pending: readonly PendingOperation[],
  numberOf: (key: string) => string,
): ActReport['articles'] {
  const scopes = [
    ...applied.map(({ value, articles }) => {
      const { amended, inserted } = scopeOf(value);
      // The articles of a section that gets another number stay what they are.
      const all = amended.length + inserted.length === 0 ? [] : articles.map(numberOf);
      return { inserted: inserted.length === 0 ? [] : all, all };
    }),
    ...pending.map(({ value }) => {
      const { amended, inserted } = scopeOf(value);
      return { inserted, all: [...amended, ...inserted] };
    }),
  ];
  const inserted = new Set(scopes.flatMap((scope) => scope.inserted));
  const all = new Set(scopes.flatMap((scope) => scope.all));
  const amended = [...all].filter((number) => !inserted.has(number)).length;
  return { amended, inserted: inserted.size, total: amended + inserted.size };
}

/** The number that an article has in the last version in which it stands; what stands in none is known by its key. */
function articleNumbers({ versions }: Corpus): (key: string) => string {
  const numbers = new Map(
    versions.flatMap(({ constitution }) =>
      constitution.articles.map(({ key, number }): [string, string] => [key, number]),
    ),
  );
  return (key) => numbers.get(key) ?? key;
}

/** A version in short: when it stood, what made it, and how much changed on its first day. */
export interface VersionReport {
  readonly from: string;
  readonly to: string | null;
  /** The acts that commenced on its first day. */
  readonly acts: readonly string[];
  readonly operations: number;
  /** How many articles the text has, the preamble not counted. */
  readonly articles: number;
  /** How many articles those operations changed or inserted. */
  readonly changed: number;
}

/**
 * The versions of a corpus in short, in order of time.
 *
 * @example
 * ```ts
 * versions(openCorpus()).map(({ from, changed }) => `${from}: ${changed}`);
 * ```
 */
export function versions(corpus: Corpus): readonly VersionReport[] {
  return corpus.versions.map(({ from, to, constitution, operations }, index) => {
    const before = new Set(corpus.versions[index - 1]?.constitution.articles ?? constitution.articles);
    const numbered = numberedArticles(constitution);
    return {
      from,
      to,
      acts: [...new Set(operations.map(({ act }) => act))],
      operations: operations.length,
      articles: numbered.length,
      changed: numbered.filter((article) => !before.has(article)).length,
    };
  });
}
