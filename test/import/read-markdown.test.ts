import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/import/read-markdown.ts';

const words = (text: string): readonly string[] =>
  [...readMarkdown(text).lines].map(({ text: said }) => said);

describe('readMarkdown', () => {
  test.each([
    ['---\ntitle: The law\n# A comment\ntags:\n  - one\n- two\n\nzone: [\n]\n---\nWords.', ['Words.']],
    ['---\n---\nWords.', ['Words.']],
    ['---\nWe adopt this.\n\n---\nWords.', ['We adopt this.', 'Words.']],
    ['---\n\nWe adopt: this.\n\n---\nWords.', ['We adopt: this.', 'Words.']],
    ['---\nNote: one.\n\nThe people.\n\n---\nWords.', ['Note: one.', 'The people.', 'Words.']],
    ['---\n## Article 1\n1. One.\n\n---\n## Article 2\n', ['Article 1', '1. One.', 'Article 2']],
  ])('takes for front matter only what looks like it: %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('is not slowed down by lines of front matter that could be two things', () => {
    expect(words(`---\na:\n${'-a: b\n'.repeat(100_000)}x`)).toHaveLength(1);
  });

  test.each(['*', '**', '_', '__'])('takes %s off a long stretch', (mark) => {
    const long = 'word '.repeat(3000).trim();
    expect(words(`${mark}${long}${mark}`)).toEqual([long]);
  });

  test('is not slowed down by emphasis that is never closed', () => {
    expect(words(`${'**a '.repeat(200_000)}b`)).toHaveLength(1);
  });
});
