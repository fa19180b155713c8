import { describe, expect, test } from 'vitest';
import { writeArticle } from '../src/corpus/article-writer.ts';
import { derive } from '../src/derive/derive.ts';
import { applyAct, applyOperation, compareTexts, invert, invertAct, undo } from '../src/engine.ts';
import { ConstitutionError, type Issue } from '../src/errors.ts';
import type { Act, Constitution } from '../src/model.ts';
import { openCorpus, textAt } from '../src/open.ts';
import { baseText, CONTEXT } from './helpers/texts.ts';

const corpus = openCorpus();
const REFERENDUM = '2022-06-08-referendum';
const SEPTEMBER = '2022-09-17-law-142-vii';

function files({ articles }: Constitution): string[] {
  return articles.map((article) => writeArticle(article, corpus.words));
}

/** The code of what a call throws. */
function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ConstitutionError) return error.code;
    throw error;
  }
  throw new Error('expected it to throw');
}

describe('invertAct and undo', () => {
  test('reversing both acts of 2022 gives the text of 2019 byte for byte, with keys and provenance', () => {
    const last = textAt(corpus, '2023-01-01').constitution;
    const base = textAt(corpus, '2019-03-23').constitution;
    const reversed = invertAct(corpus, REFERENDUM, SEPTEMBER).reduce(undo, last);
    expect(files(reversed)).toEqual(files(base));
    expect(reversed).toEqual(base);
  });

  test('reversing the law of September alone leaves what the referendum changed', () => {
    const text = textAt(corpus, '2022-09-17').constitution;
    const reversed = invertAct(corpus, SEPTEMBER).reduce(undo, text);
    expect(reversed).toEqual(textAt(corpus, '2022-06-08').constitution);
  });

  test('reversing the referendum alone is refused: the law of September stands on its words', () => {
    const last = textAt(corpus, '2023-01-01').constitution;
    expect(codeOf(() => invertAct(corpus, REFERENDUM).reduce(undo, last))).toBe('UNDO_CONFLICT');
  });

  test('an act that is not there is named, with those that are', () => {
    expect(codeOf(() => invertAct(corpus, 'no-such-act'))).toBe('OPERATION_NOT_FOUND');
  });
});

describe('applyOperation and invert', () => {
  const operation = { op: 'substitute', at: '2/s2', old: 'ten', new: 'twelve' } as const;

  test('give each other back', () => {
    const before = baseText();
    const { constitution, touched } = applyOperation(before, operation, CONTEXT);
    expect(touched).toEqual(['2/s2']);
    expect(undo(constitution, invert(operation, before, CONTEXT))).toEqual(before);
  });

  test('throw what does not fit', () => {
    const wrong = { ...operation, old: 'nine' };
    expect(codeOf(() => applyOperation(baseText(), wrong, CONTEXT))).toBe('OLD_TEXT_NOT_FOUND');
    expect(codeOf(() => invert(wrong, baseText(), CONTEXT))).toBe('OLD_TEXT_NOT_FOUND');
  });
});

describe('applyAct', () => {
  const [before, after] = [textAt(corpus, '2022-06-08'), textAt(corpus, '2022-09-17')];
  const act = derive(before.constitution, after.constitution, { id: 'a-draft', date: '2022-10-01' });

  test('gives the version that a draft would make', () => {
    const { constitution } = applyAct(corpus, act, '2022-06-08');
    expect(files(constitution)).toEqual(files(after.constitution));
  });

  test('throws everything that does not fit', () => {
    expect(codeOf(() => applyAct(corpus, act, '2023-01-01'))).toBe('OLD_TEXT_NOT_FOUND');
  });
});

/** Anything, given as what it is not. */
function as<T>(value: unknown): T {
  return value as T;
}

/** Everything that an act that is none is refused for. */
function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ConstitutionError) return error.issues;
    throw error;
  }
  throw new Error('expected it to throw');
}

