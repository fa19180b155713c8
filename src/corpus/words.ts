/** The few words that the engine writes itself, by language. */

import { fail, ok, type Result } from '../errors.ts';
import type { Words } from '../model.ts';

const WORDS: ReadonlyMap<string, Words> = new Map([
  ['en', { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' }],
  ['kk', { article: '{number}-бап', preamble: 'Кіріспе', repealed: 'Алып тасталды.' }],
  ['ru', { article: 'Статья {number}', preamble: 'Преамбула', repealed: 'Исключен.' }],
]);

/** The words of a language; fails with `SCHEMA_MISMATCH` for one we have none for. */
export function wordsOf(language: string): Result<Words> {
  const words = WORDS.get(language.split('-')[0] ?? '');
  if (words !== undefined) return ok(words);
  return fail({
    code: 'SCHEMA_MISMATCH',
    message: `There are no built-in words for the language "${language}".`,
    hint: 'Add "words:" with article, preamble and repealed to constitution/corpus.yaml.',
  });
}

/** The heading over an article: `Article 52`. */
export function articleHeading(words: Words, number: string, heading: string | null = null): string {
  const name = number === 'preamble' ? words.preamble : words.article.replace('{number}', number);
  return heading === null ? name : `${name}. ${heading}`;
}
