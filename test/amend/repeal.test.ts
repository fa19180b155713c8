import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { articleFile } from '../helpers/corpus.ts';
import { article1, articleIn, keysIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const REPEAL = { act: '2001-01-01-act', date: '2001-01-01' };
const REPEALED_84 = articleFile(
  '84',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);

describe('repeal', () => {
  test('leaves a tombstone with its key and label, and says who repealed it', () => {
    const corpus = checkOperation(
      '- op: repeal\n  at: 1/p4\n  expect: "The capital is Old Town."',
      '1',
      article1({ p4: '4. Repealed.' }),
    );
    expect(unitIn(lastText(corpus), '1/p4')).toEqual({
      key: '1/p4',
      label: '4.',
      text: 'Repealed.',
      repealed: REPEAL,
      provenance: PROVENANCE,
      units: [],
    });
    expect(lastTouched(corpus)).toEqual(['1/p4']);
  });

  test('takes away what was below the unit', () => {
    const corpus = checkOperation('- op: repeal\n  at: 1/p2', '1', [
      'p1 1. The state serves the people. The people rule.',
      'p2 2. Repealed.',
      'p3 3. Repealed.',
      'p4 4. The capital is Old Town.',
    ]);
    expect(lastTouched(corpus)).toEqual([
      '1/p2',
      '1/p2/s1',
      '1/p2/s2',
      '1/p2/part2',
      '1/p2/part3',
      '1/p2/part3/s1',
      '1/p2/part3/s2',
    ]);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    for (const shared of ['1/p1', '1/p3', '1/p4'])
      expect(unitIn(after, shared), shared).toBe(unitIn(before, shared));
  });

  test('repeals a point of one of two lists', () => {
    const corpus = checkOperation(
      '- op: repeal\n  at: 1/p2/part3/s1',
      '1',
      article1({ 'p2/part3/s1': '1) Repealed.' }),
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '1/p2/s1')).toBe(unitIn(before, '1/p2/s1'));
    expect(unitIn(after, '1/p2').provenance).toBeNull();
  });

  test('empties an article as a whole', () => {
    const corpus = checkOperation('- op: repeal\n  at: 3', '3', []);
    expect(articleIn(lastText(corpus), '3')).toEqual({
      key: '3',
      number: '3',
      section: 'II',
      heading: null,
      repealed: REPEAL,
      provenance: PROVENANCE,
      units: [],
    });
    expect(lastTouched(corpus)).toEqual(['3', '3/p1', '3/p1/part2']);
  });

  test('lets a later operation of the act revive the label', () => {
    const corpus = checkOperation(
      '- op: repeal\n  at: 2/s2\n- op: replace\n  at: 2/s2\n  expect: "Repealed."\n  text: "appoints envoys;"',
      '2',
      ['lead - The President:', 's1 1) signs laws;', 's2 2) appoints envoys;', 's3 3) rests.'],
    );
    expect(unitIn(lastText(corpus), '2/s2')).toMatchObject({
      key: '2/s2',
      repealed: null,
      provenance: { ...PROVENANCE, operation: 1 },
    });
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'what is repealed already',
      operation: '- op: repeal\n  at: 1/p3',
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '1/p3',
        line: 12,
        column: 13,
        message: '1/p3 was repealed by 1999-01-01-old-act.',
        hint: 'Remove this operation',
      },
    },
    {
      name: 'an article that is repealed already',
      operation: '- op: repeal\n  at: 84',
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '84',
        line: 12,
        column: 13,
        message: '84 was repealed by 1999-01-01-old-act.',
        hint: 'Remove this operation',
      },
    },
    {
      name: 'a further part, which has no label to stay behind',
      operation: '- op: repeal\n  at: 1/p2/part2',
      failure: {
        code: 'UNIT_UNLABELLED',
        unit: '1/p2/part2',
        line: 12,
        column: 13,
        message: '1/p2/part2 has no label',
        hint: 'Use remove',
      },
    },
    {
      name: 'opening words',
      operation: '- op: repeal\n  at: 2/lead',
      failure: {
        code: 'UNIT_UNLABELLED',
        unit: '2/lead',
        line: 12,
        column: 13,
        message: '2/lead has no label',
        hint: 'Use remove',
      },
    },
    {
      name: 'a section',
      operation: '- op: repeal\n  at: section/II',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 12,
        column: 13,
        message: '"section/II"',
        hint: 'a unit or an article',
      },
    },
    {
      name: 'a unit that is not there',
      operation: '- op: repeal\n  at: 3/p2',
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '3/p2',
        line: 12,
        column: 13,
        message: 'There is no unit 3/p2',
        hint: 'Article 3 has p1, p1/part2.',
      },
    },
    {
      name: 'a unit of a repealed article',
      operation: '- op: repeal\n  at: 84/p1',
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '84/p1',
        line: 12,
        column: 13,
        message: 'There is no unit 84/p1',
        hint: 'Article 84 has no units.',
      },
    },
    {
      name: 'another old text than the one expected',
      operation: '- op: repeal\n  at: 1/p4\n  expect: "The capital is New Town."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '1/p4',
        line: 13,
        column: 17,
        message: 'The capital is Old Town.',
        hint: 'Correct "expect"',
      },
    },
    {
      name: 'an article that says something else',
      operation:
        '- op: repeal\n  at: 3\n  expect:\n    units:\n      - label: "1."\n        text: "Courts are dependent."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '3',
        line: 14,
        column: 11,
        message: 'wanted: "p1: Courts are dependent."',
        hint: 'Correct "expect"',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, REPEALED_84));
});

