/** What was measured: rows of two figures, as a table for a terminal. */

import type { Group } from './inputs.js';
import type { Figure } from './measure.js';

/** One comparison of two figures. */
export interface Row {
  /** What it is about. */
  readonly group: Group;
  /** What of ours is measured. */
  readonly what: string;
  /** What it is measured against. */
  readonly against: string;
  /** Whether that is something which users could take instead; else it is a smaller input, or the least there can be. */
  readonly isPeer: boolean;
  readonly ours: Figure;
  readonly theirs: Figure;
  readonly unit: 'ms' | 'MB';
  /** The most that the first figure may be of the second; null where the ratio is only told. */
  readonly bound: number | null;
}

/** What the first figure is of the second. */
export function ratioOf({ ours, theirs }: Row): number {
  return ours.median / theirs.median;
}

/** Whether a ratio keeps its bound. */
export function isKept(row: Row): boolean {
  return row.bound === null || ratioOf(row) <= row.bound;
}

/** A number with as many digits as it deserves. */
export function formatFigure(figure: number, unit: string): string {
  return `${figure.toPrecision(figure < 1000 ? 3 : 4).replace(/e\+\d+$/, '')} ${unit}`;
}

/** A number as it is recorded: with some digits more than are shown, and none of those that a clock makes up. */
export function recordedFigure(figure: number): number {
  return Number(figure.toPrecision(7));
}

/** A ratio to three digits, so that one beyond its bound is not rounded to it. */
export function formatRatio(ratio: number): string {
  return ratio < 0.001 ? '< 0.001' : String(Number(ratio.toPrecision(3)));
}

/** Prints the rows, each with what became of its bound. */
export function report(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    row.against,
    formatFigure(row.ours.median, row.unit),
    formatFigure(row.theirs.median, row.unit),
    formatRatio(ratioOf(row)),
    row.bound === null ? '' : `${isKept(row) ? 'kept' : 'MISSED'}: at most ${formatRatio(row.bound)}`,
  ]);
  const table = [['what', 'against', 'ours', 'theirs', 'ratio', 'bound'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}
