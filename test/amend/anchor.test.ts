import { describe, expect, test } from 'vitest';
import {
  checkUnitAnchor,
  findAnchor,
  onePlace,
  parentAt,
  putUnits,
  type UnitAnchor,
} from '../../src/amend/anchor.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import { unwrap } from '../../src/errors.ts';
import type { Anchored, Unit } from '../../src/model.ts';
import { flatten } from '../../src/units.ts';
import { issueOf } from '../helpers/corpus.ts';
import { articleIn, baseText } from '../helpers/texts.ts';

const TEXT = baseText();
const VIEW = new WorkingText(TEXT);
const NEW: Unit = { key: 'new', label: '9.', text: 'New.', repealed: null, provenance: null, units: [] };

function anchorAt(place: Anchored): UnitAnchor {
  const anchor = unwrap(findAnchor(VIEW, place));
  if (anchor === null) throw new Error('a place is named');
  return unwrap(checkUnitAnchor(anchor));
}

describe('findAnchor', () => {
  test('finds the place that is named', () => {
    const anchor = unwrap(findAnchor(VIEW, { after: '1/p2' }));
    expect(anchor).toMatchObject({ where: 'after', at: '1/p2', target: { kind: 'unit' } });
    expect(anchor?.target.kind === 'unit' && anchor.target.placed.id).toBe('p2');
  });

  test('has none where none is named', () => {
    expect(unwrap(findAnchor(VIEW, {}))).toBeNull();
  });

  test('refuses several places, and one that is not there', () => {
    expect(issueOf(findAnchor(VIEW, { before: '1/p1', after: '1/p2' }))).toEqual(issueOf(onePlace()));
    expect(issueOf(findAnchor(VIEW, { into: '1/p9' })).code).toBe('UNIT_NOT_FOUND');
  });
});

describe('checkUnitAnchor', () => {
  test.each([
    [{ into: 'section/I' }, 'TARGET_UNSUITABLE'],
    [{ before: '1' }, 'TARGET_UNSUITABLE'],
    [{ after: '1' }, 'TARGET_UNSUITABLE'],
    [{ into: '1/p3' }, 'ALREADY_REPEALED'],
  ] as const)('refuses %o with %s', (place, code) => {
    const anchor = unwrap(findAnchor(VIEW, place));
    if (anchor === null) throw new Error('a place is named');
    expect(issueOf(checkUnitAnchor(anchor)).code).toBe(code);
  });

  test.each([{ into: '1' }, { before: '1/p3' }, { after: '1/p3' }, { into: '1/p4' }])('takes %o', (place) => {
    expect(anchorAt(place).at).toBe(Object.values(place)[0]);
  });
});

describe('parentAt', () => {
  test.each([
    [{ into: '1' }, '1'],
    [{ before: '1/p1' }, '1'],
    [{ after: '1/p2/s1' }, '1/p2'],
    [{ into: '1/p2/part3' }, '1/p2/part3'],
  ] as const)('of %o is %s', (place, key) => {
    expect(parentAt(anchorAt(place)).key).toBe(key);
  });
});

describe('putUnits', () => {
  const keys = (place: Anchored, article = articleIn(TEXT, '1')): string =>
    flatten(putUnits(article, anchorAt(place), [NEW]))
      .map(({ key }) => key.replace('1/', ''))
      .join(' ');

  test.each([
    [{ into: '1' }, 'p1 p2 p2/s1 p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 p3 p4 new'],
    [{ before: '1/p2' }, 'p1 new p2 p2/s1 p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 p3 p4'],
    [{ after: '1/p2' }, 'p1 p2 p2/s1 p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 new p3 p4'],
    [{ into: '1/p2' }, 'p1 p2 p2/s1 p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 new p3 p4'],
    [{ after: '1/p2/s1' }, 'p1 p2 p2/s1 new p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 p3 p4'],
  ] as const)('puts them %o', (place, expected) => {
    expect(keys(place)).toBe(expected);
  });

  test('finds the place by its key in an article that has changed since', () => {
    const article = articleIn(TEXT, '1');
    const changed = { ...article, units: article.units.slice(1) };
    expect(keys({ before: '1/p4' }, changed)).toBe(
      'p2 p2/s1 p2/s2 p2/part2 p2/part3 p2/part3/s1 p2/part3/s2 p3 new p4',
    );
  });
});
