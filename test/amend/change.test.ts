import { describe, expect, test } from 'vitest';
import { changeArticle, keysOf, touchAll } from '../../src/amend/change.ts';
import { articleIn, baseText, unitIn } from '../helpers/texts.ts';

const TEXT = baseText();

describe('changeArticle', () => {
  test('is a change of one article and of no section', () => {
    const article = articleIn(TEXT, '1');
    const rest = { touched: ['1'], targets: ['1'], touches: [] };
    expect(changeArticle(article, null, rest)).toEqual({
      articles: [{ before: article, after: null }],
      sections: null,
      ...rest,
    });
  });
});

describe('touchAll', () => {
  test('touches words and what is below, of the whole and of everything below it, each once', () => {
    const part = unitIn(TEXT, '1/p2/part3');
    const touches = touchAll('1/p2/part3', [part], [{ ...part, units: part.units.slice(0, 1) }]);
    expect(touches.map(({ key, aspect, fromAbove }) => [key, aspect, fromAbove])).toEqual([
      ['1/p2/part3', 'below', false],
      ['1/p2/part3', 'words', false],
      ['1/p2/part3/s1', 'below', true],
      ['1/p2/part3/s1', 'words', true],
      ['1/p2/part3/s2', 'below', true],
      ['1/p2/part3/s2', 'words', true],
    ]);
  });
});

describe('keysOf', () => {
  test('lists units and all below them in reading order', () => {
    expect(keysOf(articleIn(TEXT, '3').units)).toEqual(['3/p1', '3/p1/part2']);
    expect(keysOf([])).toEqual([]);
  });
});
