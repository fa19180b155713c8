import { describe, expect, test } from 'vitest';
import { languageWords } from '../../src/import/languages.ts';
import { readTombstone } from '../../src/import/tombstone.ts';
import { LINE } from '../../src/text.ts';

describe('readTombstone', () => {
  test.each([
    ['Repealed.', null],
    ['Repealed (1999-01-01 Law No. 5).', '1999-01-01 Law No. 5'],
    ['Repealed. ((((1999-01-01-old-act)', '1999-01-01-old-act'],
    ['Repealed. (; 1999-01-01)', '(; 1999-01-01)'],
  ])('of %j gives an act that has a title', (text, title) => {
    const tombstone = readTombstone(text, languageWords('en'));
    expect(tombstone?.act?.title ?? null).toBe(title);
    expect(title ?? 'none').toMatch(LINE);
  });
});
