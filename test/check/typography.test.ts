import { describe, expect, test } from 'vitest';
import { checkTypography } from '../../src/check/typography.ts';
import { openCorpus } from '../../src/open.ts';
import { ACT, ARTICLE_3, article3, brief, OPERATION, open, replaced, shipped } from '../helpers/checked.ts';
import { actFile, DESCRIPTION } from '../helpers/corpus.ts';

describe('checkTypography', () => {
  test.each([
    ['a curled opening quote', 'The “state” serves.', 'a curled quotation mark'],
    ['a guillemet', 'The «state» serves.', 'a quotation mark of another language'],
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
      ['3/p1', 'The text has a quotation mark of another language.'],
    ]);
  });

  test('takes guillemets where the language has them', () => {
    const text = DESCRIPTION.replace('language: en', 'language: ru');
    const description = {
      path: 'constitution/corpus.yaml',
      text: `${text}words:\n  article: "Article {number}"\n  preamble: "Preamble"\n  repealed: "Repealed."\n`,
    };
    expect(checkTypography(open(description, article3('**1.** The «courts» are independent.')))).toEqual([]);
  });

  test('reads the headings of sections too', () => {
    const text = DESCRIPTION.replace('"Bodies"', '"Bodies  of the state"');
    const found = checkTypography(open({ path: 'constitution/corpus.yaml', text }));
    expect(found.map(({ unit, message }) => [unit, message])).toEqual([
      ['section/II', 'The text has two spaces in a row.'],
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
