import { describe, expect, test } from 'vitest';
import { atomsOf } from '../../src/compare/atoms.ts';
import { haveLittleInCommon } from '../../src/compare/restated.ts';
import { diffText } from '../../src/compare/words.ts';
import type { Unit } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';

const textsOf = ({ text, units }: Unit): string[] => [text, ...units.flatMap(textsOf)];

function articleText(number: string): string {
  const article = openCorpus().constitution.articles.find((one) => one.number === number);
  return (article?.units ?? []).flatMap(textsOf).join(' ');
}

describe('a wording that is another text altogether', () => {
  test.each([
    ['44', '66'],
    ['53', '54'],
    ['61', '62'],
    ['71', '72'],
  ])('is that of Article %s beside Article %s, though they share many words', (one, other) => {
    const segments = diffText(articleText(one), articleText(other));
    expect(segments.filter(({ op }) => op !== 'equal').map(({ op }) => op)).toEqual(['delete', 'insert']);
  });

  test('is not one with the same words in another order where the text is short', () => {
    expect(haveLittleInCommon(atomsOf('judges elect the chair'), atomsOf('the chair elects judges'))).toBe(
      false,
    );
  });

  test('is not one of which much stayed', () => {
    const text = articleText('54');
    expect(haveLittleInCommon(atomsOf(text), atomsOf(`${text} ${articleText('10')}`))).toBe(false);
  });

  test('is not one that says nothing', () => {
    expect(haveLittleInCommon(atomsOf(''), atomsOf(''))).toBe(false);
  });
});
