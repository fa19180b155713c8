import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/import/lines.ts';

const join = (text: string): string[] => [...joinLines(text.split('\n'), () => false)].map((one) => one.text);

describe('joinLines', () => {
  test('puts together what was broken to fit a page', () => {
    const text =
      '1. The island is one and free, and its land and\nits water belong to the people in equal shares.\n2. The flag is blue.\n\nThe anthem is sung.';
    expect(join(text)).toEqual([
      '1. The island is one and free, and its land and its water belong to the people in equal shares.',
      '2. The flag is blue.',
      'The anthem is sung.',
    ]);
  });

  test('leaves a paragraph a line as it is', () => {
    const lines = [
      'We, the people of the island, gathered here',
      'free and equal, one and all of us,',
      'adopt this law.',
    ];
    expect(join(lines.join('\n'))).toEqual(lines);
  });

  test('counts lines of the file', () => {
    expect([...joinLines(['', 'one', '', 'two'], () => false)].map(({ line }) => line)).toEqual([2, 4]);
  });
});
