import { describe, expect, test } from 'vitest';
import { type Merged, mergeBack, mergeListBack } from '../../src/amend/merge-back.ts';
import type { Unit } from '../../src/model.ts';
import { baseText, CONTEXT, unitIn } from '../helpers/texts.ts';

const BY = CONTEXT.provenance;

/** A unit with a key, and other fields where they matter. */
function unit(key: string, own: Partial<Unit> = {}): Unit {
  return {
    key,
    label: `${key}.`,
    text: 'The people rule.',
    repealed: null,
    provenance: null,
    units: [],
    ...own,
  };
}

function resultOf<T>(merged: Merged<T>): T {
  if ('obstacle' in merged) throw new Error(`expected a value, but: ${merged.obstacle.why}`);
  return merged.value;
}

function obstacleOf<T>(merged: Merged<T>): object {
  if ('value' in merged) throw new Error('expected an obstacle');
  return merged.obstacle;
}

describe('mergeBack', () => {
  test('gives back the fields that were changed, and keeps the others as they now are', () => {
    const found = unit('1');
    const left = { ...found, text: 'The people decide.' };
    const now = { ...left, label: '1-1.' };
    expect(resultOf(mergeBack(found, left, now))).toEqual({ ...found, label: '1-1.' });
  });

  test('leaves what stands now where nothing was changed, the same object', () => {
    const now = unit('1', { text: 'Anything.' });
    expect(resultOf(mergeBack(unit('1'), unit('1'), now))).toBe(now);
  });

  test('gives back the very object that was found where nothing else has changed', () => {
    const found = unit('1', { units: [unit('a'), unit('b')] });
    const left = unit('1', { units: [unit('a', { text: 'All.' }), unit('b')] });
    expect(resultOf(mergeBack(found, left, structuredClone(left)))).toBe(found);
  });

  test('goes below, and shares what it does not touch there', () => {
    const [a, b] = [unit('a'), unit('b', { text: 'New.', provenance: BY })];
    const found = unit('1', { units: [a, unit('b'), unit('c')] });
    const left = unit('1', { units: [a, b, unit('c')] });
    const changed = unit('c', { text: 'Changed since.' });
    const merged = resultOf(mergeBack(found, left, unit('1', { units: [a, b, changed] })));
    expect(merged.units).toEqual([a, unit('b'), changed]);
    expect(merged.units[0]).toBe(a);
    expect(merged.units[2]).toBe(changed);
  });

  test('names what was changed again since, and what changed it', () => {
    const found = unit('1', { units: [unit('a')] });
    const left = unit('1', { units: [unit('a', { text: 'Left.' })] });
    const now = unit('1', { units: [unit('a', { text: 'Again.', provenance: BY })] });
    expect(obstacleOf(mergeBack(found, left, now))).toEqual({
      key: 'a',
      why: 'it has been changed since',
      by: BY,
    });
  });
});

describe('mergeListBack', () => {
  const [a, b, c, x] = [unit('a'), unit('b'), unit('c'), unit('x')];

  test.each([
    { name: 'takes out what was brought in', found: [a], left: [a, b], now: [a, b, x], result: [a, x] },
    { name: 'brings back what was taken out', found: [a, b], left: [a], now: [x, a], result: [x, a, b] },
    { name: 'restores an order', found: [a, b, c], left: [c, a, b], now: [c, a, x, b], result: [a, x, b, c] },
    {
      name: 'leaves an order that others gave',
      found: [a, b],
      left: [a, b, c],
      now: [c, b, a],
      result: [b, a],
    },
  ])('$name', ({ found, left, now, result }) => {
    expect(resultOf(mergeListBack(found, left, now))).toEqual(result);
  });

  const changed = unit('b', { text: 'Changed since.', provenance: BY });
  test.each([
    {
      name: 'what was brought in and has been changed since',
      found: [a],
      left: [a, b],
      now: [a, changed],
      obstacle: { key: 'b', why: 'it has been changed since it was brought in', by: BY },
    },
    {
      name: 'what was brought in and is gone again',
      found: [a],
      left: [a, b],
      now: [a],
      obstacle: { key: 'b', why: 'it has been taken away since', by: null },
    },
    {
      name: 'what was taken out and is there again',
      found: [a, b],
      left: [a],
      now: [a, changed],
      obstacle: { key: 'b', why: 'it has been brought back since', by: BY },
    },
    {
      name: 'an order that has been changed again since',
      found: [a, b, c],
      left: [c, a, b],
      now: [c, b, a],
      obstacle: {
        key: 'c',
        why: 'it and what stands beside it have been put in another order since',
        by: null,
      },
    },
  ])('refuses $name', ({ found, left, now, obstacle }) => {
    expect(obstacleOf(mergeListBack(found, left, now))).toEqual(obstacle);
  });

  test('leaves what is not in any of the two states, the same object', () => {
    const own = unitIn(baseText(), '1/p2');
    expect(resultOf(mergeListBack([a], [b], [own, b]))[1]).toBe(own);
  });
});
