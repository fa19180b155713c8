import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { compareCitations, tryCompareCitations } from '../../src/history/compare-citations.ts';
import type { Corpus } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, articleFile, issueOf, tryOpen } from '../helpers/corpus.ts';

const CITING = articleFile(
  '3',
  'II',
  '**1.** Paragraph 4 of Article 1 names the capital.\n\n**2.** Article 2 and Article 1 apply.\n\n**3.** Nothing applies.',
);

/** The usual articles, one of which cites the others, after some operations of one act. */
function amended(...operations: readonly string[]): Corpus {
  return unwrap(tryOpen(CITING, actFile(operations.join('\n'))));
}

/** What became of each unit that cites something, between the base and the last text. */
function lines(corpus: Corpus, cited: string): string[] {
  const { citing } = compareCitations(corpus, cited, '2000-01-01', '2009-01-01');
  return citing.map(({ address, status, stale, before, after: now }) => {
    const words = [before, now].map((side) => side.map(({ text }) => text).join(' + ') || 'nothing');
    return `${address} ${status}${stale ? ' stale' : ''}: ${words.join(' -> ')}`;
  });
}

describe('compareCitations', () => {
  test('tells of what began to cite an article of the embedded corpus', () => {
    const found = compareCitations(openCorpus(), '72', '2022-06-07', '2022-06-08');
    expect(found).toMatchObject({
      from: '2022-06-07',
      to: '2022-06-08',
      before: { address: '72', repealed: false },
      after: { address: '72', repealed: false },
    });
    expect(found.citing.map(({ address, status, stale }) => [address, status, stale])).toEqual([
      ['73/p1', 'kept', false],
      ['73/p2', 'kept', false],
      ['99/p1/part2', 'new', false],
    ]);
  });

  test('marks words that name the old number of an article', () => {
    const corpus = amended('- op: renumber\n  at: 2\n  to: 4');
    expect(compareCitations(corpus, '2', '2000-01-01', '2001-01-01')).toMatchObject({
      before: { address: '2' },
      after: { address: '4' },
    });
    expect(lines(corpus, '2')).toEqual(['3/p2 kept stale: Article 2 -> Article 2']);
  });

  test('finds nothing stale where the words were amended with the number', () => {
    const corpus = amended(
      '- op: renumber\n  at: 2\n  to: 4',
      '- op: substitute\n  at: 3/p2\n  old: "Article 2"\n  new: "Article 4"',
    );
    expect(lines(corpus, '2')).toEqual(['3/p2 kept: Article 2 -> Article 4']);
  });

  test('finds the stale words although another article has the number now', () => {
    const corpus = amended(
      '- op: renumber\n  at: 2\n  to: 4',
      '- op: insert\n  into: section/II\n  articles:\n    - number: 2\n      units:\n        - text: "A new beginning."\n  from: 2002-01-01',
    );
    expect(lines(corpus, '2')).toEqual(['3/p2 kept stale: Article 2 -> Article 2']);
  });

  test('marks words that name the old number or place of a unit', () => {
    expect(lines(amended('- op: renumber\n  at: 1/p4\n  to: "5."'), '1(4)')).toEqual([
      '3/p1 kept stale: Paragraph 4 of Article 1 -> Paragraph 4 of Article 1',
      '3/p2 kept: Article 1 -> Article 1',
    ]);
    expect(lines(amended('- op: move\n  at: 1/p4\n  after: 3/p3'), '1(4)')).toEqual([
      '3/p1 kept stale: Paragraph 4 of Article 1 -> Paragraph 4 of Article 1',
      '3/p2 gone: Article 1 -> nothing',
    ]);
  });

  test('marks words that name what has been repealed or removed', () => {
    const repealed = amended('- op: repeal\n  at: 1/p4');
    expect(compareCitations(repealed, '1(4)', '2000-01-01', '2001-01-01').after).toEqual({
      address: '1/p4',
      repealed: true,
    });
    expect(lines(repealed, '1(4)')).toEqual([
      '3/p1 kept stale: Paragraph 4 of Article 1 -> Paragraph 4 of Article 1',
      '3/p2 kept: Article 1 -> Article 1',
    ]);
    const removed = amended('- op: remove\n  at: 2');
    expect(compareCitations(removed, '2', '2000-01-01', '2001-01-01').after).toBeNull();
    expect(lines(removed, '2')).toEqual(['3/p2 kept stale: Article 2 -> Article 2']);
  });

  test('tells of units that no longer cite it, and of units that are gone', () => {
    expect(
      lines(amended('- op: substitute\n  at: 3/p2\n  old: "Article 2 and Article"\n  new: "Article"'), '2'),
    ).toEqual(['3/p2 gone: Article 2 -> nothing']);
    expect(lines(amended('- op: remove\n  at: 3/p2'), '2')).toEqual(['3/p2 gone: Article 2 -> nothing']);
  });

  test('follows the citing units by their keys', () => {
    expect(
      lines(amended('- op: renumber\n  at: 3\n  to: 5\n- op: renumber\n  at: 5/p2\n  to: "4."'), '2'),
    ).toEqual(['5/p4 kept: Article 2 -> Article 2']);
  });

  test('finds what is cited on the second day where the first has none', () => {
    const corpus = amended(
      '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "It ends."\n- op: substitute\n  at: 3/p3\n  old: "Nothing"\n  new: "Article 4"',
    );
    expect(compareCitations(corpus, '4', '2000-01-01', '2001-01-01').before).toBeNull();
    expect(lines(corpus, '4')).toEqual(['3/p3 new: nothing -> Article 4']);
  });

  test.each([
    ['9', '2000-01-01', '2001-01-01', 'ARTICLE_NOT_FOUND'],
    ['2', '1999-01-01', '2001-01-01', 'DATE_OUT_OF_RANGE'],
    ['2', '2000-01-01', 'later', 'DATE_INVALID'],
  ])('of %s from %s to %s fails with %s', (cited, from, to, code) => {
    const corpus = unwrap(tryOpen());
    expect(issueOf(tryCompareCitations(corpus, cited, from, to)).code).toBe(code);
    expect(() => compareCitations(corpus, cited, from, to)).toThrow(expect.objectContaining({ code }));
  });
});
