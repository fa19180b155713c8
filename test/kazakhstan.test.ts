/** The embedded corpus against the facts of the official text: which units there are, and which of them changed when. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UnitComparison } from '../src/compare/comparison.ts';
import { compare, openCorpus, textAt } from '../src/open.ts';
import { findUnit, walk } from '../src/units.ts';

interface Change {
  readonly article: string;
  readonly unit: string;
  readonly change: string;
}
type Skeleton = Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>;

const { versions: skeleton } = readFixture<{ versions: Skeleton }>('skeleton.json');
const { changes } = readFixture<{ changes: Readonly<Record<string, readonly Change[]>> }>('changes.json');
const corpus = openCorpus();
const dates = Object.keys(skeleton);

function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));
}

/** Whether the corpus has an article at some date: the fixtures are of the whole text. */
const ours = new Set(
  corpus.versions.flatMap((version) => version.constitution.articles.map(({ number }) => number)),
);

describe('the text at each date', () => {
  test('has the versions that the acts of 2022 make', () => {
    expect(corpus.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2019-03-23', '2022-06-07'],
      ['2022-06-08', '2022-09-16'],
      ['2022-09-17', '2022-12-31'],
      ['2023-01-01', '2026-06-30'],
    ]);
  });

  test.each(dates)('has exactly the official units, in order, with their tombstones, on %s', (date) => {
    const { articles } = textAt(corpus, date).constitution;
    const found = articles
      .filter(({ number }) => number !== 'preamble')
      .map(({ number, units }) => [
        number,
        walk(units).map(({ id, unit }) => (unit.repealed ? `${id}!` : id)),
      ]);
    expect(found).toEqual(skeleton[date]?.filter(([number]) => ours.has(number)));
  });

  test('has a preamble of nine units, the same at every date', () => {
    for (const { constitution } of corpus.versions) {
      expect(constitution.articles[0]).toBe(corpus.versions[0]?.constitution.articles[0]);
      expect(walk(constitution.articles[0]?.units ?? []).map(({ id }) => id)).toEqual(
        'lead part2 part3 part4 part5 part6 part7 part8 part9'.split(' '),
      );
    }
  });
});

describe('the changes between consecutive dates', () => {
  const pairs = dates.slice(1).map((to, index) => [dates[index] ?? '', to] as const);

  test.each(pairs)('are exactly the official ones from %s to %s', (from, to) => {
    const found = compare(corpus, from, to).articles.flatMap(({ number, status, units }): Change[] =>
      status === 'inserted'
        ? [{ article: number, unit: '*', change: 'article inserted' }]
        : units.map((unit) => ({ article: number, unit: unit.id, change: officialWord(unit) })),
    );
    const wanted = changes[`${from}..${to}`]?.filter(({ article }) => ours.has(article)) ?? [];
    expect(sorted(found)).toEqual(sorted(wanted));
  });

  test('retitle sections VI and VII on 8 June 2022 and no other', () => {
    const retitled = compare(corpus, '2019-03-23', '2023-01-01').sections.map(({ number, causes }) => [
      number,
      causes.map(({ date }) => date),
    ]);
    expect(retitled).toEqual([
      ['VI', ['2022-06-08']],
      ['VII', ['2022-06-08']],
    ]);
  });

  test('leave every article that no operation touched the same object', () => {
    const pairs = corpus.versions.slice(1).map((after, index) => [corpus.versions[index], after] as const);
    for (const [before, { constitution, operations }] of pairs) {
      const changed = new Set(operations.flatMap(({ articles }) => articles));
      const untouched = constitution.articles.filter(({ key }) => !changed.has(key));
      expect(untouched.length).toBeGreaterThan(50);
      for (const article of untouched) expect(before?.constitution.articles.includes(article)).toBe(true);
    }
  });

  test('name for every changed unit an operation of the act that changed it', () => {
    for (const { articles } of pairs.map(([from, to]) => compare(corpus, from, to))) {
      for (const { units } of articles) for (const unit of units) expect(unit.causes).not.toEqual([]);
    }
  });
});

function officialWord({ status }: UnitComparison): string {
  return status === 'amended' ? 'modified' : status;
}

function sorted(list: readonly Change[]): string[] {
  return list.map(({ article, unit, change }) => `${article} ${unit} ${change}`).toSorted();
}

describe('known words', () => {
  const wordsOf = (date: string, article: string, id: string): string | undefined => {
    const found = textAt(corpus, date).constitution.articles.find(({ number }) => number === article);
    return found && findUnit(found, id)?.unit.text;
  };

  test('Article 4 names the Constitutional Council on the last day of 2022 and the Court on the next', () => {
    expect(wordsOf('2022-12-31', '4', 'p1')).toContain('Constitutional Council and the Supreme Court');
    expect(wordsOf('2023-01-01', '4', 'p1')).toContain('Constitutional Court and the Supreme Court');
  });

  test('Article 71 gives judges six years in June 2022 and eight in September', () => {
    expect(wordsOf('2022-06-08', '71', 'p1')).toContain('six years');
    expect(wordsOf('2022-09-16', '71', 'p1')).toContain('six years');
    expect(wordsOf('2022-09-17', '71', 'p1')).toContain('eight years');
  });

  test('Article 50(2) goes from fifteen deputies to ten, as whole words', () => {
    const [article] = compare(corpus, '2019-03-23', '2023-01-01', { only: ['50(2)'] }).articles;
    expect(article?.units[0]?.segments.filter(({ op }) => op !== 'equal').slice(0, 2)).toEqual([
      { op: 'delete', text: 'Fifteen' },
      { op: 'insert', text: 'Ten' },
    ]);
  });

  test('Article 71(1) names both acts as the causes of its change, in their order', () => {
    const [article] = compare(corpus, '2019-03-23', '2023-01-01', { only: ['71(1)'] }).articles;
    expect(article?.units[0]?.causes).toEqual([
      { act: '2022-06-08-referendum', amendment: 'art-71', operation: 0, date: '2022-06-08' },
      { act: '2022-09-17-law-142-vii', amendment: 'art-71', operation: 0, date: '2022-09-17' },
    ]);
  });

  test('a tombstone names the law that repealed it by the date the law bears', () => {
    const at = (date: string, article: string, id: string) => {
      const found = textAt(corpus, date).constitution.articles.find(({ number }) => number === article);
      return found && findUnit(found, id)?.unit.repealed;
    };
    expect(at('2022-06-08', '46', 'p4')).toEqual({ act: '2022-06-08-referendum', date: '2022-06-08' });
    expect(at('2023-01-01', '61', 'p5-1')).toEqual({ act: '2022-06-08-referendum', date: '2022-06-08' });
    expect(at('2019-03-23', '52', 'p1')).toEqual({ act: '2007-05-21-law-254-iii', date: '2007-05-21' });
  });
});
