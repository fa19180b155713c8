import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText, findRepeats, groupBy, isSame } from '../src/collections.ts';

describe('groupBy', () => {
  test('keeps the order of the groups and of the values in them', () => {
    const groups = groupBy(['p1', 's1', 'p2', 's2'], ([first]) => first);
    expect([...groups]).toEqual([
      ['p', ['p1', 'p2']],
      ['s', ['s1', 's2']],
    ]);
  });

  test('puts every value into one group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const groups = groupBy(values, (value) => value % 3);
        expect([...groups.values()].flat().toSorted()).toEqual(values.toSorted());
      }),
    );
  });
});

describe('findRepeats', () => {
  const named = (name: string, place: number): { readonly name: string; readonly place: number } => ({
    name,
    place,
  });

  test('gives each repeat with its index and the first of its name', () => {
    const values = [named('a', 1), named('b', 2), named('a', 3), named('a', 4)];
    expect(findRepeats(values, ({ name }) => name)).toEqual([
      { value: values[2], index: 2, first: values[0] },
      { value: values[3], index: 3, first: values[0] },
    ]);
  });

  test('finds as many as there are values beyond the different names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '__proto__', '')), (names) => {
        expect(findRepeats(names, String)).toHaveLength(names.length - new Set(names).size);
      }),
    );
  });
});

describe('compareText', () => {
  test('orders as the language sorts texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(texts.toSorted(compareText)).toEqual(texts.toSorted());
      }),
    );
  });
});

describe('isSame', () => {
  test.each([
    ['the same value', { a: [1, null] }, { a: [1, null] }, true],
    ['fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['another value below', { a: { b: 1 } }, { a: { b: 2 } }, false],
    ['a field more', { a: 1 }, { a: 1, b: undefined }, false],
    ['nothing and something', null, {}, false],
    ['lists of other lengths', [1], [1, 2], false],
  ])('tells %s', (_name, a, b, expected) => {
    expect(isSame(a, b)).toBe(expected);
  });
});
