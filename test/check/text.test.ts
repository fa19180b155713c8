import { describe, expect, test } from 'vitest';
import { checkReferences, checkStructure, checkTerms, checkTypography } from '../../src/check/text.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type Issue, unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, articleFile, DESCRIPTION, tryOpen } from '../helpers/corpus.ts';

const ACT = 'amendments/2001-01-01-act.yaml';
const OPERATION = { act: '2001-01-01-act', amendment: 'first', operation: 0 };
const ARTICLE_3 = 'constitution/article-003.md';

function open(...files: TextFile[]): Corpus {
  return unwrap(tryOpen(...files));
}

/** The shipped corpus with one file changed, or left out. */
function shipped(path: string, change: (text: string) => string | null): Corpus {
  const files = unwrap(readCorpusFiles(EMBEDDED_FOLDER)).flatMap((file) => {
    const text = file.path === path ? change(file.text) : file.text;
    return text === null ? [] : [{ ...file, text }];
  });
  return openCorpus(files);
}

function replaced(text: string, old: string, put: string): string {
  if (!text.includes(old)) throw new Error(`the file does not say ${old}`);
  return text.replace(old, put);
}

/** Findings without their hints. */
function brief(findings: readonly Issue[]): object[] {
  return findings.map(({ hint: _hint, ...rest }) => rest);
}

/** Article 3 of the usual articles with another body: its first unit stands on line 8, each further one two below. */
function article3(body: string): TextFile {
  return articleFile('3', 'II', body);
}

function paragraphs(...labels: string[]): string {
  return labels.map((label) => `**${label}** Courts are independent.`).join('\n\n');
}

const insertUnits = (after: string, ...units: [string, string][]): string =>
  [
    `- op: insert\n  after: ${after}\n  units:`,
    ...units.map(([label, text]) => `    - label: "${label}"\n      text: "${text}"`),
  ].join('\n');

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
    ['one that is missing', '5', 'II', [['5', 'Article 5 does not follow article 3.']]],
    ['several that are missing', '84', 'II', [['84', 'Article 84 does not follow article 3.']]],
    [
      'one in a section before that of a smaller number',
      '4',
      'I',
      [
        ['4', 'Article 4 does not follow article 1.'],
        ['2', 'Article 2 does not follow article 4.'],
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
      ['2-1', 'Article 2-1 does not follow the beginning.'],
      ['2', 'Article 2 does not follow article 2-1.'],
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
        message: 'Article 5 does not follow article 3.',
        operation: OPERATION,
        file: ACT,
        line: expect.any(Number),
      },
    ]);
  });

  test('finds an article with a suffix whose own number is missing', () => {
    const findings = checkStructure(open(articleFile('4-1', 'II', '**1.** Courts are public.')));
    expect(findings.map(({ unit, message }) => [unit, message])).toEqual([
      ['4-1', 'Article 4-1 does not follow article 3.'],
    ]);
  });

  test('finds an article that goes without a trace, once for all dates from then on', () => {
    const act = actFile(
      '- op: remove\n  at: 2\n- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"\n  from: 2002-01-01',
    );
    const corpus = open(act);
    expect(corpus.versions).toHaveLength(3);
    expect(checkStructure(corpus).map(({ unit, message }) => [unit, message])).toEqual([
      ['3', 'Article 3 does not follow article 1.'],
    ]);
  });

  test('finds that Article 84 is missing from the embedded corpus', () => {
    const corpus = shipped('constitution/article-084.md', () => null);
    const [finding, ...others] = checkStructure(corpus);
    expect(finding).toMatchObject({
      code: 'STRUCTURE_GAP',
      unit: '85',
      message: 'Article 85 does not follow article 83.',
    });
    for (const { unit } of others) expect(unit).toBe('85');
  });

  test.each([
    ['5 after 3', paragraphs('1.', '2.', '3.', '5.'), '3/p5', 14, '5. does not follow 3.'],
    ['2 at the beginning', paragraphs('2.', '3.'), '3/p2', 8, '2. does not follow the beginning.'],
    ['1-1 at the beginning', paragraphs('1-1.', '2.'), '3/p1-1', 8, '1-1. does not follow the beginning.'],
    ['2-1 after 3', paragraphs('1.', '2.', '3.', '2-1.'), '3/p2-1', 14, '2-1. does not follow 3.'],
    [
      'a subparagraph of a paragraph',
      '**1.** Courts:\n\n**1)** judge;\n\n**3)** rest.',
      '3/p1/s3',
      12,
      '3) does not follow 1.',
    ],
    [
      'a subparagraph of opening words',
      'Courts:\n\n**1)** judge;\n\n**4)** rest.',
      '3/s4',
      12,
      '4) does not follow 1.',
    ],
    [
      'a subparagraph of a further part',
      '**1.** Courts:\n\n**1)** judge.\n\nJudges:\n\n**2)** rest.',
      '3/p1/part2/s2',
      14,
      '2) does not follow the beginning.',
    ],
    [
      'a paragraph behind opening words with a list',
      'Courts:\n\n**1)** judge;\n\n**2)** rest.\n\n**3.** They are independent.',
      '3/p3',
      14,
      '3. does not follow the beginning.',
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
      message: '3. does not follow 3-1.',
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
        message: '3-1. does not follow 2.',
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
        message: '3) does not follow 1.',
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
        message: '5) does not follow 3.',
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
        message: '6) does not follow 4.',
        unit: '2/s6',
        operation: OPERATION,
        file: ACT,
        line: 11,
        column: 9,
      },
    ]);
  });
});

