import { describe, expect, test } from 'vitest';
import { foldTypography } from '../../src/compare/fold.ts';

describe('foldTypography', () => {
  test.each<[string, string, string]>([
    ['curly double quotes', 'the “Bulletin” of laws', 'the "Bulletin" of laws'],
    ['low and angle quotes', '„Вестник“ и «Вестник»', '"Вестник" и "Вестник"'],
    ['curly apostrophes', 'a deputy’s mandate', "a deputy's mandate"],
    ['dashes and hyphens', 'the President – Elbasy — 10‑1 ‒ 2 − 3', 'the President - Elbasy - 10-1 - 2 - 3'],
    ['runs of white space', 'two\u00a0 \tdeputies', 'two deputies'],
    ['white space at the ends', ' Ten deputies. ', 'Ten deputies.'],
    ['Latin letters in a Cyrillic word', 'Прeзидeнт, пpaвo', 'Президент, право'],
    ['Latin letters in a Kazakh word', 'Президентiң hәм', 'Президентің һәм'],
    ['what nobody sees', 'co\u00adoperate\u200b \ufeffhere', 'cooperate here'],
    ['decomposed accents', 'cafe\u0301', 'caf\u00e9'],
  ])('takes away %s', (_name, text, expected) => {
    expect(foldTypography(text)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['case', 'the Chamber', 'the chamber'],
    ['punctuation', 'was elected.', 'was elected;'],
    ['a hyphen that comes or goes', 'ex-President', 'ex President'],
    ['digits and words', '10 judges', 'ten judges'],
    ['letters that look alike in words of one script each', 'CCCP', 'СССР'],
    ['quotes and apostrophes', '"law"', "'law'"],
  ])('keeps a difference of %s', (_name, one, other) => {
    expect(foldTypography(one)).not.toBe(foldTypography(other));
  });
});
