import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestIncreasing } from '../../src/compare/increasing.ts';

/** The best weight, by trying all. */
function bestWeight(values: readonly number[], weights: readonly number[]): number {
  const best: number[] = [];
  values.forEach((value, index) => {
    const before = best.filter((_, earlier) => (values[earlier] ?? 0) < value);
    best.push((weights[index] ?? 0) + Math.max(0, ...before));
  });
  return Math.max(0, ...best);
}

test('keeps all that increases already', () => {
  expect(heaviestIncreasing([], [])).toEqual(new Set());
  expect(heaviestIncreasing([0, 2, 5], [1, 1, 1])).toEqual(new Set([0, 1, 2]));
});

test('leaves out the one that changed its place', () => {
  expect(heaviestIncreasing([1, 2, 3, 0], [1, 1, 1, 1])).toEqual(new Set([0, 1, 2]));
});

test('of two that changed places, keeps the heavier', () => {
  expect(heaviestIncreasing([1, 0], [1, 2])).toEqual(new Set([1]));
  expect(heaviestIncreasing([1, 0], [2, 1])).toEqual(new Set([0]));
});

test('keeps as much as can be kept', () => {
  const weighted = fc
    .uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 })
    .chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: values.length, maxLength: values.length }),
      ),
    );
  fc.assert(
    fc.property(weighted, ([values, weights]) => {
      const kept = [...heaviestIncreasing(values, weights)].toSorted((a, b) => a - b);
      const sequence = kept.map((index) => values[index] ?? 0);
      expect(sequence).toEqual(sequence.toSorted((a, b) => a - b));
      expect(kept.reduce((sum, index) => sum + (weights[index] ?? 0), 0)).toBe(bestWeight(values, weights));
    }),
  );
});
