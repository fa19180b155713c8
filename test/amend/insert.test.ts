import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { articleFile, DESCRIPTION, issueOf } from '../helpers/corpus.ts';
import {
  article1,
  articleIn,
  baseText,
  CONTEXT,
  keysIn,
  lastText,
  lastTouched,
  unitIn,
} from '../helpers/texts.ts';

const STEM = '2001-01-01-act/first/0';
const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const REPEALED_84 = articleFile(
  '84',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);
const JUSTICE = [
  articleFile('83', 'II', '**1.** The prosecutor supervises legality.'),
  REPEALED_84,
  articleFile('85', 'II', '**1.** Councils govern locally.'),
];
const THREE_SECTIONS = {
  path: 'constitution/corpus.yaml',
  text: `${DESCRIPTION}  - number: III\n    heading: "Final Provisions"\n`,
};

const OMBUDSMAN = `
      - number: 83-1
        units:
          - label: "1."
            text: "The ombudsman is independent."
          - label: "2."
            text: "The ombudsman:"
            units:
              - label: "1)"
                text: "hears complaints;"
              - text: "A law sets out the procedure."`;

describe('insert units', () => {
  test.each([
    {
      name: 'after the whole of a paragraph',
      operation:
        '- op: insert\n  after: 1/p2\n  units:\n    - label: "2-1."\n      text: "Laws are published."',
      lines: [...article1().slice(0, 8), 'p2-1 2-1. Laws are published.', ...article1().slice(8)],
    },
    {
      name: 'before a paragraph',
      operation:
        '- op: insert\n  before: 1/p2\n  units:\n    - label: "1-1."\n      text: "Laws are published."',
      lines: [...article1().slice(0, 1), 'p1-1 1-1. Laws are published.', ...article1().slice(1)],
    },
    {
      name: 'after a tombstone',
      operation:
        '- op: insert\n  after: 1/p3\n  units:\n    - label: "3-1."\n      text: "The flag is blue."',
      lines: [...article1().slice(0, 9), 'p3-1 3-1. The flag is blue.', ...article1().slice(9)],
    },
    {
      name: 'into an article, at its end',
      operation: '- op: insert\n  into: 1\n  units:\n    - label: "5."\n      text: "The flag is blue."',
      lines: [...article1(), 'p5 5. The flag is blue.'],
    },
    {
      name: 'into a paragraph, at its end',
      operation: '- op: insert\n  into: 1/p4\n  units:\n    - text: "The law sets out its status."',
      lines: [...article1(), 'p4/part2 - The law sets out its status.'],
    },
    {
      name: 'into the second of two lists under one paragraph',
      operation: '- op: insert\n  into: 1/p2/part3\n  units:\n    - label: "3)"\n      text: "of a city."',
      lines: [...article1().slice(0, 8), 'p2/part3/s3 3) of a city.', ...article1().slice(8)],
    },
    {
      name: 'at the end of the first of two lists',
      operation: '- op: insert\n  after: 1/p2/s2\n  units:\n    - label: "3)"\n      text: "taxes."',
      lines: [...article1().slice(0, 4), 'p2/s3 3) taxes.', ...article1().slice(4)],
    },
    {
      name: 'before the first point of a list',
      operation:
        '- op: insert\n  before: 1/p2/part3/s1\n  units:\n    - label: "0-1)"\n      text: "of the union;"',
      lines: [...article1().slice(0, 6), 'p2/part3/s0-1 0-1) of the union;', ...article1().slice(6)],
    },
    {
      name: 'as opening words above the first paragraph',
      operation: '- op: insert\n  before: 1/p1\n  units:\n    - text: "This is Testland."',
      lines: ['lead - This is Testland.', ...article1()],
    },
  ])('$name', ({ operation, lines }) => {
    const corpus = checkOperation(operation, '1', lines);
    expect(lastTouched(corpus)).toEqual([STEM]);
  });

  test('counts parts again behind one that came in, and they keep their keys', () => {
    const corpus = checkOperation(
      '- op: insert\n  before: 1/p2/part3\n  units:\n    - text: "Decrees are published."',
      '1',
      [
        ...article1().slice(0, 5),
        'p2/part3 - Decrees are published.',
        'p2/part4 - A decree may not contradict a law:',
        'p2/part4/s1 1) of the state;',
        'p2/part4/s2 2) of a region.',
        ...article1().slice(8),
      ],
    );
    expect(keysIn(lastText(corpus), '1').slice(4, 8)).toEqual([
      'p2/part2 = 1/p2/part2',
      `p2/part3 = ${STEM}`,
      'p2/part4 = 1/p2/part3',
      'p2/part4/s1 = 1/p2/part3/s1',
    ]);
    expect(unitIn(lastText(corpus), '1/p2/part4')).toBe(unitIn(corpus.constitution, '1/p2/part3'));
  });

  test('gives the sole unit the operation as its key, and what is below it its place below that', () => {
    const corpus = checkOperation(
      `- op: insert
  into: 3
  units:
    - label: "2."
      text: "Courts hear:"
      units:
        - label: "1)"
          text: "crimes;"
        - text: "Courts also hear:"
          units:
            - label: "1)"
              text: "appeals."`,
      '3',
      [
        'p1 1. Courts are independent.',
        'p1/part2 - Judges obey only the law.',
        'p2 2. Courts hear:',
        'p2/s1 1) crimes;',
        'p2/part2 - Courts also hear:',
        'p2/part2/s1 1) appeals.',
      ],
    );
    expect(keysIn(lastText(corpus), '3')).toEqual([
      'p1 = 3/p1',
      'p1/part2 = 3/p1/part2',
      `p2 = ${STEM}`,
      `p2/s1 = ${STEM}/s1`,
      `p2/part2 = ${STEM}/part2`,
      `p2/part2/s1 = ${STEM}/part2/s1`,
    ]);
    expect(lastTouched(corpus)).toEqual([STEM, `${STEM}/s1`, `${STEM}/part2`, `${STEM}/part2/s1`]);
    expect(unitIn(lastText(corpus), '3/p2/part2/s1')).toEqual({
      key: `${STEM}/part2/s1`,
      label: '1)',
      text: 'appeals.',
      repealed: null,
      provenance: PROVENANCE,
      units: [],
    });
  });

  test('gives each of several units its place below the operation', () => {
    const corpus = checkOperation(
      `- op: insert
  after: 1/p4
  units:
    - label: "5."
      text: "The flag is blue."
      units:
        - text: "Its use is free."
    - label: "6."
      text: "The anthem is short."`,
      '1',
      [...article1(), 'p5 5. The flag is blue.', 'p5/part2 - Its use is free.', 'p6 6. The anthem is short.'],
    );
    expect(keysIn(lastText(corpus), '1').slice(10)).toEqual([
      `p5 = ${STEM}/p5`,
      `p5/part2 = ${STEM}/p5/part2`,
      `p6 = ${STEM}/p6`,
    ]);
    expect(lastTouched(corpus)).toEqual([`${STEM}/p5`, `${STEM}/p5/part2`, `${STEM}/p6`]);
  });

  test('leaves the provenance of what it stands in, and shares its neighbours', () => {
    const corpus = checkOperation(
      '- op: insert\n  into: 1/p2/part3\n  units:\n    - label: "3)"\n      text: "of a city."',
      '1',
      [...article1().slice(0, 8), 'p2/part3/s3 3) of a city.', ...article1().slice(8)],
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '1/p2').provenance).toBeNull();
    expect(unitIn(after, '1/p2/part3').provenance).toBeNull();
    for (const shared of ['1/p1', '1/p2/s1', '1/p2/part2', '1/p2/part3/s1', '1/p2/part3/s2', '1/p3', '1/p4'])
      expect(unitIn(after, shared), shared).toBe(unitIn(before, shared));
    expect(after.sections).toBe(before.sections);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a label that stands there already',
      operation: '- op: insert\n  after: 1/p2\n  units:\n    - label: "4."\n      text: "The flag is blue."',
      failure: {
        code: 'LABEL_EXISTS',
        unit: '1/p4',
        line: 14,
        column: 11,
        message: 'already a unit labelled 4. at this place: 1/p4',
        hint: 'with a suffix: 3-1.',
      },
    },
    {
      name: 'the label of a tombstone',
      operation: '- op: insert\n  into: 1\n  units:\n    - label: "3."\n      text: "The flag is blue."',
      failure: {
        code: 'LABEL_EXISTS',
        unit: '1/p3',
        line: 14,
        column: 11,
        message: 'already a unit labelled 3.',
        hint: 'Use replace to restate it',
      },
    },
    {
      name: 'a place below a tombstone',
      operation: '- op: insert\n  into: 1/p3\n  units:\n    - label: "1)"\n      text: "the flag;"',
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '1/p3',
        line: 12,
        column: 15,
        message: '1/p3 was repealed by 1999-01-01-old-act',
        hint: 'revive the label with a replace',
      },
    },
    {
      name: 'a place in a section',
      operation:
        '- op: insert\n  into: section/I\n  units:\n    - label: "1."\n      text: "The flag is blue."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/I',
        line: 12,
        column: 15,
        message: '"section/I"',
        hint: 'Point it at a unit, or into an article.',
      },
    },
    {
      name: 'a place beside an article',
      operation: '- op: insert\n  after: 1\n  units:\n    - label: "1."\n      text: "The flag is blue."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '1',
        line: 12,
        column: 16,
        message: '"1"',
        hint: 'into an article',
      },
    },
    {
      name: 'a unit that is not there',
      operation: '- op: insert\n  before: 2/s9\n  units:\n    - label: "8)"\n      text: "travels;"',
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '2/s9',
        line: 12,
        column: 17,
        message: 'There is no unit 2/s9',
        hint: 'Article 2 has lead, s1, s2, s3.',
      },
    },
    {
      name: 'two places',
      operation:
        '- op: insert\n  before: 2/s1\n  after: 2/s2\n  units:\n    - label: "8)"\n      text: "travels;"',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '2/s1',
        line: 12,
        column: 17,
        message: 'does not say where, or says it more than once',
        hint: 'exactly one of before, after and into',
      },
    },
    {
      name: 'no place',
      operation: '- op: insert\n  units:\n    - label: "8)"\n      text: "travels;"',
      failure: {
        code: 'TARGET_UNSUITABLE',
        line: 11,
        column: 9,
        message: 'does not say where, or says it more than once',
        hint: 'exactly one of before, after and into',
      },
    },
    {
      name: 'no content',
      operation: '- op: insert\n  after: 2/s3',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '2/s3',
        line: 12,
        column: 16,
        message: 'nothing, or things of more than one kind',
        hint: 'exactly one of units, articles and sections',
      },
    },
    {
      name: 'two kinds of content',
      operation:
        '- op: insert\n  after: 2/s3\n  units:\n    - label: "8)"\n      text: "travels;"\n  articles:\n    - number: 9\n      units:\n        - text: "All."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '2/s3',
        line: 12,
        column: 16,
        message: 'nothing, or things of more than one kind',
        hint: 'exactly one of units, articles and sections',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure));

  test.each([
    {
      name: 'a point at the end of a paragraph whose last part has a list of its own',
      operation: '- op: insert\n  into: 1/p2\n  units:\n    - label: "3)"\n      text: "taxes."',
      unit: '1',
      column: 15,
    },
    {
      name: 'a part among paragraphs',
      operation: '- op: insert\n  after: 1/p1\n  units:\n    - text: "Laws are published."',
      unit: '1',
      column: 16,
    },
    {
      name: 'a paragraph below a paragraph',
      operation: '- op: insert\n  into: 1/p4\n  units:\n    - label: "5."\n      text: "The flag is blue."',
      unit: '1',
      column: 15,
    },
    {
      name: 'a part between two points, which would take the later ones with it',
      operation: '- op: insert\n  after: 1/p2/s1\n  units:\n    - text: "In urgent cases:"',
      unit: '1',
      column: 16,
    },
    {
      name: 'a point below opening words, beside which it would stand',
      operation: '- op: insert\n  into: 2/lead\n  units:\n    - label: "4)"\n      text: "travels."',
      unit: '2',
      column: 15,
    },
    {
      name: 'other opening words above those that have a list',
      operation: '- op: insert\n  before: 2/lead\n  units:\n    - text: "In peace and war:"',
      unit: '2',
      column: 17,
    },
    {
      name: 'a point above everything',
      operation: '- op: insert\n  before: 1/p1\n  units:\n    - label: "1)"\n      text: "the flag;"',
      unit: '1',
      column: 17,
    },
    {
      name: 'one label for two units',
      operation:
        '- op: insert\n  after: 1/p4\n  units:\n    - label: "5."\n      text: "The flag."\n    - label: "5."\n      text: "The anthem."',
      unit: '1',
      column: 16,
    },
  ])('refuses $name', ({ operation, unit, column }) => {
    checkFailure(operation, {
      code: 'NESTING_CHANGED',
      unit,
      line: 12,
      column,
      message: `Article ${unit} would read back with other units`,
      hint: 'where its label puts it',
    });
  });

  test('refuses units for an article that is repealed', () => {
    const failure: Failure = {
      code: 'ALREADY_REPEALED',
      unit: '84',
      line: 12,
      column: 15,
      message: '84 was repealed by 1999-01-01-old-act',
      hint: 'revive',
    };
    checkFailure('- op: insert\n  into: 84\n  units:\n    - text: "All."', failure, REPEALED_84);
  });

  test('refuses text that is no paragraph, from whoever builds operations in code', () => {
    const operation = {
      op: 'insert',
      into: '1',
      units: [{ label: '5.', text: ' The flag is blue.' }],
    } as const;
    const issue = issueOf(applyOperation(baseText(), operation, CONTEXT));
    expect(issue).toMatchObject({ code: 'TEXT_INVALID', unit: '1/p5' });
    expect(issue.message).toContain('white space at an end');
  });
});

