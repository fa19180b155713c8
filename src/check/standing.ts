/** The words that stood at some date: of units and of headings, each with where it got them. */

import { formatOperation, type Issue } from '../errors.ts';
import type { Article, Corpus, Unit, Version } from '../model.ts';
import { walk } from '../units.ts';

/** Words of a version: a unit that is no tombstone, the heading of an article, or that of a section. */
export interface StandingText {
  readonly version: Version;
  /** `50/p2`, `50` or `section/VI`. */
  readonly address: string;
  readonly text: string;
  /** The article they stand in; null for the heading of a section. */
  readonly article: Article | null;
  /** The unit's id in its article; null for headings. */
  readonly id: string | null;
  readonly origin: Origin;
}

/** What tells where something got its words. */
export type Origin = Pick<Unit, 'key' | 'provenance'>;

/** Everything that stood, version by version. */
export function standingTexts(corpus: Corpus): StandingText[] {
  return corpus.versions.flatMap((version) => [
    ...version.constitution.sections.map((section) => ({
      version,
      address: `section/${section.number}`,
      text: section.heading,
      article: null,
      id: null,
      origin: section,
    })),
    ...version.constitution.articles.flatMap((article) => textsOf(article, version)),
  ]);
}

function textsOf(article: Article, version: Version): StandingText[] {
  const { number, heading } = article;
  const headings =
    heading === null ? [] : [{ version, address: number, text: heading, article, id: null, origin: article }];
  const units = walk(article.units)
    .filter(({ unit }) => unit.repealed === null)
    .map(({ id, unit }) => ({
      version,
      address: `${number}/${id}`,
      text: unit.text,
      article,
      id,
      origin: unit,
    }));
  return [...headings, ...units];
}

/** Where something got its words: its place in the base, or the operation that last touched it. */
export function originOf({ key, provenance }: Origin, corpus: Corpus): Partial<Issue> {
  if (provenance === null) return { ...corpus.places.get(key) };
  const { act, amendment, operation } = provenance;
  return {
    operation: { act, amendment, operation },
    ...corpus.places.get(formatOperation(provenance)),
  };
}

/** What an issue about standing words says of them. */
export function about({ address, origin }: StandingText, corpus: Corpus): Partial<Issue> {
  return { unit: address, ...originOf(origin, corpus) };
}

const DATE = /\d{4}-\d{2}-\d{2}/g;

/** Keeps the first of several issues that say the same of the same words at different dates. */
export function once(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ unit, message }) => {
    const key = `${unit} ${message.replace(DATE, '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
