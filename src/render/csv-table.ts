/**
 * Tables that spreadsheets open: comma-separated values with a byte order mark, without which Excel takes UTF-8 for something else,
 * and with CRLF at the end of each row.
 */

import { holdable } from './characters.ts';

const BYTE_ORDER_MARK = '\ufeff';
const END_OF_ROW = '\r\n';
/** What a spreadsheet may take for a formula; wide forms of the signs are signs for it too. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

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
  return BYTE_ORDER_MARK + [columns, ...cells].map((row) => row.map(quoted).join(',') + END_OF_ROW).join('');
}

/** A cell as RFC 4180 quotes it. A spreadsheet may part cells at semicolons, as the country has it; quoted ones it parts nowhere. */
function quoted(cell: string): string {
  if (cell === '') return '';
  return `"${FORMULA.test(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
