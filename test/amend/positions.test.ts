import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/amend/change.ts';
import { overlap, putIn, shift } from '../../src/amend/positions.ts';

/** Applies edits, each putting in so many of a letter. */
function edit(text: string, edits: readonly Edit[], letter: string): string {
  return edits.reduceRight(
    (now, { start, end, length }) => now.slice(0, start) + letter.repeat(length) + now.slice(end),
    text,
  );
}

/** Edits in order of a text of 40 characters that do not touch each other. */
const edits: fc.Arbitrary<readonly Edit[]> = fc
  .uniqueArray(fc.nat({ max: 39 }), { minLength: 2, maxLength: 8 })
  .map((numbers) => numbers.toSorted((a, b) => a - b))
  .chain((places) =>
    fc.tuple(
      ...Array.from({ length: Math.floor(places.length / 2) }, (_, index) =>
        fc.record({
          start: fc.constant(places[index * 2] ?? 0),
          end: fc.constant(places[index * 2 + 1] ?? 0),
          length: fc.nat({ max: 5 }),
        }),
      ),
    ),
  );

describe('putIn', () => {
  test('finds what edits put in, behind others that grew or shrank', () => {
    expect(
      putIn([
        { start: 2, end: 4, length: 5 },
        { start: 6, end: 9, length: 0 },
        { start: 9, end: 10, length: 1 },
      ]),
    ).toEqual([
      { start: 2, end: 7 },
      { start: 9, end: 9 },
      { start: 9, end: 10 },
    ]);
  });

  test('property: the runs are where the new words stand', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const text = edit('-'.repeat(40), some, 'x');
        const runs = putIn(some);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('-', ''));
        for (const { start, end } of runs) expect(text.slice(start, end)).toMatch(/^x*$/);
      }),
    );
  });
});

describe('shift', () => {
  test.each([
    {
      name: 'stays behind an edit of the same length',
      run: [8, 9],
      by: { start: 0, end: 3, length: 3 },
      to: [8, 9],
    },
    { name: 'moves behind one that grows', run: [8, 9], by: { start: 0, end: 3, length: 5 }, to: [10, 11] },
    {
      name: 'moves behind one right before it',
      run: [8, 9],
      by: { start: 5, end: 8, length: 0 },
      to: [5, 6],
    },
    {
      name: 'stays before one right behind it',
      run: [8, 9],
      by: { start: 9, end: 12, length: 0 },
      to: [8, 9],
    },
    {
      name: 'moves as a point right behind one',
      run: [8, 8],
      by: { start: 5, end: 8, length: 1 },
      to: [6, 6],
    },
    { name: 'grows with one inside', run: [4, 9], by: { start: 5, end: 6, length: 4 }, to: [4, 12] },
    {
      name: 'ends with one that reaches over its end',
      run: [4, 9],
      by: { start: 8, end: 12, length: 2 },
      to: [4, 10],
    },
    {
      name: 'starts with one that reaches over its start',
      run: [4, 9],
      by: { start: 2, end: 6, length: 1 },
      to: [2, 6],
    },
    {
      name: 'takes the place of one that covers it',
      run: [4, 9],
      by: { start: 2, end: 12, length: 3 },
      to: [2, 5],
    },
  ])('$name', ({ run: [start = 0, end = 0], by, to }) => {
    const [moved] = shift([{ start, end }], [by]);
    expect([moved?.start, moved?.end]).toEqual(to);
  });

  test('property: what earlier edits put in is found behind later ones that leave it alone', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const text = edit('-'.repeat(40), first, 'x');
        const runs = putIn(first);
        const apart = second.filter(
          (one) => one.end <= text.length && !runs.some((run) => overlap(run, one)),
        );
        const after = edit(text, apart, 'y');
        for (const [index, { start, end }] of shift(runs, apart).entries())
          expect(after.slice(start, end)).toBe('x'.repeat(first[index]?.length ?? 0));
      }),
    );
  });
});

describe('overlap', () => {
  test.each([
    [[0, 3], [2, 5], true],
    [[0, 9], [2, 5], true],
    [[0, 3], [3, 5], false],
    [[3, 3], [0, 5], true],
    [[3, 3], [3, 5], false],
    [[3, 3], [0, 3], false],
  ])('of %o and %o is %s', ([a = 0, b = 0], [c = 0, d = 0], expected) => {
    expect(overlap({ start: a, end: b }, { start: c, end: d })).toBe(expected);
    expect(overlap({ start: c, end: d }, { start: a, end: b })).toBe(expected);
  });
});
