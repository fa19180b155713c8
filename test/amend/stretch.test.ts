import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import { stretchesOf } from '../../src/amend/stretch.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import { unwrap } from '../../src/errors.ts';
import type { Constitution, Substitute, SubstituteTarget } from '../../src/model.ts';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation, outlineOf } from '../helpers/check-operation.ts';
import { articleFile, issueOf } from '../helpers/corpus.ts';
import { article1, baseText, CONTEXT, lastText, lastTouched } from '../helpers/texts.ts';

const REPEALED = articleFile(
  '4',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);

/** A substitution in several places, each written as `at`, `at to` or `at to count`. */
function substitute(
  old: string,
  put: string,
  ...targets: readonly (readonly [string, (string | null)?, number?])[]
): string {
  const lines = targets.map(([at, to, count]) =>
    [`    - at: ${at}`, ...(to ? [`      to: ${to}`] : []), ...(count ? [`      count: ${count}`] : [])].join(
      '\n',
    ),
  );
  return `- op: substitute\n  targets:\n${lines.join('\n')}\n  old: ${JSON.stringify(old)}\n  new: ${JSON.stringify(put)}`;
}

/** The keys of the units in the stretch of one target. */
function keysOf(target: SubstituteTarget): readonly string[] {
  const operation: Substitute = { op: 'substitute', targets: [target], old: 'law', new: 'act' };
  const [stretch] = unwrap(stretchesOf(new WorkingText(baseText(REPEALED)), operation));
  return stretch?.units.map(({ unit }) => unit.key) ?? [];
}

describe('stretchesOf', () => {
  test.each<{ name: string; target: SubstituteTarget; keys: readonly string[] }>([
    { name: 'a unit alone, without what is below it', target: { at: '1/p2' }, keys: ['1/p2'] },
    {
      name: 'a unit with all below it, as a range of itself',
      target: { at: '1/p2/part3', to: '1/p2/part3' },
      keys: ['1/p2/part3', '1/p2/part3/s1', '1/p2/part3/s2'],
    },
    { name: 'a whole article', target: { at: '3' }, keys: ['3/p1', '3/p1/part2'] },
    {
      name: 'units from one to another, all below the last included',
      target: { at: '1/p2/s2', to: '1/p2/part3' },
      keys: ['1/p2/s2', '1/p2/part2', '1/p2/part3', '1/p2/part3/s1', '1/p2/part3/s2'],
    },
    {
      name: 'units across articles and sections, a tombstone left out',
      target: { at: '1/p2/part3/s2', to: '2/s1' },
      keys: ['1/p2/part3/s2', '1/p4', '2/lead', '2/s1'],
    },
    {
      name: 'articles up to one that is repealed',
      target: { at: '2', to: '4' },
      keys: ['2/lead', '2/s1', '2/s2', '2/s3', '3/p1', '3/p1/part2'],
    },
    { name: 'articles that are all repealed', target: { at: '4', to: '4' }, keys: [] },
    {
      name: 'from a unit to the end of its article',
      target: { at: '2/s2', to: '2' },
      keys: ['2/s2', '2/s3'],
    },
  ])('finds $name', ({ target, keys }) => {
    expect(keysOf(target)).toEqual(keys);
  });

  test('does not ask for all articles where one is meant', () => {
    const text = new WorkingText(baseText());
    const refuse = () => {
      throw new Error('all articles were asked for');
    };
    const view = {
      sections: text.sections,
      article: (number: string) => text.article(number),
      articles: refuse,
      between: refuse,
    };
    const operation: Substitute = {
      op: 'substitute',
      targets: [{ at: '1' }, { at: '3/p1', to: '3' }],
      old: 'a',
      new: 'b',
    };
    expect(unwrap(stretchesOf(view, operation)).map(({ at }) => at)).toEqual(['1', '3/p1 to 3']);
  });

  test('finds many places of an article without going through it for each', () => {
    const text = longText(30_000);
    const targets = text.articles.flatMap(({ units }) =>
      units.map(({ key }, index): SubstituteTarget => (index % 2 === 0 ? { at: key } : { at: key, to: key })),
    );
    const operation: Substitute = { op: 'substitute', targets, old: 'people rule', new: 'law rules' };
    const { constitution } = unwrap(applyOperation(text, operation, CONTEXT));
    expect(constitution.articles[0]?.units.every((one) => one.text.endsWith('The law rules.'))).toBe(true);
  });

  test('finds words in more units than a call has arguments', () => {
    const targets = [{ at: '1', count: 200_000 }];
    const operation: Substitute = { op: 'substitute', targets, old: 'people rule', new: 'law rules' };
    expect(unwrap(applyOperation(longText(200_000), operation, CONTEXT)).touched).toHaveLength(200_000);
  });
});