describe('insert articles', () => {
  test('between two articles, by number', () => {
    const corpus = checkOperation(
      `- op: insert\n  into: section/II\n  articles:${OMBUDSMAN.replaceAll('\n  ', '\n')}`,
      '83-1',
      [
        'p1 1. The ombudsman is independent.',
        'p2 2. The ombudsman:',
        'p2/s1 1) hears complaints;',
        'p2/part2 - A law sets out the procedure.',
      ],
      ...JUSTICE,
    );
    const after = lastText(corpus);
    expect(after.articles.map(({ number }) => number)).toEqual(['1', '2', '3', '83', '83-1', '84', '85']);
    expect(articleIn(after, '83-1')).toMatchObject({
      key: STEM,
      section: 'II',
      heading: null,
      repealed: null,
      provenance: PROVENANCE,
    });
    expect(keysIn(after, '83-1')).toEqual([
      `p1 = ${STEM}/p1`,
      `p2 = ${STEM}/p2`,
      `p2/s1 = ${STEM}/p2/s1`,
      `p2/part2 = ${STEM}/p2/part2`,
    ]);
    expect(lastTouched(corpus)).toEqual([
      STEM,
      `${STEM}/p1`,
      `${STEM}/p2`,
      `${STEM}/p2/s1`,
      `${STEM}/p2/part2`,
    ]);
  });

  test.each([
    { name: 'first of its section', section: 'II', number: '1-1', order: ['1', '1-1', '2', '3'] },
    { name: 'last of its section', section: 'II', number: '4', order: ['1', '2', '3', '4'] },
    {
      name: 'last of a section that another one follows',
      section: 'I',
      number: '9',
      order: ['1', '9', '2', '3'],
    },
    { name: 'before the first of all', section: 'I', number: '0', order: ['0', '1', '2', '3'] },
    { name: 'in an empty section', section: 'III', number: '1-2', order: ['1', '2', '3', '1-2'] },
  ])('$name', ({ section, number, order }) => {
    const corpus = checkOperation(
      `- op: insert\n  into: section/${section}\n  articles:\n    - number: ${number}\n      heading: "Peace"\n      units:\n        - text: "Testland is at peace."`,
      number,
      ['lead - Testland is at peace.'],
      THREE_SECTIONS,
    );
    const after = lastText(corpus);
    expect(after.articles.map((article) => article.number)).toEqual(order);
    expect(articleIn(after, number)).toMatchObject({ section, heading: 'Peace', key: STEM });
    expect(unitIn(after, `${number}/lead`).key).toBe(`${STEM}/lead`);
    expect(after.sections).toBe(corpus.constitution.sections);
  });

  test('several at once, each with its number below the operation', () => {
    const corpus = checkOperation(
      `- op: insert
  into: section/II
  articles:
    - number: 2-10
      units:
        - label: "1."
          text: "Ministers sit in the Council."
    - number: 2-2
      units:
        - text: "The Council meets monthly."`,
      '2-10',
      ['p1 1. Ministers sit in the Council.'],
    );
    const after = lastText(corpus);
    expect(after.articles.map(({ number, key }) => `${number} = ${key}`)).toEqual([
      '1 = 1',
      '2 = 2',
      `2-2 = ${STEM}/2-2`,
      `2-10 = ${STEM}/2-10`,
      '3 = 3',
    ]);
    expect(lastTouched(corpus)).toEqual([
      `${STEM}/2-10`,
      `${STEM}/2-10/p1`,
      `${STEM}/2-2`,
      `${STEM}/2-2/lead`,
    ]);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a number that is taken',
      operation:
        '- op: insert\n  into: section/II\n  articles:\n    - number: 3\n      units:\n        - text: "All."',
      failure: {
        code: 'ARTICLE_EXISTS',
        unit: '3',
        line: 14,
        column: 11,
        message: 'already an article 3',
        hint: 'with a suffix: 83-1',
      },
    },
    {
      name: 'the number of a repealed article',
      operation:
        '- op: insert\n  into: section/II\n  articles:\n    - number: 84\n      units:\n        - text: "All."',
      failure: {
        code: 'ARTICLE_EXISTS',
        unit: '84',
        line: 14,
        column: 11,
        message: 'already an article 84',
        hint: 'Use replace to restate it',
      },
    },
    {
      name: 'one number twice',
      operation:
        '- op: insert\n  into: section/II\n  articles:\n    - number: 9\n      units:\n        - text: "All."\n    - number: 9\n      units:\n        - text: "None."',
      failure: {
        code: 'ARTICLE_EXISTS',
        unit: '9',
        line: 14,
        column: 11,
        message: 'already an article 9',
        hint: 'another number',
      },
    },
    {
      name: 'a place after an article',
      operation:
        '- op: insert\n  after: 3\n  articles:\n    - number: 9\n      units:\n        - text: "All."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '3',
        line: 12,
        column: 16,
        message: '"3"',
        hint: 'articles go to their place by number',
      },
    },
    {
      name: 'a place before a section',
      operation:
        '- op: insert\n  before: section/II\n  articles:\n    - number: 9\n      units:\n        - text: "All."',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 12,
        column: 17,
        message: '"section/II"',
        hint: 'a section with into',
      },
    },
    {
      name: 'a section that is not there',
      operation:
        '- op: insert\n  into: section/IV\n  articles:\n    - number: 9\n      units:\n        - text: "All."',
      failure: {
        code: 'SECTION_NOT_FOUND',
        unit: 'section/IV',
        line: 12,
        column: 15,
        message: 'There is no section IV',
        hint: 'There are I, II.',
      },
    },
    {
      name: 'an article whose units would read back otherwise',
      operation:
        '- op: insert\n  into: section/II\n  articles:\n    - number: 9\n      units:\n        - label: "1)"\n          text: "the flag;"',
      failure: {
        code: 'NESTING_CHANGED',
        unit: '9',
        line: 14,
        column: 11,
        message: 'Article 9 would read back with other units',
        hint: 'where its label puts it',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, REPEALED_84));
});
