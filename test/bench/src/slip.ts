/**
 * What fails in the short form, which runs on any machine and finds only what went badly wrong: rows that are an order of
 * magnitude beyond what they may be, or beyond what they were when they were recorded.
 */

import { readFileSync } from 'node:fs';
import { formatRatio, type Row, ratioOf } from './report.js';

/** How many times as large a ratio may be. */
const SLIP = 10;
/** In the short form, times below so many milliseconds say more about the machine than about the program. */
const LEAST_TIME = 1;
const RECORD = new URL('../../../docs/performance.json', import.meta.url);

/** What a row was when it was recorded. */
export interface RecordedRow {
  readonly what: string;
  readonly against: string;
  readonly ours: number;
  readonly theirs: number;
}

/** The rows of the recorded run. */
export function recordedRows(): readonly RecordedRow[] {
  return (JSON.parse(readFileSync(RECORD, 'utf8')) as { readonly rows: readonly RecordedRow[] }).rows;
}

/** Prints the rows that slipped; returns whether there is none. */
export function reportSlips(rows: readonly Row[]): boolean {
  const recorded = recordedRows();
  const slipped = rows.filter((row) => ratioOf(row) > mostOf(row, recorded));
  for (const row of slipped) {
    const [ratio, most] = [ratioOf(row), mostOf(row, recorded)].map(formatRatio);
    process.stdout.write(
      `SLIPPED: ${row.what}, against ${row.against}: ${ratio}, in the short form at most ${most}\n`,
    );
  }
  return slipped.length === 0;
}

/** The most that a ratio may be in the short form; without a bound and a record there is no such thing. */
export function mostOf(row: Row, recorded: readonly RecordedRow[]): number {
  const same = recorded.find(({ what, against }) => what === row.what && against === row.against);
  const known = [
    ...(row.bound === null ? [] : [row.bound]),
    ...(same === undefined || isNoise(row) ? [] : [same.ours / same.theirs]),
  ];
  return known.length === 0 ? Number.POSITIVE_INFINITY : SLIP * Math.max(...known);
}

function isNoise({ ours, theirs, unit }: Row): boolean {
  return unit === 'ms' && Math.min(ours.median, theirs.median) < LEAST_TIME;
}
