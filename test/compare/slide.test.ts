import { describe, expect, test } from 'vitest';
import { diffText } from '../../src/compare/words.ts';
import { markedText } from '../helpers/segments.ts';

describe('slide', () => {
  test.each<[string, string, string, string]>([
    [
      'an insertion into a list to where it starts behind a joint',
      'the court; the clerk; the bailiff',
      'the court; the judge; the clerk; the bailiff',
      'the court; {+the judge; +}the clerk; the bailiff',
    ],
    [
      'a deletion from a list to where it starts behind a joint',
      'a minister, a deputy, a judge and a clerk',
      'a minister, a judge and a clerk',
      'a minister, [-a deputy, -]a judge and a clerk',
    ],
    [
      'a sentence put in between sentences to its own start',
      'The Senate sits. The Mazhilis sits.',
      'The Senate sits. The Government sits. The Mazhilis sits.',
      'The Senate sits. {+The Government sits. +}The Mazhilis sits.',
    ],
    [
      'what has no joint to the front',
      'acts of the court are public',
      'acts of the state and of the court are public',
      'acts {+of the state and +}of the court are public',
    ],
  ])('slides %s', (_name, before, after, expected) => {
    expect(markedText(diffText(before, after))).toBe(expected);
  });
});
