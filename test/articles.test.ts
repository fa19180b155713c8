import { describe, expect, test } from 'vitest';
import { inTextOrder, numberedArticles } from '../src/articles.ts';
import type { Article, Section } from '../src/model.ts';

function article(number: string, section: string | null): Article {
  return { key: number, number, section, heading: null, repealed: null, provenance: null, units: [] };
}

const SECTIONS = ['I', 'II', 'IX', 'V'].map(
  (number): Section => ({ key: number, number, heading: 'Rights', provenance: null }),
);

describe('numberedArticles', () => {
  test('are all but the preamble', () => {
    const articles = [article('preamble', null), article('1', 'I'), article('2', null)];
    expect(numberedArticles({ sections: [], articles })).toEqual(articles.slice(1));
  });
});

describe('inTextOrder', () => {
  const order = (...articles: readonly Article[]): string[] =>
    inTextOrder(articles, SECTIONS).map(({ number }) => number);

  test('is by number within a section, whatever the order they come in', () => {
    expect(
      order(
        article('10', 'I'),
        article('9-1', 'I'),
        article('9', 'I'),
        article('104c', 'I'),
        article('104', 'I'),
      ),
    ).toEqual(['9', '9-1', '10', '104', '104c']);
  });

  test('is by section as the sections stand, not by their numbers', () => {
    expect(order(article('1', 'V'), article('2', 'IX'), article('3', 'II'), article('4', 'I'))).toEqual([
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  test('begins with what stands outside the sections, the preamble above all', () => {
    expect(order(article('1', 'I'), article('5', null), article('preamble', null))).toEqual([
      'preamble',
      '5',
      '1',
    ]);
  });

  test('ends with what names a section that is not there', () => {
    expect(order(article('1', 'XX'), article('2', 'V'))).toEqual(['2', '1']);
  });

  test('leaves what it is given as it was', () => {
    const articles = Object.freeze([article('2', 'I'), article('1', 'I')]);
    expect(inTextOrder(articles, SECTIONS)).toEqual([articles[1], articles[0]]);
    expect(articles.map(({ number }) => number)).toEqual(['2', '1']);
  });
});
