/** The pairs of wordings that engines are judged by. */

import { existsSync, readFileSync } from 'node:fs';
import { compare, openCorpus } from '../../../dist/open.js';
import type { Pair } from './marks.js';

/** Some pairs and where they are from. */
export interface PairSet {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

const REFERENCE = new URL('../../../../shared/reference/', import.meta.url);

/** Every provision of the embedded corpus that was reworded between two of its versions. */
export function englishPairs(): PairSet {
  const corpus = openCorpus();
  const days = corpus.versions.map(({ from }) => from);
  const spans = days.flatMap((from, index) => days.slice(index + 1).map((to) => [from, to] as const));
  const pairs = spans.flatMap(([from, to]) =>
    compare(corpus, from, to).articles.flatMap(({ units }) =>
      units.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }])),
    ),
  );
  return { name: 'English provisions of the embedded corpus', pairs: unique(pairs) };
}

/** So many of these pairs, each as often as it takes, as `diff --jsonl` reads them. */
export function pairLines(count: number): string {
  const { pairs } = englishPairs();
  const lines = pairs.map((pair) => `${JSON.stringify(pair)}\n`);
  return Array.from({ length: count }, (_, index) => lines[index % lines.length]).join('');
}

interface Reference {
  readonly versions: Readonly<Record<string, { readonly articles: readonly ReferenceArticle[] }>>;
}

interface ReferenceArticle {
  readonly number: string;
  readonly units: readonly { readonly id: string; readonly text: string }[];
}

interface Changes {
  readonly changes: Readonly<
    Record<string, readonly { readonly article: string; readonly unit: string; readonly change: string }[]>
  >;
}

/** The provisions of the official Russian text that were reworded; null where that text is not at hand. */
export function russianPairs(): PairSet | null {
  const [texts, facts] = [new URL('constitution.ru.json', REFERENCE), new URL('changes.json', REFERENCE)];
  if (!existsSync(texts) || !existsSync(facts)) return null;
  const { versions } = JSON.parse(readFileSync(texts, 'utf8')) as Reference;
  const { changes } = JSON.parse(readFileSync(facts, 'utf8')) as Changes;
  const textOf = (day: string, article: string, unit: string): string =>
    versions[day]?.articles.find(({ number }) => number === article)?.units.find(({ id }) => id === unit)
      ?.text ?? '';
  const pairs = Object.entries(changes).flatMap(([span, units]) => {
    const [from = '', to = ''] = span.split('..');
    return units
      .filter(({ change }) => change === 'modified')
      .map(({ article, unit }) => ({
        before: textOf(from, article, unit),
        after: textOf(to, article, unit),
      }));
  });
  return { name: 'Russian provisions of the official text', pairs: unique(pairs) };
}

/** Pairs of a file: a JSON list of objects with `before` and `after`. */
export function pairsOf(file: string): PairSet {
  return { name: file, pairs: unique(JSON.parse(readFileSync(file, 'utf8')) as readonly Pair[]) };
}

function unique(pairs: readonly Pair[]): readonly Pair[] {
  return [...new Map(pairs.map(({ before, after }) => [`${before}\0${after}`, { before, after }])).values()];
}
