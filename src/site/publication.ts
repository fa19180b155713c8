/** What a site publishes: the versions of a corpus between two dates, and the life of every article in them. */

import { versionAt } from '../amend/timeline.ts';
import { inTextOrder } from '../articles.ts';
import { groupBy } from '../collections.ts';
import { amendmentsOf, type Causes, causesOf } from '../compare/causes.ts';
import type { ArticleComparison } from '../compare/comparison.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Act, Article, Corpus, Measure, Section, Version } from '../model.ts';
import { safeName } from './paths.ts';

/** What to publish. */
export interface SiteOptions {
  /** A day of the first version to publish; the base unless told. */
  readonly from?: IsoDate;
  /** A day of the last version to publish; the last one unless told. */
  readonly to?: IsoDate;
  /** Where the site will stand, such as `https://example.org/law/`; needed for a sitemap and for canonical addresses. */
  readonly baseUrl?: string;
}

/** Two versions that follow each other. */
export interface VersionPair {
  /** Its place among the pairs, from 0. */
  readonly index: number;
  readonly before: Version;
  readonly after: Version;
  readonly causes: Causes;
}

/** A wording of an article: the text that it had from one day to another. */
export interface Wording {
  readonly article: Article;
  readonly from: IsoDate;
  /** Its last day; null while nothing ends it. */
  readonly to: IsoDate | null;
}

/** An article through time. */
export interface ArticleLife {
  readonly key: string;
  /** What its page is called. */
  readonly name: string;
  /** Its number in the last version that has it. */
  readonly number: string;
  /** In the order of time; never empty. */
  readonly wordings: readonly Wording[];
  /** The pairs of versions between which it changed, came or went. */
  readonly changes: readonly VersionPair[];
}

/** A site before it is drawn. */
export interface Publication {
  readonly corpus: Corpus;
  /** In the order of time; never empty. */
  readonly versions: readonly Version[];
  readonly first: Version;
  readonly last: Version;
  readonly pairs: readonly VersionPair[];
  /** The pair of which the later version begins on a day. */
  readonly pairOn: (day: IsoDate) => VersionPair | undefined;
  /** In the order of the text. */
  readonly lives: readonly ArticleLife[];
  readonly lifeOf: (key: string) => ArticleLife | undefined;
  /** The first article that has a number in the end. */
  readonly lifeNumbered: (number: string) => ArticleLife | undefined;
  /** The articles that changed, came or went between two versions, in the order of the text. */
  readonly changedIn: (pair: VersionPair) => readonly ArticleLife[];
  readonly actOf: (id: string) => Act | undefined;
  readonly measureOf: (id: string) => Measure | undefined;
  readonly baseUrl: string | null;
  /** What has been compared between versions, by the keys of the articles: see `changeOf`. */
  readonly compared: Map<VersionPair, ReadonlyMap<string, ArticleComparison>>;
  /** How often articles changed, all together. */
  readonly changes: number;
}

