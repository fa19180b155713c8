import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { tryReadPublished } from '../../src/import/read-published.ts';
import { walk } from '../../src/units.ts';

/** What is read of a text: sections, units, titles of acts, and what is left over. */
function read(text: string): readonly string[] {
  const { constitution, acts, leftovers } = unwrap(tryReadPublished(text, { language: 'en' }));
  return [
    ...constitution.sections.map(({ number, heading }) => `section ${number} ${heading}`),
    ...constitution.articles.flatMap(({ number, section, repealed, units }) => [
      `${number} in ${section}${repealed === null ? '' : ` by ${repealed.act}`}`,
      ...walk(units).map(({ id, unit }) => `${id} ${unit.repealed?.act ?? unit.text}`),
    ]),
    ...acts.map(({ title }) => `act ${title}`),
    ...leftovers.map(({ code, text, line, article }) => `${line} ${article} ${code} ${text}`),
  ];
}

describe('a section whose number stands twice', () => {
  test('keeps the heading over its first articles, and the other one is left over', () => {
    const text =
      'Section I. The President\nArticle 1\n1. One.\nSection I. The Parliament\nArticle 2\n1. Two.\n';
    expect(read(text)).toEqual([
      'section I The President',
      '1 in I',
      'p1 One.',
      '2 in I',
      'p1 Two.',
      '4 1 TEXT_UNPLACED I. The Parliament',
    ]);
  });

  test('is left over under the same heading too, where articles stand under both', () => {
    const text = 'Section I. All\nArticle 1\n1. One.\nSection I. All\nArticle 2\n1. Two.\n';
    expect(read(text).at(-1)).toBe('4 1 TEXT_UNPLACED I. All');
  });

  test('may stand in a table of contents, of which another heading is left over', () => {
    const contents = 'Constitution\nSection I. Short\nArticle 1\nSection II\nArticle 2\n';
    const text = `${contents}Section I. Long\nArticle 1\n1. One.\nSection II\nAll\nArticle 2\n1. Two.\n`;
    expect(read(text)).toEqual([
      'section I Long',
      'section II All',
      '1 in I',
      'p1 One.',
      '2 in II',
      'p1 Two.',
      '2 null TEXT_UNPLACED I. Short',
      '3 1 TEXT_UNPLACED 1',
      '5 2 TEXT_UNPLACED 2',
    ]);
  });
});

describe('a tombstone', () => {
  test('that says more is the law’s own words', () => {
    const units = [
      '1. Repealed, except where Law No. 4 of 2 March 2010 says otherwise.',
      '2. Repealed by Law No. 4-I of 2 March 2010. Judges are elected for life.',
      '3. Repealed by Law No. 5-I of 3 March 2010; the flag is blue.',
      '4. Repealed by Law No. 5-I of 3 March 2010.',
    ];
    expect(read(`Article 1\n${units.join('\n')}\n`)).toEqual([
      '1 in null',
      ...units.slice(0, 3).map((unit) => `p${unit.replace('. ', ' ')}`),
      'p4 2010-03-03-law-5-i',
      'act Law No. 5-I of 3 March 2010',
    ]);
  });

  test('that calls its act by another title leaves that over', () => {
    const text =
      'Article 1\n1. Repealed by Law No. 4-I of 2 March 2010.\n2. Repealed by Law No. 4-I of 2 March 2010 “On the flag”.\n';
    expect(read(text).slice(3)).toEqual([
      'act Law No. 4-I of 2 March 2010',
      '3 1 NOTE_LEFT_OUT Law No. 4-I of 2 March 2010 "On the flag"',
    ]);
  });

  test('of a whole article leaves over what is repealed by another act, or has a number', () => {
    const text =
      'Article 1. Repealed by Law No. 4-I of 2 March 2010.\nRepealed by Law No. 4-I of 2 March 2010.\n1. Repealed.\nRepealed by Law No. 5-I of 3 March 2010.\n';
    expect(read(text)).toEqual([
      '1 in null by 2010-03-02-law-4-i',
      'act Law No. 4-I of 2 March 2010',
      '3 1 TEXT_UNPLACED 1. Repealed.',
      '4 1 TEXT_UNPLACED Repealed by Law No. 5-I of 3 March 2010.',
    ]);
  });
});

describe('what Akoma Ntoso says is removed', () => {
  const akn = (body: string, acts = ''): string =>
    `<akomaNtoso><act><meta>${acts}</meta><body><article><num>Article 1</num><paragraph><num>1.</num><p>One.</p></paragraph>${body}</article></body></act></akomaNtoso>`;
  const removed = (words: string, reference = ''): string =>
    `<paragraph status="removed"${reference}><num>2.</num><p>${words}</p></paragraph>`;

  test('leaves its words over where they say more', () => {
    expect(read(akn(removed('Judges are elected.'))).slice(2)).toEqual([
      'p2 not-named',
      'act An act that the source does not name',
      '1 1 TEXT_UNPLACED Judges are elected.',
    ]);
  });

  test('and nothing where they are a tombstone, whose act is taken where no other is named', () => {
    const words = 'Repealed by Law No. 4-I of 2 March 2010.';
    expect(read(akn(removed(words))).slice(2)).toEqual([
      'p2 2010-03-02-law-4-i',
      'act Law No. 4-I of 2 March 2010',
    ]);
  });

  test('but for the tombstone of an act of another day', () => {
    const act = '<activeRef eId="a" href="/act/2001-01-01/1" showAs="The act"/>';
    const words = 'Repealed by Law No. 4-I of 2 March 2010.';
    expect(read(akn(removed(words, ' refersTo="#a"'), act)).slice(2)).toEqual([
      'p2 2001-01-01-1',
      'act The act',
      `1 1 TEXT_UNPLACED ${words}`,
    ]);
  });
});