/** A text of one article, whose paragraphs all say the same. */
function longText(length: number): Constitution {
  const [article] = baseText().articles;
  const [unit] = article?.units ?? [];
  if (article === undefined || unit === undefined) throw new Error('the text has units');
  const units = Array.from({ length }, (_, index) => {
    return { ...unit, key: `1/p${index + 1}`, label: `${index + 1}.` };
  });
  return { sections: [], articles: [{ ...article, units }] };
}

describe('substitute in several places', () => {
  test('replaces the words in each of them', () => {
    const corpus = checkOperation(
      substitute('law', 'act', ['1/p2/part3'], ['3/p1/part2']),
      '1',
      article1({ 'p2/part3': '- A decree may not contradict a act:' }),
    );
    expect(outlineOf(lastText(corpus), '3')[1]).toBe('p1/part2 - Judges obey only the act.');
    expect(lastTouched(corpus)).toEqual(['1/p2/part3', '3/p1/part2']);
    expect(corpus.versions[1]?.operations[0]?.articles).toEqual(['1', '3']);
  });

  test('counts in a range all together', () => {
    const corpus = checkOperation(
      substitute('laws', 'acts', ['1', '2', 2]),
      '1',
      article1({ p2: '2. Parliament adopts acts concerning:' }),
    );
    expect(outlineOf(lastText(corpus), '2')[1]).toBe('s1 1) signs acts;');
  });

  test('replaces each form by its own, the longest that stands there', () => {
    const forms = '\n  forms:\n    - old: "people rule"\n      new: "citizens govern"';
    checkOperation(
      `${substitute('people', 'nation', ['1/p1', null, 2])}${forms}`,
      '1',
      article1({ p1: '1. The state serves the nation. The citizens govern.' }),
    );
  });

  test('finds forms in one unit too', () => {
    checkOperation(
      '- op: substitute\n  at: 1/p2/part3\n  old: "decree"\n  new: "by-law"\n  forms:\n    - old: "A decree"\n      new: "No by-law"',
      '1',
      article1({ 'p2/part3': '- No by-law may not contradict a law:' }),
    );
  });

  const targets = { line: 13, column: 11 };
  const old = { line: 14, column: 14 };
  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'a place in which the words do not stand',
      operation: substitute('laws', 'acts', ['1/p2'], ['3']),
      failure: {
        code: 'OLD_TEXT_NOT_FOUND',
        unit: '3',
        line: 15,
        column: 14,
        message: '3 does not have the words "laws".',
        hint: 'Quote the words as they stand there',
      },
    },
    {
      name: 'a place in which the words stand more often than it says',
      operation: substitute('people', 'nation', ['1']),
      failure: {
        ...old,
        code: 'OLD_TEXT_COUNT',
        unit: '1',
        message: '1 has the words "people" 2 times; wanted: 1.',
        hint: 'say "count: 2" if all are',
      },
    },
    {
      name: 'a range in which the words stand less often than it says',
      operation: substitute('laws', 'acts', ['1', '2', 3]),
      failure: {
        line: 16,
        column: 14,
        code: 'OLD_TEXT_COUNT',
        unit: '1',
        message: '1 to 2 has the words "laws" 2 times; wanted: 3.',
        hint: 'count: 2',
      },
    },
    {
      name: 'places that have units in common',
      operation: substitute('laws', 'acts', ['1', '2', 2], ['2/s1']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: '2/s1',
        message: 'The targets 1 to 2 and 2/s1 have units in common.',
        hint: 'Name every unit in one target only.',
      },
    },
    {
      name: 'a range whose end stands before its start',
      operation: substitute('laws', 'acts', ['2', '1']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: '1',
        message: '1 stands before 2, so nothing reaches from 2 to it.',
        hint: 'Give the first place as "at" and the last one as "to".',
      },
    },
    {
      name: 'a range of units whose end stands before its start, in another article',
      operation: substitute('laws', 'acts', ['2/s1', '1/p2']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: '1/p2',
        message: 'stands before 2/s1',
        hint: '"to"',
      },
    },
    {
      name: 'a range of units whose end stands before its start, in one article',
      operation: substitute('laws', 'acts', ['1/p4', '1/p2']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: '1/p2',
        message: 'stands before 1/p4',
        hint: '"to"',
      },
    },
    {
      name: 'a section',
      operation: substitute('laws', 'acts', ['section/I']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: 'section/I',
        message: '"section/I"',
        hint: 'a unit or an article',
      },
    },
    {
      name: 'a range up to a section',
      operation: substitute('laws', 'acts', ['1', 'section/II']),
      failure: {
        ...targets,
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        message: '"section/II"',
        hint: 'a unit or an article',
      },
    },
    {
      name: 'an article that is repealed',
      operation: substitute('laws', 'acts', ['4']),
      failure: {
        ...targets,
        code: 'ALREADY_REPEALED',
        unit: '4',
        message: '4 was repealed',
        hint: 'Remove this',
      },
    },
    {
      name: 'a unit that is repealed',
      operation: substitute('laws', 'acts', ['1/p3']),
      failure: {
        ...targets,
        code: 'ALREADY_REPEALED',
        unit: '1/p3',
        message: '1/p3 was',
        hint: 'Remove this',
      },
    },
    {
      name: 'an end that is not there',
      operation: substitute('laws', 'acts', ['1', '9']),
      failure: {
        ...targets,
        code: 'ARTICLE_NOT_FOUND',
        unit: '9',
        message: 'no article 9',
        hint: 'The articles',
      },
    },
    {
      name: 'a form that stands there twice',
      operation: `${substitute('laws', 'acts', ['1/p2'])}\n  forms:\n    - old: "laws"\n      new: "statutes"`,
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: '1/p2',
        line: 17,
        column: 11,
        message: 'The words "laws" stand twice among the forms',
        hint: 'Remove one of the two forms.',
      },
    },
    {
      name: 'a form that takes its own place',
      operation: `${substitute('laws', 'acts', ['2/s1', null, 2])}\n  forms:\n    - old: "signs"\n      new: "signs"`,
      failure: {
        ...targets,
        code: 'NO_EFFECT',
        unit: '2/s1',
        message: 'where it says "signs": the new words are the old ones.',
        hint: 'remove the operation or the form',
      },
    },
    {
      name: 'forms that overlap',
      operation:
        '- op: substitute\n  at: 3/p1\n  old: "Courts are"\n  new: "A court is"\n  forms:\n    - old: "are independent"\n      new: "is free"\n  count: 2',
      failure: {
        code: 'OLD_TEXT_COUNT',
        unit: '3/p1',
        line: 13,
        column: 14,
        message: 'in places that overlap',
        hint: 'Quote more of the words',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, REPEALED));

  test.each<{ name: string; operation: Partial<Substitute>; message: string }>([
    { name: 'no place', operation: {}, message: 'does not say where' },
    { name: 'no target', operation: { targets: [] }, message: 'does not say where' },
    {
      name: 'a unit and targets',
      operation: { at: '1/p2', targets: [{ at: '2/s1' }] },
      message: 'in two ways',
    },
    {
      name: 'a count beside targets',
      operation: { targets: [{ at: '1/p2' }], count: 1 },
      message: 'goes with "at"',
    },
  ])('refuses $name, from whoever builds operations in code', ({ operation, message }) => {
    const value: Substitute = { op: 'substitute', old: 'laws', new: 'acts', ...operation };
    const issue = issueOf(applyOperation(baseText(), value, CONTEXT));
    expect(issue.code).toBe('TARGET_UNSUITABLE');
    expect(issue.message).toContain(message);
  });
});
