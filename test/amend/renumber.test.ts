import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { articleFile } from '../helpers/corpus.ts';
import { article1, articleIn, keysIn, lastText, lastTouched, unitIn } from '../helpers/texts.ts';

const PROVENANCE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
const REPEALED_84 = articleFile(
  '84',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);
const PREAMBLE = {
  path: 'constitution/preamble.md',
  text: '---\narticle: preamble\n---\n\n# Preamble\n\nWe, the people,\n',
};

function renumber(at: string, to: string): string {
  return `- op: renumber\n  at: ${at}\n  to: "${to}"`;
}

describe('renumber a unit', () => {
  test('gives a paragraph another label; it stays what it was, with all below it', () => {
    const corpus = checkOperation(renumber('1/p2', '2-1.'), '1', [
      ...article1().slice(0, 1),
      'p2-1 2-1. Parliament adopts laws concerning:',
      ...article1()
        .slice(2, 8)
        .map((line) => line.replace('p2/', 'p2-1/')),
      ...article1().slice(8),
    ]);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(unitIn(after, '1/p2-1')).toEqual({
      ...unitIn(before, '1/p2'),
      label: '2-1.',
      provenance: PROVENANCE,
    });
    expect(unitIn(after, '1/p2-1').units).toBe(unitIn(before, '1/p2').units);
    expect(articleIn(after, '1').provenance).toBeNull();
    expect(lastTouched(corpus)).toEqual(['1/p2']);
  });

  test('gives a point of one of two lists another label', () => {
    const corpus = checkOperation(
      renumber('1/p2/part3/s2', '3)'),
      '1',
      article1({}).with(7, 'p2/part3/s3 3) of a region.'),
    );
    expect(keysIn(lastText(corpus), '1')[7]).toBe('p2/part3/s3 = 1/p2/part3/s2');
  });

  test('leaves it where it stands, though its label is now the highest', () => {
    checkOperation(renumber('2/s1', '9)'), '2', [
      'lead - The President:',
      's9 9) signs laws;',
      's2 2) appoints ten judges;',
      's3 3) rests.',
    ]);
  });

  test('gives a tombstone another label', () => {
    const corpus = checkOperation(renumber('1/p3', '3-1.'), '1', article1().with(8, 'p3-1 3-1. Repealed.'));
    expect(unitIn(lastText(corpus), '1/p3-1').repealed?.act).toBe('1999-01-01-old-act');
  });

  test('makes a label free for what comes in', () => {
    const insert =
      '- op: insert\n  after: 1/p3\n  units:\n    - label: "4."\n      text: "The flag is blue."';
    checkOperation(`${renumber('1/p4', '5.')}\n${insert}`, '1', [
      ...article1().slice(0, 9),
      'p4 4. The flag is blue.',
      'p5 5. The capital is Old Town.',
    ]);
  });
});

describe('renumber an article', () => {
  test('gives it another number and the place that goes with it', () => {
    const corpus = checkOperation(renumber('2', '3-1'), '3-1', [
      'lead - The President:',
      's1 1) signs laws;',
      's2 2) appoints ten judges;',
      's3 3) rests.',
    ]);
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(after.articles.map(({ number, key }) => `${number} = ${key}`)).toEqual([
      '1 = 1',
      '3 = 3',
      '3-1 = 2',
    ]);
    expect(articleIn(after, '3-1')).toEqual({
      ...articleIn(before, '2'),
      number: '3-1',
      provenance: PROVENANCE,
    });
    expect(articleIn(after, '3-1').units).toBe(articleIn(before, '2').units);
    expect(lastTouched(corpus)).toEqual(['2']);
    expect(corpus.versions[1]?.operations[0]?.articles).toEqual(['2']);
  });

  test('gives its number to another one', () => {
    const corpus = checkOperation(`${renumber('2', '4')}\n${renumber('3', '2')}`, '2', [
      'p1 1. Courts are independent.',
      'p1/part2 - Judges obey only the law.',
    ]);
    expect(lastText(corpus).articles.map(({ key }) => key)).toEqual(['1', '3', '2']);
  });
});

