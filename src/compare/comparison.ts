/** What a comparison is: one value that every renderer reads. */

import type { IsoDate } from '../dates.ts';
import type { Provenance, UnitKind } from '../model.ts';
import type { Segment } from './segments.ts';

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
  readonly heading?: {
    readonly before: string | null;
    readonly after: string | null;
    readonly causes: readonly Provenance[];
  };
  readonly units: readonly UnitComparison[];
}

/** What became of a section; one with another number may have another heading too. */
export type SectionStatus = 'amended' | 'inserted' | 'removed' | 'renumbered';

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
