import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { actFile, articleFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { article1, articleIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const UNCHANGED = ['lead - The President:', 's1 1) signs laws;', 's3 3) rests.'] as const;

const INDEPENDENCE = articleFile('3', 'II', '**1.** Суды независимы. Суд един; суд — опора права.');
const NUMBERED =
  "Under Article 10-1 and point 1.5, the non-voting members of the President's office meet in a café.";
const NUMBERS = articleFile('3', 'II', `**1.** ${NUMBERED}`);
const DECOMPOSED = articleFile('3', 'II', '**1.** They meet in a cafe\u0301.');

function substitute(at: string, old: string, put: string, more = ''): string {
  return `- op: substitute\n  at: ${at}\n  old: ${JSON.stringify(old)}\n  new: ${JSON.stringify(put)}${more}`;
}

describe('substitute', () => {
  test('replaces whole words in one unit', () => {
    checkOperation('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      's2 2) appoints twelve judges;',
      UNCHANGED[2],
    ]);
  });

  test('replaces every occurrence when the count says so', () => {
    const corpus = checkOperation(
      substitute('1/p1', 'people', 'citizens', '\n  count: 2'),
      '1',
      article1({ p1: '1. The state serves the citizens. The citizens rule.' }),
    );
    expect(lastTouched(corpus)).toEqual(['1/p1']);
  });

  test.each([
    { name: 'an old text that ends with punctuation', old: 'judges;', put: 'judges and envoys;' },
    { name: 'an old text that starts with a space', old: ' judges', put: ' judges and envoys' },
    {
      name: 'an old text that ends with a space',
      old: 'ten ',
      put: 'ten judges and envoys not ',
      ends: true,
    },
    { name: 'the whole of the unit', old: 'appoints ten judges;', put: 'appoints ten judges and envoys;' },
    { name: 'an old text of punctuation alone', old: ';', put: ' and envoys;' },
  ])('replaces $name', ({ old, put, ends = false }) => {
    checkOperation(substitute('2/s2', old, put), '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      ends ? 's2 2) appoints ten judges and envoys not judges;' : 's2 2) appoints ten judges and envoys;',
      UNCHANGED[2],
    ]);
  });

  test.each([
    { name: 'the space behind them', old: 'ten ' },
    { name: 'the space before them', old: ' ten' },
  ])('takes words out with $name', ({ old }) => {
    checkOperation(substitute('2/s2', old, ''), '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      's2 2) appoints judges;',
      UNCHANGED[2],
    ]);
  });

  test('takes out a sentence that starts with the full stop before it', () => {
    const corpus = checkOperation(
      substitute('3/p1', '. Суд един; суд — опора права', ''),
      '3',
      ['p1 1. Суды независимы.'],
      INDEPENDENCE,
    );
    expect(lastTouched(corpus)).toEqual(['3/p1']);
  });

  test('puts the new words in as they are written, whatever they look like', () => {
    checkOperation(substitute('2/s2', 'ten', '$& or $1 *all* <b>&amp;</b> [x](y)'), '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      's2 2) appoints $& or $1 *all* <b>&amp;</b> [x](y) judges;',
      UNCHANGED[2],
    ]);
  });

  test('tells Cyrillic words from parts of Cyrillic words, and capitals from small letters', () => {
    checkOperation(
      substitute('3/p1', 'Суд', 'Верховный Суд'),
      '3',
      ['p1 1. Суды независимы. Верховный Суд един; суд — опора права.'],
      INDEPENDENCE,
    );
  });

  test.each([
    { name: 'a number with its suffix', old: '10-1', put: '10-2', text: NUMBERED.replace('10-1', '10-2') },
    { name: 'a decimal number', old: '1.5', put: '1.6', text: NUMBERED.replace('1.5', '1.6') },
    { name: 'a word with an accent', old: 'café', put: 'tent', text: NUMBERED.replace('café', 'tent') },
  ])('replaces $name as one word', ({ old, put, text }) => {
    checkOperation(substitute('3/p1', old, put), '3', [`p1 1. ${text}`], NUMBERS);
  });

  test('works on one of two lists under one paragraph', () => {
    checkOperation(
      substitute('1/p2/part3/s2', 'region', 'city'),
      '1',
      article1({ 'p2/part3/s2': '2) of a city.' }),
    );
  });

  test('keeps key and label, and says which operation touched the unit', () => {
    const operations = [substitute('2/s2', 'ten', 'twelve'), substitute('2/s2', 'judges', 'justices')];
    const corpus = checkOperation(operations.join('\n'), '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      's2 2) appoints twelve justices;',
      UNCHANGED[2],
    ]);
    expect(unitIn(lastText(corpus), '2/s2')).toEqual({
      key: '2/s2',
      label: '2)',
      text: 'appoints twelve justices;',
      repealed: null,
      provenance: { act: '2001-01-01-act', amendment: 'first', operation: 1, date: '2001-01-01' },
      units: [],
    });
    expect(corpus.versions[1]?.operations.map(({ touched }) => touched)).toEqual([['2/s2'], ['2/s2']]);
  });

  test('shares all but the units above the changed one', () => {
    const corpus = checkOperation(
      substitute('1/p2/part3/s2', 'region', 'city'),
      '1',
      article1({ 'p2/part3/s2': '2) of a city.' }),
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(after.sections).toBe(before.sections);
    for (const shared of ['1/p1', '1/p2/s1', '1/p2/s2', '1/p2/part2', '1/p2/part3/s1', '1/p3', '1/p4'])
      expect(unitIn(after, shared), shared).toBe(unitIn(before, shared));
    for (const rebuilt of ['1/p2', '1/p2/part3', '1/p2/part3/s2'])
      expect(unitIn(after, rebuilt), rebuilt).not.toBe(unitIn(before, rebuilt));
    expect(unitIn(after, '1/p2').provenance).toBeNull();
    expect(articleIn(after, '1').provenance).toBeNull();
  });

  test('finds no part of a word', () => {
    const issue = issueOf(tryOpen(actFile('- op: substitute\n  at: 2/s2\n  old: "judge"\n  new: "juror"')));
    expect(issue).toMatchObject({ code: 'OLD_TEXT_NOT_FOUND', unit: '2/s2', line: 13, column: 14 });
    expect(issue.message).toContain('only as a part of other words');
  });

  test.each([
    { name: 'a Cyrillic word', old: 'незави', file: INDEPENDENCE },
    { name: 'a number', old: '0-1', file: NUMBERS },
    { name: 'a number with a suffix', old: '10', file: NUMBERS },
    { name: 'a decimal number', old: '1.', file: NUMBERS },
    { name: 'a hyphenated word', old: 'voting', file: NUMBERS },
    { name: 'a word with an apostrophe', old: 'President', file: NUMBERS },
    { name: 'a word whose accent is a character of its own', old: 'cafe', file: DECOMPOSED },
  ])('finds no part of $name', ({ old, file }) => {
    const failure: Failure = {
      code: 'OLD_TEXT_NOT_FOUND',
      unit: '3/p1',
      line: 13,
      column: 14,
      message: `3/p1 does not have the words "${old}", only as a part of other words. It says "`,
      hint: 'Quote the words as they stand there',
    };
    checkFailure(substitute('3/p1', old, 'other'), failure, file);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'words that are not there',
      operation: substitute('2/s2', 'eleven', 'twelve'),
      failure: {
        code: 'OLD_TEXT_NOT_FOUND',
        unit: '2/s2',
        line: 13,
        column: 14,
        message: '2/s2 does not have the words "eleven". It says "appoints ten judges;".',
        hint: 'at the moment of commencement',
      },
    },
    {
      name: 'words that stand there more often than told',
      operation: substitute('1/p1', 'people', 'citizens'),
      failure: {
        code: 'OLD_TEXT_COUNT',
        unit: '1/p1',
        line: 13,
        column: 14,
        message: '1/p1 has the words "people" 2 times; wanted: 1.',
        hint: '"count: 2"',
      },
    },
    {
      name: 'words that stand there less often than told',
      operation: substitute('1/p1', 'people', 'citizens', '\n  count: 3'),
      failure: {
        code: 'OLD_TEXT_COUNT',
        unit: '1/p1',
        line: 13,
        column: 14,
        message: '2 times; wanted: 3.',
        hint: '"count: 2"',
      },
    },
    {
      name: 'a tombstone',
      operation: substitute('1/p3', 'Repealed', 'Restored'),
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '1/p3',
        line: 12,
        column: 13,
        message: '1/p3 was repealed by 1999-01-01-old-act.',
        hint: 'revive the label with a replace',
      },
    },
    {
      name: 'an article',
      operation: substitute('2', 'ten', 'twelve'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '2',
        line: 12,
        column: 13,
        message: '"2"',
        hint: 'Point it at a unit, for example 50/p2',
      },
    },
    {
      name: 'a section',
      operation: substitute('section/II', 'Bodies', 'Organs'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 12,
        column: 13,
        message: '"section/II"',
        hint: 'Point it at a unit',
      },
    },
    {
      name: 'a unit that is not there',
      operation: substitute('2/s4', 'ten', 'twelve'),
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '2/s4',
        line: 12,
        column: 13,
        message: 'There is no unit 2/s4',
        hint: 'Article 2 has lead, s1, s2, s3.',
      },
    },
    {
      name: 'a unit of an article that is not there',
      operation: substitute('5/p1', 'ten', 'twelve'),
      failure: {
        code: 'ARTICLE_NOT_FOUND',
        unit: '5',
        line: 12,
        column: 13,
        message: 'There is no article 5',
        hint: 'Near it there are 2, 3.',
      },
    },
    {
      name: 'words that are all of the unit, with nothing in their place',
      operation: substitute('2/s3', 'rests.', ''),
      failure: {
        code: 'TEXT_INVALID',
        unit: '2/s3',
        line: 14,
        column: 14,
        message: '2/s3 would be left empty',
        hint: 'use repeal or remove',
      },
    },
    {
      name: 'the first word without the space behind it',
      operation: substitute('2/s2', 'appoints', ''),
      failure: {
        code: 'TEXT_INVALID',
        unit: '2/s2',
        line: 14,
        column: 14,
        message: 'white space at an end',
        hint: 'Include the space or punctuation',
      },
    },
    {
      name: 'the last words for some that end with a space',
      operation: substitute('2/s2', 'judges;', 'judges; '),
      failure: {
        code: 'TEXT_INVALID',
        unit: '2/s2',
        line: 14,
        column: 14,
        message: 'white space at an end',
        hint: 'Include the space or punctuation',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure));

  test('says of a control character that it is one', () => {
    const issue = issueOf(tryOpen(actFile(substitute('2/s2', 'ten', 'ten\tor'))));
    expect(issue).toMatchObject({ code: 'TEXT_INVALID', line: 14, column: 14 });
    expect(issue.message).toContain('"new" is "ten\\tor"');
    expect(issue.hint).toContain('words on one line, without control characters');
  });

  test('names the second operation of an amendment when that one fails', () => {
    const operations = [substitute('2/s2', 'ten', 'twelve'), substitute('2/s2', 'ten', 'thirteen')];
    checkFailure(operations.join('\n'), {
      code: 'OLD_TEXT_NOT_FOUND',
      unit: '2/s2',
      line: 17,
      column: 14,
      message: 'It says "appoints twelve judges;".',
      hint: 'Quote the words',
      operation: 1,
    });
  });
});
