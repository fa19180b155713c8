import { describe, expect, test } from 'vitest';
import { outermost } from '../../src/history/places.ts';

describe('outermost', () => {
  test.each([
    [
      ['50/p2', '50/p2/s1', '50/p2/s1/part2', '50/p3'],
      ['50/p2', '50/p3'],
    ],
    [
      ['50/p2/s1', '50/p2-1', '50/p20'],
      ['50/p2/s1', '50/p2-1', '50/p20'],
    ],
    [['50/p2/s1/part2', '50'], ['50']],
    [
      ['section/I', '1', '1/p1'],
      ['section/I', '1'],
    ],
    [[], []],
  ])('of %j are %j', (addresses, outer) => {
    expect(outermost(addresses)).toEqual(outer);
  });

  test('of 200,000 are found in one pass', () => {
    const addresses = Array.from({ length: 100_000 }, (_, index) => [`1/p${index}`, `1/p${index}/s1`]).flat();
    expect(outermost(addresses)).toHaveLength(100_000);
  });
});
