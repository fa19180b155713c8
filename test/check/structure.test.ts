import { describe, expect, test } from 'vitest';
import { checkStructure } from '../../src/check/structure.ts';
import { openCorpus } from '../../src/open.ts';
import {
  ACT,
  ARTICLE_3,
  article3,
  brief,
  insertUnits,
  OPERATION,
  open,
  paragraphs,
  shipped,
} from '../helpers/checked.ts';
import { actFile, articleFile } from '../helpers/corpus.ts';

describe('checkStructure', () => {
  test.each([
    ['the usual articles, tombstones and two lists under one paragraph', []],
    ['an article with a suffix', [articleFile('2-1', 'II', '**1.** The Vice-President.')]],
    [
      'a repealed article, which keeps its place',
      [
        articleFile(
          '4',
          'II',
          '',
          'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
        ),
        articleFile('5', 'II', '**1.** Courts are public.'),
      ],
    ],
    ['labels with suffixes', [article3(paragraphs('1.', '2.', '2-1.', '2-2.', '3.'))]],
    ['a label with a letter', [article3(paragraphs('1.', '1a.', '2.'))]],
    [
      'opening words with a list, then paragraphs',
      [article3('Courts:\n\n**1)** judge;\n\n**2)** rest.\n\n**1.** They are independent.')],
    ],
    ['an article of opening words and parts', [article3('Courts judge.\n\nThey rest.')]],
    [
      'an inserted article and unit in their places',
      [
        actFile(
          `${insertUnits('2/s3', ['4)', 'pardons.'])}\n- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "Courts are public."`,
        ),
      ],
    ],
    ['a unit that an act repeals', [actFile('- op: repeal\n  at: 2/s2')]],
  ])('finds nothing wrong with %s', (_name, files) => {
    expect(checkStructure(open(...files))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkStructure(openCorpus())).toEqual([]);
  });

  test.each([
    ['one that is missing', '5', 'II', [['5', 'Article 5 does not follow article 3 on 2000-01-01.']]],
    ['several that are missing', '84', 'II', [['84', 'Article 84 does not follow article 3 on 2000-01-01.']]],
    [
      'one in a section before that of a smaller number',
      '4',
      'I',
      [
        ['4', 'Article 4 does not follow article 1 on 2000-01-01.'],
        ['2', 'Article 2 does not follow article 4 on 2000-01-01.'],
      ],
    ],
  ])('finds articles out of order: %s', (_name, number, section, expected) => {
    const findings = checkStructure(open(articleFile(number, section, '**1.** Courts are public.')));
    expect(findings.map(({ code, unit, message }) => [code, unit, message])).toEqual(
      expected.map(([unit, message]) => ['STRUCTURE_GAP', unit, message]),
    );
    for (const { hint } of findings) expect(hint).toContain('Add the articles that are missing');
  });

  test('finds a text that does not begin with article 1', () => {
    const files = [
      { path: 'constitution/article-001.md', text: articleFile('2-1', 'I', '**1.** The state.').text },
    ];
    expect(checkStructure(open(...files)).map(({ unit, message }) => [unit, message])).toEqual([
      ['2-1', 'Article 2-1 does not follow the beginning on 2000-01-01.'],
      ['2', 'Article 2 does not follow article 2-1 on 2000-01-01.'],
    ]);
  });

  test('tells in which file an article of the base is out of order', () => {
    const findings = checkStructure(open(articleFile('5', 'II', '**1.** Courts are public.')));
    expect(findings).toMatchObject([
      { code: 'STRUCTURE_GAP', unit: '5', file: 'constitution/article-005.md', line: expect.any(Number) },
    ]);
  });

  test('tells which operation inserts an article out of order', () => {
    const act = actFile(
      '- op: insert\n  into: section/II\n  articles:\n    - number: 5\n      units:\n        - text: "Courts are public."',
    );
    expect(checkStructure(open(act))).toMatchObject([
      {
        code: 'STRUCTURE_GAP',
        unit: '5',
        message: 'Article 5 does not follow article 3 on 2001-01-01.',
        operation: OPERATION,
        file: ACT,
        line: expect.any(Number),
      },
    ]);
  });

  test('finds an article with a suffix whose own number is missing', () => {
    const findings = checkStructure(open(articleFile('4-1', 'II', '**1.** Courts are public.')));
    expect(findings.map(({ unit, message }) => [unit, message])).toEqual([
      ['4-1', 'Article 4-1 does not follow article 3 on 2000-01-01.'],
    ]);
  });

  test('finds an article that goes without a trace, once for all dates from then on', () => {
    const act = actFile(
      '- op: remove\n  at: 2\n- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"\n  from: 2002-01-01',
    );
    const corpus = open(act);
    expect(corpus.versions).toHaveLength(3);
    expect(checkStructure(corpus).map(({ unit, message }) => [unit, message])).toEqual([
      ['3', 'Article 3 does not follow article 1 on 2001-01-01.'],
    ]);
  });

  test('finds that Article 84 is missing from the embedded corpus', () => {
    const corpus = shipped('constitution/article-084.md', () => null);
    const [finding, ...others] = checkStructure(corpus);
    expect(finding).toMatchObject({
      code: 'STRUCTURE_GAP',
      unit: '85',
      message: 'Article 85 does not follow article 83 on 2019-03-23.',
    });
    for (const { unit } of others) expect(unit).toBe('85');
  });

  test.each([
    ['5 after 3', paragraphs('1.', '2.', '3.', '5.'), '3/p5', 14, '5. does not follow 3. on 2000-01-01.'],
    [
      '2 at the beginning',
      paragraphs('2.', '3.'),
      '3/p2',
      8,
      '2. does not follow the beginning on 2000-01-01.',
    ],
    [
      '1-1 at the beginning',
      paragraphs('1-1.', '2.'),
      '3/p1-1',
      8,
      '1-1. does not follow the beginning on 2000-01-01.',
    ],
    [
      '2-1 after 3',
      paragraphs('1.', '2.', '3.', '2-1.'),
      '3/p2-1',
      14,
      '2-1. does not follow 3. on 2000-01-01.',
    ],
    [
      'a subparagraph of a paragraph',
      '**1.** Courts:\n\n**1)** judge;\n\n**3)** rest.',
      '3/p1/s3',
      12,
      '3) does not follow 1) on 2000-01-01.',
    ],
    [
      'a subparagraph of opening words',
      'Courts:\n\n**1)** judge;\n\n**4)** rest.',
      '3/s4',
      12,
      '4) does not follow 1) on 2000-01-01.',
    ],
    [
      'a subparagraph of a further part',
      '**1.** Courts:\n\n**1)** judge.\n\nJudges:\n\n**2)** rest.',
      '3/p1/part2/s2',
      14,
      '2) does not follow the beginning on 2000-01-01.',
    ],
    [
      'a paragraph behind opening words with a list',
      'Courts:\n\n**1)** judge;\n\n**2)** rest.\n\n**3.** They are independent.',
      '3/p3',
      14,
      '3. does not follow the beginning on 2000-01-01.',
    ],
  ])('finds a label out of order: %s', (_name, body, unit, line, message) => {
    const findings = checkStructure(open(article3(body)));
    expect(brief(findings)).toEqual([
      { code: 'STRUCTURE_GAP', message, unit, file: ARTICLE_3, line, column: 1 },
    ]);
    expect(findings[0]?.hint).toContain('Add the units that are missing');
  });

  test('finds 3-1 before 3', () => {
    const findings = checkStructure(open(article3(paragraphs('1.', '2.', '3-1.', '3.'))));
    expect(brief(findings)).toContainEqual({
      code: 'STRUCTURE_GAP',
      message: '3. does not follow 3-1. on 2000-01-01.',
      unit: '3/p3',
      file: ARTICLE_3,
      line: 14,
      column: 1,
    });
  });

  test('finds 3-1 without a 3', () => {
    expect(brief(checkStructure(open(article3(paragraphs('1.', '2.', '3-1.')))))).toEqual([
      {
        code: 'STRUCTURE_GAP',
        message: '3-1. does not follow 2. on 2000-01-01.',
        unit: '3/p3-1',
        file: ARTICLE_3,
        line: 12,
        column: 1,
      },
    ]);
  });

  test('finds a gap that an act makes by taking a unit away, at the unit behind it', () => {
    expect(brief(checkStructure(open(actFile('- op: remove\n  at: 2/s2'))))).toEqual([
      {
        code: 'STRUCTURE_GAP',
        message: '3) does not follow 1) on 2001-01-01.',
        unit: '2/s3',
        file: 'constitution/article-002.md',
        line: 14,
        column: 1,
      },
    ]);
  });

  test('finds a unit inserted out of order, at its operation', () => {
    const act = actFile(insertUnits('2/s3', ['5)', 'pardons.']));
    expect(checkStructure(open(act))).toMatchObject([
      {
        code: 'STRUCTURE_GAP',
        message: '5) does not follow 3) on 2001-01-01.',
        unit: '2/s5',
        file: ACT,
        line: 11,
        column: 9,
      },
    ]);
  });

  test('finds one of several units inserted out of order, at their operation', () => {
    const act = actFile(insertUnits('2/s3', ['4)', 'pardons;'], ['6)', 'reads.']));
    expect(checkStructure(open(act))).toMatchObject([
      {
        code: 'STRUCTURE_GAP',
        message: '6) does not follow 4) on 2001-01-01.',
        unit: '2/s6',
        operation: OPERATION,
        file: ACT,
        line: 11,
        column: 9,
      },
    ]);
  });
});