describe('renumber a section', () => {
  test('takes its articles with it, which stay what they were otherwise', () => {
    const corpus = checkOperation(renumber('section/I', 'X'), '1', article1());
    const [before, after] = [corpus.constitution, lastText(corpus)];
    expect(after.sections).toEqual([
      { key: 'section/I', number: 'X', heading: 'Foundations', provenance: PROVENANCE },
      before.sections[1],
    ]);
    expect(articleIn(after, '1')).toEqual({ ...articleIn(before, '1'), section: 'X' });
    expect(articleIn(after, '2')).toBe(articleIn(before, '2'));
    expect(after.articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(lastTouched(corpus)).toEqual(['section/I']);
    expect(corpus.versions[1]?.operations[0]?.articles).toEqual(['1']);
  });

  test('lets sections exchange their numbers', () => {
    const operations = [renumber('section/I', 'X'), renumber('section/II', 'I'), renumber('section/X', 'II')];
    const corpus = checkOperation(operations.join('\n'), '1', article1());
    expect(lastText(corpus).sections.map(({ key, number }) => `${key} ${number}`)).toEqual([
      'section/I II',
      'section/II I',
    ]);
    expect(lastText(corpus).articles.map(({ number, section }) => `${number} ${section}`)).toEqual([
      '1 II',
      '2 I',
      '3 I',
    ]);
  });
});

describe('renumber', () => {
  const at = { line: 12, column: 13 };
  const to = { line: 13, column: 13 };
  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a label that a sibling has',
      operation: renumber('1/p4', '2.'),
      failure: {
        ...to,
        code: 'LABEL_EXISTS',
        unit: '1/p2',
        message: 'There is already a unit labelled 2. at this place: 1/p2.',
        hint: 'another label, for example with a suffix',
      },
    },
    {
      name: 'the label of a tombstone',
      operation: renumber('1/p4', '3.'),
      failure: { ...to, code: 'LABEL_EXISTS', unit: '1/p3', message: 'labelled 3.', hint: 'Use replace' },
    },
    {
      name: 'the label it has',
      operation: renumber('1/p4', '4.'),
      failure: { ...to, code: 'NO_EFFECT', unit: '1/p4', message: 'leave 1/p4 as it is', hint: 'remove' },
    },
    {
      name: 'a number without a mark',
      operation: renumber('1/p4', '5'),
      failure: {
        ...to,
        code: 'LABEL_INVALID',
        unit: '1/p4',
        message: '1/p4 cannot be renumbered to "5".',
        hint: 'Write a label like 3-1. or 3).',
      },
    },
    {
      name: 'a label of another kind, which would stand below another unit',
      operation: renumber('1/p4', '5)'),
      failure: {
        ...at,
        code: 'NESTING_CHANGED',
        unit: '1',
        message: 'would read back',
        hint: 'where its label',
      },
    },
    {
      name: 'a further part',
      operation: renumber('1/p2/part2', '5)'),
      failure: {
        ...at,
        code: 'UNIT_UNLABELLED',
        unit: '1/p2/part2',
        message: '1/p2/part2 has no label',
        hint: 'parts are counted, not numbered',
      },
    },
    {
      name: 'a unit that is not there',
      operation: renumber('1/p9', '5.'),
      failure: {
        ...at,
        code: 'UNIT_NOT_FOUND',
        unit: '1/p9',
        message: 'no unit 1/p9',
        hint: 'Article 1 has',
      },
    },
    {
      name: 'the number of another article',
      operation: renumber('2', '3'),
      failure: {
        ...to,
        code: 'ARTICLE_EXISTS',
        unit: '3',
        message: 'already an article 3',
        hint: 'another number',
      },
    },
    {
      name: 'the number of a repealed article',
      operation: renumber('2', '84'),
      failure: {
        ...to,
        code: 'ARTICLE_EXISTS',
        unit: '84',
        message: 'an article 84',
        hint: 'another number',
      },
    },
    {
      name: 'the number it has',
      operation: renumber('2', '2'),
      failure: { ...to, code: 'NO_EFFECT', unit: '2', message: 'leave 2 as it is', hint: 'remove' },
    },
    {
      name: 'the number of a section for an article',
      operation: renumber('2', 'VII'),
      failure: {
        ...to,
        code: 'LABEL_INVALID',
        unit: '2',
        message: '2 cannot be renumbered to "VII".',
        hint: 'Write the number of an article like 83-1; a preamble has none.',
      },
    },
    {
      name: 'an article that becomes the preamble',
      operation: renumber('2', 'preamble'),
      failure: {
        ...to,
        code: 'LABEL_INVALID',
        unit: '2',
        message: '"preamble"',
        hint: 'a preamble has none',
      },
    },
    {
      name: 'a number for the preamble',
      operation: renumber('preamble', '0'),
      failure: {
        ...to,
        code: 'LABEL_INVALID',
        unit: 'preamble',
        message: '"0"',
        hint: 'a preamble has none',
      },
    },
    {
      name: 'the number of another section',
      operation: renumber('section/I', 'II'),
      failure: {
        ...to,
        code: 'SECTION_EXISTS',
        unit: 'section/II',
        message: 'already a section II',
        hint: 'renumber that one first',
      },
    },
    {
      name: 'the number that a section has',
      operation: renumber('section/I', 'I'),
      failure: { ...to, code: 'NO_EFFECT', unit: 'section/I', message: 'as it is', hint: 'remove' },
    },
    {
      name: 'a label for a section',
      operation: renumber('section/I', '2.'),
      failure: {
        ...to,
        code: 'LABEL_INVALID',
        unit: 'section/I',
        message: 'section/I cannot be renumbered to "2."',
        hint: 'Write the number of a section like VIII.',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, REPEALED_84, PREAMBLE));

  test('names the operation that took the number', () => {
    checkFailure(`${renumber('1/p4', '5.')}\n${renumber('1/p1', '5.')}`, {
      code: 'LABEL_EXISTS',
      unit: '1/p5',
      line: 16,
      column: 13,
      operation: 1,
      against: '2001-01-01-act/first/0',
      message: 'labelled 5.',
      hint: 'another label',
    });
  });
});
