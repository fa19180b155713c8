import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/amend/change.ts';
import { checkExpected, checkInForce, findTarget, keyStem, unsuitable } from '../../src/amend/context.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import { unwrap } from '../../src/errors.ts';
import type { Expectation } from '../../src/model.ts';
import { articleFile, issueOf } from '../helpers/corpus.ts';
import { articleIn, baseText, CONTEXT, unitIn } from '../helpers/texts.ts';

const TEXT = baseText();

describe('keyStem', () => {
  test('is the address of the operation', () => {
    expect(keyStem(CONTEXT)).toBe('2001-01-01-act/first/0');
  });
});

describe('findTarget', () => {
  test('finds a unit with its article and its place', () => {
    const target = unwrap(findTarget(new WorkingText(TEXT), '1/p2/part3/s2'));
    if (target.kind !== 'unit') throw new Error('expected a unit');
    expect(target.article).toBe(articleIn(TEXT, '1'));
    expect(target.placed).toMatchObject({ id: 'p2/part3/s2', kind: 'subparagraph', trail: [1, 3, 1] });
    expect(target.placed.unit.text).toBe('of a region.');
    expect(target.placed.parent?.key).toBe('1/p2/part3');
  });

  test('finds an article', () => {
    expect(unwrap(findTarget(new WorkingText(TEXT), '3'))).toEqual({
      kind: 'article',
      article: articleIn(TEXT, '3'),
    });
  });

  test('finds a section', () => {
    expect(unwrap(findTarget(new WorkingText(TEXT), 'section/II'))).toEqual({
      kind: 'section',
      section: TEXT.sections[1],
    });
  });

  test.each([
    {
      at: 'section/III',
      code: 'SECTION_NOT_FOUND',
      unit: 'section/III',
      message: 'There is no section III at this moment.',
      hint: 'There are I, II.',
    },
    {
      at: '6/p1',
      code: 'ARTICLE_NOT_FOUND',
      unit: '6',
      message: 'There is no article 6 at this moment.',
      hint: 'Near it there are 3.',
    },
    {
      at: 'preamble',
      code: 'ARTICLE_NOT_FOUND',
      unit: 'preamble',
      message: 'There is no article preamble at this moment.',
      hint: 'The articles are 1 to 3.',
    },
    {
      at: '2/p2',
      code: 'UNIT_NOT_FOUND',
      unit: '2/p2',
      message: 'There is no unit 2/p2 at this moment.',
      hint: 'Article 2 has lead, s1, s2, s3.',
    },
    {
      at: '1/p2/part4',
      code: 'UNIT_NOT_FOUND',
      unit: '1/p2/part4',
      message: 'There is no unit 1/p2/part4',
      hint: 'p2/part2, p2/part3, p2/part3/s1',
    },
    {
      at: '1(2)',
      code: 'ADDRESS_INVALID',
      unit: undefined,
      message: '"1(2)" is not an address.',
      hint: 'Write a unit as 50/p2',
    },
    {
      at: 'section/',
      code: 'ADDRESS_INVALID',
      unit: undefined,
      message: '"section/" is not an address.',
      hint: 'a section as section/VII',
    },
  ])('fails for $at with $code', ({ at, code, unit, message, hint }) => {
    const issue = issueOf(findTarget(new WorkingText(TEXT), at));
    expect(issue.code).toBe(code);
    expect(issue.unit).toBe(unit);
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain(hint);
  });

  test('names the first units of a long article and counts the others', () => {
    const points = Array.from({ length: 30 }, (_, index) => `**${index + 1})** point;`).join('\n\n');
    const text = baseText(articleFile('2', 'II', `The President:\n\n${points}`));
    const { hint } = issueOf(findTarget(new WorkingText(text), '2/s31'));
    expect(hint).toContain('lead, s1, s2');
    expect(hint).toContain('s23, and 7 more.');
    expect(hint).not.toContain('s24');
  });
});

