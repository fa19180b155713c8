import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { openCorpus, tryOpenCorpus } from '../../src/open.ts';
import { search, trySearch } from '../../src/search/search.ts';
import { isWord, tokenize } from '../../src/tokens.ts';
import { walk } from '../../src/units.ts';
import { actFile, articleFile, DESCRIPTION, issueOf, tryOpen } from '../helpers/corpus.ts';

const KAZAKHSTAN = openCorpus();

/** A corpus of one article in a language. */
function textIn(language: string, body: string): Corpus {
  const words = 'words:\n  article: "Article {number}"\n  preamble: "Preamble"\n  repealed: "Repealed."\n';
  const description = DESCRIPTION.replace('language: en', `language: ${language}`).replace(
    'sections:',
    `${words}sections:`,
  );
  return unwrap(
    tryOpenCorpus([{ path: 'constitution/corpus.yaml', text: description }, articleFile('1', 'I', body)]),
  );
}

const found = (corpus: Corpus, ...phrases: string[]): readonly string[] =>
  search(corpus, phrases).hits.flatMap(({ matches }) => matches.map(({ text }) => text));

describe('search', () => {
  test('finds every word of every unit in that unit', () => {
    const { constitution, from } = KAZAKHSTAN.versions[0] ?? expect.fail();
    const units = constitution.articles.flatMap(({ number, units }) =>
      walk(units).map(({ id, unit }) => ({ address: `${number}/${id}`, unit })),
    );
    for (const { address, unit } of units.filter((_, index) => index % 25 === 0)) {
      if (unit.repealed !== null) continue;
      const words = [...new Set(tokenize(unit.text).filter(isWord))];
      const { hits } = search(KAZAKHSTAN, words, { date: from });
      expect(hits.map((hit) => hit.address)).toContain(address);
    }
  });

  test('marks words where they stand, and every phrase that was asked for', () => {
    const { hits } = search(KAZAKHSTAN, ['fifteen deputies', 'SENATE'], { date: '2019-03-23' });
    expect(hits.map(({ address }) => address)).toEqual(['50/p2']);
    for (const { text, matches } of hits)
      for (const { start, end, text: words } of matches) expect(text.slice(start, end)).toBe(words);
    expect(hits[0]?.matches[0]?.text).toBe('Senate');
    expect(hits[0]?.matches.map(({ text }) => text)).toContain('Fifteen deputies');
  });

  test('takes the words of a phrase only where they stand one behind the other', () => {
    expect(search(KAZAKHSTAN, ['deputies fifteen'], { date: '2019-03-23' }).hits).toEqual([]);
    expect(search(KAZAKHSTAN, ['deputies', 'fifteen'], { date: '2019-03-23' }).hits).toHaveLength(1);
  });

  test('says on which days a place said it in these words', () => {
    const dates = search(KAZAKHSTAN, ['one hundred and seven']).hits.map(({ address, from, to }) => [
      address,
      from,
      to,
    ]);
    expect(dates).toEqual([['50/p3', '2019-03-23', '2022-06-07']]);
    expect(search(KAZAKHSTAN, ['one hundred and seven'], { date: '2022-06-08' }).hits).toEqual([]);
    const kept = search(KAZAKHSTAN, ['The people shall be the only source'], { date: '2023-01-01' });
    for (const { from } of kept.hits) expect(from).toBe('2019-03-23');
  });

  test('searches headings of sections and articles', () => {
    const act = actFile('- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Organs"');
    const corpus = unwrap(tryOpen(act));
    expect(search(corpus, ['organ']).hits).toMatchObject([
      { address: 'section/II', kind: 'section', from: '2001-01-01', to: null },
    ]);
    expect(search(corpus, ['bodies']).hits).toMatchObject([{ from: '2000-01-01', to: '2000-12-31' }]);
  });

  test('says under which words a unit stands', () => {
    const corpus = unwrap(tryOpen());
    const [hit] = search(corpus, ['judges ten']).hits.concat(search(corpus, ['ten judges']).hits);
    expect(hit).toMatchObject({ address: '2/s2', context: ['The President:'] });
    expect(search(corpus, ['of a region']).hits[0]?.context).toEqual([
      'Parliament adopts laws concerning:',
      'A decree may not contradict a law:',
    ]);
  });

  test('leaves out what is repealed', () => {
    expect(search(unwrap(tryOpen()), ['repealed']).hits).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['case', 'en', 'The Council decides.', 'COUNCIL'],
    ['kinds of hyphens', 'en', 'A vice‑president sits.', 'vice-president'],
    ['a hyphen or none', 'en', 'They co-operate.', 'cooperate'],
    ['a soft hyphen', 'en', 'The consti\u00adtution stands.', 'constitution'],
    ['kinds of apostrophes', 'en', 'The judge’s oath.', "judge's"],
    ['composed letters', 'hu', 'Az alkotma\u0301ny.', 'alkotm\u00e1ny'],
    ['look-alike letters in the text', 'ru', 'Депутaт избран.', 'депутат'],
    ['look-alike letters in the question', 'ru', 'Депутат избран.', 'депутaт'],
    ['ё and е', 'ru', 'Учёт ведется.', 'учет'],
    ['endings', 'ru', 'Полномочия депутатов.', 'депутат'],
    ['endings', 'kk', 'Парламенттің депутаттары.', 'депутат'],
    ['punctuation between words', 'en', 'Laws, decrees and orders.', 'laws decrees'],
  ])('does not see %s (%s)', (_what, language, text, words) => {
    expect(found(textIn(language, text), words)).toHaveLength(1);
  });

  test.each<[string, string, string, string]>([
    ['part of a word', 'en', 'That is all.', 'hat'],
    ['endings in a language without a rule', 'hu', 'Az alkotmányok.', 'alkotmány'],
    ['numbers with the same digits', 'en', 'Article 831 of the code.', '83-1'],
  ])('does not take for the same: %s', (_what, language, text, words) => {
    expect(found(textIn(language, text), words)).toEqual([]);
  });

  test('takes words as they are written when told so, and beginnings with a star', () => {
    const corpus = textIn('en', 'Deputies elect a deputy; the election is free.');
    const exactly = (word: string): number =>
      search(corpus, [word], { exact: true }).hits[0]?.matches.length ?? 0;
    expect([exactly('deputy'), exactly('DEPUTY'), exactly('elects')]).toEqual([1, 1, 0]);
    expect(found(corpus, 'elect*')).toEqual(['elect', 'election']);
    expect(found(corpus, 'deputy')).toEqual(['Deputies', 'deputy']);
  });

  test('says whether it could see inflections', () => {
    const { inflected, language } = search(textIn('hu', 'Az alkotmány.'), ['alkotmány']);
    expect({ inflected, language }).toEqual({ inflected: false, language: 'hu' });
    expect(search(KAZAKHSTAN, ['law']).inflected).toBe(true);
    expect(search(KAZAKHSTAN, ['law'], { exact: true }).inflected).toBe(false);
  });

  test.each([[[]], [['']], [['law', '...']], [['*']]])('refuses %j, which has no word', (phrases) => {
    expect(issueOf(trySearch(KAZAKHSTAN, phrases)).code).toBe('USAGE');
  });

  test('fails for a day that is none, or outside the corpus', () => {
    expect(issueOf(trySearch(KAZAKHSTAN, ['law'], { date: 'now' })).code).toBe('DATE_INVALID');
    expect(issueOf(trySearch(KAZAKHSTAN, ['law'], { date: '1990-01-01' })).code).toBe('DATE_OUT_OF_RANGE');
  });
});
