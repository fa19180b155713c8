/** What was measured: rows of two figures, as a table for a terminal. */

/** What rows are about, in the order in which they are told. */
export const GROUPS = ['opening', 'replaying', 'comparing', 'site', 'command line', 'memory'] as const;

/** One comparison of two figures. */
export interface Row {
  /** What it is about. */
  readonly group: (typeof GROUPS)[number];
  /** What of ours is measured. */
  readonly what: string;
  /** What it is measured against. */
  readonly against: string;
  /** Whether that is something which users could take instead; else it is a smaller input, or the least there can be. */
  readonly isPeer: boolean;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: 'ms' | 'MB';
  /** The most that the first figure may be of the second; null where the ratio is only told. */
  readonly bound: number | null;
}

/** How many times the bound a ratio may be in the short form, which runs on any machine and finds only what went badly wrong. */
const SLIP = 10;

/** What the first figure is of the second. */
export function ratioOf({ ours, theirs }: Row): number {
  return ours / theirs;
}

/** Whether a ratio keeps its bound. */
export function isKept(row: Row): boolean {
  return row.bound === null || ratioOf(row) <= row.bound;
}

/** A figure with as many digits as it deserves. */
export function formatFigure(figure: number, unit: string): string {
  return `${figure.toPrecision(figure < 1000 ? 3 : 4).replace(/e\+\d+$/, '')} ${unit}`;
}

/** A ratio to two digits. */
export function formatRatio(ratio: number): string {
  return ratio < 0.001 ? '< 0.001' : String(Number(ratio.toPrecision(2)));
}

/** Prints the rows; returns whether every bound was kept, or in the short form none was missed by an order of magnitude. */
export function report(rows: readonly Row[], isShort: boolean): boolean {
  const cells = rows.map((row) => [
    row.what,
    row.against,
    formatFigure(row.ours, row.unit),
    formatFigure(row.theirs, row.unit),
    formatRatio(ratioOf(row)),
    row.bound === null ? '' : `${isKept(row) ? 'kept' : 'MISSED'}: at most ${formatRatio(row.bound)}`,
  ]);
  const table = [['what', 'against', 'ours', 'theirs', 'ratio', 'bound'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
  return rows.every((row) => row.bound === null || ratioOf(row) <= row.bound * (isShort ? SLIP : 1));
}
