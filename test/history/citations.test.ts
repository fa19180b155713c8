import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { citations, tryCitations } from '../../src/history/citations.ts';
import type { Corpus } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { articleFile, DESCRIPTION, issueOf, tryOpen } from '../helpers/corpus.ts';

/** What cites something: where, with which words, and whether exactly that. */
function lines(corpus: Corpus, cited: string, date: string): string[] {
  return citations(corpus, cited, date).map(
    ({ article, id, text, exact }) => `${article}/${id} ${exact ? 'exactly' : 'partly'}: ${text}`,
  );
}

describe('citations in the embedded corpus', () => {
  const corpus = openCorpus();

  test('of an article are the words that name it or something in it', () => {
    expect(lines(corpus, '72', '2023-01-01')).toEqual([
      '72/p4 partly: subparagraphs 3) and 4) of paragraph 1 of this Article',
      '73/p1 partly: subparagraph 1) of paragraph 1 of Article 72',
      '73/p2 partly: subparagraphs 2) and 3) of paragraph 1 of Article 72',
      '99/p1/part2 partly: paragraphs 1 and 2 of Article 72',
    ]);
    expect(lines(corpus, '72', '2022-06-07')).toHaveLength(2);
  });

  test('of a unit say whether they name that unit', () => {
    expect(lines(corpus, '72(2)', '2023-01-01')).toEqual([
      '99/p1/part2 exactly: paragraphs 1 and 2 of Article 72',
    ]);
  });

  test('are found at their offsets, in units known by their keys', () => {
    const texts = corpus.versions.at(-1)?.constitution.articles ?? [];
    const [one] = citations(corpus, '72(2)', '2023-01-01');
    expect(one?.key).toBe('2022-06-08-referendum/art-99/0/p1/part2');
    const unit = texts.find(({ number }) => number === '99')?.units[0]?.units[0];
    expect(unit?.text.slice(one?.offset).startsWith(one?.text ?? '?')).toBe(true);
  });

  test('are not those that mean another text', () => {
    expect(corpus.outside.map(({ unit }) => unit)).toEqual(['92/p3']);
    expect(lines(corpus, '64', '2023-01-01').some((line) => line.startsWith('92/p3'))).toBe(false);
  });

  test.each([
    ['200', '2023-01-01', 'ARTICLE_NOT_FOUND'],
    ['72', '2018-01-01', 'DATE_OUT_OF_RANGE'],
    ['72(19)', '2023-01-01', 'UNIT_NOT_FOUND'],
    ['nothing', '2023-01-01', 'ADDRESS_INVALID'],
  ])('of %s at %s fail with %s', (cited, date, code) => {
    expect(issueOf(tryCitations(corpus, cited, date)).code).toBe(code);
    expect(() => citations(corpus, cited, date)).toThrow(expect.objectContaining({ code }));
  });
});

describe('citations', () => {
  const corpus = unwrap(
    tryOpen(
      articleFile(
        '3',
        'II',
        '**1.** Article 1 applies, and so do subparagraph 1) of paragraph 2 of Article 1 and paragraph 9 of Article 1.\n\n**2.** Under this Article and paragraph 1 of this Article.',
      ),
    ),
  );

  test('name a thing itself, something in it, or what it stands in', () => {
    expect(lines(corpus, '1', '2000-01-01')).toEqual([
      '3/p1 exactly: Article 1',
      '3/p1 partly: subparagraph 1) of paragraph 2 of Article 1',
      '3/p1 partly: paragraph 9 of Article 1',
    ]);
    expect(lines(corpus, '1(2)', '2000-01-01')).toEqual([
      '3/p1 partly: Article 1',
      '3/p1 partly: subparagraph 1) of paragraph 2 of Article 1',
    ]);
    expect(lines(corpus, '1/p2/s1', '2000-01-01')).toEqual([
      '3/p1 partly: Article 1',
      '3/p1 exactly: subparagraph 1) of paragraph 2 of Article 1',
    ]);
  });

  test('may stand in the article itself', () => {
    expect(lines(corpus, '3(1)', '2000-01-01')).toEqual([
      '3/p2 partly: this Article',
      '3/p2 exactly: paragraph 1 of this Article',
    ]);
  });

  test('are none where nothing cites it, and in a language whose references are not known', () => {
    expect(citations(corpus, '2', '2000-01-01')).toEqual([]);
    const words = 'words:\n  article: "Article {number}"\n  preamble: "Preamble"\n  repealed: "Repealed."\n';
    const text = DESCRIPTION.replace('language: en', 'language: de') + words;
    const foreign = unwrap(
      tryOpen({ path: 'constitution/corpus.yaml', text }, articleFile('3', 'II', 'Article 1 applies.')),
    );
    expect(citations(foreign, '1', '2000-01-01')).toEqual([]);
  });
});