describe('checkReferences', () => {
  const citing = (words: string): TextFile =>
    article3(`**1.** Courts act as ${words} says.\n\nJudges obey only the law.`);
  const inArticle3 = (message: string): object => ({
    code: 'REFERENCE_DANGLING',
    message,
    unit: '3/p1',
    file: ARTICLE_3,
    line: 8,
    column: 1,
  });
  const TWO_PARTS = articleFile(
    '4',
    'II',
    '**1.** Courts sit in public.\n\nA court sits in private:\n\n**1)** in wartime;\n\n**2)** for secrets.',
  );

  test.each([
    'Article 2',
    'Articles 1 to 3',
    'Articles 1, 2 and 4',
    'this Article',
    'this paragraph',
    'paragraph 1 of this Article',
    'the second part of this paragraph',
    'the second part of paragraph 1 of this Article',
    'the third part of paragraph 2 of Article 1',
    'subparagraph 3) of Article 2',
    'subparagraphs 1) to 3) of Article 2',
    'subparagraphs 1) and 2) of paragraph 2 of Article 1',
    'the first part of paragraph 4 of Article 1',
    'subparagraph 2) of paragraph 1 of Article 4',
    'paragraph 9',
    'subparagraph 9) of it',
  ])('finds nothing wrong with %s', (words) => {
    expect(checkReferences(open(citing(words), TWO_PARTS))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkReferences(openCorpus())).toEqual([]);
  });

  test.each([
    ['Article 9', ['9']],
    ['Articles 1 to 5', ['4', '5']],
    ['Articles 7, 1 and 8', ['7', '8']],
    ['Article 2-1', ['2-1']],
    ['paragraph 9 of Article 1', ['1/p9']],
    ['paragraph 1 of Article 2', ['2/p1']],
    ['paragraphs 1 and 2 of this Article', ['3/p2']],
    ['the third part of paragraph 1 of this Article', ['3/p1/part3']],
    ['the third part of this paragraph', ['3/p1/part3']],
    ['the first part of paragraph 7 of Article 1', ['1/p7']],
    ['subparagraph 1) of this paragraph', ['3/p1/s1']],
    ['subparagraphs 3) and 4) of Article 2', ['2/s4']],
    ['subparagraphs 2) and 3) of paragraph 2 of Article 1', ['1/p2/s3']],
    ['subparagraph 1) of Article 1', ['1/s1']],
  ])('finds what dangles in %s', (words, missing) => {
    const findings = checkReferences(open(citing(words)));
    expect(brief(findings)).toEqual(
      missing.map((target) => inArticle3(`"${words}" names ${target}, which does not exist on 2000-01-01.`)),
    );
    for (const { hint } of findings) expect(hint).toContain('"outside:" in corpus.yaml');
  });

  test('finds only what dangles in a list of different kinds', () => {
    const words = 'Articles 1, 2 to 3, paragraph 4 of Article 1, Article 5, paragraph 8 of Article 1';
    expect(brief(checkReferences(open(citing(words))))).toEqual([
      inArticle3('"Article 5" names 5, which does not exist on 2000-01-01.'),
      inArticle3('"paragraph 8 of Article 1" names 1/p8, which does not exist on 2000-01-01.'),
    ]);
  });

  test('finds a reference in a subparagraph of a further part by its own paragraph', () => {
    const body =
      '**1.** Courts sit.\n\n**2.** Courts rule.\n\nA court rests:\n\n**1)** as subparagraph 2) of this paragraph says.';
    expect(brief(checkReferences(open(article3(body))))).toEqual([
      {
        code: 'REFERENCE_DANGLING',
        message: '"subparagraph 2) of this paragraph" names 3/p2/s2, which does not exist on 2000-01-01.',
        unit: '3/p2/part2/s1',
        file: ARTICLE_3,
        line: 14,
        column: 1,
      },
    ]);
  });

  test('finds a wrong number in an article of the embedded corpus', () => {
    const path = 'constitution/article-073.md';
    const corpus = shipped(path, (text) =>
      replaced(
        text,
        'subparagraphs 2) and 3) of paragraph 1 of Article 72',
        'subparagraphs 2) and 6) of paragraph 1 of Article 72',
      ),
    );
    expect(checkReferences(corpus)).toMatchObject([
      {
        code: 'REFERENCE_DANGLING',
        message:
          '"subparagraphs 2) and 6) of paragraph 1 of Article 72" names 72/p1/s6, which does not exist on 2019-03-23.',
        unit: '73/p2',
        file: path,
        line: 14,
      },
    ]);
  });

  describe('at several dates', () => {
    const LATER = '\n  from: 2002-01-01';

    test.each([
      [
        'removed',
        'subparagraph 2) of Article 2',
        '- op: remove\n  at: 2/s2',
        '"subparagraph 2) of Article 2" names 2/s2, which does not exist on 2001-01-01.',
      ],
      [
        'an article that is removed',
        'Article 1',
        '- op: remove\n  at: 1',
        '"Article 1" names 1, which does not exist on 2001-01-01.',
      ],
      [
        'repealed',
        'subparagraph 2) of Article 2',
        '- op: repeal\n  at: 2/s2',
        '"subparagraph 2) of Article 2" names 2/s2, which does not exist on 2001-01-01.',
      ],
      [
        'an article that is repealed',
        'Article 1',
        '- op: repeal\n  at: 1',
        '"Article 1" names 1, which does not exist on 2001-01-01.',
      ],
      [
        'below what is repealed',
        'subparagraph 2) of paragraph 2 of Article 1',
        '- op: repeal\n  at: 1/p2',
        '"subparagraph 2) of paragraph 2 of Article 1" names 1/p2/s2, which does not exist on 2001-01-01.',
      ],
    ])('finds the first on which the target is gone: %s', (_name, words, operations, message) => {
      expect(brief(checkReferences(open(citing(words), actFile(operations))))).toEqual([inArticle3(message)]);
    });

    test('finds that the target comes only later', () => {
      const act = actFile(insertUnits('2/s3', ['4)', 'pardons.']));
      expect(brief(checkReferences(open(citing('subparagraph 4) of Article 2'), act)))).toEqual([
        inArticle3('"subparagraph 4) of Article 2" names 2/s4, which does not exist on 2000-01-01.'),
      ]);
    });

    test('finds that the target is not there in between', () => {
      const act = actFile(
        `- op: remove\n  at: 2/s3\n${insertUnits('2/s2', ['3)', 'rests.'])}${LATER}\n- op: substitute\n  at: 3/p1/part2\n  old: "only"\n  new: "nothing but"\n  from: 2003-01-01`,
      );
      const corpus = open(citing('subparagraph 3) of Article 2'), act);
      expect(corpus.versions).toHaveLength(4);
      expect(brief(checkReferences(corpus))).toEqual([
        inArticle3('"subparagraph 3) of Article 2" names 2/s3, which does not exist on 2001-01-01.'),
      ]);
    });

    test('finds an inserted unit whose target comes later, at its operation', () => {
      const act = actFile(
        `${insertUnits('2/s3', ['4)', 'appoints under Article 4.'])}\n- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "Courts are public."${LATER}`,
      );
      expect(brief(checkReferences(open(act)))).toEqual([
        {
          code: 'REFERENCE_DANGLING',
          message: '"Article 4" names 4, which does not exist on 2001-01-01.',
          unit: '2/s4',
          operation: OPERATION,
          file: ACT,
          line: 11,
          column: 9,
        },
      ]);
    });

    test('finds a reference that an act writes, at its operation', () => {
      const act = actFile(
        '- op: substitute\n  at: 3/p1\n  old: "Article 2"\n  new: "Article 20"\n  from: 2002-01-01',
      );
      expect(brief(checkReferences(open(citing('Article 2'), act)))).toEqual([
        {
          code: 'REFERENCE_DANGLING',
          message: '"Article 20" names 20, which does not exist on 2002-01-01.',
          unit: '3/p1',
          operation: OPERATION,
          file: ACT,
          line: 11,
          column: 9,
        },
      ]);
    });

    test.each([
      [
        'that the act corrects on the day on which the target goes',
        'subparagraph 2) of Article 2',
        '- op: remove\n  at: 2/s2\n- op: substitute\n  at: 3/p1\n  old: "subparagraph 2)"\n  new: "subparagraph 3)"',
      ],
      ['in a unit that goes with its target', 'Article 1', '- op: remove\n  at: 1\n- op: repeal\n  at: 3/p1'],
      ['to a unit whose words change', 'Article 2', '- op: replace\n  at: 2/s2\n  text: "appoints judges;"'],
    ])('finds nothing wrong with one %s', (_name, words, operations) => {
      expect(checkReferences(open(citing(words), actFile(operations)))).toEqual([]);
    });
  });

  describe('with references outside', () => {
    const describing = (unit: string, text: string): TextFile => ({
      path: 'constitution/corpus.yaml',
      text: `${DESCRIPTION}outside:\n  - unit: ${unit}\n    text: "${text}"\n`,
    });
    const words = 'paragraphs 12 to 13 of Article 64';

    test('passes over one that is listed', () => {
      expect(checkReferences(open(citing(words), describing('3/p1', words)))).toEqual([]);
    });

    test('passes over one that stands twice in the unit', () => {
      const body = `**1.** Courts act as ${words} says, and ${words} prevails.`;
      expect(checkReferences(open(article3(body), describing('3/p1', words)))).toEqual([]);
    });

    test.each([
      ['of another unit', '3/p1/part2', words],
      ['of other words', '3/p1', 'paragraphs 12 to 14 of Article 64'],
    ])('finds one %s', (_name, unit, text) => {
      expect(brief(checkReferences(open(citing(words), describing(unit, text))))).toEqual([
        inArticle3(`"${words}" names 64/p12, which does not exist on 2000-01-01.`),
        inArticle3(`"${words}" names 64/p13, which does not exist on 2000-01-01.`),
      ]);
    });

    test('finds another reference in the same unit', () => {
      const body = '**1.** Courts act as Article 64 says, and Article 65 prevails.';
      expect(brief(checkReferences(open(article3(body), describing('3/p1', 'Article 64'))))).toEqual([
        inArticle3('"Article 65" names 65, which does not exist on 2000-01-01.'),
      ]);
    });

    test('finds that of the embedded corpus when it is not listed', () => {
      const corpus = shipped('constitution/corpus.yaml', (text) => replaced(text, '92/p3', '92/p2'));
      const found = checkReferences(corpus);
      expect(found.map(({ unit, file }) => [unit, file])).toEqual(
        Array.from({ length: 6 }, () => ['92/p3', 'constitution/article-092.md']),
      );
      expect(found.map(({ message }) => /names (\S+),/.exec(message)?.[1])).toEqual([
        '64/p12',
        '64/p13',
        '64/p14',
        '64/p15',
        '64/p18',
        '64/p20',
      ]);
    });
  });

  test('finds nothing in a language whose references it does not know', () => {
    const words =
      'words:\n  article: "Article {number}"\n  preamble: "Preamble"\n  repealed: "Repealed."\nsections:';
    const text = DESCRIPTION.replace('language: en', 'language: de').replace('sections:', words);
    const corpus = open({ path: 'constitution/corpus.yaml', text }, citing('Article 9'));
    expect(checkReferences(corpus)).toEqual([]);
  });
});

