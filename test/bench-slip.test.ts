/** What fails the short form of the bench: an order of magnitude beyond the bound or the record, whichever is larger. */

import { expect, test } from 'vitest';
import type { Row } from './bench/src/report.ts';
import { mostOf, type RecordedRow, recordedRows } from './bench/src/slip.ts';

const rowOf = (ours: number, theirs: number, bound: number | null): Row => ({
  ...{ group: 'site', what: 'the site', against: 'a peer', isPeer: true, unit: 'ms', bound },
  ...{ ours: { median: ours, rounds: [] }, theirs: { median: theirs, rounds: [] } },
});
const recordOf = (ours: number, theirs: number): readonly RecordedRow[] => [
  { what: 'the site', against: 'another peer', ours: 1000, theirs: 1 },
  { what: 'the site', against: 'a peer', ours, theirs },
];

test('a row whose recorded ratio is above its bound is judged by the record', () => {
  expect(mostOf(rowOf(500, 100, 0.2), recordOf(130, 100))).toBeCloseTo(13);
});

test('a row whose recorded ratio is below its bound is judged by the bound', () => {
  expect(mostOf(rowOf(500, 100, 0.2), recordOf(1, 100))).toBeCloseTo(2);
});

test('a row without a bound is judged by the record, and without both by nothing', () => {
  expect(mostOf(rowOf(500, 100, null), recordOf(130, 100))).toBeCloseTo(13);
  expect(mostOf(rowOf(500, 100, null), [])).toBe(Number.POSITIVE_INFINITY);
});

test('a time below a millisecond is judged by its bound alone', () => {
  expect(mostOf(rowOf(0.5, 100, null), recordOf(130, 100))).toBe(Number.POSITIVE_INFINITY);
  expect(mostOf(rowOf(0.5, 100, 0.2), recordOf(130, 100))).toBeCloseTo(2);
});

test('the record can be read', () => {
  for (const { ours, theirs } of recordedRows()) expect(ours / theirs).toBeGreaterThan(0);
});
