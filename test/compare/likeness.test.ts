import { expect, test } from 'vitest';
import {
  gatherWords,
  likeness,
  orderLikeness,
  type WeighedWords,
  weighWords,
  wordsIn,
} from '../../src/compare/likeness.ts';

const ELECTED = 'The judges of the Court are elected by the Senate.';
const APPOINTED = 'The judges of the Court are appointed by the President.';
const BUDGET = 'The budget of the region is adopted by the maslikhat.';
const weightOf = weighWords([ELECTED, APPOINTED, BUDGET].map(wordsIn));
const known = (text: string): WeighedWords => gatherWords(wordsIn(text), weightOf);

test('words are read without case and without what stands between them', () => {
  expect(wordsIn('Судьи, «10-1» – не Боги!')).toEqual(['судьи', '10-1', 'не', 'боги']);
});

test('a word weighs the more the fewer passages have it, and never nothing', () => {
  expect(weightOf('budget')).toBeGreaterThan(weightOf('judges'));
  expect(weightOf('judges')).toBeGreaterThan(weightOf('the'));
  expect(weightOf('the')).toBeGreaterThan(0);
});

test('likeness is from nothing in common to the same words', () => {
  expect(likeness(known(ELECTED), known('the judges of the court are elected; by the senate'))).toBe(1);
  expect(likeness(known(ELECTED), known('Budget maslikhat region'))).toBe(0);
  expect(likeness(known(''), known(''))).toBe(0);
});

test('rare words in common count for more than those that stand everywhere', () => {
  expect(likeness(known(ELECTED), known(APPOINTED))).toBeGreaterThan(0.4);
  expect(likeness(known(ELECTED), known(BUDGET))).toBeLessThan(0.3);
});

test('likeness is the same both ways', () => {
  expect(likeness(known(ELECTED), known(BUDGET))).toBeCloseTo(likeness(known(BUDGET), known(ELECTED)), 12);
});

test('the order of words tells apart what has the same words', () => {
  const turned = 'The Senate of the judges are elected by the Court.';
  expect(likeness(known(ELECTED), known(turned))).toBeCloseTo(1, 12);
  expect(orderLikeness(known(ELECTED), known(ELECTED))).toBe(1);
  expect(orderLikeness(known(ELECTED), known(turned))).toBeLessThan(0.8);
  expect(orderLikeness(known('One'), known('One'))).toBe(0);
});
