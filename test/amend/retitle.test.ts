import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { article1, articleIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const HEADED = {
  path: 'constitution/article-004.md',
  text: '---\narticle: 4\nsection: II\n---\n\n# Article 4. Local Councils\n\n**1.** Councils govern locally.\n',
};

function retitle(at: string, old: string, put: string): string {
  return `- op: retitle\n  at: ${at}\n  old: "${old}"\n  new: "${put}"`;
}

describe('retitle', () => {
  test('gives a section another heading', () => {
    const corpus = checkOperation(retitle('section/II', 'Bodies', 'Bodies of State'), '1', article1());
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(after.sections).toEqual([
      { key: 'section/I', number: 'I', heading: 'Foundations', provenance: null },
      { key: 'section/II', number: 'II', heading: 'Bodies of State', provenance: PROVENANCE },
    ]);
    expect(after.sections[0]).toBe(before.sections[0]);
    expect(after.articles).toBe(before.articles);
    expect(lastTouched(corpus)).toEqual(['section/II']);
  });

  test('gives an article another heading and leaves its units', () => {
    const corpus = checkOperation(
      retitle('4', 'Local Councils', 'Local Government'),
      '4',
      ['p1 1. Councils govern locally.'],
      HEADED,
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(articleIn(after, '4')).toMatchObject({
      key: '4',
      heading: 'Local Government',
      provenance: PROVENANCE,
      repealed: null,
    });
    expect(unitIn(after, '4/p1')).toBe(unitIn(before, '4/p1'));
    expect(after.sections).toBe(before.sections);
    expect(lastTouched(corpus)).toEqual(['4']);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a section with another heading',
      operation: retitle('section/I', 'Basics', 'Principles'),
      failure: {
        code: 'OLD_TEXT_NOT_FOUND',
        unit: 'section/I',
        line: 13,
        column: 14,
        message: 'The heading of section/I is "Foundations"; wanted: "Basics".',
        hint: 'Quote the whole heading',
      },
    },
    {
      name: 'a part of a heading',
      operation: retitle('4', 'Councils', 'Government'),
      failure: {
        code: 'OLD_TEXT_NOT_FOUND',
        unit: '4',
        line: 13,
        column: 14,
        message: 'The heading of 4 is "Local Councils"; wanted: "Councils".',
        hint: 'Quote the whole heading',
      },
    },
    {
      name: 'an article without a heading',
      operation: retitle('1', 'Foundations', 'Principles'),
      failure: {
        code: 'OLD_TEXT_NOT_FOUND',
        unit: '1',
        line: 13,
        column: 14,
        message: 'The heading of 1 is ""; wanted: "Foundations".',
        hint: 'Quote the whole heading',
      },
    },
    {
      name: 'a unit',
      operation: retitle('1/p1', 'Foundations', 'Principles'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '1/p1',
        line: 12,
        column: 13,
        message: '"1/p1"',
        hint: 'a section, for example section/VI, or an article',
      },
    },
    {
      name: 'a section that is not there',
      operation: retitle('section/IX', 'Foundations', 'Principles'),
      failure: {
        code: 'SECTION_NOT_FOUND',
        unit: 'section/IX',
        line: 12,
        column: 13,
        message: 'There is no section IX',
        hint: 'There are I, II.',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, HEADED));
});
