import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../src/check/references.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { openCorpus } from '../../src/open.ts';
import {
  ACT,
  ARTICLE_3,
  article3,
  brief,
  insertUnits,
  OPERATION,
  open,
  replaced,
  shipped,
} from '../helpers/checked.ts';
import { actFile, articleFile, DESCRIPTION } from '../helpers/corpus.ts';

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
        {
          code: 'ENTRY_STALE',
          message: `"outside:" names ${unit} with the words "${text}", but it never has them.`,
          unit,
          file: 'constitution/corpus.yaml',
        },
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
      const found = checkReferences(corpus).filter(({ code }) => code === 'REFERENCE_DANGLING');
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
