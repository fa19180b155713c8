/** What became of what between two texts, in the form in which it is compared, whatever found it. */

import { groupBy } from '../collections.ts';
import type { Article, Constitution, Section } from '../model.ts';
import { walk } from '../units.ts';
import { align } from './align.ts';
import { type Pair, pairByKey } from './pair.ts';
import type { AlignedUnit } from './passage.ts';

/** A unit before and after. */
export interface PairedUnit extends Pair<AlignedUnit> {
  /** Whether it stands below something else than before, or among its neighbours in another order. */
  readonly moved: boolean;
}

/** An article before and after. */
export interface PairedArticle extends Pair<Article> {
  readonly moved: boolean;
  /**
   * The units that it has, each with what it was wherever that stood; what is gone stands behind what it followed. None where two
   * versions share the article as one object: nothing in it can differ.
   */
  readonly units: readonly PairedUnit[];
  /** The units that it had and that stand in another article now. */
  readonly left: readonly PairedUnit[];
}

/** Two texts in pairs: every unit of both in the units of exactly one article, but for those of shared articles. */
export interface Pairing {
  readonly sections: readonly Pair<Section>[];
  readonly articles: readonly PairedArticle[];
}

/** What says of something which one it is. */
interface Naming {
  readonly section: (section: Section) => string;
  readonly article: (article: Article) => string;
  readonly unit: (unit: AlignedUnit) => string;
  /** Of what a unit stands right below. */
  readonly above: (unit: AlignedUnit) => string;
}

const BY_KEY: Naming = {
  section: ({ key }) => key,
  article: ({ key }) => key,
  unit: ({ placed }) => placed.unit.key,
  above: ({ article, placed: { parent } }) =>
    parent === null ? `article ${article.key}` : `unit ${parent.key}`,
};

const BY_PLACE: Naming = {
  section: ({ number }) => number,
  article: ({ number }) => number,
  unit: addressOf,
  above: () => '',
};

/** Pairs two versions of one corpus: the operations between them know what became what. */
export function pairVersions(before: Constitution, after: Constitution): Pairing {
  return pairNamed(before, after, BY_KEY);
}

/** Pairs two texts that say the same in two languages: what has the same number and the same id is the same. */
export function pairLanguages(before: Constitution, after: Constitution): Pairing {
  return pairNamed(before, after, BY_PLACE);
}

/** Pairs two texts of which nothing is known but their words, their numbers and their order. */
export function pairForeign(before: Constitution, after: Constitution): Pairing {
  const { sections, articles, units } = align(before, after);
  return { sections, articles: distribute(articles, units) };
}

/** Whether two texts have one article as the same object. */
export function isShared(pair: Pair<Article>): pair is { readonly before: Article; readonly after: Article } {
  return pair.before !== null && pair.before === pair.after;
}

/** The address of a unit: `50/p2`. */
export function addressOf({ article, placed }: AlignedUnit): string {
  return `${article.number}/${placed.id}`;
}

function pairNamed(before: Constitution, after: Constitution, naming: Naming): Pairing {
  const [old, now] = [articlesApart(before, after), articlesApart(after, before)];
  const texts: Texts = {
    naming,
    known: new Map(old.flatMap(unitsIn).map((unit) => [naming.unit(unit), unit])),
    standing: new Set(now.flatMap(unitsIn).map(naming.unit)),
  };
  const sectionOf = [before, after].map((text) => sectionNames(text, naming));
  const articles = pairNames(before.articles, after.articles, naming.article).map((pair) => ({
    ...pair,
    moved: pair.before !== null && pair.after !== null && areApart(sectionOf, pair.before, pair.after),
  }));
  const units = articles.flatMap((pair) => pairUnits(pair, texts));
  return {
    sections: pairNames(before.sections, after.sections, naming.section),
    articles: distribute(articles, units),
  };
}

/**
 * The articles of a text that the other has not as they are. What no operation touched is the same object in both versions, and
 * none of its units can have come from elsewhere or have gone.
 */
function articlesApart({ articles }: Constitution, other: Constitution): readonly Article[] {
  const shared = new Set(other.articles);
  return articles.filter((article) => !shared.has(article));
}

/** The names of the units that may have changed their places. */
interface Texts {
  readonly naming: Naming;
  readonly known: ReadonlyMap<string, AlignedUnit>;
  readonly standing: ReadonlySet<string>;
}

/** The units that an article has, and those that it had and that the later text has nowhere. */
function pairUnits({ before, after }: Pair<Article>, { naming, known, standing }: Texts): PairedUnit[] {
  if (before === after && naming === BY_KEY) return [];
  const now = after === null ? [] : unitsIn(after);
  if (before === after) return now.map((unit) => ({ before: unit, after: unit, moved: false }));
  const here = new Set(now.map(naming.unit));
  const old = (before === null ? [] : unitsIn(before)).filter((unit) => {
    const name = naming.unit(unit);
    return here.has(name) || !standing.has(name);
  });
  return pairNames(old, now, naming.unit).map((pair) => {
    if (pair.after === null) return { ...pair, moved: false };
    const origin = known.get(naming.unit(pair.after)) ?? null;
    const moved = origin !== null && naming.above(origin) !== naming.above(pair.after);
    return { before: origin, after: pair.after, moved };
  });
}

/** Gives each pair of articles the units that stand in it, or stood in it and are gone, and those that left it. */
function distribute(
  articles: readonly (Pair<Article> & { readonly moved: boolean })[],
  units: readonly PairedUnit[],
): PairedArticle[] {
  const [old, now] = [new Map<Article, object>(), new Map<Article, object>()];
  for (const pair of articles) {
    if (pair.before !== null) old.set(pair.before, pair);
    if (pair.after !== null) now.set(pair.after, pair);
  }
  const cameFrom = ({ before }: PairedUnit): unknown => before && old.get(before.article);
  const standsIn = (unit: PairedUnit): unknown =>
    unit.after === null ? cameFrom(unit) : now.get(unit.after.article);
  const standing = groupBy(units, standsIn);
  const gone = groupBy(
    units.filter((unit) => unit.moved && cameFrom(unit) !== standsIn(unit)),
    cameFrom,
  );
  return articles.map(({ before, after, moved }, index) => ({
    before,
    after,
    moved,
    units: standing.get(articles[index]) ?? [],
    left: gone.get(articles[index]) ?? [],
  }));
}

function pairNames<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (value: T) => string,
): readonly Pair<T>[] {
  const named = (values: readonly T[]) => values.map((value) => ({ key: nameOf(value), value }));
  return pairByKey(named(before), named(after)).map((pair) => ({
    before: pair.before?.value ?? null,
    after: pair.after?.value ?? null,
  }));
}

/** By the number of a section, what says which one it is. */
function sectionNames({ sections }: Constitution, naming: Naming): ReadonlyMap<string | null, string> {
  return new Map(sections.map((section) => [section.number, naming.section(section)]));
}

/** Whether two articles stand in different sections. */
function areApart(
  [old, now]: readonly ReadonlyMap<string | null, string>[],
  before: Article,
  after: Article,
): boolean {
  return (old?.get(before.section) ?? before.section) !== (now?.get(after.section) ?? after.section);
}

function unitsIn(article: Article): readonly AlignedUnit[] {
  return walk(article.units).map((placed) => ({ article, placed }));
}
