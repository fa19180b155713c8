import { describe, expect, test } from 'vitest';
import { replaceUnit, spliceUnit, withTexts } from '../../src/amend/edit.ts';
import type { Unit } from '../../src/model.ts';
import { findUnit } from '../../src/units.ts';
import { articleIn, baseText } from '../helpers/texts.ts';

const NEW: Unit = { key: 'new', label: null, text: 'New.', repealed: null, provenance: null, units: [] };

function keys(units: readonly Unit[]): string[] {
  return units.map(({ key }) => key);
}

describe('spliceUnit', () => {
  const { units } = articleIn(baseText(), '1');

  test.each([
    { name: 'puts one in the place of one', with: [NEW], expected: ['new', '1/p2', '1/p3', '1/p4'] },
    { name: 'puts several in its place', with: [NEW, NEW], expected: ['new', 'new', '1/p2', '1/p3', '1/p4'] },
    { name: 'removes it', with: [], expected: ['1/p2', '1/p3', '1/p4'] },
  ])('$name at the top', ({ with: replacement, expected }) => {
    const spliced = spliceUnit(units, [0], replacement);
    expect(keys(spliced)).toEqual(expected);
    expect(spliced.at(-1)).toBe(units[3]);
  });

  test('works at the end of a trail and shares what is beside it', () => {
    const spliced = spliceUnit(units, [1, 3, 1], []);
    expect(keys(spliced[1]?.units[3]?.units ?? [])).toEqual(['1/p2/part3/s1']);
    expect(spliced[0]).toBe(units[0]);
    expect(spliced[1]?.units[2]).toBe(units[1]?.units[2]);
    expect(spliced[1]?.units[3]?.units[0]).toBe(units[1]?.units[3]?.units[0]);
  });

  test('leaves the units it was given, which are frozen', () => {
    spliceUnit(units, [1, 0], [NEW]);
    expect(keys(units)).toEqual(['1/p1', '1/p2', '1/p3', '1/p4']);
    expect(keys(units[1]?.units ?? [])).toEqual(['1/p2/s1', '1/p2/s2', '1/p2/part2', '1/p2/part3']);
  });

  test('gives the units back for an empty trail', () => {
    expect(spliceUnit(units, [], [NEW])).toBe(units);
  });
});

describe('replaceUnit', () => {
  test('replaces one unit of an article and keeps all else of it', () => {
    const article = articleIn(baseText(), '1');
    const placed = findUnit(article, 'p2/s2');
    if (placed === null) throw new Error('the article has the unit');
    const replaced = replaceUnit(article, placed, NEW);
    expect(keys(replaced.units[1]?.units ?? [])).toEqual(['1/p2/s1', 'new', '1/p2/part2', '1/p2/part3']);
    expect({ ...replaced, units: article.units }).toEqual(article);
    expect(replaced.units[0]).toBe(article.units[0]);
  });
});

describe('withTexts', () => {
  const { units } = articleIn(baseText(), '1');
  const own = { text: 'Other words.', provenance: null };

  test('puts texts into units by their keys, at any depth, and shares what is beside them', () => {
    const changed = withTexts(units, new Map([['1/p2/part3/s2', own]]));
    expect(changed[1]?.units[3]?.units[1]).toEqual({ ...units[1]?.units[3]?.units[1], ...own });
    expect(changed[1]?.units[3]?.units[0]).toBe(units[1]?.units[3]?.units[0]);
    expect(changed[0]).toBe(units[0]);
  });

  test('gives back the units themselves where nothing is for them', () => {
    expect(withTexts(units, new Map([['2/s1', own]]))).toBe(units);
  });
});
