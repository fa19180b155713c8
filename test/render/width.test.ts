import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToWidth, widthOf } from '../../src/render/width.ts';

describe('widthOf', () => {
  test.each([
    ['', 0],
    ['Ten deputies', 12],
    ['Сенат', 5],
    ['Қазақстан', 9],
    ['憲法', 4],
    ['ﾊﾝ', 2],
    ['cafe\u0301', 4],
    ['“Ten” – §', 9],
    ['👩‍⚖️', 2],
    ['🇰🇿', 2],
    ['soft\u00adhyphen', 10],
    ['zero\u200bwidth', 9],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('cutToWidth', () => {
  test('loses nothing and keeps marks with their letters', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ж', '憲', 'e\u0301', '👩‍⚖️', '🇰🇿', '\u0301', ' '), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, width) => {
        const parts = cutToWidth(whole, width);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) expect(widthOf(part)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
