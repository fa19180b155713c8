import { describe, expect, test } from 'vitest';
import { labelOf, takeLabel } from '../../src/import/label.ts';

describe('takeLabel', () => {
  test.each([
    ['1. One', '1.', 'One'],
    ['10-1) one', '10-1)', 'one'],
    ['10–1) one', '10-1)', 'one'],
    ['10¹) one', '10-1)', 'one'],
    ['5.One', '5.', 'One'],
    ['1. The area is 10² kilometres.', '1.', 'The area is 10² kilometres.'],
    ['5¹)\n5¹)', '5-1)', '5¹)'],
    ['1О) one', '10)', 'one'],
    ['1.5 per cent', null, '1.5 per cent'],
    ['З) one', null, 'З) one'],
    ['(a) one', null, '(a) one'],
    ['0001. one', null, '0001. one'],
  ])('reads %j', (text, label, rest) => {
    expect(takeLabel(text)).toEqual({ label, text: rest });
  });

  test('takes a letter alone for a digit only where that number comes next', () => {
    expect(takeLabel('З) one', { '.': null, ')': '3' }).label).toBe('3)');
    expect(takeLabel('З. one', { '.': '2', ')': '3' }).label).toBeNull();
  });
});

describe('labelOf', () => {
  test.each([
    ['1', '1.'],
    ['(1)', '1.'],
    ['§ 1', '1.'],
    ['1)', '1)'],
    ['3-1', '3-1.'],
    ['(a)', null],
    ['', null],
  ])('makes %j a label', (number, label) => {
    expect(labelOf(number, '.')).toBe(label);
  });
});
