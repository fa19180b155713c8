/** What the arguments of several commands ask for: a day, and an article on it. */

import { failAll, type Issues, type Result } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { nearest } from '../nearest.ts';

/** The day that a command means: the one it is told, or the first of the last version. */
export function askedDate(at: string | undefined, { versions }: Corpus): string {
  const last = versions.at(-1) as Version;
  return at ?? last.from;
}

/** The start of a hint that names what was probably meant; empty where nothing is near. */
export function guess(typed: string, names: readonly string[]): string {
  const meant = nearest(typed, names);
  return meant === null ? '' : `Did you mean ${meant}? `;
}

/** A result for an article on some day; where the article is not there, the hint says on which days it is. */
export function withStandingDates<T>(result: Result<T>, corpus: Corpus): Result<T> {
  return result.ok ? result : failAll(withDates(result.issues, corpus));
}

function withDates([first, ...rest]: Issues, { versions }: Corpus): Issues {
  const standing = versions.filter(({ constitution }) =>
    constitution.articles.some(({ number }) => number === first.unit),
  );
  const [from, last] = [standing[0], standing.at(-1)];
  if (first.code !== 'ARTICLE_NOT_FOUND' || from === undefined || last === undefined) return [first, ...rest];
  const until = last.to === null ? '' : ` to ${last.to}`;
  return [{ ...first, hint: `Article ${first.unit} stands from ${from.from}${until}.` }, ...rest];
}
