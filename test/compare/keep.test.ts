import { describe, expect, test } from 'vitest';
import { MOST_CELLS } from '../../src/compare/phrases.ts';
import { diffText } from '../../src/compare/words.ts';
import { rebuilt } from '../helpers/segments.ts';

/** A text of numbered words, with every word of a list replaced. */
function longText(words: number, replaced: readonly number[] = []): string {
  const change = new Set(replaced);
  return Array.from({ length: words }, (_word, index) =>
    change.has(index) ? `new${index}` : `word${index}`,
  ).join(' ');
}

const WORDS = 6000;

describe('a text too long to weigh every choice', () => {
  const before = longText(WORDS);

  test('is longer than what is weighed whole', () => {
    expect(WORDS * WORDS).toBeGreaterThan(MOST_CELLS);
  });

  test('is told apart by its words all the same', () => {
    const after = longText(WORDS, [10, 2999, 5990]);
    const segments = diffText(before, after);
    expect(segments.filter(({ op }) => op === 'insert').map(({ text }) => text)).toEqual([
      'new10',
      'new2999',
      'new5990',
    ]);
    expect(rebuilt(segments)).toEqual([before, after]);
  });

  test('joins changes with few words between them', () => {
    const after = longText(WORDS, [10, 3000, 3001, 3003, 5990]);
    const inserted = diffText(before, after).filter(({ op }) => op === 'insert');
    expect(inserted.map(({ text }) => text)).toEqual([
      'new10',
      'new3000 new3001 word3002 new3003',
      'new5990',
    ]);
  });

  test('is one change where more words differ than are told apart', () => {
    const odd = Array.from({ length: WORDS / 2 }, (_word, index) => 2 * index + 1);
    const after = longText(WORDS, odd);
    const segments = diffText(before, after);
    expect(segments.filter(({ op }) => op !== 'equal').map(({ op }) => op)).toEqual(['delete', 'insert']);
    expect(rebuilt(segments)).toEqual([before, after]);
  });

  // The bound is the time that a test may take: to copy what is joined again for each change would take minutes.
  test('joins thousands of changes between long runs at once', () => {
    const signs = '!'.repeat(189);
    for (const word of ['courts', 'deputies', 'senators']) {
      const after = `clerk ${`${signs} ${word} x `.repeat(1990)}lawyer`;
      const before = `judge ${`${signs} ${word} `.repeat(1990)}member`;
      expect(rebuilt(diffText(before, after))).toEqual([before, after]);
    }
  });
});
