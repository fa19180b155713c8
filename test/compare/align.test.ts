import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alignment, align } from '../../src/compare/align.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution, Unit } from '../../src/model.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { openCorpus } from '../../src/open.ts';
import { type Nested, nest, walk } from '../../src/units.ts';
import { editBySeed, MIX, type Mix } from '../helpers/seeded-edits.ts';
import { articleNumber, articleOf, lawfulUnits, unitOf } from '../helpers/trees.ts';

const RUSSIAN = new URL('../../../shared/reference/constitution.ru.json', import.meta.url);
const english = openCorpus(unwrap(readCorpusFiles(EMBEDDED_FOLDER))).versions[0]?.constitution;
if (english === undefined) throw new Error('a corpus has versions');

/** A text without sections. */
function textOf(...articles: readonly Article[]): Constitution {
  return { sections: [], articles: articles.map((article) => ({ ...article, section: null })) };
}

/** Numbered paragraphs. */
function paragraphs(...texts: readonly string[]): Unit[] {
  return texts.map((text, index) => unitOf(`${index + 1}.`, text));
}

function tombstoneOf(label: string): Unit {
  return { ...unitOf(label, 'Repealed.'), repealed: { act: 'act', date: '2000-01-01' } };
}

/** The pairs of units as lines: `1/p1 = 1/p2`, with `moved` behind those that moved. */
function lines({ units }: Alignment): string[] {
  return units.map(({ before, after, moved }) => {
    const [old, now] = [before, after].map((one) =>
      one === null ? '-' : `${one.article.number}/${one.placed.id}`,
    );
    return `${old} = ${now}${moved ? ' moved' : ''}`;
  });
}

/** The pairs of articles as lines: `1 = 2`. */
function articleLines({ articles }: Alignment): string[] {
  return articles.map(
    ({ before, after, moved }) =>
      `${before?.number ?? '-'} = ${after?.number ?? '-'}${moved ? ' moved' : ''}`,
  );
}

const JUDGES = 'Judges of the Supreme Court are elected by the Senate for ten years.';
const BUDGET = 'The Government submits the republican budget to Parliament each autumn.';
const SCHOOL = 'Secondary education in state schools is free of charge and compulsory.';
const LAND = 'Land and its resources are property of the people.';
const PRESS = 'Censorship of newspapers, radio and television is prohibited.';
const BOILERPLATE = 'Other questions are regulated by law.';

