import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { issueOf } from '../helpers/corpus.ts';
import { article1, articleIn, baseText, CONTEXT, keysIn, lastText, lastTouched } from '../helpers/texts.ts';

const STEM = '2001-01-01-act/first/0';
const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };

/** A section as an act writes it, with an article of one unit for each number. */
function section(number: string, ...articles: string[]): string {
  const lines = articles.flatMap((one) => [
    `        - number: ${one}`,
    '          units:',
    '            - text: "All."',
  ]);
  return [
    `    - number: ${number}`,
    '      heading: "Rights"',
    ...(lines.length > 0 ? ['      articles:'] : []),
    ...lines,
  ].join('\n');
}

function insert(place: string, ...sections: string[]): string {
  return `- op: insert\n${place === '' ? '' : `  ${place}\n`}  sections:\n${sections.join('\n')}`;
}

describe('insert sections', () => {
  test.each([
    { name: 'after another one', place: 'after: section/I', order: ['I', 'X', 'II'] },
    { name: 'before another one', place: 'before: section/I', order: ['X', 'I', 'II'] },
    { name: 'at the end where no place is named', place: '', order: ['I', 'II', 'X'] },
  ])('$name', ({ place, order }) => {
    const corpus = checkOperation(insert(place, section('X')), '1', article1());
    const after = lastText(corpus);
    expect(after.sections.map(({ number }) => number)).toEqual(order);
    expect(after.sections.find(({ number }) => number === 'X')).toEqual({
      key: STEM,
      number: 'X',
      heading: 'Rights',
      provenance: PROVENANCE,
    });
    expect(after.articles).toBe(corpus.constitution.articles);
    expect(lastTouched(corpus)).toEqual([STEM]);
  });

  test('with their articles, which stand in the place of the section, by number', () => {
    const corpus = checkOperation(insert('after: section/I', section('X', '1-2', '1-1')), '1-1', [
      'lead - All.',
    ]);
    const after = lastText(corpus);
    expect(after.articles.map(({ number, section: own, key }) => `${number} ${own} ${key}`)).toEqual([
      '1 I 1',
      `1-1 X ${STEM}/1-1`,
      `1-2 X ${STEM}/1-2`,
      '2 II 2',
      '3 II 3',
    ]);
    expect(keysIn(after, '1-1')).toEqual([`lead = ${STEM}/1-1/lead`]);
    expect(articleIn(after, '1-1').provenance).toEqual(PROVENANCE);
    expect(lastTouched(corpus)).toEqual([
      STEM,
      `${STEM}/1-2`,
      `${STEM}/1-2/lead`,
      `${STEM}/1-1`,
      `${STEM}/1-1/lead`,
    ]);
  });

  test('several at once, each with keys of its own even where numbers coincide', () => {
    const corpus = checkOperation(insert('', section('5', '5'), section('6', '6')), '6', ['lead - All.']);
    const { sections, articles } = lastText(corpus);
    const keys = [...sections, ...articles].map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith(STEM))).toEqual([
      `${STEM}/5`,
      `${STEM}/6`,
      `${STEM}/5/5`,
      `${STEM}/6/6`,
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  const at = { line: 12, column: 16 };
  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a number that another one has',
      operation: insert('after: section/I', section('II')),
      failure: {
        code: 'SECTION_EXISTS',
        unit: 'section/II',
        line: 14,
        column: 11,
        message: 'There is already a section II.',
        hint: 'Give the section another number, or renumber that one first.',
      },
    },
    {
      name: 'one number twice',
      operation: insert('after: section/I', section('X'), section('X')),
      failure: {
        code: 'SECTION_EXISTS',
        unit: 'section/X',
        line: 14,
        column: 11,
        against: STEM,
        message: 'There is already a section X.',
        hint: 'another number',
      },
    },
    {
      name: 'an article that is there',
      operation: insert('after: section/I', section('X', '2')),
      failure: {
        code: 'ARTICLE_EXISTS',
        unit: '2',
        line: 14,
        column: 11,
        message: 'already an article 2',
        hint: 'another number',
      },
    },
    {
      name: 'one article in two of them',
      operation: insert('after: section/I', section('X', '9'), section('Y', '9')),
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
      name: 'the preamble in one of them',
      operation: insert('after: section/I', section('X', 'preamble')),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'preamble',
        line: 14,
        column: 11,
        message: 'There can be no article "preamble" in section X.',
        hint: 'a preamble stands outside the sections',
      },
    },
    {
      name: 'a place in a section',
      operation: insert('into:  section/I', section('X')),
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: 'section/I',
        message: '"section/I"',
        hint: 'a section with before or after; without a place sections go to the end',
      },
    },
    {
      name: 'a place beside an article',
      operation: insert('after: 2', section('X')),
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: '2',
        message: '"2"',
        hint: 'a section with before or after',
      },
    },
    {
      name: 'a place that is not there',
      operation: insert('after: section/IX', section('X')),
      failure: {
        ...at,
        code: 'SECTION_NOT_FOUND',
        unit: 'section/IX',
        message: 'no section IX',
        hint: 'are I, II.',
      },
    },
    {
      name: 'an article whose units would read back otherwise',
      operation: insert(
        'after: section/I',
        section('X', '9').replace('text:', 'label: "1)"\n              text:'),
      ),
      failure: {
        code: 'NESTING_CHANGED',
        unit: '9',
        line: 14,
        column: 11,
        message: 'Article 9 would read back with other units',
        hint: 'where its label puts it',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure));

  test.each([
    { name: 'a number that is none', draft: { number: 'X I', heading: 'Rights' }, code: 'TARGET_UNSUITABLE' },
    { name: 'an empty heading', draft: { number: 'X', heading: '' }, code: 'TEXT_INVALID' },
    {
      name: 'a heading with white space at an end',
      draft: { number: 'X', heading: ' Rights' },
      code: 'TEXT_INVALID',
    },
  ])('refuses $name, from whoever builds operations in code', ({ draft, code }) => {
    const issue = issueOf(applyOperation(baseText(), { op: 'insert', sections: [draft] }, CONTEXT));
    expect(issue.code).toBe(code);
    expect(issue.hint).toBeTruthy();
  });
});
