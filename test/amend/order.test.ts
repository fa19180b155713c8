import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreOrder, sameOrder } from '../../src/amend/order.ts';

/** Things with these letters for keys. */
function list(keys: string): { readonly key: string }[] {
  return [...keys].map((key) => ({ key }));
}

function keys(things: readonly { readonly key: string }[]): string {
  return things.map(({ key }) => key).join('');
}

describe('sameOrder', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'axbyc', true],
    ['abc', 'c', true],
    ['', 'abc', true],
    ['abc', 'acb', false],
    ['abc', 'xcya', false],
  ])('of %s in %s is %s', (before, after, expected) => {
    expect(sameOrder(list(before), list(after))).toBe(expected);
  });
});

describe('restoreOrder', () => {
  test.each([
    {
      name: 'nothing where nothing was taken out or moved',
      found: 'abc',
      left: 'abc',
      kept: 'axbc',
      result: 'axbc',
    },
    {
      name: 'what was taken out, behind what it stood behind',
      found: 'abc',
      left: 'ac',
      kept: 'axc',
      result: 'abxc',
    },
    { name: 'what was taken out at the start', found: 'abc', left: 'bc', kept: 'xbc', result: 'axbc' },
    { name: 'several things taken out in a row', found: 'abcd', left: 'ad', kept: 'ad', result: 'abcd' },
    { name: 'everything taken out', found: 'abc', left: '', kept: 'x', result: 'abcx' },
    { name: 'what was moved', found: 'abcd', left: 'dabc', kept: 'dabc', result: 'abcd' },
    {
      name: 'what was moved, and what came in since stays',
      found: 'abc',
      left: 'cab',
      kept: 'xcayb',
      result: 'xaybc',
    },
    {
      name: 'what was taken out in the order that others gave',
      found: 'abc',
      left: 'ac',
      kept: 'ca',
      result: 'cab',
    },
    {
      name: 'what was taken out of a list put in another order',
      found: 'abcd',
      left: 'dac',
      kept: 'dac',
      result: 'abcd',
    },
  ])('puts back $name', ({ found, left, kept, result }) => {
    expect(keys(restoreOrder(list(found), list(left), list(kept)))).toBe(result);
  });

  test('property: gives back what was found where nothing else has changed', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(letters, letters, (found, left) => {
        const kept = left.filter((one) => found.includes(one));
        const restored = restoreOrder(list(found.join('')), list(left.join('')), list(kept.join('')));
        expect(keys(restored)).toBe(found.join(''));
      }),
    );
  });

  test('property: has what stands and what was taken out, each once, and nothing that others took out', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(letters, letters, fc.uniqueArray(fc.constantFrom(...'abxyz')), (found, left, kept) => {
        const restored = restoreOrder(list(found.join('')), list(left.join('')), list(kept.join('')));
        const takenOut = found.filter((one) => !left.includes(one));
        expect([...keys(restored)].toSorted()).toEqual([...new Set([...takenOut, ...kept])].toSorted());
      }),
    );
  });
});
