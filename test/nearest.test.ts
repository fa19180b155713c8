import { describe, expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('nearest', () => {
  test.each([
    ['831', '83-1'],
    ['83.1', '83-1'],
    ['preamle', 'preamble'],
    ['Preamble.', 'preamble'],
    ['perambel', 'preamble'],
    ['2022-06-08-referendm', '2022-06-08-referendum'],
    ['85', null],
    ['sections', null],
    ['', null],
  ])('finds for %j: %j', (typed, name) => {
    expect(nearest(typed, ['preamble', '83', '83-1', '84', '2022-06-08-referendum'])).toBe(name);
  });

  test('has nothing to offer where there is nothing', () => {
    expect(nearest('44', [])).toBeNull();
  });
});