describe('checkTerms', () => {
  const act = (operations: string, from: string, more = ''): TextFile => {
    const { path, text } = actFile(operations);
    const terms = `  terms:\n    - old: "decrees"\n      new: "ordinances"\n      from: ${from}${more}\n`;
    return { path, text: text.replace('amendments:', `${terms}amendments:`) };
  };
  const OTHER = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
  const REPLACED =
    '- op: substitute\n  at: 1/p2/part2\n  old: "decrees"\n  new: "ordinances"\n  from: 2002-01-01';
  // The terms take four lines above the operations, and keptIn one more.
  const LINE = 15;

  test('finds a term in the base text after its date, once', () => {
    const more = '- op: remove\n  at: 2/s3\n  from: 2002-01-01';
    const findings = checkTerms(open(act(`${OTHER}\n${more}`, '2001-01-01')));
    expect(brief(findings)).toEqual([
      {
        code: 'TERM_SURVIVES',
        message: '"decrees" still stands here on 2001-01-01; from 2001-01-01 it is "ordinances".',
        unit: '1/p2/part2',
        file: 'constitution/article-001.md',
        line: 20,
        column: 1,
      },
    ]);
    expect(findings[0]?.hint).toContain('"keptIn:"');
  });

  test('finds a term in an inserted unit, at its operation', () => {
    const insert = insertUnits('2/s3', ['4)', 'issues decrees.']);
    const findings = checkTerms(open(act(`${insert}\n  from: 2002-01-01\n${REPLACED}`, '2002-01-01')));
    expect(brief(findings)).toEqual([
      {
        code: 'TERM_SURVIVES',
        message: '"decrees" still stands here on 2002-01-01; from 2002-01-01 it is "ordinances".',
        unit: '2/s4',
        operation: OPERATION,
        file: ACT,
        line: LINE,
        column: 9,
      },
    ]);
  });

  test('finds a term that a later operation brings back', () => {
    const back = REPLACED.replace('"decrees"', '"x"')
      .replace('"ordinances"', '"decrees"')
      .replace('"x"', '"ordinances"')
      .replace('2002', '2003');
    const findings = checkTerms(open(act(`${REPLACED}\n${back}`, '2002-01-01')));
    expect(brief(findings)).toMatchObject([
      {
        message: '"decrees" still stands here on 2003-01-01; from 2002-01-01 it is "ordinances".',
        unit: '1/p2/part2',
        operation: { ...OPERATION, operation: 1 },
        line: LINE + 5,
      },
    ]);
  });

  test('finds a term on a day on which nothing commences', () => {
    expect(checkTerms(open(act(OTHER, '2001-06-01')))).toMatchObject([
      { code: 'TERM_SURVIVES', unit: '1/p2/part2', message: expect.stringContaining('from 2001-06-01') },
    ]);
  });

  test.each([
    ['before its date', act(REPLACED, '2002-01-01')],
    ['that the whole text has replaced', act(REPLACED.replace('2002', '2001'), '2001-01-01')],
    ['in a unit that keeps it', act(OTHER, '2001-01-01', '\n      keptIn: [3/p1, 1/p2/part2]')],
    ['in a unit that goes', act('- op: remove\n  at: 1/p2/part2', '2001-01-01')],
  ])('finds none %s', (_name, file) => {
    expect(checkTerms(open(file))).toEqual([]);
  });

  test('finds no part of a word', () => {
    const { path, text } = act(OTHER, '2001-01-01');
    expect(checkTerms(open({ path, text: text.replace('"decrees"', '"decree"') }))).toMatchObject([
      { unit: '1/p2/part3', message: expect.stringContaining('"decree" still stands') },
    ]);
  });

  test('finds a term outside the units that keep it', () => {
    const file = act(OTHER, '2001-01-01', '\n      keptIn: [1/p2]');
    expect(checkTerms(open(file)).map(({ unit }) => unit)).toEqual(['1/p2/part2']);
  });

  test('finds nothing where no act replaces a term', () => {
    expect(checkTerms(open(actFile(OTHER)))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkTerms(openCorpus())).toEqual([]);
  });

  test('finds the terms of the embedded corpus where their units are not listed', () => {
    const corpus = shipped('amendments/2022-06-08-referendum.yaml', (text) =>
      replaced(replaced(text, 'keptIn: [97/lead, 99/p1, ', 'keptIn: ['), '      keptIn: [99/p1]\n', ''),
    );
    const found = checkTerms(corpus);
    expect(found.map(({ code, unit, message }) => [code, unit, message])).toEqual([
      [
        'TERM_SURVIVES',
        '99/p1',
        '"Accounts Committee" still stands here on 2022-06-08; from 2022-06-08 it is "Supreme Audit Chamber".',
      ],
      [
        'TERM_SURVIVES',
        '97/lead',
        '"Constitutional Council" still stands here on 2023-01-01; from 2023-01-01 it is "Constitutional Court".',
      ],
      [
        'TERM_SURVIVES',
        '99/p1',
        '"Constitutional Council" still stands here on 2023-01-01; from 2023-01-01 it is "Constitutional Court".',
      ],
    ]);
    expect(found[0]?.operation).toEqual({ act: '2022-06-08-referendum', amendment: 'art-99', operation: 0 });
    expect(found[1]?.file).toBe('constitution/article-097.md');
  });
});

