import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation, outlineOf } from '../helpers/check-operation.ts';
import { articleFile, DESCRIPTION } from '../helpers/corpus.ts';
import { article1, articleIn, keysIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const THREE_SECTIONS = {
  path: 'constitution/corpus.yaml',
  text: `${DESCRIPTION}  - number: III\n    heading: "Final Provisions"\n`,
};
const PREAMBLE = {
  path: 'constitution/preamble.md',
  text: '---\narticle: preamble\n---\n\n# Preamble\n\nWe, the people,\n',
};
const REPEALED_84 = articleFile(
  '84',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);
const HEAD = 'p1 1. The state serves the people. The people rule.';

function move(at: string, place: string): string {
  return `- op: move\n  at: ${at}\n  ${place}`;
}

describe('move a unit', () => {
  test.each([
    { name: 'before another one', place: 'before: 1/p1', order: ['p4', 'p1', 'p2', 'p3'] },
    { name: 'after another one, with all below that', place: 'after: 1/p2', order: ['p1', 'p2', 'p4', 'p3'] },
  ])('$name', ({ place, order }) => {
    const corpus = checkOperation(
      move('1/p4', place),
      '1',
      order.flatMap((id) => article1().filter((line) => line.split(/[ /]/)[0] === id)),
    );
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '1/p4')).toEqual({ ...unitIn(before, '1/p4'), provenance: PROVENANCE });
    for (const id of ['p1', 'p2', 'p3']) expect(unitIn(after, `1/${id}`)).toBe(unitIn(before, `1/${id}`));
    expect(lastTouched(corpus)).toEqual(['1/p4']);
  });

  test('to the end of the article it stands in, with all below it', () => {
    const corpus = checkOperation(move('1/p2', 'into: 1'), '1', [
      HEAD,
      ...article1().slice(8),
      ...article1().slice(1, 8),
    ]);
    expect(unitIn(lastText(corpus), '1/p2').units).toBe(unitIn(corpus.constitution, '1/p2').units);
  });

  test('to another list of its paragraph, as the same unit with its own label', () => {
    const corpus = checkOperation(
      `- op: renumber\n  at: 1/p2/s2\n  to: "3)"\n${move('1/p2/s3', 'into: 1/p2/part3')}`,
      '1',
      [
        ...article1().slice(0, 3),
        ...article1().slice(4, 8),
        'p2/part3/s3 3) the budget.',
        ...article1().slice(8),
      ],
    );
    expect(keysIn(lastText(corpus), '1')[7]).toBe('p2/part3/s3 = 1/p2/s2');
  });

  test('to another article, with its key', () => {
    const corpus = checkOperation(move('1/p4', 'after: 3/p1'), '3', [
      'p1 1. Courts are independent.',
      'p1/part2 - Judges obey only the law.',
      'p4 4. The capital is Old Town.',
    ]);
    const after = lastText(corpus);
    expect(outlineOf(after, '1')).toEqual(article1().slice(0, 9));
    expect(unitIn(after, '3/p4')).toEqual({ ...unitIn(corpus.constitution, '1/p4'), provenance: PROVENANCE });
    expect(unitIn(after, '3/p1')).toBe(unitIn(corpus.constitution, '3/p1'));
    expect(lastTouched(corpus)).toEqual(['1/p4']);
    expect(corpus.versions[1]?.operations[0]?.articles.toSorted()).toEqual(['1', '3']);
  });

  test('to another place with everything below it, which others can change by its new address', () => {
    checkOperation(
      `${move('1/p2', 'after: 3/p1')}\n- op: substitute\n  at: 3/p2/part3/s2\n  old: "region"\n  new: "city"`,
      '3',
      [
        'p1 1. Courts are independent.',
        'p1/part2 - Judges obey only the law.',
        ...article1({ 'p2/part3/s2': '2) of a city.' }).slice(1, 8),
      ],
    );
  });

  test('that is a tombstone', () => {
    checkOperation(move('1/p3', 'before: 1/p1'), '1', [
      'p3 3. Repealed.',
      ...article1().slice(0, 8),
      ...article1().slice(9),
    ]);
  });
});

