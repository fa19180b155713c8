/**
 * Tables that spreadsheets open: comma-separated values with a byte order mark, without which Excel takes UTF-8 for something else,
 * and with CRLF at the end of each row.
 */

import Papa from 'papaparse';
import { holdable } from './characters.ts';

/** A row; a cell that is left out is empty. */
export type Row<Columns extends readonly string[]> = Readonly<Partial<Record<Columns[number], string>>>;

/** What a spreadsheet takes for the start of a formula, in the characters of full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** Writes a table: its columns, then its rows. A cell that a spreadsheet would take for a formula has an apostrophe in front. */
export function writeTable<const Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly Row<Columns>[],
): string {
  const cells = rows.map((row: Readonly<Partial<Record<string, string>>>) =>
    columns.map((column) => holdable(row[column] ?? '')),
  );
  const table = Papa.unparse([columns, ...cells], {
    // A spreadsheet may part cells at semicolons, as the country has it; quoted ones it parts nowhere.
    quotes: (cell: string) => cell !== '',
    escapeFormulae: FORMULA,
  });
  return `${Papa.BYTE_ORDER_MARK}${table}\r\n`;
}
