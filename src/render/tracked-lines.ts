/** The paragraphs of the two texts of a comparison, as far as the articles that differ go. */

import { versionAt } from '../amend/timeline.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { Article, Constitution, Corpus, Section } from '../model.ts';
import { walk } from '../units.ts';
import type { Names } from './comparative-names.ts';

/** What a paragraph is: a heading, or a unit. */
export type LineLevel = 'section' | 'article' | 'unit';

/** A paragraph as one text has it. */
export interface Line {
  /** What it is in both texts, wherever it stands. */
  readonly key: string;
  readonly address: string;
  readonly level: LineLevel;
  readonly depth: number;
  /** All that is printed, the label included. */
  readonly text: string;
  /** Whether it only says that something was repealed, of which comparisons do not tell. */
  readonly isTombstone: boolean;
}

/** The paragraphs of both texts, each in its own order. */
export interface Lines {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** The articles that differ, whole, under their sections; null where the corpus does not have the two texts. */
export function changedLines(comparison: Comparison, corpus: Corpus, names: Names): Lines | null {
  const [old, now] = [versionAt(corpus, comparison.from), versionAt(corpus, comparison.to)];
  if (!old.ok || !now.ok) return null;
  const before = old.value.constitution;
  const after = now.value.constitution;
  const changed = comparison.articles;
  const earlier = articlesOf(
    before,
    changed.map(({ number, was }) => was ?? number),
  );
  const later = articlesOf(
    after,
    changed.map(({ number }) => number),
  );
  const sections = new Set([
    ...sectionKeys(before, earlier, comparison),
    ...sectionKeys(after, later, comparison),
  ]);
  const write = (text: Constitution, articles: readonly Article[]): readonly Line[] =>
    linesOf(text, articles, sections, corpus, names);
  return { before: write(before, earlier), after: write(after, later) };
}

function articlesOf({ articles }: Constitution, numbers: readonly string[]): readonly Article[] {
  const asked = new Set(numbers);
  return articles.filter(({ number }) => asked.has(number));
}

/** The sections that some articles stand in, and those that differ themselves. */
function sectionKeys(
  { sections }: Constitution,
  articles: readonly Article[],
  comparison: Comparison,
): string[] {
  const numbers = new Set([
    ...articles.map(({ section }) => section),
    ...comparison.sections.flatMap(({ number, was }) => [number, was]),
  ]);
  return sections.filter(({ number }) => numbers.has(number)).map(({ key }) => key);
}

function linesOf(
  { sections }: Constitution,
  articles: readonly Article[],
  shown: ReadonlySet<string>,
  { words }: Corpus,
  names: Names,
): readonly Line[] {
  const inside = (section: string | null): Line[] =>
    articles
      .filter((article) => article.section === section)
      .flatMap((article) => articleLines(article, words.repealed, names));
  return [
    ...inside(null),
    ...sections
      .filter(({ key }) => shown.has(key))
      .flatMap((section) => [sectionLine(section, names), ...inside(section.number)]),
  ];
}

function sectionLine({ key, number, heading }: Section, names: Names): Line {
  const text = names.section(number, heading);
  return {
    key: `section ${key}`,
    address: `section/${number}`,
    level: 'section',
    depth: 0,
    text,
    isTombstone: false,
  };
}

function articleLines(article: Article, repealed: string, names: Names): readonly Line[] {
  const { key, number, heading } = article;
  const text = names.article(number, heading);
  const own = { address: number, depth: 0 };
  return [
    { ...own, key: `article ${key}`, level: 'article', text, isTombstone: false },
    ...(article.repealed === null
      ? []
      : [{ ...own, key: `repealed ${key}`, level: 'unit' as const, text: repealed, isTombstone: true }]),
    ...walk(article.units).map(
      ({ id, unit, trail }): Line => ({
        key: `unit ${unit.key}`,
        address: `${number}/${id}`,
        level: 'unit',
        depth: trail.length - 1,
        text: unit.label === null ? unit.text : `${unit.label} ${unit.text}`,
        isTombstone: unit.repealed !== null,
      }),
    ),
  ];
}
