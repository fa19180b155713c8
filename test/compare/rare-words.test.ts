import { expect, test } from 'vitest';
import { gatherWords, type WeighedWords, weighWords, wordsIn } from '../../src/compare/likeness.ts';
import { indexByWords } from '../../src/compare/rare-words.ts';

/** Many passages that differ in a number, and one that has a word of its own. */
const PASSAGES = [
  ...Array.from({ length: 1000 }, (_, index) => `The tax on goods of class ${index} is paid.`),
  'The census of reindeer is taken.',
];
const weightOf = weighWords(PASSAGES.map(wordsIn));
const known = (text: string): WeighedWords => gatherWords(wordsIn(text), weightOf);
const find = indexByWords(PASSAGES, known);

test('finds first what shares the rarest words', () => {
  expect(find(known('A census of all reindeer'))[0]).toBe(PASSAGES.at(-1));
  expect(find(known('The tax on goods of class 517 is not paid.'))[0]).toBe(PASSAGES[517]);
});

test('finds few, and none where no word is shared', () => {
  expect(find(known('goods')).length).toBeLessThan(20);
  expect(find(known('nothing'))).toEqual([]);
  expect(find(known(''))).toEqual([]);
});