describe('checkTypography', () => {
  test.each([
    ['a curled opening quote', 'The “state” serves.', 'a curled quotation mark'],
    ['a guillemet', 'The «state» serves.', 'a curled quotation mark'],
    ['a low quote', 'The „state" serves.', 'a curled quotation mark'],
    ['a curled apostrophe', 'The state’s courts.', 'a curled quotation mark'],
    ['a no-break space', 'The\u00a0state serves.', 'a space that is not a plain one'],
    ['a narrow no-break space', 'The\u202fstate serves.', 'a space that is not a plain one'],
    ['a thin space', 'The\u2009state serves.', 'a space that is not a plain one'],
    ['a space of no width', 'The\u200bstate serves.', 'a space that is not a plain one'],
    ['two spaces', 'The state  serves.', 'two spaces in a row'],
    ['a space before a comma', 'The state , and courts.', 'a space before a punctuation mark'],
    ['a space before the full stop', 'The state serves .', 'a space before a punctuation mark'],
    ['a space before a semicolon', 'The state serves ; it rests.', 'a space before a punctuation mark'],
    ['a space before a colon', 'The state :', 'a space before a punctuation mark'],
    ['a space before a bracket', 'The state (courts ) serves.', 'a space before a punctuation mark'],
  ])('finds %s', (_name, text, what) => {
    const findings = checkTypography(open(article3(`**1.** Courts.\n\n**2.** ${text}`)));
    expect(brief(findings)).toEqual([
      {
        code: 'TYPOGRAPHY',
        message: `The text has ${what}.`,
        unit: '3/p2',
        file: ARTICLE_3,
        line: 10,
        column: 1,
      },
    ]);
    expect(findings[0]?.hint).toContain('straight quotes and single plain spaces');
  });

  test.each([
    'The "state" serves; the state\'s courts (of law) serve too: all of them, in the café.',
    'The deputies - no more than 98 - rest at 10.30 under subparagraph 10-1) and the rest...',
    'Сот төрелігін сот қана жүзеге асырады.',
  ])('finds nothing wrong with: %s', (text) => {
    expect(checkTypography(open(article3(`**1.** ${text}`)))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkTypography(openCorpus())).toEqual([]);
  });

  test('tells each kind of a unit once, at the first date', () => {
    const act = actFile('- op: remove\n  at: 2/s3');
    const file = article3('**1.** The “state” , the «courts».');
    expect(checkTypography(open(file, act)).map(({ unit, message }) => [unit, message])).toEqual([
      ['3/p1', 'The text has a curled quotation mark.'],
      ['3/p1', 'The text has a space before a punctuation mark.'],
    ]);
  });

  test('finds what an operation writes, at the operation', () => {
    const act = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "“ten”"');
    expect(brief(checkTypography(open(act)))).toEqual([
      {
        code: 'TYPOGRAPHY',
        message: 'The text has a curled quotation mark.',
        unit: '2/s2',
        operation: OPERATION,
        file: ACT,
        line: 11,
        column: 9,
      },
    ]);
  });

  test('finds a changed space in an article of the embedded corpus', () => {
    const corpus = shipped('constitution/article-001.md', (text) =>
      replaced(text, 'the highest values', 'the\u00a0highest values'),
    );
    expect(brief(checkTypography(corpus))).toEqual([
      {
        code: 'TYPOGRAPHY',
        message: 'The text has a space that is not a plain one.',
        unit: '1/p1',
        file: 'constitution/article-001.md',
        line: 8,
        column: 1,
      },
    ]);
  });
});