describe('move an article', () => {
  test('into another section, in which it goes to its place by number', () => {
    const corpus = checkOperation(move('1', 'into: section/II'), '1', article1());
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(articleIn(after, '1')).toEqual({
      ...articleIn(before, '1'),
      section: 'II',
      provenance: PROVENANCE,
    });
    expect(after.articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(lastTouched(corpus)).toEqual(['1']);
  });

  test('behind those of the sections before', () => {
    const corpus = checkOperation(
      move('2', 'into: section/III'),
      '3',
      ['p1 1. Courts are independent.', 'p1/part2 - Judges obey only the law.'],
      THREE_SECTIONS,
    );
    expect(lastText(corpus).articles.map(({ number }) => number)).toEqual(['1', '3', '2']);
  });
});

describe('move a section', () => {
  test.each([
    { at: 'section/I', place: 'after: section/II', order: ['II', 'I', 'III'], articles: ['2', '3', '1'] },
    { at: 'section/II', place: 'before: section/I', order: ['II', 'I', 'III'], articles: ['2', '3', '1'] },
    { at: 'section/I', place: 'after: section/III', order: ['II', 'III', 'I'], articles: ['2', '3', '1'] },
  ])('$at, $place, with its articles', ({ at, place, order, articles }) => {
    const corpus = checkOperation(move(at, place), '1', article1(), THREE_SECTIONS);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(after.sections.map(({ number }) => number)).toEqual(order);
    expect(after.articles.map(({ number }) => number)).toEqual(articles);
    for (const article of before.articles) expect(after.articles).toContain(article);
    expect(after.sections.find(({ key }) => key === at)?.provenance).toEqual(PROVENANCE);
    expect(lastTouched(corpus)).toEqual([at]);
  });
});

describe('move', () => {
  const at = { line: 12, column: 13 };
  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'to no place',
      operation: '- op: move\n  at: 1/p4',
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: '1/p4',
        message: 'does not say where, or says it more than once',
        hint: 'exactly one of before, after and into',
      },
    },
    {
      name: 'to two places',
      operation: move('1/p4', 'before: 1/p1\n  after: 1/p2'),
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: '1/p4',
        message: 'more than once',
        hint: 'exactly one',
      },
    },
    {
      name: 'to the place it has',
      operation: move('1/p4', 'after: 1/p3'),
      failure: { ...at, code: 'NO_EFFECT', unit: '1/p4', message: 'leave 1/p4 as it is', hint: 'remove' },
    },
    {
      name: 'beside itself',
      operation: move('1/p4', 'after: 1/p4'),
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: '1/p4',
        message: '"1/p4"',
        hint: 'a place outside the unit that moves',
      },
    },
    {
      name: 'below itself',
      operation: move('1/p2', 'into: 1/p2/part3'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '1/p2/part3',
        line: 13,
        column: 15,
        message: '"1/p2/part3"',
        hint: 'a place outside the unit that moves',
      },
    },
    {
      name: 'to a place that is not there',
      operation: move('1/p4', 'after: 3/p9'),
      failure: {
        code: 'UNIT_NOT_FOUND',
        unit: '3/p9',
        line: 13,
        column: 16,
        message: 'There is no unit 3/p9',
        hint: 'Article 3 has p1, p1/part2.',
      },
    },
    {
      name: 'to an article that is not there',
      operation: move('1/p4', 'into: 9/p1'),
      failure: {
        code: 'ARTICLE_NOT_FOUND',
        unit: '9',
        line: 13,
        column: 15,
        message: 'article 9',
        hint: 'to 84',
      },
    },
    {
      name: 'what is not there',
      operation: move('9/p1', 'into: 3'),
      failure: {
        ...at,
        code: 'ARTICLE_NOT_FOUND',
        unit: '9',
        message: 'article 9',
        hint: 'The articles are',
      },
    },
    {
      name: 'to a place where its label is taken',
      operation: move('1/p1', 'after: 3/p1'),
      failure: {
        code: 'LABEL_EXISTS',
        unit: '3/p1',
        line: 13,
        column: 16,
        message: 'already a unit labelled 1. at this place: 3/p1',
        hint: 'another label',
      },
    },
    {
      name: 'to a place where its label would put it elsewhere',
      operation: move('1/p4', 'into: 3/p1'),
      failure: {
        code: 'NESTING_CHANGED',
        unit: '3',
        line: 13,
        column: 15,
        message: 'Article 3 would read back with other units',
        hint: 'where its label puts it',
      },
    },
    {
      name: 'the only unit of an article',
      operation: move('3/p1', 'before: 1/p1'),
      failure: {
        ...at,
        code: 'LABEL_EXISTS',
        line: 13,
        column: 17,
        unit: '1/p1',
        message: 'labelled 1.',
        hint: 'label',
      },
    },
    {
      name: 'below a tombstone',
      operation: move('1/p2/part2', 'into: 1/p3'),
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '1/p3',
        line: 13,
        column: 15,
        message: '1/p3 was repealed by 1999-01-01-old-act.',
        hint: 'revive the label',
      },
    },
    {
      name: 'into an article that is repealed',
      operation: move('1/p4', 'into: 84'),
      failure: {
        code: 'ALREADY_REPEALED',
        unit: '84',
        line: 13,
        column: 15,
        message: '84 was',
        hint: 'revive',
      },
    },
    {
      name: 'a unit into a section',
      operation: move('1/p4', 'into: section/II'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 13,
        column: 15,
        message: '"section/II"',
        hint: 'a unit, or into an article',
      },
    },
    {
      name: 'an article beside another one',
      operation: move('1', 'after: 3'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '3',
        line: 13,
        column: 16,
        message: '"3"',
        hint: 'articles go to their place by number',
      },
    },
    {
      name: 'an article into the section it stands in',
      operation: move('1', 'into: section/I'),
      failure: { ...at, code: 'NO_EFFECT', unit: '1', message: 'leave 1 as it is', hint: 'remove' },
    },
    {
      name: 'the preamble into a section',
      operation: move('preamble', 'into: section/I'),
      failure: {
        ...at,
        code: 'TARGET_UNSUITABLE',
        unit: 'preamble',
        message: '"preamble"',
        hint: 'a preamble stands outside the sections',
      },
    },
    {
      name: 'a section into another one',
      operation: move('section/I', 'into: section/II'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 13,
        column: 15,
        message: '"section/II"',
        hint: 'a section with before or after',
      },
    },
    {
      name: 'a section beside itself',
      operation: move('section/I', 'after: section/I'),
      failure: { ...at, code: 'NO_EFFECT', unit: 'section/I', message: 'as it is', hint: 'remove' },
    },
    {
      name: 'a section to the place it has',
      operation: move('section/I', 'before: section/II'),
      failure: { ...at, code: 'NO_EFFECT', unit: 'section/I', message: 'as it is', hint: 'remove' },
    },
    {
      name: 'a section beside an article',
      operation: move('section/I', 'after: 3'),
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '3',
        line: 13,
        column: 16,
        message: '"3"',
        hint: 'a section with before or after',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, PREAMBLE, REPEALED_84));

  test('refuses to leave an article without any text', () => {
    checkFailure(`- op: renumber\n  at: 3/p1\n  to: "5."\n${move('3/p5', 'into: 1')}`, {
      code: 'NESTING_CHANGED',
      unit: '3',
      line: 15,
      column: 13,
      operation: 1,
      message: 'Article 3 would be left without any text.',
      hint: 'Repeal or remove the article itself.',
    });
  });
});