describe('unsuitable', () => {
  test('says what the target should be', () => {
    expect(issueOf(unsuitable('section/I', 'a unit'))).toMatchObject({
      code: 'TARGET_UNSUITABLE',
      unit: 'section/I',
      message: '"section/I" is not something this operation works on.',
      hint: 'Point it at a unit.',
    });
  });
});

describe('checkInForce', () => {
  test('passes what is in force', () => {
    expect(checkInForce('1/p1', unitIn(TEXT, '1/p1')).ok).toBe(true);
  });

  test('names the act that repealed', () => {
    const issue = issueOf(checkInForce('1/p3', unitIn(TEXT, '1/p3')));
    expect(issue).toMatchObject({ code: 'ALREADY_REPEALED', unit: '1/p3' });
    expect(issue.message).toContain('1999-01-01-old-act');
    expect(issue.hint).toContain('replace');
  });
});

describe('checkExpected', () => {
  const part = unitIn(TEXT, '1/p2/part3');
  const list = [
    { label: '1)', text: 'of the state;' },
    { label: '2)', text: 'of a region.' },
  ];

  test.each<{ name: string; expected: Expectation | undefined }>([
    { name: 'nothing', expected: undefined },
    { name: 'the words of the unit alone', expected: 'A decree may not contradict a law:' },
    { name: 'all below it', expected: { units: list } },
    { name: 'both', expected: { text: 'A decree may not contradict a law:', units: list } },
  ])('passes where $name is expected and found', ({ expected }) => {
    expect(checkExpected('1/p2/part3', part, expected).ok).toBe(true);
  });

  test.each<{ name: string; expected: Expectation; message: string }>([
    {
      name: 'other words',
      expected: 'A decree may not contradict a treaty:',
      message:
        'Found from there on: "A decree may not contradict a law:"; wanted: "A decree may not contradict a treaty:".',
    },
    {
      name: 'other words and the right list',
      expected: { text: 'Decrees:', units: list },
      message: 'wanted: "Decrees:".',
    },
    {
      name: 'another label',
      expected: { units: [{ label: '1-1)', text: 'of the state;' }, ...list.slice(1)] },
      message: 's1: of the state;"; wanted: "s1-1: of the state;".',
    },
    {
      name: 'a part in the place of a point',
      expected: { units: [{ text: 'of the state;' }, ...list.slice(1)] },
      message: 'wanted: "part2: of the state;".',
    },
    {
      name: 'one unit more',
      expected: { units: [...list, { label: '3)', text: 'of a city.' }] },
      message: 'Found from there on: ""; wanted: "s3: of a city.".',
    },
    {
      name: 'one unit less',
      expected: { units: list.slice(0, 1) },
      message: 'Found from there on: "s2: of a region."; wanted: "".',
    },
    {
      name: 'another nesting',
      expected: { units: [{ label: '1)', text: 'of the state;', units: list.slice(1) }] },
      message: 'Found from there on: "s2: of a region."; wanted: "s1/s2: of a region.".',
    },
  ])('fails where $name is expected', ({ expected, message }) => {
    const issue = issueOf(checkExpected('1/p2/part3', part, expected));
    expect(issue).toMatchObject({ code: 'EXPECTATION_FAILED', unit: '1/p2/part3' });
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain('Correct "expect"');
  });

  test('shows a long text from shortly before the first difference', () => {
    const found = `${'so '.repeat(40)}the end comes early.`;
    const wanted = `${'so '.repeat(40)}the end comes late.`;
    const { message } = issueOf(checkExpected('1/p4', { text: found, units: [] }, wanted));
    expect(message).toContain('so so so so so the end comes early."; wanted: ');
    expect(message).toContain('so so so so so the end comes late."');
    expect(message.length).toBeLessThan(200);
  });
});

describe('keysOf', () => {
  test('lists a unit and all below it in reading order', () => {
    expect(keysOf([unitIn(TEXT, '1/p2')])).toEqual([
      '1/p2',
      '1/p2/s1',
      '1/p2/s2',
      '1/p2/part2',
      '1/p2/part3',
      '1/p2/part3/s1',
      '1/p2/part3/s2',
    ]);
  });
});
