/**
 * What differs between two versions of one corpus.
 *
 * Units pair by key: the operations know what became what, so nothing is guessed, and a restated paragraph is never taken
 * for another one that resembles it. Every difference names the operations that caused it.
 */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { AppliedOperation, Article, Corpus, Provenance, Section, Unit, UnitKind } from '../model.ts';
import { isSelected, type Selection, selectCited } from '../selection.ts';
import { type PlacedUnit, walk } from '../units.ts';
import { foldTypography } from './fold.ts';
import { diffText, type Segment } from './words.ts';

/** What became of an article. */
export type ArticleStatus = 'amended' | 'inserted' | 'repealed' | 'removed' | 'renumbered' | 'moved';
/** What became of a unit; relocated: renumbered or moved with the same words. */
export type UnitStatus = 'amended' | 'inserted' | 'repealed' | 'removed' | 'typographic' | 'relocated';

/** A unit that differs. */
export interface UnitComparison {
  /** Its id in the later text, or in the earlier one where it is gone. */
  readonly id: string;
  /** Its earlier id, where that was another. */
  readonly was: string | null;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** The earlier words; null for what was inserted or revived. */
  readonly before: string | null;
  /** The later words; null for what was repealed or removed. */
  readonly after: string | null;
  readonly segments: readonly Segment[];
  /** The operations between the two dates that touched it, in the order of their commencement. */
  readonly causes: readonly Provenance[];
  /** The measures that these operations carried out. */
  readonly measures: readonly string[];
  /** Rules that govern the change without being text. */
  readonly notes: readonly string[];
}

/** An article that differs, with only the units that do. */
export interface ArticleComparison {
  readonly number: string;
  /** Its earlier number, where that was another. */
  readonly was: string | null;
  readonly status: ArticleStatus;
  /** Its heading before and after; left out where that is the same. */
  readonly heading?: { readonly before: string | null; readonly after: string | null };
  readonly units: readonly UnitComparison[];
}

/** A section whose heading differs. */
export interface SectionComparison {
  readonly number: string;
  readonly before: string;
  readonly after: string;
  readonly causes: readonly Provenance[];
}

/** How many articles, and how many units, are of each status. */
export interface ComparisonSummary {
  readonly articles: Readonly<Record<ArticleStatus | 'unchanged', number>>;
  readonly units: Readonly<Record<UnitStatus | 'unchanged', number>>;
}

/** Two texts compared: one value that every renderer reads. */
export interface Comparison {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly title: string;
  readonly language: string;
  readonly official: boolean;
  readonly source: string;
  readonly summary: ComparisonSummary;
  readonly sections: readonly SectionComparison[];
  readonly articles: readonly ArticleComparison[];
}

/** What to compare. */
export interface CompareOptions {
  /** Only what these citations name (`50`, `44(3)`), and then no section headings. All where it is left out. */
  readonly only?: readonly string[];
}

/**
 * Compares the texts of two dates.
 *
 * The dates may stand in either order; causes are the operations that commenced between them. Fails with
 * `DATE_INVALID`, `DATE_OUT_OF_RANGE`, or what `selectCited` fails with.
 */
export function compareDates(
  corpus: Corpus,
  from: IsoDate,
  to: IsoDate,
  options: CompareOptions = {},
): Result<Comparison> {
  const before = versionAt(corpus, from);
  if (!before.ok) return before;
  const after = versionAt(corpus, to);
  if (!after.ok) return after;
  const both = [before.value.constitution, after.value.constitution] as const;
  const selected = options.only === undefined ? ok(undefined) : selectCited(both, options.only);
  if (!selected.ok) return selected;
  const causes = collectCauses(corpus, from, to);
  const pairs = pairByKey(both[0].articles, both[1].articles).filter((pair) => isAsked(pair, selected.value));
  const compared = pairs.map((pair) => compareArticles(pair, causes, selected.value));
  return ok({
    from,
    to,
    title: corpus.title,
    language: corpus.language,
    official: corpus.official,
    source: corpus.source,
    summary: summarize(pairs, compared),
    sections: options.only === undefined ? compareSections(both[0].sections, both[1].sections, causes) : [],
    articles: compared.filter((article) => article !== null),
  });
}

/** Something before and after; at least one of them is there. */
interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

function isAsked({ before, after }: Pair<Article>, selection: readonly Selection[] | undefined): boolean {
  return [before, after].some((article) => article !== null && isSelected(selection, article.number));
}

/** Pairs by key, in the later order; what is gone stands behind what it used to follow. */
function pairByKey<T extends { readonly key: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  const goneAfter = new Map<string | null, T[]>();
  let anchor: string | null = null;
  for (const one of before) {
    if (now.has(one.key)) anchor = one.key;
    else goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), one]);
  }
  const gone = (key: string | null): Pair<T>[] =>
    (goneAfter.get(key) ?? []).map((one) => ({ before: one, after: null }));
  return [
    ...gone(null),
    ...after.flatMap((one) => [{ before: old.get(one.key) ?? null, after: one }, ...gone(one.key)]),
  ];
}

/** The operations between two dates by the key of what they touched, with what their amendments say. */
interface Causes {
  readonly of: (key: string) => readonly Provenance[];
  readonly measuresOf: (causes: readonly Provenance[]) => readonly string[];
  readonly notesOf: (causes: readonly Provenance[]) => readonly string[];
}

