import { describe, expect, test } from 'vitest';
import { stemFor } from '../../src/search/stem.ts';

const FAMILIES: readonly (readonly [language: string, words: string])[] = [
  ['en', 'deputy deputies'],
  ['en', "law laws law's"],
  ['en', 'elect elects elected electing'],
  ['en', 'election elections'],
  ['en', 'judge judges judging judged'],
  ['en', 'honour honor honours'],
  ['en', 'organisation organization organisations'],
  ['en', 'process processes'],
  ['en', 'appoint appointed appoints appointing'],
  ['ru', 'президент президента президенту президентом президенте'],
  ['ru', 'республика республики республике республику республикой'],
  ['ru', 'депутат депутаты депутатов депутатам депутатами'],
  ['ru', 'конституционный конституционного конституционному конституционная'],
  ['ru', 'назначает назначают назначать'],
  ['ru', 'орган органы органов'],
  ['ru', 'совет совета советов'],
  ['ru', 'область области областью областей'],
  ['kk', 'парламент парламенттің парламентті парламентке парламенті'],
  ['kk', 'депутат депутаттар депутаттары депутаттарының'],
  ['kk', 'республика республикасы республикасының'],
  ['kk', 'құқық құқығы құқықтары құқығын'],
  ['kk', 'мәжіліс мәжілісі мәжілісінің'],
];

describe('stemFor', () => {
  test.each(FAMILIES)('gives the forms of a word of %s one stem: %s', (language, words) => {
    const stem = stemFor(language);
    expect([...new Set(words.split(' ').map((word) => stem?.(word)))]).toHaveLength(1);
  });

  test.each([
    ['en', 'law', 'lawful'],
    ['en', 'four', 'for'],
    ['en', 'election', 'elected'],
    ['en', 'state', 'statute'],
    ['ru', 'суд', 'судья'],
    ['ru', 'право', 'правительство'],
    ['kk', 'сот', 'сотталған'],
    ['kk', 'заң', 'заңды тұлға'],
  ])('keeps apart in %s: %s and %s', (language, one, other) => {
    const stem = stemFor(language);
    expect(stem?.(one)).not.toBe(stem?.(other));
  });

  test('leaves short words and numbers as they are', () => {
    for (const language of ['en', 'ru', 'kk'])
      for (const word of ['1', '83-1', 'of', 'и', 'де']) expect(stemFor(language)?.(word)).toBe(word);
  });

  test('has a rule for a language in any country, and none for what it does not know', () => {
    expect(stemFor('en-GB')).toBe(stemFor('en'));
    expect([stemFor('el'), stemFor('')]).toEqual([null, null]);
  });
});
