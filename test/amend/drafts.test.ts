import { describe, expect, test } from 'vitest';
import { newUnit, newUnits, restateUnit, restateUnits } from '../../src/amend/drafts.ts';
import type { Unit, UnitDraft } from '../../src/model.ts';
import { flatten } from '../../src/units.ts';
import { articleIn, baseText, CONTEXT, unitIn } from '../helpers/texts.ts';

const OLD_PROVENANCE = { act: '2000-06-01-act', amendment: 'first', operation: 3, date: '2000-06-01' };

const DRAFTS: readonly UnitDraft[] = [
  { label: '1)', text: 'crimes;' },
  { label: '2)', text: 'disputes.' },
  { text: 'Courts also hear:', units: [{ label: '1)', text: 'appeals.' }] },
  { text: 'A law sets out the procedure.' },
];

function keys(units: readonly Unit[]): string[] {
  return flatten(units).map(({ key }) => key);
}

describe('newUnits', () => {
  test('makes keys of a stem and the place below it; the first part is the unit above', () => {
    expect(keys(newUnits(DRAFTS, 'act/first/0/p3', CONTEXT))).toEqual([
      'act/first/0/p3/s1',
      'act/first/0/p3/s2',
      'act/first/0/p3/part2',
      'act/first/0/p3/part2/s1',
      'act/first/0/p3/part3',
    ]);
  });

  test('counts from the opening words in an article', () => {
    const units = newUnits([{ text: 'The Council:' }, { label: '1)', text: 'sits.' }], 'stem', CONTEXT, true);
    expect(keys(units)).toEqual(['stem/lead', 'stem/s1']);
  });

  test('gives labels, texts and provenance, and nothing repealed', () => {
    expect(newUnits(DRAFTS.slice(1, 3), 'stem', CONTEXT)).toEqual([
      {
        key: 'stem/s2',
        label: '2)',
        text: 'disputes.',
        repealed: null,
        provenance: CONTEXT.provenance,
        units: [],
      },
      {
        key: 'stem/part2',
        label: null,
        text: 'Courts also hear:',
        repealed: null,
        provenance: CONTEXT.provenance,
        units: [
          {
            key: 'stem/part2/s1',
            label: '1)',
            text: 'appeals.',
            repealed: null,
            provenance: CONTEXT.provenance,
            units: [],
          },
        ],
      },
    ]);
  });
});

describe('newUnit', () => {
  test('has the key it is given', () => {
    const unit = newUnit({ label: '2.', text: 'Courts hear:', units: DRAFTS.slice(0, 1) }, 'own', CONTEXT);
    expect(keys([unit])).toEqual(['own', 'own/s1']);
  });
});

describe('restateUnits', () => {
  const old = unitIn(baseText(), '1/p2').units;

  test('matches by label, and parts by their place', () => {
    const drafts: UnitDraft[] = [
      { label: '2)', text: 'the budget and taxes;' },
      { label: '3)', text: 'elections.' },
      { text: 'Decrees regulate the rest.' },
    ];
    const units = restateUnits(old, drafts, 'stem', CONTEXT, false);
    expect(keys(units)).toEqual(['1/p2/s2', 'stem/s3', '1/p2/part2']);
    expect(units.map(({ text }) => text)).toEqual([
      'the budget and taxes;',
      'elections.',
      'Decrees regulate the rest.',
    ]);
  });

  test('does not take a paragraph for the point with its number', () => {
    const { units } = articleIn(baseText(), '2');
    const restated = restateUnits(units, [{ label: '1.', text: 'signs laws;' }], 'stem', CONTEXT, true);
    expect(keys(restated)).toEqual(['stem/p1']);
  });

  test('takes what it restates word for word as the same objects', () => {
    const drafts: UnitDraft[] = [
      { label: '1)', text: 'rights and duties;' },
      { label: '2)', text: 'the budget.' },
      { text: 'Other relations are regulated by decrees.' },
      {
        text: 'A decree may not contradict a law:',
        units: [
          { label: '1)', text: 'of the state;' },
          { label: '2)', text: 'of a region.' },
        ],
      },
    ];
    const units = restateUnits(old, drafts, 'stem', CONTEXT, false);
    expect(units).toHaveLength(4);
    units.forEach((unit, index) => {
      expect(unit).toBe(old[index]);
    });
  });
});

describe('restateUnit', () => {
  const part = { ...unitIn(baseText(), '1/p2/part3'), provenance: OLD_PROVENANCE };

  test('keeps the provenance of words that stay when only what is below them changes', () => {
    const draft = { text: part.text, units: [{ label: '1)', text: 'of the union.' }] };
    const unit = restateUnit(part, draft, 'stem', CONTEXT);
    expect(unit.provenance).toBe(OLD_PROVENANCE);
    expect(unit.units).toMatchObject([{ key: '1/p2/part3/s1', provenance: CONTEXT.provenance }]);
  });

  test('keeps what is below as it is when only the words change', () => {
    const draft = {
      text: 'A decree must respect the law:',
      units: [
        { label: '1)', text: 'of the state;' },
        { label: '2)', text: 'of a region.' },
      ],
    };
    const unit = restateUnit(part, draft, 'stem', CONTEXT);
    expect(unit).toMatchObject({ key: '1/p2/part3', provenance: CONTEXT.provenance });
    expect(unit.units).toBe(part.units);
  });

  test('removes what is below when it restates nothing there', () => {
    expect(restateUnit(part, { text: part.text }, 'stem', CONTEXT).units).toEqual([]);
  });

  test('revives a tombstone', () => {
    const tombstone = unitIn(baseText(), '1/p3');
    const unit = restateUnit(tombstone, { label: '3.', text: 'The anthem is short.' }, 'stem', CONTEXT);
    expect(unit).toMatchObject({ key: '1/p3', repealed: null, provenance: CONTEXT.provenance });
  });

  test('leaves a tombstone that it repeats', () => {
    const tombstone = unitIn(baseText(), '1/p3');
    expect(restateUnit(tombstone, { label: '3.', text: 'Repealed.' }, 'stem', CONTEXT)).toBe(tombstone);
  });
});