function collectCauses(corpus: Corpus, from: IsoDate, to: IsoDate): Causes {
  const [early, late] = from < to ? [from, to] : [to, from];
  const operations = corpus.versions
    .filter((version) => version.from > early && version.from <= late)
    .flatMap((version) => version.operations);
  const byKey = new Map<string, Provenance[]>();
  const byPlace = new Map<string, AppliedOperation>();
  for (const operation of operations) {
    const { act, amendment, operation: index, date } = operation;
    byPlace.set(`${act}/${amendment}/${index}`, operation);
    for (const key of operation.touched) {
      byKey.set(key, [...(byKey.get(key) ?? []), { act, amendment, operation: index, date }]);
    }
  }
  const amendmentOf = ({ act, amendment }: Provenance) =>
    corpus.acts.find(({ id }) => id === act)?.amendments.find(({ id }) => id === amendment);
  return {
    of: (key) => byKey.get(key) ?? [],
    measuresOf: (causes) => unique(causes.flatMap((cause) => amendmentOf(cause)?.measures ?? [])),
    notesOf: (causes) =>
      unique(
        causes.flatMap((cause) => [
          amendmentOf(cause)?.note,
          byPlace.get(`${cause.act}/${cause.amendment}/${cause.operation}`)?.value.note,
        ]),
      ),
  };
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

function compareSections(
  before: readonly Section[],
  after: readonly Section[],
  causes: Causes,
): SectionComparison[] {
  return pairByKey(before, after).flatMap((pair) => {
    if (pair.before === null || pair.after === null || pair.before.heading === pair.after.heading) return [];
    const { key, number } = pair.after;
    return [{ number, before: pair.before.heading, after: pair.after.heading, causes: causes.of(key) }];
  });
}

function compareArticles(
  { before, after }: Pair<Article>,
  causes: Causes,
  selection: readonly Selection[] | undefined,
): ArticleComparison | null {
  if (before === after) return null;
  const units = pairByKey(placed(before, selection), placed(after, selection)).flatMap(
    (pair) => compareUnits(pair, causes) ?? [],
  );
  const status = articleStatus(before, after, units.length > 0);
  if (status === null) return null;
  const number = (after ?? before)?.number ?? '';
  const was = before !== null && before.number !== number ? before.number : null;
  const heading = { before: before?.heading ?? null, after: after?.heading ?? null };
  return { number, was, status, ...(heading.before === heading.after ? {} : { heading }), units };
}

function articleStatus(
  before: Article | null,
  after: Article | null,
  differs: boolean,
): ArticleStatus | null {
  if (after === null) return 'removed';
  if (before === null) return 'inserted';
  if (before.repealed === null && after.repealed !== null) return 'repealed';
  if (before.repealed !== null && after.repealed === null) return 'inserted';
  if (differs || before.heading !== after.heading) return 'amended';
  if (before.number !== after.number) return 'renumbered';
  return before.section === after.section ? null : 'moved';
}

/** A unit that can be paired: with its key, and the key of what it stands under. */
interface Keyed extends PlacedUnit {
  readonly key: string;
}

function placed(article: Article | null, selection: readonly Selection[] | undefined): readonly Keyed[] {
  if (article === null) return [];
  return walk(article.units)
    .filter(({ id }) => isSelected(selection, article.number, id))
    .map((one) => ({ ...one, key: one.unit.key }));
}

function compareUnits({ before, after }: Pair<Keyed>, causes: Causes): UnitComparison | null {
  const old = wordsOf(before?.unit);
  const now = wordsOf(after?.unit);
  const one = after ?? before;
  if (one === null || (old === null && now === null)) return null;
  const moved = before !== null && after !== null && before.parent?.key !== after.parent?.key;
  const renumbered = before !== null && after !== null && before.unit.label !== after.unit.label;
  const status = unitStatus(old, now, after !== null, moved || renumbered);
  if (status === null) return null;
  const caused = causes.of(one.key);
  return {
    id: one.id,
    was: before !== null && before.id !== one.id ? before.id : null,
    kind: one.kind,
    status,
    moved,
    renumbered,
    before: old,
    after: now,
    segments: segmentsOf(old, now),
    causes: caused,
    measures: causes.measuresOf(caused),
    notes: causes.notesOf(caused),
  };
}

/** What a unit says; a tombstone says nothing. */
function wordsOf(unit: Unit | undefined): string | null {
  return unit === undefined || unit.repealed !== null ? null : unit.text;
}

function unitStatus(
  old: string | null,
  now: string | null,
  stands: boolean,
  relocated: boolean,
): UnitStatus | null {
  if (old === null) return 'inserted';
  if (now === null) return stands ? 'repealed' : 'removed';
  if (old === now) return relocated ? 'relocated' : null;
  return foldTypography(old) === foldTypography(now) ? 'typographic' : 'amended';
}

function segmentsOf(old: string | null, now: string | null): readonly Segment[] {
  if (old === null) return [{ op: 'insert', text: now ?? '' }];
  return now === null ? [{ op: 'delete', text: old }] : diffText(old, now);
}

function summarize(
  pairs: readonly Pair<Article>[],
  compared: readonly (ArticleComparison | null)[],
): ComparisonSummary {
  const articles = {
    amended: 0,
    inserted: 0,
    repealed: 0,
    removed: 0,
    renumbered: 0,
    moved: 0,
    unchanged: 0,
  };
  const units = {
    amended: 0,
    inserted: 0,
    repealed: 0,
    removed: 0,
    typographic: 0,
    relocated: 0,
    unchanged: 0,
  };
  pairs.forEach((pair, index) => {
    const article = compared[index] ?? null;
    articles[article?.status ?? 'unchanged'] += 1;
    const listed = article?.units ?? [];
    for (const { status } of listed) units[status] += 1;
    const stands = listed.filter(({ status }) => status !== 'removed').length;
    units.unchanged += pair.after === null ? 0 : walk(pair.after.units).length - stands;
  });
  return { articles, units };
}
