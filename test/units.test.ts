import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCitation, parseCitation } from '../src/address.ts';
import { unwrap } from '../src/errors.ts';
import type { Unit } from '../src/model.ts';
import {
  describeUnits,
  findCited,
  findUnit,
  flatten,
  idSteps,
  misreading,
  type Nested,
  nest,
  walk,
} from '../src/units.ts';
import { issueOf } from './helpers/corpus.ts';
import { deepFreeze } from './helpers/texts.ts';
import { articleOf, lawfulUnits, unitOf } from './helpers/trees.ts';

/** Paragraphs as they are printed, a dash for those without a label. */
function printed(labels: string): { label: string | null }[] {
  return labels.split(' ').map((label) => ({ label: label === '-' ? null : label }));
}

/** A tree in one line: `1.[1) -[1)]]`. */
function shape(units: readonly { label: string | null; units: readonly Nested<unknown>[] }[]): string {
  return units
    .map(({ label, units: below }) => `${label ?? '-'}${below.length === 0 ? '' : `[${shape(below)}]`}`)
    .join(' ');
}

/** Article 52, paragraph 5 in small: two lists under two parts, and one of its own. */
const TWO_LISTS = [
  unitOf('1.', 'Deputies are free.'),
  unitOf('5.', 'A deputy loses the mandate:', [
    unitOf('1)', 'on resignation;'),
    unitOf(null, 'A deputy of the Senate:', [unitOf('1)', 'on leaving the region;')]),
    unitOf(null, 'A deputy of the Mazhilis:', [
      unitOf('1)', 'on leaving the party;'),
      unitOf('10-1)', 'on its dissolution.'),
    ]),
  ]),
];
const OPENING = [
  unitOf(null, 'The President:'),
  unitOf('1)', 'signs laws;'),
  unitOf('10-1)', 'rests.'),
  unitOf(null, 'The President may:', [unitOf('1)', 'resign.')]),
  unitOf('1.', 'The term is seven years.', [unitOf(null, 'It is not extended.')]),
];

describe('walk', () => {
  test('gives units in reading order with ids, kinds, parents and trails', () => {
    const placed = walk(OPENING).map(({ id, kind, unit, parent, trail }) => [
      id,
      kind,
      unit.text,
      parent?.text ?? null,
      trail,
    ]);
    expect(placed).toEqual([
      ['lead', 'lead', 'The President:', null, [0]],
      ['s1', 'subparagraph', 'signs laws;', null, [1]],
      ['s10-1', 'subparagraph', 'rests.', null, [2]],
      ['part2', 'part', 'The President may:', null, [3]],
      ['part2/s1', 'subparagraph', 'resign.', 'The President may:', [3, 0]],
      ['p1', 'paragraph', 'The term is seven years.', null, [4]],
      ['p1/part2', 'part', 'It is not extended.', 'The term is seven years.', [4, 0]],
    ]);
  });

  test('counts a paragraph’s own text as its first part', () => {
    expect(walk(TWO_LISTS).map(({ id }) => id)).toEqual([
      'p1',
      'p5',
      'p5/s1',
      'p5/part2',
      'p5/part2/s1',
      'p5/part3',
      'p5/part3/s1',
      'p5/part3/s10-1',
    ]);
  });

  test('finds nothing in a repealed article', () => {
    expect(walk([])).toEqual([]);
  });

  test('changes nothing', () => {
    const units = deepFreeze([unitOf('1.', 'The state.')]);
    expect(walk([...units])).toEqual(walk(units));
  });

  test('gives every unit its own id and a trail that leads to it', () => {
    fc.assert(
      fc.property(lawfulUnits, (units) => {
        const placed = walk(units);
        expect(placed.map(({ unit }) => unit)).toEqual(flatten(units));
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
        for (const { unit, trail } of placed) expect(follow(units, trail)).toBe(unit);
      }),
      { numRuns: 300 },
    );
  });

  function follow(units: readonly Unit[], [first = 0, ...rest]: readonly number[]): Unit | undefined {
    const unit = units[first];
    return unit === undefined || rest.length === 0 ? unit : follow(unit.units, rest);
  }
});

describe('idSteps', () => {
  test.each([
    [
      'at the top of an article',
      true,
      '- 1) 10-1) - 1. 3-1.',
      ['lead', 's1', 's10-1', 'part2', 'p1', 'p3-1'],
    ],
    ['below a unit', false, '1) 2) - -', ['s1', 's2', 'part2', 'part3']],
    ['at the top without opening words', true, '1. 2.', ['p1', 'p2']],
  ])('names siblings %s', (_, inArticle, labels, steps) => {
    expect(idSteps(printed(labels), inArticle)).toEqual(steps);
  });

  test('takes a draft without a label for a part', () => {
    expect(idSteps([{}, { label: '1)' }, {}], false)).toEqual(['part2', 's1', 'part3']);
  });
});

