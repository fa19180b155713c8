/**
 * The translation keeps the facts of the official text: every unit's numbers, dates, majorities and references equal
 * those in `fixtures/facts.json`, which were taken from the Russian unit.
 *
 * `UPDATE_FACTS=1` writes the table anew from the Russian text where that is at hand.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCorpus, textAt } from '../src/open.ts';
import { walk } from '../src/units.ts';
import { factsOf } from './helpers/facts.ts';

/** By unit, from which date on which facts hold: only where they change is there another entry. */
type FactTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const TABLE = new URL('fixtures/facts.json', import.meta.url);
const REFERENCE = new URL('../../shared/reference/constitution.ru.json', import.meta.url);
const corpus = openCorpus();
const dates = corpus.versions.map(({ from }) => from);

interface Reference {
  readonly preamble: readonly string[];
  readonly versions: Readonly<
    Record<
      string,
      {
        articles: readonly {
          number: string;
          units: readonly { id: string; text: string; repealed?: boolean }[];
        }[];
      }
    >
  >;
}

function extract(reference: Reference): FactTable {
  const table: Record<string, Record<string, readonly string[]>> = {};
  for (const [date, { articles }] of Object.entries(reference.versions)) {
    for (const { number, units } of articles) {
      for (const { id, text, repealed } of units) {
        const facts = repealed ? [] : factsOf(text, 'ru');
        const known = table[`${number}/${id}`] ?? {};
        table[`${number}/${id}`] = known;
        if (JSON.stringify(Object.values(known).at(-1)) !== JSON.stringify(facts)) known[date] = facts;
      }
    }
  }
  return table;
}

/** One line a unit, so that a change of the table can be read. */
function write(table: FactTable): string {
  const lines = Object.entries(table).map(
    ([unit, facts]) => `  ${JSON.stringify(unit)}: ${JSON.stringify(facts)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

const reference: Reference | null = existsSync(REFERENCE)
  ? JSON.parse(readFileSync(REFERENCE, 'utf8'))
  : null;
if (reference !== null && process.env['UPDATE_FACTS'] === '1')
  writeFileSync(TABLE, write(extract(reference)));
const table: FactTable = JSON.parse(readFileSync(TABLE, 'utf8'));

function factsAt(unit: string, date: string): readonly string[] | undefined {
  return Object.entries(table[unit] ?? {}).findLast(([from]) => from <= date)?.[1];
}

describe('the facts of the translation', () => {
  test.each(dates)('equal those of the official text, unit by unit, on %s', (date) => {
    const differing = textAt(corpus, date).constitution.articles.flatMap(({ number, units }) =>
      number === 'preamble'
        ? []
        : walk(units).flatMap(({ id, unit }) => {
            const found = unit.repealed === null ? factsOf(unit.text, 'en') : [];
            const wanted = factsAt(`${number}/${id}`, date);
            return JSON.stringify(found) === JSON.stringify(wanted)
              ? []
              : [{ unit: `${number}/${id}`, found, wanted }];
          }),
    );
    expect(differing).toEqual([]);
  });

  test('are many: the table is not empty where the law has numbers', () => {
    expect(factsAt('62/p3', '2019-03-23')).toEqual(['3/4', 'majority', 'no less than', 'total number']);
    expect(factsAt('39/p3', '2019-03-23')).toEqual([
      'art 11',
      'art 13',
      'art 15',
      'art 16',
      'art 17',
      'art 19',
      'art 22',
      'art 26',
      'para 1',
      'para 2',
    ]);
    expect(
      Object.values(table).filter((facts) => Object.values(facts).some((list) => list.length > 0)).length,
    ).toBe(97);
  });

  test.skipIf(reference === null)('are those of the Russian text (skipped where that is not at hand)', () => {
    expect(reference === null ? null : extract(reference)).toEqual(table);
  });
});

describe('factsOf', () => {
  test.each([
    ['a range is its two ends', 'Articles 13 to 15', 'статьями 13-15'],
    ['a suffixed label', 'subparagraph 10-1) of Article 44', 'подпунктом 10-1) статьи 44'],
    [
      'a majority of a fraction',
      'a majority of no less than two thirds of the total number',
      'большинством не менее двух третей от общего числа',
    ],
    ['a number in words', 'ninety-eight deputies', 'девяноста восьми депутатов'],
  ])('reads %s alike in both languages', (_, english, russian) => {
    expect(factsOf(english, 'en')).not.toEqual([]);
    expect(factsOf(english, 'en')).toEqual(factsOf(russian, 'ru'));
  });

  test.each([
    ['another number', 'ten deputies', 'пятнадцать депутатов'],
    ['a lost majority', 'by deputies', 'большинством депутатов'],
    ['another article', 'Article 47', 'статьи 74'],
  ])('tells %s', (_, english, russian) => {
    expect(factsOf(english, 'en')).not.toEqual(factsOf(russian, 'ru'));
  });
});
