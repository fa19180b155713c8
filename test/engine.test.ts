import { describe, expect, test } from 'vitest';
import { writeArticle } from '../src/corpus/article-writer.ts';
import { derive } from '../src/derive/derive.ts';
import { applyAct, applyOperation, compareTexts, invert, invertAct, undo } from '../src/engine.ts';
import { ConstitutionError } from '../src/errors.ts';
import type { Constitution } from '../src/model.ts';
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