/** Gathers what a site publishes; fails with `DATE_INVALID` or `DATE_OUT_OF_RANGE`. */
export function publicationOf(corpus: Corpus, options: SiteOptions = {}): Result<Publication> {
  const [base, ...others] = corpus.versions as readonly [Version, ...Version[]];
  const first = options.from === undefined ? ok(base) : versionAt(corpus, options.from);
  if (!first.ok) return first;
  const last = options.to === undefined ? ok(others.at(-1) ?? base) : versionAt(corpus, options.to);
  if (!last.ok) return last;
  const [early, late] = [first.value, last.value].toSorted((a, b) => (a.from < b.from ? -1 : 1)) as [
    Version,
    Version,
  ];
  const versions = corpus.versions.filter(({ from }) => from >= early.from && from <= late.from);
  const pairs = pairsOf(versions, corpus);
  const lives = livesOf(versions, pairs);
  const acts = new Map(corpus.acts.map((act) => [act.id, act]));
  const measures = new Map(corpus.catalogue.measures.map((measure) => [measure.id, measure]));
  return ok({
    corpus,
    versions,
    first: early,
    last: late,
    pairs,
    lives,
    ...findersOf(pairs, lives),
    actOf: (id) => acts.get(id),
    measureOf: (id) => measures.get(id),
    compared: new Map(),
    changes: lives.reduce((sum, life) => sum + life.changes.length, 0),
    baseUrl: options.baseUrl === undefined ? null : options.baseUrl.replace(/(?<!\/)\/*$/, '/'),
  });
}

function pairsOf(versions: readonly Version[], { acts }: Corpus): readonly VersionPair[] {
  const amendmentOf = amendmentsOf(acts);
  return versions.slice(1).map((after, index) => ({
    index,
    before: versions[index] as Version,
    after,
    causes: causesOf(after.operations, amendmentOf),
  }));
}

/** What finds pairs and lives: each page asks, and there may be thousands of either. */
function findersOf(
  pairs: readonly VersionPair[],
  lives: readonly ArticleLife[],
): Pick<Publication, 'pairOn' | 'lifeOf' | 'lifeNumbered' | 'changedIn'> {
  const byDay = new Map(pairs.map((pair) => [pair.after.from, pair]));
  const byKey = new Map(lives.map((life) => [life.key, life]));
  const byNumber = new Map(lives.toReversed().map((life) => [life.number, life]));
  const changes = lives.flatMap((life) => life.changes.map((pair) => ({ pair, life })));
  const byPair = groupBy(changes, ({ pair }) => pair);
  return {
    pairOn: (day) => byDay.get(day),
    lifeOf: (key) => byKey.get(key),
    lifeNumbered: (number) => byNumber.get(number),
    changedIn: (pair) => (byPair.get(pair) ?? []).map(({ life }) => life),
  };
}

/** Everything of an article that is gathered version by version. */
interface Growing {
  readonly wordings: Wording[];
  readonly changes: VersionPair[];
}

function livesOf(versions: readonly Version[], pairs: readonly VersionPair[]): readonly ArticleLife[] {
  const lives = new Map<string, Growing>();
  for (const [index, { from, to, constitution }] of versions.entries()) {
    const pair = pairs[index - 1];
    for (const article of constitution.articles) {
      const life = lives.get(article.key) ?? { wordings: [], changes: [] };
      lives.set(article.key, life);
      const last = life.wordings.at(-1);
      // What no operation touched is the same object in both versions.
      if (last?.article === article) life.wordings[life.wordings.length - 1] = { ...last, to };
      else {
        life.wordings.push({ article, from, to });
        if (pair !== undefined) life.changes.push(pair);
      }
    }
    if (pair !== undefined) noteDepartures(pair, lives);
  }
  return inOrder(lives, versions);
}

/** Notes the change of the articles that the later of two versions does not have any more. */
function noteDepartures(pair: VersionPair, lives: ReadonlyMap<string, Growing>): void {
  const standing = new Set(pair.after.constitution.articles.map(({ key }) => key));
  for (const { key } of pair.before.constitution.articles) {
    if (!standing.has(key)) lives.get(key)?.changes.push(pair);
  }
}

function inOrder(lives: ReadonlyMap<string, Growing>, versions: readonly Version[]): readonly ArticleLife[] {
  const last = new Map([...lives].map(([key, { wordings }]) => [key, wordings.at(-1)?.article as Article]));
  const ordered = inTextOrder(last.values(), sectionsOf(versions));
  const numbers = new Set(ordered.map(({ number }) => number));
  const named = new Set<string>();
  return ordered.map(({ key, number }) => {
    // Two articles may have had one number at different times; and the key of one may be the number of another.
    const another = numbers.has(key) ? `${key}-was` : key;
    const name = named.has(number) ? another : number;
    named.add(number);
    return { key, name, number, ...(lives.get(key) as Growing) };
  });
}

/** The sections of some versions, as the last version that has each has it; those of the last version come first. */
export function sectionsOf(versions: readonly Version[]): readonly Section[] {
  const sections = new Map<string, Section>();
  for (const { constitution } of versions.toReversed()) {
    for (const section of constitution.sections) {
      if (!sections.has(section.key)) sections.set(section.key, section);
    }
  }
  return [...sections.values()];
}

/** The wording that an article had on a day, found by halves: there may be one for each day on which anything changed. */
export function wordingOn({ wordings }: ArticleLife, day: IsoDate): Wording | undefined {
  let [low, high] = [0, wordings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((wordings[middle] as Wording).from <= day) low = middle + 1;
    else high = middle;
  }
  const last = wordings[low - 1];
  return last === undefined || (last.to !== null && last.to < day) ? undefined : last;
}

/** The last wording of an article. */
export function lastWording({ wordings }: ArticleLife): Wording {
  return wordings.at(-1) as Wording;
}

/** Whether an article has one wording in all versions. */
export function isUnchanged({ changes }: ArticleLife): boolean {
  return changes.length === 0;
}

/** The name under which the files of a corpus may be kept. */
export function corpusName({ id }: Corpus): string {
  return safeName(id);
}
