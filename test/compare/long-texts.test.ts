import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../../src/compare/words.ts';
import { cutsIn, rebuilt } from '../helpers/segments.ts';

const word = fc.constantFrom(
  'court',
  'судья',
  '1,000',
  "deputy's",
  '10-1',
  '(',
  '; ',
  ' ',
  '  ',
  '\ud83c',
  '\u0301',
);
const middle = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));

describe('texts longer than any provision', () => {
  test('rebuild both sides, and cut no word, whatever differs', () => {
    const filler = 'the court of the Republic sits; '.repeat(4000);
    fc.assert(
      fc.property(middle, middle, (one, other) => {
        const [before, after] = [filler + one + filler, filler + other + filler];
        const segments = diffText(before, after);
        expect(rebuilt(segments)).toEqual([before, after]);
        expect(cutsIn(segments)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('tell one word that changed between a million others', () => {
    const filler = 'word '.repeat(1_000_000);
    const changed = diffText(`${filler}five${' word'.repeat(10)}`, `${filler}seven${' word'.repeat(10)}`);
    expect(changed.filter(({ op }) => op !== 'equal')).toEqual([
      { op: 'delete', text: 'five' },
      { op: 'insert', text: 'seven' },
    ]);
  });

  test('are shown whole where millions of characters differ', () => {
    const [before, after] = [`Whereas ${'ab '.repeat(400_000)}.`, `Whereas ${'cd '.repeat(400_000)}.`];
    const segments = diffText(before, after);
    expect(segments.map(({ op }) => op)).toEqual(['equal', 'delete', 'insert', 'equal']);
    expect(rebuilt(segments)).toEqual([before, after]);
  });
});
