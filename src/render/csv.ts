/**
 * Versions and comparisons as tables that spreadsheets open: comma-separated values with a byte order mark, without which
 * Excel takes UTF-8 for something else, and with CRLF at the end of each row.
 */

// The entry for browsers is the one that needs nothing of Node, and it runs there as well.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { formatAddress, formatCitation } from '../address.ts';
import type {
  ArticleComparison,
  Comparison,
  SectionComparison,
  UnitComparison,
} from '../compare/comparison.ts';
import type { Article, Corpus, Provenance, Repeal, Section, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { holdable } from './characters.ts';

const COMPARISON_COLUMNS = [
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
const VERSION_COLUMNS = [
  'article',
  'section',
  'unit',
  'kind',
  'label',
  'text',
  'repealed',
  'repealed by',
  'act',
  'in force from',
] as const;

/** A row; a cell that is left out is empty. */
type Row<Columns extends readonly string[]> = Readonly<Partial<Record<Columns[number], string>>>;
type ComparisonRow = Row<typeof COMPARISON_COLUMNS>;
type VersionRow = Row<typeof VERSION_COLUMNS>;

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
  return writeTable(COMPARISON_COLUMNS, [
    ...comparison.sections.map((section) => sectionChange(section, before)),
    ...comparison.articles.flatMap((article) => [
      ...articleChange(article, before),
      ...article.units.map((unit) => unitChange(article, unit, before)),
    ]),
  ]);
}

function sectionChange({ number, before, after, causes }: SectionComparison, prefix: string): ComparisonRow {
  const unit = `section/${number}`;
  return {
    unit,
    citation: formatAddress(unit),
    status: 'amended',
    before,
    after,
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
    was: isElsewhere && unit.status !== 'inserted' ? `${article.was ?? number}/${unit.was ?? unit.id}` : '',
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

/**
 * A version, or some of it, as a table with a row for each section, each article that has a heading or is repealed, and
 * each unit, in reading order.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param selection - Only these parts of it; all when left out.
 * @example
 * ```ts
 * renderVersionCsv(corpus, textAt(corpus, '2022-06-08'));
 * ```
 */
export function renderVersionCsv(corpus: Corpus, version: Version, selection?: readonly Selection[]): string {
  const { sections, articles } = version.constitution;
  const shown = articles.filter(({ number }) => isSelected(selection, number));
  const rowsOf = (article: Article): VersionRow[] => articleRows(article, corpus, selection);
  const bySection = sections.flatMap((section) => {
    const inside = shown.filter((article) => article.section === section.number);
    const isShown = inside.length > 0 || selection === undefined;
    return isShown ? [sectionRow(section), ...inside.flatMap(rowsOf)] : [];
  });
  const outside = shown.filter(({ section }) => section === null);
  return writeTable(VERSION_COLUMNS, [...outside.flatMap(rowsOf), ...bySection]);
}

function sectionRow({ number, heading, provenance }: Section): VersionRow {
  return { section: number, kind: 'section', text: heading, ...sourceCells(null, provenance) };
}

function articleRows(
  article: Article,
  { words }: Corpus,
  selection: readonly Selection[] | undefined,
): VersionRow[] {
  const { number, section, heading, repealed, provenance } = article;
  const place = { article: number, section: section ?? '' };
  const own = {
    ...place,
    kind: 'article',
    text: [heading, repealed === null ? null : words.repealed].filter((part) => part !== null).join('. '),
    ...sourceCells(repealed, provenance),
  };
  const units = walk(article.units).filter(({ id }) => isSelected(selection, number, id));
  const rows = units.map(({ id, kind, unit }) => ({
    ...place,
    unit: id,
    kind,
    label: unit.label ?? '',
    text: unit.text,
    ...sourceCells(unit.repealed, unit.provenance),
  }));
  return own.text === '' ? rows : [own, ...rows];
}

/** Who repealed it, and who last touched it since when; nobody where it says what the base text said. */
function sourceCells(repealed: Repeal | null, provenance: Provenance | null): VersionRow {
  return {
    repealed: repealed === null ? 'no' : 'yes',
    'repealed by': repealed?.act ?? '',
    act: provenance?.act ?? '',
    'in force from': provenance?.date ?? '',
  };
}

function writeTable<const Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly Row<Columns>[],
): string {
  const cells = rows.map((row: Readonly<Partial<Record<string, string>>>) =>
    columns.map((column) => holdable(row[column] ?? '')),
  );
  return stringify([columns, ...cells], {
    bom: true,
    record_delimiter: 'windows',
    // A spreadsheet may part cells at semicolons, as the country has it; quoted ones it parts nowhere.
    quoted: true,
    quoted_empty: false,
    escape_formulas: true,
  });
}
