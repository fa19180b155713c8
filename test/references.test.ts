import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from '../src/references.ts';
import { paragraphText } from './helpers/arbitrary-text.ts';
import { ordinal } from './helpers/trees.ts';

/** The references of a unit in paragraph 3 of Article 61, each as its words and what they name. */
function read(text: string, language = 'en'): [string, string][] {
  return findReferences(text, language, '61', 'p3').map(({ text: words, targets }) => [
    words,
    targets.map(({ article, steps }) => [article, ...steps].join('/')).join(' '),
  ]);
}

describe('findReferences', () => {
  test.each([
    ['Article 48', '48'],
    ['Article 83-1', '83-1'],
    ['Articles 7 and 9', '7 9'],
    ['Articles 13 to 15', '13 14 15'],
    ['Articles 11, 13 to 15', '11 13 14 15'],
    ['Articles 83-1 and 94-2', '83-1 94-2'],
    ['Articles 83-1 to 83-3', '83-1 83-3'],
    ['Articles 15 to 13', '15 13'],
    ['Articles 11, 15 to 13 and 17', '11 15 13 17'],
    ['Articles 1 to 3 to 5', '1 3 5'],
    ['Articles 15 to 14', '15 14'],
    ['paragraphs 5 to 3 of Article 9', '9/p5 9/p3'],
    ['paragraph 1 of Articles 9 to 7', '9/p1 7/p1'],
    ['subparagraphs 3) to 1) of Article 55', '55/s3 55/s1'],
    ['Articles 13 to 14', '13 14'],
    ['paragraph 1 of Article 16', '16/p1'],
    ['paragraphs 1 and 2 of Article 72', '72/p1 72/p2'],
    ['paragraphs 12 to 15, 18 and 20 of Article 64', '64/p12 64/p13 64/p14 64/p15 64/p18 64/p20'],
    ['paragraphs 1 and 2 of Articles 5 and 7', '5/p1 5/p2 7/p1 7/p2'],
    ['subparagraph 10-1) of Article 44', '44/s10-1'],
    ['subparagraphs 2) and 3) of paragraph 1 of Article 72', '72/p1/s2 72/p1/s3'],
    ['subparagraphs 1) to 3) of Article 55', '55/s1 55/s2 55/s3'],
    ['the second part of Article 90', '90/part2'],
    ['the third part of subparagraph 2) of paragraph 1 of Article 58', '58/p1/s2/part3'],
    ['second part of paragraph 5 of Article 52', '52/p5/part2'],
  ])('reads %s', (words, targets) => {
    expect(read(`It is done as ${words} provides.`)).toEqual([[words, targets]]);
  });

  test.each([
    ['this Article', '61'],
    ['paragraph 4 of this Article', '61/p4'],
    ['paragraphs 1 and 2 of this Article', '61/p1 61/p2'],
    ['subparagraph 2) of this Article', '61/s2'],
    ['subparagraphs 3) and 4) of paragraph 1 of this Article', '61/p1/s3 61/p1/s4'],
    ['the second part of paragraph 2 of this Article', '61/p2/part2'],
    ['the third part of this Article', '61/part3'],
    ['this paragraph', '61/p3'],
    ['subparagraph 1) of this paragraph', '61/p3/s1'],
    ['the second part of this paragraph', '61/p3/part2'],
  ])('reads %s by where it stands', (words, targets) => {
    expect(read(`It is done as ${words} provides.`)).toEqual([[words, targets]]);
  });

  test('takes the first part of a unit for that unit', () => {
    expect(read('under the first part of this paragraph')).toEqual([
      ['the first part of this paragraph', '61/p3'],
    ]);
    expect(read('under the first part of paragraph 2 of Article 5')).toEqual([
      ['the first part of paragraph 2 of Article 5', '5/p2'],
    ]);
  });

  test('takes a list of different kinds for several references', () => {
    expect(
      read('rights provided for in Articles 11, 13 to 15, paragraph 1 of Article 16, Article 17, Article 19'),
    ).toEqual([
      ['Articles 11, 13 to 15', '11 13 14 15'],
      ['paragraph 1 of Article 16', '16/p1'],
      ['Article 17', '17'],
      ['Article 19', '19'],
    ]);
  });

  test('says where the words start', () => {
    const found = findReferences('Under Article 5 and paragraph 2 of this Article.', 'en', '9');
    expect(found.map(({ offset }) => offset)).toEqual([6, 20]);
  });

  test('gives citations whose parts may be left out', () => {
    const [reference] = findReferences('under subparagraph 3) of paragraph 5 of Article 52', 'en', '1');
    expect(reference?.targets).toEqual([{ article: '52', steps: ['p5', 's3'], exact: false }]);
  });

  test('names the article alone for "this paragraph" where no paragraph is told', () => {
    const [reference] = findReferences('under this paragraph', 'en', '9');
    expect(reference?.targets).toEqual([{ article: '9', steps: [], exact: false }]);
  });

  test.each([
    'The law or separate articles of it are returned.',
    'Local executive bodies form part of the single system.',
    'the second part of the session',
    'provided for in this subparagraph',
    'Article five',
    'a particle 5 of dust',
    'Articles of association',
    'paragraph 5',
    'the 5th part',
    'no more than 98 deputies, 10 of them appointed',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('reads a number with a letter whole', () => {
    expect(read('The rules of Article 104c apply.')).toEqual([['Article 104c', '104c']]);
  });

  test('takes one number for a single Article', () => {
    expect(read('Under Article 50, 10 deputies are appointed.')).toEqual([['Article 50', '50']]);
  });

  test.each([
    ['Paragraph 2 of Article 5 applies.', '5/p2'],
    ['Subparagraphs 1) and 2) of Article 44 apply.', '44/s1 44/s2'],
    ['The second part of paragraph 2 of Article 5 applies.', '5/p2/part2'],
  ])('reads a reference that opens a sentence: %s', (text, targets) => {
    expect(read(text).map(([, named]) => named)).toEqual([targets]);
  });

  test.each([
    ['ru', 'в соответствии со статьей 5 и Article 5'],
    ['kk', '5-бап және Article 5'],
    ['', 'Article 5'],
  ])('finds none in a language whose references it does not know: %s', (language, text) => {
    expect(read(text, language)).toEqual([]);
  });

  test('knows a language in all its regions', () => {
    expect(read('Article 5', 'en-GB')).toEqual([['Article 5', '5']]);
  });
});

describe('findReferences in any text', () => {
  test('finds a reference wherever it stands', () => {
    fc.assert(
      fc.property(ordinal, ordinal, fc.lorem(), fc.lorem(), (paragraph, article, before, after) => {
        const words = `paragraph ${paragraph} of Article ${article}`;
        const found = findReferences(`${before} ${words} ${after}`, 'en', '1');
        expect(found).toEqual([
          {
            text: words,
            offset: before.length + 1,
            targets: [{ article, steps: [`p${paragraph}`], exact: false }],
          },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('gives words that stand at their offsets, in order and apart from each other', () => {
    const piece = fc.oneof(
      paragraphText,
      fc.constantFrom('Article 5', 'this Article', 'this paragraph', 'paragraphs 1 to 3 of ', ', ', ' and 9'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const { text: words, offset, targets } of findReferences(text, 'en', '1', 'p1')) {
          expect(text.slice(offset, offset + words.length)).toBe(words);
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(targets).not.toEqual([]);
          end = offset + words.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('findReferences, by language,', () => {
  test.each([
    ['en', true],
    ['en-GB', true],
    ['ru', false],
    ['kk', false],
    ['', false],
  ])('in %j finds any: %s', (language, known) => {
    expect(findReferences('Article 4', language, '61').length > 0).toBe(known);
  });
});
