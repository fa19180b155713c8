import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, isWord, tokenize } from '../src/tokens.ts';

/** Code units in any order, so also halves of characters. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
const lawful = fc.string({
  unit: fc.constantFrom(
    ...'abжйқӘғүұі0123456789'.split(''),
    ...[
      '\u0306',
      '\u0301',
      '\u0483',
      "'",
      '’',
      '-',
      '.',
      ',',
      ' ',
      '\u00a0',
      '«',
      '»',
      '§',
      '№',
      '😀',
      '\ud800',
      '\udc00',
    ],
  ),
  maxLength: 60,
});
const text = fc.oneof(anything, lawful);

describe('tokenize', () => {
  test.each([
    ['no text', '', []],
    ['words and marks', 'The state, the people.', ['The', ' ', 'state', ',', ' ', 'the', ' ', 'people', '.']],
    [
      'Kazakh letters',
      'Қазақстан Республикасының Әкімі',
      ['Қазақстан', ' ', 'Республикасының', ' ', 'Әкімі'],
    ],
    ['Cyrillic with combining marks', 'и\u0306од, е\u0301м', ['и\u0306од', ',', ' ', 'е\u0301м']],
    ['a label in a sentence', '10-1) of Article 83-1', ['10-1', ')', ' ', 'of', ' ', 'Article', ' ', '83-1']],
    ['a number with separators', '1,000.5 and 1.000.000', ['1,000.5', ' ', 'and', ' ', '1.000.000']],
    ['a number that ends a sentence', 'Article 5.', ['Article', ' ', '5', '.']],
    ['numbers that only a comma joins', '1, 2', ['1', ',', ' ', '2']],
    ['a number with an ending', '50-ге 3-й 5th', ['50-ге', ' ', '3-й', ' ', '5th']],
    ['apostrophes', "state's people’s o'", ["state's", ' ', 'people’s', ' ', 'o', "'"]],
    ['hyphens inside and outside words', '-vice-president-', ['-', 'vice-president', '-']],
    ['a dash between words', 'law--order', ['law', '-', '-', 'order']],
    ['quotation marks', '«Заң» "law"', ['«', 'Заң', '»', ' ', '"', 'law', '"']],
    ['white space of any kind as one', 'a \t\u00a0\nb', ['a', ' \t\u00a0\n', 'b']],
    ['signs', '§5 №7 10%', ['§', '5', ' ', '№', '7', ' ', '10', '%']],
    ['a character outside the basic plane', 'a😀b', ['a', '😀', 'b']],
    ['half characters', '\ud800word\udc00', ['\ud800', 'word', '\udc00']],
    ['an underscore', 'a_b', ['a', '_', 'b']],
    ['a joiner that keeps letters apart', 'می\u200cشود.', ['می\u200cشود', '.']],
    ['a joiner between Indic letters', 'क्\u200dष', ['क्\u200dष']],
    ['a joiner at an end', 'a\u200c b', ['a', '\u200c', ' ', 'b']],
    ['the dot of Catalan', 'col·legi · 2·3', ['col·legi', ' ', '·', ' ', '2', '·', '3']],
    ['a sign with a mark', 'a =\u0338 b', ['a', ' ', '=\u0338', ' ', 'b']],
    ['a mark between a sign and a letter', '(\u0301a', ['(', '\u0301a']],
    ['pictures that are joined', '👩\u200d👧👩🏽\u200d⚖\ufe0f', ['👩\u200d👧', '👩🏽\u200d⚖\ufe0f']],
  ])('cuts %s', (_, whole, tokens) => {
    expect(tokenize(whole)).toEqual(tokens);
  });

  test('joins to the text, and no token is empty', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const tokens = tokenize(whole);
        expect(tokens.join('')).toBe(whole);
        expect(tokens).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });

  test('separates no mark from its letter', () => {
    fc.assert(
      fc.property(lawful, (whole) => {
        const tokens = tokenize(whole);
        for (const [index, token] of tokens.entries()) {
          if (/^\p{M}/u.test(token)) expect(tokens[index - 1] ?? ' ').not.toMatch(/[\p{L}\p{M}]$/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  const MEGABYTE = 1_000_000;
  test.each([
    ['one word', 'a'.repeat(MEGABYTE), 1],
    ['one Kazakh word', 'қ'.repeat(MEGABYTE), 1],
    ['one number', '1'.repeat(MEGABYTE), 1],
    ['a letter and its marks', `a${'\u0301'.repeat(MEGABYTE)}`, 1],
    ['white space', ' '.repeat(MEGABYTE), 1],
    ['hyphens', '-'.repeat(MEGABYTE), MEGABYTE],
    ["1'1'1'…", "1'".repeat(MEGABYTE / 2), 2],
    ['1.1.1.…', '1.'.repeat(MEGABYTE / 2), 2],
    ['a-a-a-…', 'a-'.repeat(MEGABYTE / 2), 2],
    ['a·a·a·…', 'a·'.repeat(MEGABYTE / 2), 2],
    ['joined pictures', '👩\u200d'.repeat(MEGABYTE / 4), 2],
    ['a sign and its marks', `=${'\u0338'.repeat(MEGABYTE)}`, 1],
    ["1a'1a'…", "1a'".repeat(MEGABYTE / 2), 2],
    ['half characters', '\ud800'.repeat(MEGABYTE), MEGABYTE],
  ])('reads a megabyte of %s', (_, whole, count) => {
    const tokens = tokenize(whole);
    expect(tokens).toHaveLength(count);
    // Compared as one value: a failure need not print a megabyte.
    expect(tokens.join('') === whole).toBe(true);
  });
});

describe('isWord', () => {
  test.each(['state', 'Әкім', '10-1', '1,000', "state's", '5th', 'е\u0301'])('takes %j', (token) => {
    expect(isWord(token)).toBe(true);
  });

  test.each(['', ' ', '.', '-', '’', '«', '😀', '\ud800'])('refuses %j', (token) => {
    expect(isWord(token)).toBe(false);
  });
});

/** Where words start. */
function starts(whole: string, ...forms: string[]): number[] {
  return findWords(whole, forms).found.map(({ start }) => start);
}