describe('findUnit', () => {
  const article = articleOf('52', TWO_LISTS);

  test('finds the unit that an id names', () => {
    expect(findUnit(article, 'p5/part3/s1')?.unit.text).toBe('on leaving the party;');
    expect(findUnit(article, 'p5/s1')?.unit.text).toBe('on resignation;');
  });

  test.each(['', 'p2', 'p5/s3', 'p5/part4', 's1', '5', 'p5/', 'lead'])('finds nothing for %j', (id) => {
    expect(findUnit(article, id)).toBeNull();
  });
});

describe('findCited', () => {
  const idsOf = (units: readonly Unit[], citation: string): string[] =>
    findCited(articleOf('52', units), unwrap(parseCitation(citation))).map(({ id }) => id);

  test.each([
    ['52(1)', ['p1']],
    ['52(5)', ['p5']],
    ['52(5)(10-1)', ['p5/part3/s10-1']],
    ['52(5) part 2', ['p5/part2']],
    ['52(5) part 2 (1)', ['p5/part2/s1']],
    ['52(5)(1)', ['p5/s1', 'p5/part2/s1', 'p5/part3/s1']],
    ['52(9)', []],
    ['52(5)(9)', []],
    ['52(10-1)', []],
    ['52 part 2', []],
    ['52/p5/part2/s1', ['p5/part2/s1']],
  ])('finds in lists under parts what %s may mean', (citation, ids) => {
    expect(idsOf(TWO_LISTS, citation)).toEqual(ids);
  });

  test.each([
    ['52 opening words', ['lead']],
    ['52(10-1)', ['s10-1']],
    ['52(1)', ['s1', 'part2/s1', 'p1']],
    ['52/s1', ['s1']],
    ['52/p1', ['p1']],
    ['52 part 2', ['part2']],
    ['52 part 2 (1)', ['part2/s1']],
    ['52(1) part 2', ['p1/part2']],
  ])('finds under opening words what %s may mean', (citation, ids) => {
    expect(idsOf(OPENING, citation)).toEqual(ids);
  });

  test('finds every unit again by the citation that is printed for it', () => {
    fc.assert(
      fc.property(lawfulUnits, (units) => {
        for (const { id } of walk(units)) expect(idsOf(units, formatCitation('52', id))).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  test('finds exactly one unit by its id', () => {
    fc.assert(
      fc.property(lawfulUnits, (units) => {
        for (const { id } of walk(units)) expect(idsOf(units, `52/${id}`)).toEqual([id]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('nest', () => {
  test.each([
    ['paragraphs', '1. 2. 3-1.', '1. 2. 3-1.'],
    ['a list under a paragraph', '1. 1) 2) 2.', '1.[1) 2)] 2.'],
    ['opening words with a list beside them', '- 1) 10-1)', '- 1) 10-1)'],
    ['a list under a further part', '1. 1) - 1) 2. 1)', '1.[1) -[1)]] 2.[1)]'],
    ['two lists under two parts', '5. - 1) 2) - 1) 2)', '5.[-[1) 2)] -[1) 2)]]'],
    ['parts of an article', '- - 1) -', '- -[1)] -'],
    ['paragraphs below opening words', '- 1) 1. 1)', '- 1) 1.[1)]'],
  ])('nests %s by labels alone', (_, labels, expected) => {
    expect(shape(unwrap(nest(printed(labels))))).toBe(expected);
  });

  test('nests nothing to nothing', () => {
    expect(nest([])).toEqual({ ok: true, value: [] });
  });

  test('keeps the values that it was given', () => {
    const [first, second] = [
      { label: '1.', text: 'The state:' },
      { label: '1)', text: 'serves.' },
    ];
    const [paragraph] = unwrap(nest([first, second]));
    expect(paragraph?.value).toBe(first);
    expect(paragraph?.units[0]?.value).toBe(second);
  });

  test.each([
    ['1) 1.', 'UNIT_MISPLACED', 'Subparagraph 1) stands above every paragraph', 'above it'],
    ['1. 2. 1.', 'UNIT_DUPLICATE', 'The label 1. stands twice', '3-1.'],
    ['1. 1) 2) 1)', 'UNIT_DUPLICATE', 'The label 1) stands twice', '3-1)'],
    ['- 1) 1)', 'UNIT_DUPLICATE', 'The label 1) stands twice', 'Correct one of the two'],
    ['1. (a)', 'LABEL_INVALID', '"(a)" is not a label', '10-1)'],
    ['1. 2', 'LABEL_INVALID', '"2" is not a label', '3-1.'],
  ])('refuses %s with %s', (labels, code, message, hint) => {
    const issue = issueOf(nest(printed(labels)));
    expect(issue.code).toBe(code);
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain(hint);
  });

  test('says where the refused paragraph stands', () => {
    const lines = printed('1. 1) 1)').map((line, index) => ({ ...line, line: 9 + 2 * index }));
    const result = nest(lines, ({ line }) => ({ file: 'constitution/article-001.md', line, column: 1 }));
    expect(issueOf(result)).toMatchObject({ file: 'constitution/article-001.md', line: 13, column: 1 });
  });

  test('gives back every tree that the law can have, from its units in reading order', () => {
    const rebuild = ({ value, units }: Nested<Unit>): Unit => ({ ...value, units: units.map(rebuild) });
    fc.assert(
      fc.property(lawfulUnits, (units) => {
        expect(unwrap(nest(flatten(units))).map(rebuild)).toEqual(units);
      }),
      { numRuns: 500 },
    );
  });

  test('loses no paragraph of any run that it can nest, and keeps their order', () => {
    const label = fc.constantFrom('1.', '2.', '3-1.', '1)', '2)', '3)', null);
    const run = fc.array(label).map((labels) => labels.map((one, place) => ({ label: one, place })));
    fc.assert(
      fc.property(run, (flat) => {
        const nested = nest(flat);
        fc.pre(nested.ok);
        expect(flatten(unwrap(nested)).map(({ value }) => value)).toEqual(flat);
      }),
      { numRuns: 500 },
    );
  });
});

describe('flatten', () => {
  test('lists every unit above what is below it', () => {
    expect(flatten(TWO_LISTS).map(({ text }) => text)).toEqual([
      'Deputies are free.',
      'A deputy loses the mandate:',
      'on resignation;',
      'A deputy of the Senate:',
      'on leaving the region;',
      'A deputy of the Mazhilis:',
      'on leaving the party;',
      'on its dissolution.',
    ]);
  });

  test('takes drafts that have nothing below them', () => {
    interface Draft {
      readonly text: string;
      readonly units?: readonly Draft[];
    }
    const drafts: readonly Draft[] = [{ text: 'a', units: [{ text: 'b' }] }, { text: 'c' }];
    expect(flatten(drafts).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('whether a tree reads back', () => {
  test.each([
    ['two lists under parts', TWO_LISTS],
    ['opening words', OPENING],
    ['a repealed article', []],
  ])('takes %s', (_, units) => {
    expect(misreading(units)).toBe(null);
  });

  test('takes every tree that the law can have', () => {
    fc.assert(
      fc.property(lawfulUnits, (units) => {
        expect(misreading(units)).toBe(null);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a list below opening words', [unitOf(null, 'The President:', [unitOf('1)', 'rests.')])]],
    ['a paragraph below a paragraph', [unitOf('1.', 'a', [unitOf('2.', 'b')])]],
    ['a list below a subparagraph', [unitOf('1.', 'a', [unitOf('1)', 'b', [unitOf('2)', 'c')])])]],
    [
      'an item behind a part of the same paragraph',
      [unitOf('1.', 'a', [unitOf(null, 'b'), unitOf('1)', 'c')])],
    ],
    ['a part of the article behind a paragraph', [unitOf('1.', 'a'), unitOf(null, 'b')]],
    ['an item with nothing above it', [unitOf('1)', 'a')]],
    ['a label twice', [unitOf('1.', 'a'), unitOf('1.', 'b')]],
    ['a label that is none', [unitOf('§1', 'a')]],
  ])('refuses %s', (_, units) => {
    expect(misreading(units)).not.toBe(null);
  });
});

describe('misreading', () => {
  test('finds nothing wrong with what reads back', () => {
    expect(misreading(TWO_LISTS)).toBeNull();
  });

  test.each([
    [
      'what an item would become',
      [unitOf('1.', 'a', [unitOf(null, 'b'), unitOf('1)', 'c')])],
      'p1/s1 would become p1/part2/s1',
    ],
    ['what a part would become', [unitOf('1.', 'a'), unitOf(null, 'b')], 'lead would become p1/part2'],
    ['that a label would stand twice', [unitOf('1.', 'a'), unitOf('1.', 'b')], 'The label 1. stands twice'],
    [
      'that an item would belong to nothing',
      [unitOf('1)', 'a')],
      'Subparagraph 1) stands above every paragraph',
    ],
    ['that a label is none', [unitOf('§1', 'a')], '"§1" is not a label'],
  ])('says %s', (_, units, sentence) => {
    expect(misreading(units)).toContain(sentence);
  });
});

describe('describeUnits', () => {
  test('names every unit of a short article', () => {
    expect(describeUnits(articleOf('44', OPENING))).toBe(
      'Article 44 has lead, s1, s10-1, part2, part2/s1, p1, p1/part2.',
    );
  });

  test('says that a repealed article has none', () => {
    expect(describeUnits(articleOf('84', []))).toBe('Article 84 has no units.');
  });

  test('counts the rest of a long one', () => {
    const units = Array.from({ length: 26 }, (_, index) => unitOf(`${index + 1}.`, 'text'));
    expect(describeUnits(articleOf('61', units.slice(0, 24)))).toMatch(/p23, p24\.$/);
    expect(describeUnits(articleOf('61', units))).toMatch(/p24, and 2 more\.$/);
  });
});

describe('formatCitation of every unit', () => {
  test('writes a unit with its article', () => {
    const article = articleOf('52', TWO_LISTS);
    expect(walk(article.units).map((placed) => formatCitation(article.number, placed.id))).toEqual([
      '52(1)',
      '52(5)',
      '52(5)(1)',
      '52(5) part 2',
      '52(5) part 2 (1)',
      '52(5) part 3',
      '52(5) part 3 (1)',
      '52(5) part 3 (10-1)',
    ]);
  });
});
