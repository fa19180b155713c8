import { describe, expect, test } from 'vitest';
import type { Segment } from '../../src/compare/segments.ts';
import { diffText } from '../../src/compare/words.ts';

const [FIRST, SECOND, THIRD] = [
  'The Senate sits in the capital of the Republic.',
  'Judges are elected by the Senate on a proposal of the President.',
  'Laws are signed by the President within one month.',
];

function moves(segments: readonly Segment[]): [Segment['op'], string, number][] {
  return segments.flatMap(({ op, text, move }) => (move === undefined ? [] : [[op, text.trim(), move]]));
}

describe('sentences that moved', () => {
  test('within a unit have the same number where they are taken out and where they are put in', () => {
    expect(moves(diffText(`${FIRST} ${SECOND} ${THIRD}`, `${SECOND} ${THIRD} ${FIRST}`))).toEqual([
      ['delete', FIRST, 1],
      ['insert', FIRST, 1],
    ]);
  });

  test('leave the heavier ones in their place', () => {
    expect(moves(diffText(`${SECOND} ${FIRST}`, `${FIRST} ${SECOND}`))).toEqual([
      ['insert', FIRST, 1],
      ['delete', FIRST, 1],
    ]);
  });

  test('are told though they end in another sign', () => {
    const longer = 'judges obey the law alone; deputies vote in person; ministers of the Republic resign.';
    const back = 'ministers of the Republic resign; judges obey the law alone; deputies vote in person.';
    expect(moves(diffText(longer, back)).map(([op]) => op)).toEqual(['insert', 'delete']);
  });

  test.each<[string, string, string]>([
    ['that stay in order', `${FIRST} ${SECOND}`, `${FIRST} ${SECOND} ${THIRD}`],
    ['too short to tell', 'It sits. It votes. It rises.', 'It rises. It sits. It votes.'],
    ['that stand there twice', `${FIRST} ${FIRST} ${SECOND}`, `${SECOND} ${FIRST} ${FIRST}`],
    ['alone in their unit', FIRST, SECOND],
  ])('are not those %s', (_name, before, after) => {
    expect(moves(diffText(before, after))).toEqual([]);
  });
});
