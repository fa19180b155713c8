import { describe, expect, test } from 'vitest';
import { articleHeading, wordsOf } from '../../src/corpus/words.ts';
import { unwrap } from '../../src/errors.ts';
import { issuesOf } from '../helpers/check-issues.ts';

describe('wordsOf', () => {
  test.each([
    ['en', 'Repealed.'],
    ['en-GB', 'Repealed.'],
    ['ru', 'Исключен.'],
    ['kk', 'Алып тасталды.'],
    ['kk-Cyrl-KZ', 'Алып тасталды.'],
  ])('knows the tombstone of %s', (language, repealed) => {
    expect(unwrap(wordsOf(language)).repealed).toBe(repealed);
  });

  test.each(['de', 'eng', 'no', '', 'EN', 'constructor'])('has none for "%s"', (language) => {
    const [issue] = issuesOf(wordsOf(language));
    expect(issue?.code).toBe('SCHEMA_MISMATCH');
    expect(issue?.message).toContain(`"${language}"`);
    expect(issue?.hint).toContain('Add "words:"');
  });
});

describe('articleHeading', () => {
  test.each([
    ['en', '52', 'Article 52'],
    ['en', '83-1', 'Article 83-1'],
    ['en', 'preamble', 'Preamble'],
    ['ru', '52', 'Статья 52'],
    ['ru', 'preamble', 'Преамбула'],
    ['kk', '52', '52-бап'],
    ['kk', 'preamble', 'Кіріспе'],
  ])('%s: %s is "%s"', (language, number, heading) => {
    expect(articleHeading(unwrap(wordsOf(language)), number)).toBe(heading);
  });

  test('puts the words of a heading behind the number', () => {
    const words = unwrap(wordsOf('en'));
    expect(articleHeading(words, '7', 'The flag')).toBe('Article 7. The flag');
  });
});
