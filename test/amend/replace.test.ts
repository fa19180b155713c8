import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { articleFile } from '../helpers/corpus.ts';
import { article1, articleIn, keysIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const REPEALED_ARTICLE = articleFile(
  '4',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);

const RESTATED_P2 = `- op: replace
  at: 1/p2
  text: "Parliament adopts laws concerning:"
  units:
    - label: "1)"
      text: "rights and freedoms;"
    - label: "1-1)"
      text: "elections;"
    - text: "Other relations are regulated by decrees."
    - text: "A decree may not contradict a law or a treaty:"
      units:
        - label: "2)"
          text: "of a region;"
        - label: "3)"
          text: "of a city."
    - text: "Decrees are published."`;

const RESTATED_P2_OUTLINE = [
  'p1 1. The state serves the people. The people rule.',
  'p2 2. Parliament adopts laws concerning:',
  'p2/s1 1) rights and freedoms;',
  'p2/s1-1 1-1) elections;',
  'p2/part2 - Other relations are regulated by decrees.',
  'p2/part3 - A decree may not contradict a law or a treaty:',
  'p2/part3/s2 2) of a region;',
  'p2/part3/s3 3) of a city.',
  'p2/part4 - Decrees are published.',
  'p3 3. Repealed.',
  'p4 4. The capital is Old Town.',
];

describe('replace', () => {
  test('restates a unit and keeps its key, its label and what is below it', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p2\n  expect: "Parliament adopts laws concerning:"\n  text: "Parliament legislates on:"',
      '1',
      article1({ p2: '2. Parliament legislates on:' }),
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '1/p2')).toMatchObject({ key: '1/p2', label: '2.', provenance: PROVENANCE });
    expect(unitIn(after, '1/p2').units).toBe(unitIn(before, '1/p2').units);
    expect(unitIn(after, '1/p1')).toBe(unitIn(before, '1/p1'));
    expect(lastTouched(corpus)).toEqual(['1/p2']);
  });

  test('restates an unlabelled part', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p2/part2\n  text: "All else is regulated by decrees."',
      '1',
      article1({ 'p2/part2': '- All else is regulated by decrees.' }),
    );
    expect(unitIn(lastText(corpus), '1/p2/part2')).toMatchObject({
      key: '1/p2/part2',
      provenance: PROVENANCE,
    });
  });

  test('restates all below a unit: a known label or place keeps its key, the rest is new', () => {
    const corpus = checkOperation(RESTATED_P2, '1', RESTATED_P2_OUTLINE);
    expect(keysIn(lastText(corpus), '1')).toEqual([
      'p1 = 1/p1',
      'p2 = 1/p2',
      'p2/s1 = 1/p2/s1',
      'p2/s1-1 = 2001-01-01-act/first/0/s1-1',
      'p2/part2 = 1/p2/part2',
      'p2/part3 = 1/p2/part3',
      'p2/part3/s2 = 1/p2/part3/s2',
      'p2/part3/s3 = 2001-01-01-act/first/0/part3/s3',
      'p2/part4 = 2001-01-01-act/first/0/part4',
      'p3 = 1/p3',
      'p4 = 1/p4',
    ]);
  });

  test('touches what it changed, brought in or left out, and nothing that it repeated', () => {
    const corpus = checkOperation(RESTATED_P2, '1', RESTATED_P2_OUTLINE);
    expect([...lastTouched(corpus)].sort()).toEqual([
      '1/p2/part3',
      '1/p2/part3/s1',
      '1/p2/part3/s2',
      '1/p2/s1',
      '1/p2/s2',
      '2001-01-01-act/first/0/part3/s3',
      '2001-01-01-act/first/0/part4',
      '2001-01-01-act/first/0/s1-1',
    ]);
  });

  test('gives its provenance to what it changed, and shares what it repeated', () => {
    const corpus = checkOperation(RESTATED_P2, '1', RESTATED_P2_OUTLINE);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    for (const changed of [
      '1/p2/s1',
      '1/p2/s1-1',
      '1/p2/part3',
      '1/p2/part3/s2',
      '1/p2/part3/s3',
      '1/p2/part4',
    ])
      expect(unitIn(after, changed).provenance, changed).toEqual(PROVENANCE);
    expect(unitIn(after, '1/p2').provenance).toBeNull();
    for (const shared of ['1/p1', '1/p2/part2', '1/p3', '1/p4'])
      expect(unitIn(after, shared), shared).toBe(unitIn(before, shared));
  });

  test('takes away everything below a unit that is restated with other units', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p2/part3\n  text: "A decree may not contradict a law:"\n  units:\n    - label: "3)"\n      text: "of the union."',
      '1',
      [
        ...article1().slice(0, 6),
        'p2/part3/s3 3) of the union.',
        'p3 3. Repealed.',
        'p4 4. The capital is Old Town.',
      ],
    );
    expect([...lastTouched(corpus)].sort()).toEqual([
      '1/p2/part3/s1',
      '1/p2/part3/s2',
      '2001-01-01-act/first/0/s3',
    ]);
  });

  test('keeps the order in which it restates', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p2/part3\n  text: "A decree may not contradict a law:"\n  units:\n    - label: "2)"\n      text: "of a region."\n    - label: "1)"\n      text: "of the state;"',
      '1',
      [
        ...article1().slice(0, 6),
        'p2/part3/s2 2) of a region.',
        'p2/part3/s1 1) of the state;',
        'p3 3. Repealed.',
        'p4 4. The capital is Old Town.',
      ],
    );
    expect(unitIn(lastText(corpus), '1/p2/part3/s1')).toBe(unitIn(corpus.constitution, '1/p2/part3/s1'));
  });

  test('revives a tombstone with its key', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p3\n  expect: "Repealed."\n  text: "The anthem is sung standing."',
      '1',
      article1({ p3: '3. The anthem is sung standing.' }),
    );
    expect(unitIn(lastText(corpus), '1/p3')).toEqual({
      key: '1/p3',
      label: '3.',
      text: 'The anthem is sung standing.',
      repealed: null,
      provenance: PROVENANCE,
      units: [],
    });
    expect(lastTouched(corpus)).toEqual(['1/p3']);
  });

  test('revives a tombstone with units below it', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 1/p3\n  text: "The symbols are:"\n  units:\n    - label: "1)"\n      text: "the flag;"\n    - label: "2)"\n      text: "the anthem."',
      '1',
      [
        ...article1().slice(0, 8),
        'p3 3. The symbols are:',
        'p3/s1 1) the flag;',
        'p3/s2 2) the anthem.',
        'p4 4. The capital is Old Town.',
      ],
    );
    expect(lastTouched(corpus)).toEqual(['1/p3', '2001-01-01-act/first/0/s1', '2001-01-01-act/first/0/s2']);
  });

  test('restates an article: what has its label keeps its key', () => {
    const corpus = checkOperation(
      `- op: replace
  at: 3
  expect:
    units:
      - label: "1."
        text: "Courts are independent."
        units:
          - text: "Judges obey only the law."
  units:
    - label: "1."
      text: "Courts are independent and impartial."
      units:
        - text: "Judges obey only the law."
    - label: "2."
      text: "Courts sit in public."
      units:
        - text: "The law may provide for exceptions."`,
      '3',
      [
        'p1 1. Courts are independent and impartial.',
        'p1/part2 - Judges obey only the law.',
        'p2 2. Courts sit in public.',
        'p2/part2 - The law may provide for exceptions.',
      ],
    );
    const after = lastText(corpus);
    expect(keysIn(after, '3')).toEqual([
      'p1 = 3/p1',
      'p1/part2 = 3/p1/part2',
      'p2 = 2001-01-01-act/first/0/p2',
      'p2/part2 = 2001-01-01-act/first/0/p2/part2',
    ]);
    expect(articleIn(after, '3')).toMatchObject({ key: '3', section: 'II', repealed: null });
    expect(unitIn(after, '3/p1').provenance).toEqual(PROVENANCE);
    expect(unitIn(after, '3/p1/part2')).toBe(unitIn(corpus.constitution, '3/p1/part2'));
    expect(lastTouched(corpus)).toEqual(
      expect.arrayContaining(['3/p1', '2001-01-01-act/first/0/p2', '2001-01-01-act/first/0/p2/part2']),
    );
    expect(lastTouched(corpus)).not.toContain('3/p1/part2');
  });

  test('restates an article with opening words: they and the numbered points keep their keys', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 2\n  units:\n    - text: "The President of Testland:"\n    - label: "1)"\n      text: "signs laws;"\n    - label: "4)"\n      text: "grants pardon."',
      '2',
      ['lead - The President of Testland:', 's1 1) signs laws;', 's4 4) grants pardon.'],
    );
    expect(keysIn(lastText(corpus), '2')).toEqual([
      'lead = 2/lead',
      's1 = 2/s1',
      's4 = 2001-01-01-act/first/0/s4',
    ]);
    expect(unitIn(lastText(corpus), '2/s1')).toBe(unitIn(corpus.constitution, '2/s1'));
  });

  test('revives a repealed article with its key, and touches the article', () => {
    const corpus = checkOperation(
      '- op: replace\n  at: 4\n  units:\n    - label: "1."\n      text: "Prosecutors supervise legality."',
      '4',
      ['p1 1. Prosecutors supervise legality.'],
      REPEALED_ARTICLE,
    );
    expect(articleIn(lastText(corpus), '4')).toMatchObject({
      key: '4',
      repealed: null,
      provenance: PROVENANCE,
    });
    expect(keysIn(lastText(corpus), '4')).toEqual(['p1 = 2001-01-01-act/first/0/p1']);
    expect([...lastTouched(corpus)].sort()).toEqual(['2001-01-01-act/first/0/p1', '4']);
  });

  test('keeps a tombstone that it repeats', () => {
    const corpus = checkOperation(
      `- op: replace
  at: 1
  units:
    - label: "1."
      text: "The state serves the people."
    - label: "3."
      text: "Repealed."`,
      '1',
      ['p1 1. The state serves the people.', 'p3 3. Repealed.'],
    );
    expect(unitIn(lastText(corpus), '1/p3')).toBe(unitIn(corpus.constitution, '1/p3'));
    expect(lastTouched(corpus)).not.toContain('1/p3');
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'another old text than the one expected',
      operation: '- op: replace\n  at: 2/s3\n  expect: "rules."\n  text: "resigns."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '2/s3',
        line: 13,
        column: 17,
        message: 'Found from there on: "rests."; wanted: "rules."',
        hint: 'the date on which the operation commences',
      },
    },
    {
      name: 'another old text below the unit',
      operation:
        '- op: replace\n  at: 1/p2/part3\n  expect:\n    units:\n      - label: "1)"\n        text: "of the state;"\n      - label: "2)"\n        text: "of a city."\n  text: "None."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '1/p2/part3',
        line: 14,
        column: 11,
        message: 'Found from there on: "s2: of a region."; wanted: "s2: of a city."',
        hint: 'Correct "expect"',
      },
    },
    {
      name: 'more below the unit than expected',
      operation:
        '- op: replace\n  at: 1/p2/part3\n  expect:\n    text: "A decree may not contradict a law:"\n    units:\n      - label: "1)"\n        text: "of the state;"\n  text: "None."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: '1/p2/part3',
        line: 14,
        column: 11,
        message: 'Found from there on: "s2: of a region."; wanted: "".',
        hint: 'Correct "expect"',
      },
    },
    {
      name: 'an article without its units',
      operation: '- op: replace\n  at: 2\n  text: "The President rests."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '2',
        line: 12,
        column: 13,
        message: '"2"',
        hint: 'give the article its units instead of a text',
      },
    },
    {
      name: 'a unit without its text',
      operation: '- op: replace\n  at: 1/p4\n  units:\n    - label: "1)"\n      text: "the flag;"',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '1/p4',
        line: 12,
        column: 13,
        message: '"1/p4"',
        hint: 'give it its text',
      },
    },
    {
      name: 'a section',
      operation: '- op: replace\n  at: section/I\n  text: "Basics"',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/I',
        line: 12,
        column: 13,
        message: '"section/I"',
        hint: 'a unit or an article',
      },
    },
    {
      name: 'a unit that is not there',
      operation: '- op: replace\n  at: 1/p5\n  text: "The flag is blue."',
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '1/p5',
        line: 12,
        column: 13,
        message: 'There is no unit 1/p5',
        hint: 'Article 1 has p1, p2, p2/s1',
      },
    },
    {
      name: 'a label twice',
      operation:
        '- op: replace\n  at: 1/p4\n  text: "The symbols are:"\n  units:\n    - label: "1)"\n      text: "the flag;"\n    - label: "1)"\n      text: "the anthem."',
      failure: {
        code: 'NESTING_CHANGED',
        unit: '1',
        line: 12,
        column: 13,
        message: 'Article 1 would read back with other units',
        hint: 'restate the units around it',
      },
    },
    {
      name: 'a paragraph below a paragraph',
      operation:
        '- op: replace\n  at: 1/p4\n  text: "The symbols are:"\n  units:\n    - label: "5."\n      text: "The flag."',
      failure: {
        code: 'NESTING_CHANGED',
        unit: '1',
        line: 12,
        column: 13,
        message: 'would read back with other units',
        hint: 'where its label puts it',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure));
});