describe('what is no operation changes no text', () => {
  const head = {
    id: 'a-draft',
    title: 'A draft',
    adopted: '2022-10-01',
    published: '2022-10-01',
    inForce: '2022-10-01',
    source: 'Tests.',
  };
  const actWith = (operation: unknown): Act =>
    as({ ...head, amendments: [{ id: 'art-50', operations: [operation] }] });
  const itself: Record<string, unknown> = { text: 'a' };
  itself['units'] = [itself];

  test.each<[string, unknown, string, string]>([
    [
      'no new words',
      { op: 'substitute', at: '50/p2', old: 'Ten' },
      'SCHEMA_MISMATCH',
      'The field "new" is missing.',
    ],
    ['a text that is null', { op: 'replace', at: '50/p2', text: null }, 'SCHEMA_MISMATCH', '"text" is empty'],
    ['a number for an act', { op: 'repeal', at: '50/p2', by: 5 }, 'SCHEMA_MISMATCH', '"by" is 5'],
    ['a number for a heading', { op: 'retitle', at: '50', old: '', new: 5 }, 'SCHEMA_MISMATCH', '"new" is 5'],
    [
      'a number for a text',
      { op: 'insert', into: '50', units: [{ text: 5 }] },
      'SCHEMA_MISMATCH',
      '"text" is 5',
    ],
    ['white space at an end', { op: 'replace', at: '50/p2', text: 'a ' }, 'TEXT_INVALID', '"text" is "a "'],
    ['an address that is none', { op: 'remove', at: '../x' }, 'ADDRESS_INVALID', '"at" is "../x"'],
    [
      'half a count',
      { op: 'substitute', at: '50/p2', old: 'a', new: 'b', count: 1.5 },
      'SCHEMA_MISMATCH',
      '"count" is "1.5"',
    ],
    ['another operation', { op: 'rewrite', at: '50' }, 'SCHEMA_MISMATCH', '"op" is "rewrite"'],
    ['nothing', null, 'SCHEMA_MISMATCH', 'is empty'],
    ['a text', 'repeal', 'SCHEMA_MISMATCH', 'is "repeal"'],
    [
      'what holds itself',
      { op: 'replace', at: '50', units: [itself] },
      'YAML_TOO_DEEP',
      'more than 32 levels',
    ],
  ])('%s', (_, operation, code, message) => {
    const [issue] = issuesOf(() => applyAct(corpus, actWith(operation), '2022-06-08'));
    expect(issue).toMatchObject({ code, message: expect.stringContaining(message) });
    const alone = { code, message: expect.stringContaining(message) };
    expect(issuesOf(() => applyOperation(baseText(), as(operation), CONTEXT))[0]).toMatchObject(alone);
    expect(issuesOf(() => invert(as(operation), baseText(), CONTEXT))[0]).toMatchObject(alone);
  });

  test('names the operation that is none', () => {
    const act = actWith({ op: 'retitle', at: '50', old: '', new: 5 });
    expect(issuesOf(() => applyAct(corpus, act, '2022-06-08'))[0]).toMatchObject({
      operation: { act: 'a-draft', amendment: 'art-50', operation: 0 },
    });
  });

  test.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['SCHEMA_MISMATCH', 'SCHEMA_MISMATCH']],
    ['a text', 'repeal', ['SCHEMA_MISMATCH', 'SCHEMA_MISMATCH']],
    ['a list', [], Array.from({ length: 7 }, () => 'SCHEMA_MISMATCH')],
    ['a day that is none', { ...head, inForce: '2022-13-01', amendments: [] }, ['DATE_INVALID']],
    ['no amendments', head, ['SCHEMA_MISMATCH']],
    ['what is not known', { ...head, amendments: [], extra: 1 }, ['SCHEMA_MISMATCH']],
  ])('nor does an act that is none: %s', (_, act, codes) => {
    expect(issuesOf(() => applyAct(corpus, as(act), '2022-06-08')).map(({ code }) => code)).toEqual(codes);
  });

  test('two amendments of one id, and words in two ways', () => {
    const operation = { op: 'substitute', at: '50/p2', targets: [{ at: '50/p2' }], old: 'a', new: 'b' };
    const amendment = { id: 'art-50', operations: [operation] };
    const act = as<Act>({ ...head, amendments: [amendment, amendment] });
    expect(issuesOf(() => applyAct(corpus, act, '2022-06-08')).map(({ code }) => code)).toEqual([
      'AMENDMENT_DUPLICATE',
      'SCHEMA_MISMATCH',
      'SCHEMA_MISMATCH',
    ]);
  });

  test('what only changes when others commence', () => {
    const operation = { op: 'cancel', operation: '2022-06-08-referendum' };
    expect(codeOf(() => applyOperation(baseText(), as(operation), CONTEXT))).toBe('TARGET_UNSUITABLE');
  });

  test('and what is left out may be undefined, a count a number and a commencement open', () => {
    const operation = { op: 'substitute', at: '2/s2', old: 'ten', new: 'twelve', count: 1, note: undefined };
    expect(applyOperation(baseText(), as(operation), CONTEXT).touched).toEqual(['2/s2']);
    const open = { op: 'remove', at: '50/p2', from: null, condition: 'A law says so.' };
    expect(applyAct(corpus, actWith(open), '2022-06-08').operations).toHaveLength(1);
    expect(applyAct(corpus, as({ ...head, amendments: [] }), '2022-06-08').operations).toEqual([]);
  });
});

describe('compareTexts', () => {
  const textOn = (date: string) => ({
    name: date,
    date,
    corpus,
    constitution: textAt(corpus, date).constitution,
  });

  test('compares texts of which it is not known that they are of one corpus', () => {
    const comparison = compareTexts(textOn('2022-06-08'), textOn('2022-09-17'), { only: ['71', '94-2'] });
    expect(comparison.articles.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '71 amended',
      '94-2 inserted',
    ]);
    expect(comparison).toMatchObject({ from: '2022-06-08', to: '2022-09-17', title: corpus.title });
  });

  test('throws for what neither text has', () => {
    const compared = () => compareTexts(textOn('2022-06-08'), textOn('2022-09-17'), { only: ['200'] });
    expect(codeOf(compared)).toBe('ARTICLE_NOT_FOUND');
  });
});
