import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../src/corpus/article.ts';
import { writeArticle } from '../src/corpus/article-writer.ts';
import { unwrap } from '../src/errors.ts';
import { hasControlCharacter, isParagraphText } from '../src/text.ts';
import { articleOf, unitOf } from './helpers/trees.ts';

const WORDS = { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' };

/** What is left of a text after it was written to an article file and read again. */
function throughMarkdown(label: string | null, text: string): string | undefined {
  const file = writeArticle(articleOf('1', [unitOf(label, text)]), WORDS);
  const { article } = unwrap(parseArticle(file, 'constitution/article-001.md', WORDS));
  return article.units[0]?.text;
}

describe('hasControlCharacter', () => {
  test.each([
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u2028',
    '\u2029',
    '\ud800',
  ])('finds %j inside a text and at its ends', (character) => {
    for (const text of [character, `The${character}state`, `${character}state`, `state${character}`]) {
      expect(hasControlCharacter(text)).toBe(true);
    }
  });

  test.each(['', ' ', 'The state', '\u00a0', 'Қазақстан', '😀', '\u00ad'])('finds none in %j', (text) => {
    expect(hasControlCharacter(text)).toBe(false);
  });
});

describe('isParagraphText', () => {
  test.each([
    'The state serves the people.',
    'a',
    '1) looks like a label',
    '# * _ > <b> [x](y) & \\',
    'Әділет органдары — «сот»',
    'a no-break\u00a0space inside',
    'two  spaces inside',
    'a flag 🇰🇿',
  ])('takes %j', (text) => {
    expect(isParagraphText(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['only a space', ' '],
    ['a space before', ' The state'],
    ['a space behind', 'The state '],
    ['a no-break space behind', 'The state\u00a0'],
    ['a byte order mark before', '\ufeffThe state'],
    ['a line feed', 'The\nstate'],
    ['a carriage return', 'The\rstate'],
    ['a tab', 'The\tstate'],
    ['a null', 'The\u0000state'],
    ['an escape sequence', 'The \u001b[31mstate'],
    ['a delete', 'The\u007fstate'],
    ['a next line', 'The\u0085state'],
    ['a C1 escape sequence', 'The \u009b31mstate'],
    ['a line separator', 'The\u2028state'],
    ['a paragraph separator', 'The\u2029state'],
  ])('refuses %s', (_, text) => {
    expect(isParagraphText(text)).toBe(false);
  });

  test.each(['\ud800', 'The \udc00 state', '\udc00\ud800'])('refuses %j, which no file can hold', (text) => {
    expect(isParagraphText(text)).toBe(false);
  });

  test.each([
    [null, 'The state.'],
    ['1.', 'The state.'],
    [null, '1. The state.'],
    ['1.', '2) of the state;'],
    [null, '**1.** The state.'],
    [null, '- \u2014 the state'],
    [null, '# Article 2'],
    [null, '---'],
    [null, '| a | b |'],
    [null, '[state]: https://example.org'],
    [null, 'AT&amp;T <b>bold</b> `code` a_b_c \\*'],
    ['1.', 'https://example.org and name@example.org'],
    [null, '1.\u00a0The state.'],
    [null, '-\u00a0the state'],
    [null, '+\ufeffthe state'],
  ])('takes, under the label %j, %j, which Markdown gives back', (label, text) => {
    expect(isParagraphText(text)).toBe(true);
    expect(throughMarkdown(label, text)).toBe(text);
  });

  test('takes only what Markdown gives back', () => {
    const marks = '-+*_#>~`|=!<>[](){}&;:\\/"\'.,1239abЖқ —'.split('');
    const text = fc.string({ unit: fc.constantFrom(...marks), minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.constantFrom(null, '1.'), text.filter(isParagraphText), (label, own) => {
        expect(throughMarkdown(label, own)).toBe(own);
      }),
      { numRuns: 500 },
    );
  });
});
