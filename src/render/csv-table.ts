/**
 * Tables that spreadsheets open: comma-separated values with a byte order mark, without which Excel takes UTF-8 for something else,
 * and with CRLF at the end of each row.
 */

// The entry for browsers is the one that needs nothing of Node, and it runs there as well.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { holdable } from './characters.ts';

/** A row; a cell that is left out is empty. */
export type Row<Columns extends readonly string[]> = Readonly<Partial<Record<Columns[number], string>>>;

/** Writes a table: its columns, then its rows. A cell that a spreadsheet would take for a formula has an apostrophe in front. */
export function writeTable<const Columns extends readonly string[]>(
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
