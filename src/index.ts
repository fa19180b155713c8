/**
 * What a constitution said on any day, what changed, who changed it and why.
 *
 * @example
 * ```ts
 * import { compare, openCorpus } from 'constitution-diff';
 * import { renderComparisonText } from 'constitution-diff/render';
 *
 * const comparison = compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] });
 * console.log(renderComparisonText(comparison));
 * ```
 *
 * @module constitution-diff
 */

export {
  type Address,
  type Citation,
  compareArticleNumbers,
  formatAddress,
  formatCitation,
  formatEid,
  parseAddress,
  parseCitation,
} from './address.ts';
export type { Applied } from './amend/apply.ts';
export type { ArticleChange, SectionsChange } from './amend/change.ts';
export type { Context } from './amend/context.ts';
export type { Undo } from './amend/invert.ts';
export { type CheckReport, checkCorpus } from './check/check.ts';
export { type AlignedPair, type Alignment, align } from './compare/align.ts';
export type { SentenceOptions } from './compare/clauses.ts';
export type { CompareOptions } from './compare/compare-pairing.ts';
export type { ForeignText } from './compare/compare-texts.ts';
export {
  type ArticleComparison,
  type ArticleStatus,
  type ComparedText,
  type Comparison,
  type ComparisonSummary,
  differs,
  earlierAddress,
  type MovedOut,
  type SectionComparison,
  type SectionStatus,
  type UnitComparison,
  type UnitStatus,
} from './compare/comparison.ts';
export type { Pair } from './compare/pair.ts';
export type { AlignedUnit } from './compare/passage.ts';
export type { Segment } from './compare/segments.ts';
export {
  type CarriedMeasure,
  carriedOut,
  summarizeArticle,
  summarizeComparison,
  summarizeSection,
  summarizeUnit,
} from './compare/summary.ts';
export { diffText } from './compare/words.ts';
export { formatAct, type ParsedAct, parseAct, writeAct } from './corpus/act.ts';
export { type ParsedArticle, parseArticle } from './corpus/article.ts';
export { writeArticle } from './corpus/article-writer.ts';
export type { TextFile } from './corpus/corpus.ts';
export type { IsoDate } from './dates.ts';
export { type ActHeading, type DeriveOptions, derive } from './derive/derive.ts';
export { applyAct, applyOperation, compareTexts, invert, invertAct, undo } from './engine.ts';
export {
  ConstitutionError,
  ERROR_CODES,
  type ErrorCode,
  formatIssue,
  type Issue,
  type Issues,
  type OperationReference,
  type Place,
  type Result,
} from './errors.ts';
export { type Blame, type BlamedUnit, blame } from './history/blame.ts';
export { citations } from './history/citations.ts';
export {
  type CitationComparison,
  type CitedPlace,
  type CitingUnit,
  compareCitations,
} from './history/compare-citations.ts';
export { type LogEntry, log } from './history/log.ts';
export type { LoggedOperation } from './history/occurrence.ts';
export { type OrderedOperation, type OrderReason, order } from './history/order.ts';
export {
  type AwaitedOperation,
  type CancelledOperation,
  type Pending,
  pendingAt,
} from './history/pending.ts';
export type { CitingWords } from './history/references.ts';
export type { BlameRun } from './history/runs.ts';
export type { ChangedPlace } from './history/summary.ts';
export { STARTER_LANGUAGES, starterFiles } from './init/starter.ts';
export { LIMITS, type LimitOptions, type Limits } from './limits.ts';
export { type CarryingAmendment, type MeasureFilter, type MeasureReport, measures } from './measures.ts';
export type * from './model.ts';
export { DIRECTIONS, INSTRUMENT_KINDS } from './model.ts';
export { compare, openCorpus, textAt } from './open.ts';
export { type ActReport, acts, type PendingReport, type VersionReport, versions } from './overview.ts';
export { findReferences, type Reference } from './references.ts';
export { type ComparedLine, compareLine } from './render/json-lines.ts';
export type { Passage } from './search/passages.ts';
export type { QueryOptions } from './search/query.ts';
export {
  type SearchHit,
  type SearchMatch,
  type SearchOptions,
  type SearchResult,
  search,
} from './search/search.ts';
export { type Selection, selectCited } from './selection.ts';
export type { SiteFile } from './site/document.ts';
export type { SiteOptions } from './site/publication.ts';
export { site } from './site/site.ts';
export { findUnit, type PlacedUnit, walk } from './units.ts';