describe('findWords', () => {
  test.each<[string, string, string, readonly number[]]>([
    ['a word', 'ten judges', 'ten', [0]],
    ['every occurrence', 'ten of ten, ten', 'ten', [0, 7, 12]],
    ['a phrase', 'signs the laws of the state', 'the laws', [6]],
    ['white space and marks', 'laws; and laws;', 'laws;', [0, 10]],
    ['a mark on its own', 'laws; decrees;', ';', [4, 13]],
    ['the whole text', 'The state.', 'The state.', [0]],
    ['a word beside quotation marks', '«ten»', 'ten', [1]],
    ['a Kazakh word', 'Әкім мен әкім', 'әкім', [9]],
    ['what follows a character of two code units', '😀 ten', 'ten', [3]],
    ['an occurrence behind a partial one', 'often ten', 'ten', [6]],
  ])('finds %s', (_, whole, words, offsets) => {
    expect(starts(whole, words)).toEqual(offsets);
  });

  test.each([
    ['a a a', ['a a'], [0, 2], true],
    ['a a b a', ['a a', 'a b'], [0, 2], true],
    ['ten of ten', ['ten'], [0, 7], false],
    ['a a a a', ['a a a a', 'a a'], [0], false],
  ])('tells in %j whether places of %j overlap', (whole, forms, offsets, overlaps) => {
    expect(starts(whole, ...forms)).toEqual(offsets);
    expect(findWords(whole, forms).overlaps).toBe(overlaps);
  });

  test('finds each form where it stands, and of two at one place the longer', () => {
    const whole = "the Council, the Council's seat and the Council of Ministers";
    expect(findWords(whole, ['Council', "Council's", 'Council of Ministers']).found).toEqual([
      { start: 4, end: 11, form: 0 },
      { start: 17, end: 26, form: 1 },
      { start: 40, end: 60, form: 2 },
    ]);
  });

  test('finds no form inside a longer one', () => {
    expect(findWords('Council of Ministers', ['Ministers', 'Council of Ministers']).found).toEqual([
      { start: 0, end: 20, form: 1 },
    ]);
  });

  test.each([
    ['the start of a word', 'tenth', 'ten'],
    ['the end of a word', 'often', 'ten'],
    ['a part of a compound', 'vice-president', 'president'],
    ['a part of a label', '10-1', '10'],
    ['a part of a number', '1,000', '000'],
    ['a word before an apostrophe', "state's", 'state'],
    ['a letter without its mark', 'и\u0306', 'и'],
    ['a word before a joiner', 'می\u200cشود', 'شود'],
    ['a word behind the dot of Catalan', 'col·legi', 'legi'],
    ['a sign without its mark', '=\u0338', '='],
    ['a part of a joined picture', '👩\u200d👧', '👩'],
    ['a part of a white space', 'a  b', 'a '],
    ['half a character', '😀', '\ud83d'],
    ['a word in other letter case', 'Ten', 'ten'],
    ['nothing', 'ten', ''],
    ['more than there is', 'ten', 'ten judges'],
  ])('does not find %s', (_, whole, words) => {
    expect(starts(whole, words)).toEqual([]);
  });

  test('finds what it says, in order', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'ж', '1', '-', '.', ' ', '\u0306'), maxLength: 30 });
    const words = fc.string({ unit: fc.constantFrom('a', 'ж', '1', '-', ' '), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(short, words, (whole, wanted) => {
        let last = -1;
        for (const { start, end } of findWords(whole, [wanted]).found) {
          expect(start).toBeGreaterThan(last);
          last = start;
          expect(whole.slice(start, end)).toBe(wanted);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('finds every token of a text where it stands', () => {
    fc.assert(
      fc.property(lawful, (whole) => {
        let offset = 0;
        for (const token of tokenize(whole)) {
          if (isWord(token)) expect(starts(whole, token)).toContain(offset);
          offset += token.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});
