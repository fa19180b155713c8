/** The shortest script of edits, held against the textbook's table. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepMost } from '../../src/compare/shortest.ts';
import type { Matches } from '../../src/compare/stretch.ts';
import { RUNS } from '../helpers/runs.ts';

const keep = (before: readonly number[], after: readonly number[], most = 1000): Matches | null =>
  keepMost(Int32Array.from(before), Int32Array.from(after), most);
const range = (length: number, from = 0): number[] => Array.from({ length }, (_, index) => from + index);

/** The length of a longest common subsequence (R. A. Wagner, M. J. Fischer, 1974). */
function longestCommon(before: readonly number[], after: readonly number[]): number {
  let above = after.map(() => 0);
  for (const one of before) {
    const row: number[] = [];
    for (const [index, other] of after.entries())
      row.push(
        one === other ? (above[index - 1] ?? 0) + 1 : Math.max(above[index] ?? 0, row[index - 1] ?? 0),
      );
    above = row;
  }
  return above.at(-1) ?? 0;
}

describe('what is kept', () => {
  test.each([
    ['nothing of nothing', [], [], []],
    ['nothing of what is gone', [1, 2], [], []],
    ['nothing of what is new', [], [1, 2], []],
    [
      'all of what is the same',
      [1, 2],
      [1, 2],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['what stands between edits', [1, 2, 3], [4, 2, 5, 6], [[1, 1]]],
    [
      'the end',
      [1, 2, 3],
      [2, 3],
      [
        [1, 0],
        [2, 1],
      ],
    ],
    ['the example of the paper', [1, 2, 3, 1, 2, 2, 1], [3, 2, 1, 2, 1, 3], 4],
  ])('is %s', (_name, before, after, expected) => {
    const kept = keep(before, after);
    if (typeof expected === 'number') expect(kept).toHaveLength(expected);
    else expect(kept).toEqual(expected);
  });

  test('stands in both lists, in order, and is as much as can be', () => {
    const list = fc.array(fc.nat({ max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const kept = keep(before, after) ?? [];
        for (const [index, [old, now]] of kept.entries()) {
          const [lastOld, lastNow] = kept[index - 1] ?? [-1, -1];
          expect(before[old]).toBe(after[now]);
          expect(old > lastOld && now > lastNow).toBe(true);
        }
        expect(kept).toHaveLength(longestCommon(before, after));
      }),
      RUNS,
    );
  });

  test('is nothing that is known where more edits are needed than may be tried', () => {
    const list = fc.array(fc.nat({ max: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(list, list, fc.nat({ max: 40 }), (before, after, most) => {
        const kept = keep(before, after)?.length ?? 0;
        expect(keep(before, after, most) === null).toBe(before.length + after.length - 2 * kept > most);
      }),
      RUNS,
    );
  });

  test('is found in long lists with two thousand edits', () => {
    const before = range(50_000);
    const after = before.map((number) => (number % 50 === 0 ? -number - 1 : number));
    expect(keep(before, after, 2000)).toHaveLength(49_000);
    expect(keep(before, after, 1999)).toBeNull();
  });
});