describe('align', () => {
  test('does not mark what follows an insertion', () => {
    const before = textOf(articleOf('1', paragraphs(JUDGES, BUDGET, SCHOOL)));
    const after = textOf(articleOf('1', paragraphs(LAND, JUDGES, BUDGET, SCHOOL)));
    expect(lines(align(before, after))).toEqual(['- = 1/p1', '1/p1 = 1/p2', '1/p2 = 1/p3', '1/p3 = 1/p4']);
  });

  test('pairs what was rewritten where it stood, even with no word left', () => {
    const before = textOf(articleOf('1', paragraphs(JUDGES, BUDGET, SCHOOL)));
    const after = textOf(articleOf('1', paragraphs(JUDGES, PRESS, SCHOOL)));
    expect(lines(align(before, after))).toEqual(['1/p1 = 1/p1', '1/p2 = 1/p2', '1/p3 = 1/p3']);
  });

  test('does not believe an id against the words', () => {
    const before = textOf(articleOf('1', paragraphs(JUDGES, BUDGET, SCHOOL, LAND)));
    const after = textOf(
      articleOf('1', paragraphs(BUDGET, SCHOOL, LAND, 'Judges of the Court are elected by the Senate.')),
    );
    expect(lines(align(before, after))).toEqual([
      '1/p2 = 1/p1',
      '1/p3 = 1/p2',
      '1/p4 = 1/p3',
      '1/p1 = 1/p4 moved',
    ]);
  });

  test('finds a paragraph that moved to another article, with what stands below it', () => {
    const list = unitOf('3.', 'The Prosecutor General supervises:', [
      unitOf('1)', 'inquiries and investigations;'),
      unitOf('2)', 'the execution of sentences.'),
    ]);
    const before = textOf(
      articleOf('1', [...paragraphs(JUDGES, BUDGET), list]),
      articleOf('2', paragraphs(SCHOOL)),
    );
    const after = textOf(
      articleOf('1', paragraphs(JUDGES, BUDGET)),
      articleOf('2', [...paragraphs(SCHOOL), { ...list, label: '2.' }]),
    );
    expect(lines(align(before, after))).toEqual([
      '1/p1 = 1/p1',
      '1/p2 = 1/p2',
      '2/p1 = 2/p1',
      '1/p3 = 2/p2 moved',
      '1/p3/s1 = 2/p2/s1',
      '1/p3/s2 = 2/p2/s2',
    ]);
  });

  test('pairs articles by what they hold, whatever their numbers', () => {
    const before = textOf(
      articleOf('1', paragraphs(JUDGES, BUDGET)),
      articleOf('2', paragraphs(SCHOOL, LAND)),
      articleOf('3', paragraphs(PRESS)),
    );
    const after = textOf(
      articleOf('1', paragraphs('The capital is Astana.')),
      articleOf('2', paragraphs(JUDGES, BUDGET)),
      articleOf('3', paragraphs(SCHOOL, LAND)),
    );
    expect(articleLines(align(before, after))).toEqual(['- = 1', '1 = 2', '2 = 3', '3 = -']);
  });

  test('pairs a rewritten unit by what stands below it', () => {
    const points = [unitOf('1)', 'declares war;'), unitOf('2)', 'grants pardon.')];
    const before = textOf(
      articleOf('1', [unitOf('1.', 'The President:', points), ...paragraphs(BUDGET, LAND)]),
    );
    const after = textOf(
      articleOf('1', [...paragraphs(BUDGET, LAND), unitOf('3.', 'A consul alone:', points)]),
    );
    expect(lines(align(before, after))).toContain('1/p1 = 1/p3 moved');
  });

  test.each([
    ['a tombstone with what it replaced', BUDGET, null],
    ['what was revived with its tombstone', null, BUDGET],
    ['a tombstone with itself', null, null],
  ])('pairs %s', (_name, old, now) => {
    const middle = (text: string | null): Unit => (text === null ? tombstoneOf('2.') : unitOf('2.', text));
    const [first, third] = [unitOf('1.', JUDGES), unitOf('3.', SCHOOL)];
    const alignment = align(
      textOf(articleOf('1', [first, middle(old), third]), articleOf('2', [tombstoneOf('2.')])),
      textOf(articleOf('1', [first, middle(now), third]), articleOf('2', [tombstoneOf('2.')])),
    );
    expect(lines(alignment)).toEqual(['1/p1 = 1/p1', '1/p2 = 1/p2', '1/p3 = 1/p3', '2/p2 = 2/p2']);
  });

  test('takes words that stand in several places for each other only where more speaks for it', () => {
    const before = textOf(
      articleOf('1', paragraphs(JUDGES, BUDGET, BOILERPLATE)),
      articleOf('2', paragraphs(SCHOOL, LAND, BOILERPLATE)),
      articleOf('3', paragraphs(PRESS, 'The capital is Astana.')),
    );
    const after = textOf(
      articleOf('1', paragraphs(SCHOOL, LAND, BOILERPLATE)),
      articleOf('2', paragraphs(PRESS, 'The capital is Astana.', BOILERPLATE)),
    );
    expect(lines(align(before, after))).toEqual([
      '1/p1 = -',
      '1/p2 = -',
      '1/p3 = -',
      '2/p1 = 1/p1',
      '2/p2 = 1/p2',
      '2/p3 = 1/p3',
      '3/p1 = 2/p1',
      '3/p2 = 2/p2',
      '- = 2/p3',
    ]);
  });

  test('pairs sections by their articles, and lets one text be without sections', () => {
    const section = (number: string, heading: string) => ({ key: number, number, heading, provenance: null });
    const inSection = (number: string, one: string, text: string) => ({
      ...articleOf(number, paragraphs(text)),
      section: one,
    });
    const before = {
      sections: [section('I', 'Courts'), section('II', 'Schools')],
      articles: [inSection('1', 'I', JUDGES), inSection('2', 'II', SCHOOL)],
    };
    const after = {
      sections: [section('I', 'Money'), section('II', 'Courts'), section('III', 'Education')],
      articles: [inSection('1', 'I', BUDGET), inSection('2', 'II', JUDGES), inSection('3', 'III', SCHOOL)],
    };
    const { sections, articles } = align(before, after);
    expect(sections.map((pair) => [pair.before?.number, pair.after?.number, pair.moved])).toEqual([
      [undefined, 'I', false],
      ['I', 'II', false],
      ['II', 'III', false],
    ]);
    expect(articles.some(({ moved }) => moved)).toBe(false);
    expect(articleLines(align(before, textOf(...after.articles)))).toEqual(['- = 1', '1 = 2', '2 = 3']);
  });

  test('takes empty texts', () => {
    const text = textOf(articleOf('1', paragraphs(JUDGES)));
    expect(align(textOf(), textOf())).toEqual({ sections: [], articles: [], units: [] });
    expect(lines(align(textOf(), text))).toEqual(['- = 1/p1']);
    expect(lines(align(text, textOf()))).toEqual(['1/p1 = -']);
  });
});

