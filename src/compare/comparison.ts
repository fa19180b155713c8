/** What a comparison is: one value that every renderer reads. */

import { isUnitId } from '../address.ts';
import type { IsoDate } from '../dates.ts';
import type { Provenance, UnitKind } from '../model.ts';
import type { Segment } from './segments.ts';

/** What became of an article; translated: the same one in another language, with a counterpart for every unit. */
export type ArticleStatus =
  | 'amended'
  | 'inserted'
  | 'repealed'
  | 'removed'
  | 'renumbered'
  | 'moved'
  | 'translated';
/** What became of a unit; relocated: renumbered or moved with the same words; translated: what it says in another language. */
export type UnitStatus =
  | 'amended'
  | 'inserted'
  | 'repealed'
  | 'removed'
  | 'typographic'
  | 'relocated'
  | 'translated';

/** A unit that differs. */
export interface UnitComparison {
  /** Its id in the later text, or in the earlier one where it is gone. */
  readonly id: string;
  /** Its earlier id, where that was another (`p3`), or its earlier address where it stood in another article (`48/p3`). */
  readonly was: string | null;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  /** Whether it stands below something else than before; in texts that likeness pairs also where its order changed. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** The earlier words; null for what was inserted or revived. */
  readonly before: string | null;
  /** The later words; null for what was repealed or removed. */
  readonly after: string | null;
  readonly segments: readonly Segment[];
  /** The operations between the two dates that touched it, in the order of their commencement; none in foreign texts. */
  readonly causes: readonly Provenance[];
  /** The measures that these operations carried out. */
  readonly measures: readonly string[];
  /** Rules that govern the change without being text. */
  readonly notes: readonly string[];
}

/** A unit that stood in an article and stands in another one now, where it is compared. */
export interface MovedOut {
  /** Its earlier id. */
  readonly id: string;
  /** Its later address, `47/p4`. */
  readonly to: string;
}

/** An article that differs, with only the units that do. */
export interface ArticleComparison {
  readonly number: string;
  /** Its earlier number, where that was another. */
  readonly was: string | null;
  readonly status: ArticleStatus;
  /** Its heading before and after; left out where that is the same. */
  readonly heading?: {
    readonly before: string | null;
    readonly after: string | null;
    readonly causes: readonly Provenance[];
  };
  /** The numbers of its sections before and after, null outside them; left out where it did not move. */
  readonly section?: { readonly before: string | null; readonly after: string | null };
  /** The units that went to other articles, without what went along with them; left out where there are none. */
  readonly movedOut?: readonly MovedOut[];
  readonly units: readonly UnitComparison[];
}

/** What became of a section; one with another number may have another heading too. */
export type SectionStatus = 'amended' | 'inserted' | 'removed' | 'renumbered' | 'translated';

/** A section that differs. */
export interface SectionComparison {
  readonly number: string;
  /** Its earlier number, where that was another. */
  readonly was: string | null;
  readonly status: SectionStatus;
  /** Its earlier heading; null for one that was inserted. */
  readonly before: string | null;
  /** Its later heading; null for one that was removed. */
  readonly after: string | null;
  readonly causes: readonly Provenance[];
}

/** How many articles, and how many units, are of each status. */
export interface ComparisonSummary {
  readonly articles: Readonly<Record<ArticleStatus | 'unchanged', number>>;
  readonly units: Readonly<Record<UnitStatus | 'unchanged', number>>;
}

/** A text that was compared: what it is, and whose. */
export interface ComparedText {
  /** What it was asked for by: a day, or the name of a folder or a file. */
  readonly name: string;
  /** The day that it is of; null where that is not known, as for an article's file. */
  readonly date: IsoDate | null;
  readonly title: string;
  readonly language: string;
  readonly official: boolean;
  readonly source: string;
}

/** Two texts compared: one value that every renderer reads. */
export interface Comparison {
  /** The day of the earlier text, or its name where it has none. */
  readonly from: string;
  /** The day of the later text, or its name where it has none. */
  readonly to: string;
  /** What the texts are; where they have two titles, both. */
  readonly title: string;
  /** The language of the later text. */
  readonly language: string;
  /** Whether both texts are official ones. */
  readonly official: boolean;
  readonly source: string;
  /** The two texts, where they are foreign to each other; left out for two dates of one corpus. */
  readonly before?: ComparedText;
  readonly after?: ComparedText;
  readonly summary: ComparisonSummary;
  readonly sections: readonly SectionComparison[];
  readonly articles: readonly ArticleComparison[];
}

/**
 * Where a unit that differs stood in the earlier text.
 *
 * @param article - The article in which it is listed.
 * @param unit - The unit; for one that was inserted there is no such place.
 * @returns Its earlier address, which may be the one that it has now.
 * @example
 * ```ts
 * const [article] = comparison.articles;
 * article?.units.map((unit) => earlierAddress(article, unit)); // ['50/p2']
 * ```
 */
export function earlierAddress(
  { number, was }: Pick<ArticleComparison, 'number' | 'was'>,
  unit: Pick<UnitComparison, 'id' | 'was'>,
): string {
  const id = unit.was ?? unit.id;
  return isUnitId(id) ? `${was ?? number}/${id}` : id;
}

/**
 * Whether two texts differ in more than their language.
 *
 * @param comparison - The comparison.
 * @returns False where nothing is listed, or only what is translated.
 */
export function differs({ sections, articles }: Comparison): boolean {
  return [...sections, ...articles].some(({ status }) => status !== 'translated');
}