describe('remove', () => {
  test('takes a part out with what is below it, and counts the later ones again', () => {
    const corpus = checkOperation(
      '- op: remove\n  at: 1/p2/part2\n  expect: "Other relations are regulated by decrees."',
      '1',
      [
        ...article1().slice(0, 4),
        'p2/part2 - A decree may not contradict a law:',
        'p2/part2/s1 1) of the state;',
        'p2/part2/s2 2) of a region.',
        ...article1().slice(8),
      ],
    );
    expect(lastTouched(corpus)).toEqual(['1/p2/part2']);
    expect(keysIn(lastText(corpus), '1').slice(4, 7)).toEqual([
      'p2/part2 = 1/p2/part3',
      'p2/part2/s1 = 1/p2/part3/s1',
      'p2/part2/s2 = 1/p2/part3/s2',
    ]);
    expect(unitIn(lastText(corpus), '1/p2/part2')).toBe(unitIn(corpus.constitution, '1/p2/part3'));
  });

  test('takes out a part with its list', () => {
    const corpus = checkOperation(
      `- op: remove
  at: 1/p2/part3
  expect:
    text: "A decree may not contradict a law:"
    units:
      - label: "1)"
        text: "of the state;"
      - label: "2)"
        text: "of a region."`,
      '1',
      [...article1().slice(0, 5), ...article1().slice(8)],
    );
    expect(lastTouched(corpus)).toEqual(['1/p2/part3', '1/p2/part3/s1', '1/p2/part3/s2']);
  });

  test('takes out a labelled unit and numbers nothing anew', () => {
    const corpus = checkOperation('- op: remove\n  at: 2/s2', '2', [
      'lead - The President:',
      's1 1) signs laws;',
      's3 3) rests.',
    ]);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '2/s3')).toBe(unitIn(before, '2/s3'));
    expect(articleIn(after, '2').provenance).toBeNull();
  });

  test('takes out a tombstone', () => {
    checkOperation('- op: remove\n  at: 1/p3\n  expect: "Repealed."', '1', [
      ...article1().slice(0, 8),
      'p4 4. The capital is Old Town.',
    ]);
  });

  test('takes out later what the act itself brought in', () => {
    const corpus = checkOperation(
      '- op: insert\n  after: 1/p4\n  units:\n    - label: "5."\n      text: "The flag is blue."\n- op: remove\n  at: 1/p5\n  from: 2002-01-01',
      '1',
      article1(),
    );
    expect(lastText(corpus)).toEqual(corpus.constitution);
    expect(lastTouched(corpus)).toEqual(['2001-01-01-act/first/0']);
  });

  test('takes out an article and leaves its number free', () => {
    const corpus = checkOperation(
      `- op: remove
  at: 3
- op: insert
  into: section/II
  articles:
    - number: 3
      units:
        - label: "1."
          text: "Courts are free."`,
      '3',
      ['p1 1. Courts are free.'],
    );
    expect(corpus.versions[1]?.operations.map(({ touched }) => touched)).toEqual([
      ['3', '3/p1', '3/p1/part2'],
      ['2001-01-01-act/first/1', '2001-01-01-act/first/1/p1'],
    ]);
    expect(articleIn(lastText(corpus), '3').key).toBe('2001-01-01-act/first/1');
  });

  test('takes out an article for good', () => {
    const corpus = checkOperation('- op: remove\n  at: 2', '2', []);
    expect(lastText(corpus).articles.map(({ number }) => number)).toEqual(['1', '3']);
    expect(lastTouched(corpus)).toEqual(['2', '2/lead', '2/s1', '2/s2', '2/s3']);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'the last unit of an article',
      operation: '- op: remove\n  at: 3/p1',
      failure: {
        code: 'NESTING_CHANGED',
        unit: '3',
        line: 12,
        column: 13,
        message: 'Article 3 would be left without any text.',
        hint: 'Repeal or remove the article itself.',
      },
    },
    {
      name: 'opening words above a list that needs them',
      operation: '- op: remove\n  at: 2/lead',
      failure: {
        code: 'NESTING_CHANGED',
        unit: '2',
        line: 12,
        column: 13,
        message: 'Article 2 would read back with other units',
        hint: 'restate the units around it',
      },
    },
    {
      name: 'a section',
      operation: '- op: remove\n  at: section/II',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 12,
        column: 13,
        message: '"section/II"',
        hint: 'a section in which no article stands',
      },
    },
    {
      name: 'an article that is not there',
      operation: '- op: remove\n  at: 50',
      failure: {
        code: 'ARTICLE_NOT_FOUND',
        unit: '50',
        line: 12,
        column: 13,
        message: 'There is no article 50',
        hint: 'The articles are 1 to 3.',
      },
    },
    {
      name: 'a part that says something else',
      operation: '- op: remove\n  at: 1/p2/part2\n  expect: "Other relations are regulated by laws."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '1/p2/part2',
        line: 13,
        column: 17,
        message: 'decrees.',
        hint: 'Correct "expect"',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure));
});
