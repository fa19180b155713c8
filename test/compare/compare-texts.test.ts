import { describe, expect, test } from 'vitest';
import type { CompareOptions } from '../../src/compare/compare-pairing.ts';
import { compareForeign, type ForeignText } from '../../src/compare/compare-texts.ts';
import { type Comparison, differs, earlierAddress } from '../../src/compare/comparison.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution } from '../../src/model.ts';
import { compare, openCorpus, textAt } from '../../src/open.ts';
import { walk } from '../../src/units.ts';
import { articleFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { hasRussian, russianTexts } from '../helpers/russian.ts';
import { editBySeed } from '../helpers/seeded-edits.ts';
import { articleOf, unitOf } from '../helpers/trees.ts';

const ENGLISH = { title: 'A constitution', language: 'en', official: true, source: 'Written for tests.' };
const RUSSIAN = { title: 'Конституция', language: 'ru', official: false, source: 'Написано для проверки.' };

function foreign(constitution: Constitution, corpus = ENGLISH, name = 'text'): ForeignText {
  return { name, date: null, corpus, constitution };
}

/** A text without sections. */
function textOf(...articles: readonly Article[]): Constitution {
  return { sections: [], articles: articles.map((article) => ({ ...article, section: null })) };
}

/** An article of numbered paragraphs. */
function numbered(number: string, ...texts: readonly string[]): Article {
  return articleOf(
    number,
    texts.map((text, index) => unitOf(`${index + 1}.`, text)),
  );
}

function compareBoth(before: Constitution, after: Constitution, options: CompareOptions = {}): Comparison {
  return unwrap(compareForeign(foreign(before), foreign(after), options));
}

/** Everything that a comparison lists, one line a thing. */
function lines({ sections, articles }: Comparison): string[] {
  const was = (one: { readonly was: string | null }): string => (one.was === null ? '' : ` was ${one.was}`);
  return [
    ...sections.map((section) => `section/${section.number} ${section.status}${was(section)}`),
    ...articles.flatMap((article) => [
      `${article.number} ${article.status}${was(article)}`,
      ...(article.movedOut ?? []).map(({ id, to }) => `${article.number}/${id} went to ${to}`),
      ...article.units.map(
        (unit) => `${article.number}/${unit.id} ${unit.status}${unit.moved ? ' moved' : ''}${was(unit)}`,
      ),
    ]),
  ];
}

const JUDGES = 'Judges of the Supreme Court are elected by the Senate for ten years.';
const BUDGET = 'The Government submits the republican budget to Parliament each autumn.';
const SCHOOL = 'Primary education is free of charge and compulsory for every child.';
const LAND = 'The land and its subsoil belong to the people and may be given in use.';
const PRESS = 'Censorship of newspapers, broadcasts and books is prohibited everywhere.';
const ARMY = 'Military service is regulated by a law adopted by two thirds of deputies.';

describe('two foreign texts', () => {
  test('are the same where they say the same, whatever their keys', () => {
    const text = textOf(numbered('1', JUDGES, BUDGET), numbered('2', SCHOOL));
    const rekeyed = {
      ...text,
      articles: text.articles.map((one) => ({
        ...one,
        key: 'other',
        units: one.units.map((unit, index) => ({ ...unit, key: `other/${index}` })),
      })),
    };
    const comparison = compareBoth(text, rekeyed);
    expect(lines(comparison)).toEqual([]);
    expect(comparison.summary.units.unchanged).toBe(3);
    expect(differs(comparison)).toBe(false);
  });

  test('do not have all marked that follows an insertion, but what was renumbered told as such', () => {
    const before = textOf(numbered('1', JUDGES, BUDGET), numbered('2', SCHOOL), numbered('3', LAND));
    const after = textOf(
      numbered('1', JUDGES, PRESS, BUDGET),
      numbered('2', ARMY),
      numbered('3', SCHOOL),
      numbered('4', LAND),
    );
    expect(lines(compareBoth(before, after))).toEqual([
      '1 amended',
      '1/p2 inserted',
      '1/p3 relocated was p2',
      '2 inserted',
      '2/p1 inserted',
      '3 renumbered was 2',
      '4 renumbered was 3',
    ]);
  });

  test('have a unit that went to another article told as moved, with both places', () => {
    const before = textOf(numbered('1', JUDGES, BUDGET, PRESS), numbered('2', SCHOOL, LAND));
    const after = textOf(numbered('1', JUDGES, PRESS), numbered('2', SCHOOL, BUDGET, LAND));
    const comparison = compareBoth(before, after);
    expect(lines(comparison)).toEqual([
      '1 amended',
      '1/p2 went to 2/p2',
      '1/p2 relocated was p3',
      '2 amended',
      '2/p2 relocated moved was 1/p2',
      '2/p3 relocated was p2',
    ]);
    const [, second] = comparison.articles;
    expect(second?.units.map((unit) => earlierAddress(second, unit))).toEqual(['1/p2', '2/p2']);
  });

  test('give the earlier address of a unit also where its article has another number', () => {
    const before = textOf(numbered('1', JUDGES, BUDGET, SCHOOL));
    const after = textOf(numbered('7', JUDGES, SCHOOL, BUDGET.replace('autumn', 'spring')));
    const [article] = compareBoth(before, after).articles;
    expect(article).toMatchObject({ number: '7', was: '1', status: 'amended' });
    const places = article?.units.map((unit) => `${earlierAddress(article, unit)} ${unit.moved}`);
    expect(places).toEqual(['1/p3 true', '1/p2 false']);
  });

  test('name no causes, measures or notes', () => {
    const comparison = compareBoth(
      textOf(numbered('1', JUDGES)),
      textOf(numbered('1', JUDGES.replace('ten', 'twelve'))),
    );
    expect(comparison.articles[0]?.units).toMatchObject([
      { status: 'amended', causes: [], measures: [], notes: [] },
    ]);
    expect(comparison.articles[0]?.units[0]?.segments).toContainEqual({ op: 'insert', text: 'twelve' });
  });

  test('tell articles that moved to another section, and from where to where', () => {
    const section = (number: string, heading: string) => ({ key: number, number, heading, provenance: null });
    const sections = [section('I', 'Courts and money'), section('II', 'Schools and land')];
    const inSection = (one: string, article: Article): Article => ({ ...article, section: one });
    const before = {
      sections,
      articles: [
        inSection('I', numbered('1', JUDGES)),
        inSection('I', numbered('2', BUDGET)),
        inSection('I', numbered('3', PRESS)),
        inSection('II', numbered('4', SCHOOL)),
        inSection('II', numbered('5', LAND)),
      ],
    };
    const after = {
      sections,
      articles: before.articles.map((one) => (one.number === '3' ? { ...one, section: 'II' } : one)),
    };
    const { articles } = compareBoth(before, after);
    expect(articles).toEqual([
      { number: '3', was: null, status: 'moved', section: { before: 'I', after: 'II' }, units: [] },
    ]);
  });

  test('say what both of them are', () => {
    const other = { title: 'A draft', language: 'en-GB', official: false, source: 'Drafted for tests.' };
    const text = textOf(numbered('1', JUDGES));
    const comparison = unwrap(
      compareForeign(
        { ...foreign(text), date: '2001-01-01', name: 'old' },
        { ...foreign(text), name: 'draft.md', corpus: other },
      ),
    );
    expect(comparison).toMatchObject({
      from: '2001-01-01',
      to: 'draft.md',
      title: 'A constitution and A draft',
      language: 'en-GB',
      official: false,
      source: 'Written for tests. Drafted for tests.',
      before: { name: 'old', date: '2001-01-01', ...ENGLISH },
      after: { name: 'draft.md', date: null, ...other },
    });
  });

  test('can be asked for some of it, by the numbers of either text', () => {
    const before = textOf(numbered('1', JUDGES, BUDGET), numbered('2', SCHOOL, LAND));
    const after = textOf(
      numbered('1', PRESS),
      numbered('2', JUDGES.replace('ten', 'twelve'), BUDGET),
      numbered('3', SCHOOL, LAND),
    );
    const only = (...cited: string[]) => lines(compareBoth(before, after, { only: cited }));
    expect(only('1')).toEqual(['1 inserted', '1/p1 inserted', '2 amended was 1', '2/p1 amended']);
    expect(only('3')).toEqual(['3 renumbered was 2']);
    expect(issueOf(compareForeign(foreign(before), foreign(after), { only: ['9'] })).code).toBe(
      'ARTICLE_NOT_FOUND',
    );
  });

  test('tell repeals, revivals and removals as two dates do', () => {
    const repealed = { act: 'act', date: '2000-01-01' };
    const tombstone = { ...unitOf('2.', 'Repealed.'), repealed };
    const [first, second] = [unitOf('1.', JUDGES), unitOf('2.', BUDGET)];
    const whole = textOf(articleOf('1', [first, second]), numbered('2', SCHOOL), numbered('3', LAND));
    const less = textOf(
      articleOf('1', [first, tombstone]),
      { ...articleOf('2', []), repealed },
      numbered('3', LAND),
    );
    expect(lines(compareBoth(whole, less))).toEqual([
      '1 amended',
      '1/p2 repealed',
      '2 repealed',
      '2/p1 removed',
    ]);
    expect(lines(compareBoth(less, whole))).toEqual([
      '1 amended',
      '1/p2 inserted',
      '2 inserted',
      '2/p1 inserted',
    ]);
    expect(lines(compareBoth(whole, textOf(...whole.articles.slice(0, 2))))).toEqual([
      '3 removed',
      '3/p1 removed',
    ]);
  });
});

describe('two versions of the shipped text, taken as foreign', () => {
  const corpus = openCorpus();
  const textOn = (date: string): ForeignText => ({
    name: date,
    date,
    corpus,
    constitution: textAt(corpus, date).constitution,
  });

  test.each([
    ['2022-06-08', '2022-09-17'],
    ['2022-09-17', '2023-01-01'],
    ['2019-03-23', '2022-06-08'],
  ])('differ in the same articles from %s to %s as by their keys', (from, to) => {
    const byKey = compare(corpus, from, to);
    const byLikeness = unwrap(compareForeign(textOn(from), textOn(to)));
    const statuses = ({ articles }: Comparison) =>
      articles.map(({ number, status }) => `${number} ${status}`);
    expect(statuses(byLikeness)).toEqual(statuses(byKey));
  });
});

describe('a text edited by chance', () => {
  const [english] = openCorpus().versions;
  if (english === undefined) throw new Error('a corpus has versions');

  test.each([1, 2, 3])('loses no unit: each side of it is listed or says the same, seed %i', (seed) => {
    const before = english.constitution;
    const after = editBySeed(before, seed).text;
    const { articles, summary } = compareBoth(before, after);
    const { removed: _gone, ...standing } = summary.units;
    const units = (text: Constitution) =>
      text.articles.flatMap(({ number, units: own }) => walk(own).map((one) => ({ number, ...one })));
    expect(Object.values(standing).reduce((sum, one) => sum + one, 0)).toBe(units(after).length);
    const shown = new Map(
      articles.flatMap((article) =>
        article.units
          .filter((unit) => unit.before !== null)
          .map((unit) => [earlierAddress(article, unit), unit.before]),
      ),
    );
    const said = new Set(units(after).map(({ unit }) => unit.text));
    for (const { number, id, unit } of units(before)) {
      if (unit.repealed !== null || said.has(unit.text)) continue;
      expect(shown.get(`${number}/${id}`), `${number}/${id}`).toBe(unit.text);
    }
  });

  test.each([1, 2, 3])(
    'has every unit that moved to another article listed with both places, seed %i',
    (seed) => {
      const before = english.constitution;
      const { text, moved } = editBySeed(before, seed);
      const { articles } = compareBoth(before, text);
      const listed = articles.flatMap(({ units }) => units.filter((unit) => unit.moved));
      expect(listed).toHaveLength(moved.size);
      const across = articles.flatMap(({ units }) =>
        units.filter(({ was }) => was !== null && /^\d/.test(was)),
      );
      const out = articles.flatMap(({ movedOut = [] }) => movedOut);
      expect(across.length).toBeGreaterThan(0);
      expect(out).toHaveLength(across.filter((unit) => unit.moved).length);
    },
  );
});

/** The usual corpus's articles in another language, in words of our own. */
const TRANSLATED: readonly TextFile[] = [
  articleFile('2', 'II', 'Президент:\n\n**1)** подписывает законы;\n\n**2)** назначает десять судей.'),
  articleFile('3', 'II', '**1.** Суды независимы.'),
].map(({ path, text }) => ({ path, text: text.replace('# Article', '# Статья') }));

const DESCRIPTION = `constitution:
  id: testland
  title: "Конституция"
  language: ru
  official: false
  source: "Написано для проверки."
  base: 2000-01-01
sections:
  - number: I
    heading: "Основы"
  - number: II
    heading: "Органы"
`;

function openTranslated(...more: readonly TextFile[]): Constitution {
  const preambleless = [{ path: 'constitution/corpus.yaml', text: DESCRIPTION }, ...TRANSLATED];
  const own = new Set(more.map(({ path }) => path));
  return openCorpus([...preambleless.filter(({ path }) => !own.has(path)), ...more]).constitution;
}

describe('two languages', () => {
  const english = unwrap(
    tryOpen(
      articleFile('2', 'II', 'The President:\n\n**1)** signs laws;\n\n**2)** appoints ten judges.'),
      articleFile('3', 'II', '**1.** Courts are independent.'),
    ),
  );
  const whole = foreign(
    {
      ...english.constitution,
      articles: english.constitution.articles.filter(({ number }) => number !== '1'),
    },
    ENGLISH,
  );

  test('stand side by side, unit by unit, and do not differ where their structure does not', () => {
    const comparison = unwrap(compareForeign(whole, foreign(openTranslated(), RUSSIAN)));
    expect(lines(comparison)).toEqual([
      'section/I translated',
      'section/II translated',
      '2 translated',
      '2/lead translated',
      '2/s1 translated',
      '2/s2 translated',
      '3 translated',
      '3/p1 translated',
    ]);
    expect(comparison.articles[1]?.units[0]).toMatchObject({
      before: 'Courts are independent.',
      after: 'Суды независимы.',
      segments: [
        { op: 'delete', text: 'Courts are independent.' },
        { op: 'insert', text: 'Суды независимы.' },
      ],
    });
    expect(comparison.summary.units).toMatchObject({ translated: 4, amended: 0, unchanged: 0 });
    expect(comparison).toMatchObject({
      language: 'ru',
      before: { language: 'en' },
      after: { language: 'ru' },
    });
    expect(differs(comparison)).toBe(false);
  });

  test('differ in what only one of them has', () => {
    const added = articleFile('3', 'II', '**1.** Суды независимы.\n\n**2.** Судьи не молчат.').text;
    const other = openTranslated({
      path: 'constitution/article-003.md',
      text: added.replace('# Article', '# Статья'),
    });
    const comparison = unwrap(compareForeign(whole, foreign(other, RUSSIAN)));
    expect(lines(comparison).slice(-3)).toEqual(['3 amended', '3/p1 translated', '3/p2 inserted']);
    expect(differs(comparison)).toBe(true);
    const back = unwrap(compareForeign(foreign(other, RUSSIAN), whole));
    expect(lines(back).slice(-3)).toEqual(['3 amended', '3/p1 translated', '3/p2 removed']);
  });

  test('differ in an article that only one of them has, and in one that stands in another section', () => {
    const moved = { ...whole.constitution.articles[1], section: 'I' } as Article;
    const other = { ...whole, constitution: { ...whole.constitution, articles: [moved] } };
    const comparison = unwrap(compareForeign(other, foreign(openTranslated(), RUSSIAN)));
    expect(comparison.articles.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '2 inserted',
      '3 moved',
    ]);
  });

  test('differ where only one of them has a tombstone', () => {
    const text =
      '---\narticle: 3\nsection: II\nrepealed:\n  article:\n    act: law\n    date: 1999-01-01\n---\n\n# Статья 3\n';
    const repealed = openTranslated({ path: 'constitution/article-003.md', text });
    const comparison = unwrap(compareForeign(whole, foreign(repealed, RUSSIAN)));
    expect(lines(comparison).slice(-2)).toEqual(['3 repealed', '3/p1 removed']);
  });

  test.each([
    ['en', 'en-GB', false],
    ['kk', 'kk-Cyrl-KZ', false],
    ['kk', 'kk-Latn', true],
    ['en', 'ru', true],
    ['x-y', 'en', true],
  ])('are %s and %s: %s', (one, other, expected) => {
    const text = textOf(numbered('1', JUDGES));
    const { summary } = unwrap(
      compareForeign(
        foreign(text, { ...ENGLISH, language: one }),
        foreign(text, { ...ENGLISH, language: other }),
      ),
    );
    expect(summary.units).toMatchObject(expected ? { translated: 1 } : { unchanged: 1 });
  });
});

test.skipIf(!hasRussian)(
  'the shipped text has the structure of the official Russian one on every date (skipped where that is not at hand)',
  () => {
    const corpus = openCorpus();
    for (const [date, constitution] of russianTexts()) {
      const ours = { name: date, date, corpus, constitution: textAt(corpus, date).constitution };
      const theirs = { name: date, date, corpus: RUSSIAN, constitution };
      const comparison = unwrap(compareForeign(ours, theirs));
      const others = comparison.articles.filter(({ status }) => status !== 'translated');
      // The Russian text at hand begins with Article 1.
      expect(others.map(({ number, status }) => `${number} ${status}`)).toEqual(['preamble removed']);
      expect(comparison.summary.units.translated).toBeGreaterThan(400);
    }
  },
);
