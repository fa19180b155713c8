/**
 * What differs between two versions of one corpus.
 *
 * Units pair by key: the operations know what became what, so nothing is guessed, and a restated paragraph is never taken
 * for another one that resembles it. Every difference names the operations that caused it.
 */

import { versionAt } from '../amend/timeline.ts';
import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Article, Constitution, Corpus, CorpusDescription, Section, Unit } from '../model.ts';
import { isSelected, type Selection, selectCited } from '../selection.ts';
import { type PlacedUnit, walk } from '../units.ts';
import { type Causes, collectCauses, operationsBetween } from './causes.ts';
import type {
  ArticleComparison,
  ArticleStatus,
  Comparison,
  ComparisonSummary,
  SectionComparison,
  SectionStatus,
  UnitComparison,
  UnitStatus,
} from './comparison.ts';
import { foldTypography } from './fold.ts';
import { type Pair, pairByKey } from './pair.ts';
import { diffText, type Segment } from './words.ts';

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
  const sides = { from, to, before: before.value.constitution, after: after.value.constitution };
  const causes = collectCauses(operationsBetween(corpus, from, to), corpus.acts);
  return compareTexts(corpus, sides, causes, options);
}

/** Two texts of one corpus, and the days that they are of. */
export interface Sides {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: Constitution;
  readonly after: Constitution;
}

/** Compares two texts of one corpus, which their keys pair; fails with what `selectCited` fails with. */
export function compareTexts(
  corpus: CorpusDescription,
  { from, to, before, after }: Sides,
  causes: Causes,
  options: CompareOptions = {},
): Result<Comparison> {
  const selected = options.only === undefined ? ok(undefined) : selectCited([before, after], options.only);
  if (!selected.ok) return selected;
  const pairs = pairByKey(before.articles, after.articles).filter((pair) => isAsked(pair, selected.value));
  const compared = pairs.map((pair) => compareArticles(pair, causes, selected.value));
  return ok({
    from,
    to,
    title: corpus.title,
    language: corpus.language,
    official: corpus.official,
    source: corpus.source,
    summary: summarize(compared),
    sections: options.only === undefined ? compareSections(before.sections, after.sections, causes) : [],
    articles: compared.flatMap(({ article }) => article ?? []),
  });
}

function isAsked({ before, after }: Pair<Article>, selection: readonly Selection[] | undefined): boolean {
  return [before, after].some((article) => article !== null && isSelected(selection, article.number));
}

function compareSections(
  before: readonly Section[],
  after: readonly Section[],
  causes: Causes,
): SectionComparison[] {
  return pairByKey(before, after).flatMap((pair): SectionComparison[] => {
    const section = pair.after ?? pair.before;
    const status = sectionStatus(pair);
    if (section === null || status === null) return [];
    const was = pair.before !== null && pair.before.number !== section.number ? pair.before.number : null;
    const headings = { before: pair.before?.heading ?? null, after: pair.after?.heading ?? null };
    return [{ number: section.number, was, status, ...headings, causes: causes.of(section.key) }];
  });
}

function sectionStatus({ before, after }: Pair<Section>): SectionStatus | null {
  if (before === null) return 'inserted';
  if (after === null) return 'removed';
  if (before.number !== after.number) return 'renumbered';
  return before.heading === after.heading ? null : 'amended';
}

/** What differs in an article, and how many of the units asked for do not. */
interface ComparedArticle {
  /** Null where nothing differs. */
  readonly article: ArticleComparison | null;
  readonly unchanged: number;
}

function compareArticles(
  { before, after }: Pair<Article>,
  causes: Causes,
  selection: readonly Selection[] | undefined,
): ComparedArticle {
  const pairs = pairUnits({ before, after }, selection);
  // An untouched article is the same object in both texts, so nothing in it can differ.
  const units = before === after ? [] : pairs.flatMap((pair) => compareUnits(pair, causes) ?? []);
  const standing = units.filter(({ status }) => status !== 'removed').length;
  const unchanged = pairs.filter((pair) => pair.after !== null).length - standing;
  const status = before === after ? null : articleStatus(before, after, units.length > 0);
  return {
    article: status === null ? null : describeArticle({ before, after }, status, units, causes),
    unchanged,
  };
}

function describeArticle(
  { before, after }: Pair<Article>,
  status: ArticleStatus,
  units: readonly UnitComparison[],
  causes: Causes,
): ArticleComparison {
  const number = (after ?? before)?.number ?? '';
  const was = before !== null && before.number !== number ? before.number : null;
  const [old, now] = [before?.heading ?? null, after?.heading ?? null];
  const key = (after ?? before)?.key ?? '';
  const heading = old === now ? {} : { heading: { before: old, after: now, causes: causes.of(key) } };
  return { number, was, status, ...heading, units };
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

function placed(article: Article | null): readonly Keyed[] {
  return article === null ? [] : walk(article.units).map((one) => ({ ...one, key: one.unit.key }));
}

/** Pairs first and selects then: an id that shifted between the two texts names one unit, not two. */
function pairUnits(
  { before, after }: Pair<Article>,
  selection: readonly Selection[] | undefined,
): Pair<Keyed>[] {
  return pairByKey(placed(before), placed(after)).filter((pair) => {
    const [article, one] = pair.after === null ? [before, pair.before] : [after, pair.after];
    return article !== null && one !== null && isSelected(selection, article.number, one.id);
  });
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

function summarize(compared: readonly ComparedArticle[]): ComparisonSummary {
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
  for (const { article, unchanged } of compared) {
    articles[article?.status ?? 'unchanged'] += 1;
    for (const { status } of article?.units ?? []) units[status] += 1;
    units.unchanged += unchanged;
  }
  return { articles, units };
}