/** How well the alignment of an edited text tells what became of each unit. */
interface Score {
  /** The harmonic mean of how many pairs are right and how many of the right ones were found. */
  readonly f1: number;
  /** The keys of the units that moved, as it says. */
  readonly moved: readonly string[];
}

function scoreOf(before: Constitution, after: Constitution): Score {
  const stayed = new Set(keysOf(after));
  const expected = keysOf(before).filter((key) => stayed.has(key)).length;
  const pairs = align(before, after).units.flatMap(({ before: old, after: now, moved }) =>
    old === null || now === null ? [] : [{ old: old.placed.unit.key, now: now.placed.unit.key, moved }],
  );
  const right = pairs.filter(({ old, now }) => old === now).length;
  return {
    f1: (2 * right) / (pairs.length + expected),
    moved: pairs.filter(({ moved }) => moved).map(({ now }) => now),
  };
}

function keysOf({ articles }: Constitution): string[] {
  return articles.flatMap(({ units }) => walk(units).map(({ unit }) => unit.key));
}

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

/** The mean score of a text edited by each of the seeds, and the moves that were missed or invented. */
function scoreSeeds(text: Constitution, mix: Mix): { f1: number; missed: string[]; invented: string[] } {
  const scores = SEEDS.map((seed) => {
    const edited = editBySeed(text, seed, mix);
    return { ...scoreOf(text, edited.text), expected: edited.moved };
  });
  return {
    f1: scores.reduce((sum, { f1 }) => sum + f1, 0) / SEEDS.length,
    missed: scores.flatMap(({ moved, expected }) => [...expected].filter((key) => !moved.includes(key))),
    invented: scores.flatMap(({ moved, expected }) => moved.filter((key) => !expected.has(key))),
  };
}

/** The official Russian text, where it is at hand. */
function readRussian(): Constitution | null {
  if (!existsSync(RUSSIAN)) return null;
  interface Line {
    readonly id: string;
    readonly label: string | null;
    readonly text: string;
    readonly repealed?: boolean;
  }
  const [base]: { articles: { number: string; units: Omit<Line, 'label'>[] }[] }[] = Object.values(
    JSON.parse(readFileSync(RUSSIAN, 'utf8')).versions,
  );
  const labelOf = (id: string): string | null => {
    const [, kind, ordinal] = /(?:^|\/)(p|s)(\d[^/]*)$/.exec(id) ?? [];
    return kind === undefined ? null : `${ordinal}${kind === 'p' ? '.' : ')'}`;
  };
  const articles = (base?.articles ?? []).map(({ number, units }) => {
    const flat = units.map((line): Line => ({ ...line, label: labelOf(line.id) }));
    const toUnit = ({ value, units: below }: Nested<Line>): Unit => {
      const unit = value.repealed ? tombstoneOf(value.label ?? '') : unitOf(value.label, value.text);
      return { ...unit, key: `${number}/${value.id}`, units: below.map(toUnit) };
    };
    return articleOf(number, unwrap(nest(flat)).map(toUnit));
  });
  return textOf(...articles);
}

const russian = readRussian();

