/** Corpora that an enemy would write: small files that once took minutes or gigabytes. Each case has its name; the old code ran out of time. */

import { describe, expect, test } from 'vitest';
import { checkReferences } from '../src/check/references.ts';
import { unwrap } from '../src/errors.ts';
import { findReferences } from '../src/references.ts';
import { articleFile, tryOpen } from './helpers/corpus.ts';

describe('a reference', () => {
  const targetsOf = (text: string): string[] =>
    findReferences(text, 'en', '1').flatMap(({ targets }) =>
      targets.map(({ article, steps }) => [article, ...steps].join('/')),
    );
  const listed = (noun: string, close = ''): string =>
    `${noun}s ${Array.from({ length: 3000 }, (_, index) => `${index + 1}${close}`).join(', ')}`;

  test('to many ranges in each other names their ends', () => {
    const wide = (end: number) =>
      `subparagraphs 1) to ${end}) of paragraphs 1 to ${end} of Articles 1 to ${end}`;
    expect(targetsOf(wide(10))).toHaveLength(1000);
    for (const end of [11, 200, 999, 999_999])
      expect(targetsOf(wide(end))).toEqual([
        '1/p1/s1',
        `1/p1/s${end}`,
        `1/p${end}/s1`,
        `1/p${end}/s${end}`,
        `${end}/p1/s1`,
        `${end}/p1/s${end}`,
        `${end}/p${end}/s1`,
        `${end}/p${end}/s${end}`,
      ]);
  });

  test('to lists in each other names the first of their places', () => {
    const found = targetsOf(
      `${listed('subparagraph', ')')} of ${listed('paragraph')} of ${listed('Article')}`,
    );
    expect(found).toHaveLength(1000);
    expect(found.at(-1)).toBe('1/p1/s1000');
  });

  test('names no more in one text than 10,000 places, and each reference one', () => {
    expect(targetsOf('Articles 1 to 999999, '.repeat(1000))).toHaveLength(2000);
    expect(targetsOf('Articles 1 to 1000. '.repeat(20))).toHaveLength(10 * 1000 + 10);
    expect(targetsOf('Article 5. '.repeat(20_000))).toHaveLength(20_000);
  });

  test('with numbers beyond counting names them', () => {
    const [first, last] = ['1', '2'].map((digit) => digit.repeat(400));
    expect(targetsOf(`Articles ${first} to ${last}`)).toEqual([first, last]);
  });

  test.each([120, 999])('to %d articles, paragraphs and subparagraphs is found once at its ends', (end) => {
    const words = `subparagraphs 1) to ${end}) of paragraphs 1 to ${end} of Articles 10 to ${end}`;
    const corpus = unwrap(
      tryOpen(articleFile('3', 'II', `**1.** Courts act as ${words} say. Article 7 too.`)),
    );
    const places = [10, end].flatMap((article) =>
      [1, end].flatMap((paragraph) => [1, end].map((last) => `${article}/p${paragraph}/s${last}`)),
    );
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      ...places.map((place) => `"${words}" names ${place}, which does not exist on 2000-01-01.`),
      '"Article 7" names 7, which does not exist on 2000-01-01.',
    ]);
  });

  test('to hundreds of articles that are not there is found once', () => {
    const corpus = unwrap(tryOpen(articleFile('3', 'II', '**1.** Courts act as Articles 3 to 300 say.')));
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      '"Articles 3 to 300" names 4 to 300, 297 places that do not exist on 2000-01-01.',
    ]);
  });

  test('in each of 20,000 units of one article is looked up', () => {
    const units = Array.from(
      { length: 20_000 },
      (_, index) => `**${index + 1}.** See paragraph ${index + 2} of Article 3.`,
    );
    const corpus = unwrap(tryOpen(articleFile('3', 'II', units.join('\n\n'))));
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      '"paragraph 20001 of Article 3" names 3/p20001, which does not exist on 2000-01-01.',
    ]);
  });
});
