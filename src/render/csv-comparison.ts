/** Comparisons as tables for spreadsheets. */

import { formatAddress, formatCitation } from '../address.ts';
import {
  type ArticleComparison,
  type Comparison,
  earlierAddress,
  type SectionComparison,
  type UnitComparison,
} from '../compare/comparison.ts';
import type { Provenance } from '../model.ts';
import { type Row, writeTable } from './csv-table.ts';

const COLUMNS = [
  'article',
  'unit',
  'citation',
  'status',
  'was',
  'before',
  'after',
  'acts',
  'in force from',
  'measures',
  'notes',
] as const;
type ComparisonRow = Row<typeof COLUMNS>;

/**
 * A comparison as a table with a row for each changed heading of a section, each article that changed as such, and each
 * changed unit.
 *
 * A cell that a spreadsheet would take for a formula has an apostrophe in front.
 *
 * @param comparison - The comparison.
 * @example
 * ```ts
 * renderComparisonCsv(compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] }));
 * ```
 */
export function renderComparisonCsv(comparison: Comparison): string {
  // What an act took out must not pass for what it put in, where the comparison looks back.
  const before = comparison.from > comparison.to ? 'before ' : '';
  return writeTable(COLUMNS, [
    ...comparison.sections.map((section) => sectionChange(section, before)),
    ...comparison.articles.flatMap((article) => [
      ...articleChange(article, before),
      ...article.units.map((unit) => unitChange(article, unit, before)),
    ]),
  ]);
}

function sectionChange(
  { number, was, status, before, after, causes }: SectionComparison,
  prefix: string,
): ComparisonRow {
  const unit = `section/${number}`;
  return {
    unit,
    citation: formatAddress(unit),
    status,
    was: was === null ? '' : `section/${was}`,
    before: before ?? '',
    after: after ?? '',
    ...causeCells(causes, prefix),
  };
}

/** The row of an article of which not only units changed. */
function articleChange(article: ArticleComparison, prefix: string): ComparisonRow[] {
  const { number, was, status, heading, units } = article;
  if (status === 'amended' && heading === undefined) return [];
  const causes = heading?.causes ?? units.flatMap((unit) => unit.causes);
  return [
    {
      article: number,
      citation: number,
      status,
      was: was ?? '',
      before: heading?.before ?? '',
      after: heading?.after ?? '',
      ...causeCells(causes, prefix),
    },
  ];
}

function unitChange(article: ArticleComparison, unit: UnitComparison, prefix: string): ComparisonRow {
  const { number } = article;
  const isElsewhere = unit.was !== null || article.was !== null;
  return {
    article: number,
    unit: unit.id,
    citation: formatCitation(number, unit.id),
    status: unit.status,
    was: isElsewhere && unit.status !== 'inserted' ? earlierAddress(article, unit) : '',
    before: unit.before ?? '',
    after: unit.after ?? '',
    ...causeCells(unit.causes, prefix),
    measures: unit.measures.join('; '),
    notes: unit.notes.join('\n'),
  };
}

/** Acts and dates in two parallel lists, each pair once. */
function causeCells(causes: readonly Provenance[], prefix: string): ComparisonRow {
  const pairs = [...new Map(causes.map(({ act, date }) => [`${act} ${date}`, { act, date }])).values()];
  return {
    acts: pairs.map(({ act }) => `${prefix}${act}`).join('; '),
    'in force from': pairs.map(({ date }) => date).join('; '),
  };
}