describe('a text edited by chance', () => {
  const mixes: [string, Mix][] = [
    ['renumbered throughout', MIX],
    ['with its numbers kept', { ...MIX, renumbered: false }],
    ['with many moves', { ...MIX, movedAcross: 12, movedWithin: 6 }],
    ['a quarter of it rewritten', { ...MIX, rewritten: 120, inserted: 30, deleted: 30 }],
  ];

  test.each(mixes)('is aligned, %s', (_name, mix) => {
    const { f1, missed, invented } = scoreSeeds(english, mix);
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
    expect(f1).toBeGreaterThanOrEqual(0.998);
  });

  test.skipIf(russian === null).each(mixes)(
    'is aligned in Russian, %s (skipped where that is not at hand)',
    (_name, mix) => {
      if (russian === null) return;
      const { f1, missed, invented } = scoreSeeds(russian, mix);
      expect({ missed, invented }).toEqual({ missed: [], invented: [] });
      expect(f1).toBeGreaterThanOrEqual(0.998);
    },
  );

  test('is aligned the same whatever its keys', () => {
    const { text } = editBySeed(english, 1);
    const rekey = (unit: Unit, index: number): Unit => ({
      ...unit,
      key: `${index}`,
      units: unit.units.map(rekey),
    });
    const rekeyed = {
      ...text,
      articles: text.articles.map((one) => ({ ...one, key: 'same', units: one.units.map(rekey) })),
    };
    expect(lines(align(english, rekeyed))).toEqual(lines(align(english, text)));
  });

  test('is aligned about the same backwards', () => {
    for (const seed of SEEDS)
      expect(scoreOf(editBySeed(english, seed).text, english).f1).toBeGreaterThan(0.995);
  });
});

describe('any two texts', () => {
  const words = fc.constantFrom(
    '',
    '—',
    '1',
    'Repealed.',
    'судьи',
    'The people rule.',
    'The people serve the state.',
  );
  const reworded = (unit: Unit): fc.Arbitrary<Unit> =>
    fc
      .tuple(fc.option(words, { nil: unit.text }), fc.boolean(), fc.tuple(...unit.units.map(reworded)))
      .map(([text, gone, units]) =>
        gone && unit.label ? tombstoneOf(unit.label) : { ...unit, text, units },
      );
  const units = lawfulUnits.chain((all) => fc.tuple(...all.map(reworded)));
  const anyText: fc.Arbitrary<Constitution> = fc
    .uniqueArray(articleNumber, { maxLength: 6 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc
            .tuple(units, fc.constantFrom('I', 'II', null))
            .map(([all, section]) => ({ ...articleOf(number, all), section })),
        ),
      ),
    )
    .chain((articles) =>
      fc.constantFrom(['I', 'II'], ['II'], []).map((numbers) => ({
        articles,
        sections: numbers.map((number) => ({
          key: number,
          number,
          heading: `Part ${number}`,
          provenance: null,
        })),
      })),
    );
  const unitsOf = ({ articles }: Constitution): Unit[] =>
    articles.flatMap((one) => walk(one.units).map(({ unit }) => unit));

  test('have each of their units in exactly one pair', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { units, articles, sections } = align(before, after);
        const old = units.flatMap((pair) => pair.before?.placed.unit ?? []);
        expect(new Set(old)).toEqual(new Set(unitsOf(before)));
        expect(old).toHaveLength(unitsOf(before).length);
        expect(units.flatMap((pair) => pair.after?.placed.unit ?? [])).toHaveLength(unitsOf(after).length);
        expect(new Set(articles.flatMap((pair) => pair.before ?? []))).toEqual(new Set(before.articles));
        expect(new Set(articles.flatMap((pair) => pair.after ?? []))).toEqual(new Set(after.articles));
        expect(sections.flatMap((pair) => pair.after ?? [])).toEqual(after.sections);
      }),
    );
  });

  test('that are the same are paired with themselves, and nothing moved', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { units, articles } = align(text, structuredClone(text));
        for (const { before, after, moved } of units) {
          expect([after?.article.number, after?.placed.id]).toEqual([
            before?.article.number,
            before?.placed.id,
          ]);
          expect(moved).toBe(false);
        }
        for (const { before, after, moved } of articles)
          expect([after?.number, moved]).toEqual([before?.number, false]);
      }),
      { numRuns: 500 },
    );
  });
});
