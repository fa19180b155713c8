import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeWords, type WordChange } from '../../src/derive/word-changes.ts';
import { findWords } from '../../src/tokens.ts';

/** Makes changes in their order, each of words that must stand there exactly so often. */
function make(text: string, changes: readonly WordChange[]): string {
  return changes.reduce((now, { old, new: put, count }) => {
    const { found, overlaps } = findWords(now, [old]);
    expect([found.length, overlaps]).toEqual([count, false]);
    return found
      .toReversed()
      .reduce((made, { start, end }) => made.slice(0, start) + put + made.slice(end), now);
  }, text);
}

describe('changeWords', () => {
  test.each<[string, string, string, [string, string, number][]]>([
    ['one word', 'The people elect ten judges.', 'The people elect eleven judges.', [['ten', 'eleven', 1]]],
    [
      'words that stand twice, where one of them changes',
      'Two judges hear two parties, and ten judges hear ten parties.',
      'Two judges hear two parties, and nine judges hear ten parties.',
      [['and ten', 'and nine', 1]],
    ],
    [
      'the same words wherever they stand',
      'The Council hears the people; the acts of the Council are published.',
      'The Court hears the people; the acts of the Court are published.',
      [['Council', 'Court', 2]],
    ],
    [
      'an insertion, with words beside it that make its place plain',
      'The President signs laws and appoints the judges of the courts.',
      'The President signs laws, decrees and appoints the judges of the courts.',
      [['laws', 'laws, decrees', 1]],
    ],
    [
      'a deletion at the end',
      'The President appoints ministers and judges in the capital.',
      'The President appoints ministers and judges.',
      [[' in the capital', '', 1]],
    ],
    [
      'several places, from the last to the first',
      'The Senate has fifteen deputies, whom the President appoints for six years in the capital.',
      'The Senate has ten deputies, whom the President appoints for seven years in the capital.',
      [
        ['six', 'seven', 1],
        ['fifteen', 'ten', 1],
      ],
    ],
  ])('substitutes %s', (_, before, after, changes) => {
    const found = changeWords(before, after);
    expect(found).toEqual(changes.map(([old, put, count]) => ({ old, new: put, count })));
    expect(make(before, found ?? [])).toBe(after);
  });

  test.each([
    ['little is shared', 'The President appoints ten judges for life.', 'Courts are independent.'],
    ['the texts are the same', 'Courts are independent.', 'Courts are independent.'],
    ['most of the text would have to be quoted', 'a a a.', 'a b a.'],
  ])('finds none where %s', (_, before, after) => {
    expect(changeWords(before, after)).toBeNull();
  });

  test('always gives the later text, each change on words that stand exactly so often', () => {
    const text = fc
      .array(fc.constantFrom('the', 'Court', 'Council', 'ten', 'of', 'судья', 'ten-year', ',', '.', '83-1'), {
        minLength: 4,
        maxLength: 14,
      })
      .map((words) =>
        words
          .join(' ')
          .replaceAll(/ ([.,])/g, '$1')
          .trim(),
      );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changeWords(before, after);
        if (changes !== null) expect(make(before, changes)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});
