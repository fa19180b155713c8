/** Versions as tables for spreadsheets. */

import type { Article, Corpus, Provenance, Repeal, Section, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { type Row, writeTable } from './csv-table.ts';

const COLUMNS = [
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

type VersionRow = Row<typeof COLUMNS>;

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
  return writeTable(COLUMNS, [...outside.flatMap(rowsOf), ...bySection]);
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
