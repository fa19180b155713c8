import { describe, expect, test } from 'vitest';
import { tryAct } from '../../src/amend/attempt.ts';
import { parseAct } from '../../src/corpus/act.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, Corpus } from '../../src/model.ts';
import { openCorpus, textAt } from '../../src/open.ts';
import { outlineOf } from '../helpers/check-operation.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { articleIn } from '../helpers/texts.ts';

const corpus: Corpus = unwrap(tryOpen());

function draft(operations: string, id?: string): Act {
  const { text, path } = actFile(operations, id);
  return unwrap(parseAct(text, path)).act;
}

describe('tryAct', () => {
  test('makes the text that the act would make, and touches nothing of the corpus', () => {
    const before = JSON.stringify(corpus);
    const act = draft('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');
    const made = unwrap(tryAct(corpus, act, '2000-05-01'));
    expect(outlineOf(made.constitution, '2')).toContain('s2 2) appoints twelve judges;');
    expect(made.operations).toHaveLength(1);
    expect(articleIn(made.constitution, '1')).toBe(articleIn(corpus.constitution, '1'));
    expect(JSON.stringify(corpus)).toBe(before);
  });

  test('tries every operation as if it had commenced, whatever its own commencement', () => {
    const act = draft(
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  from: 2005-01-01\n- op: repeal\n  at: 2/s3\n  from: null\n  condition: "A law says so."',
    );
    const made = unwrap(tryAct(corpus, act, '2000-05-01'));
    expect(outlineOf(made.constitution, '2').slice(2)).toEqual([
      's2 2) appoints twelve judges;',
      's3 3) Repealed.',
    ]);
  });

  test('tells everything that does not fit, each operation tried on what the fitting ones made', () => {
    const act = draft(
      '- op: remove\n  at: 9\n- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: substitute\n  at: 2/s1\n  old: "decrees"\n  new: "acts"',
    );
    const result = tryAct(corpus, act, '2000-05-01');
    if (result.ok) throw new Error('expected a failure');
    expect(result.issues.map(({ code, operation }) => `${operation?.operation} ${code}`)).toEqual([
      '0 ARTICLE_NOT_FOUND',
      '2 OLD_TEXT_NOT_FOUND',
    ]);
  });

  test('knows two operations of one day from two of different days', () => {
    const words = (old: string, put: string, from: string): string =>
      `- op: substitute\n  at: 2/s2\n  old: "${old}"\n  new: "${put}"\n  from: ${from}`;
    const apart = draft(`${words('ten', 'twelve', '2001-01-01')}\n${words('twelve', 'nine', '2002-01-01')}`);
    expect(tryAct(corpus, apart, '2000-05-01').ok).toBe(true);
    const together = draft(
      `${words('ten', 'twelve', '2001-01-01')}\n${words('twelve', 'nine', '2001-01-01')}`,
    );
    expect(issueOf(tryAct(corpus, together, '2000-05-01'))).toMatchObject({
      code: 'SAME_WORDS',
      unit: '2/s2',
      operation: { operation: 1 },
      otherOperation: { operation: 0 },
    });
  });

  test('takes an act of the corpus with the same id for an earlier draft', () => {
    const shipped = openCorpus();
    const [act] = shipped.acts.filter(({ id }) => id.startsWith('2022-09-17'));
    if (act === undefined) throw new Error('the corpus has the law of 17 September 2022');
    const made = unwrap(tryAct(shipped, act, '2022-06-08'));
    expect(made.constitution).toEqual(textAt(shipped, '2022-09-17').constitution);
  });

  test('refuses what delays or corrects an operation that is not there, and a date without a text', () => {
    const delay = draft('- op: reschedule\n  operation: 2001-01-01-other\n  to: 2003-01-01');
    expect(issueOf(tryAct(corpus, delay, '2000-05-01')).code).toBe('OPERATION_NOT_FOUND');
    const act = draft('- op: repeal\n  at: 2/s3');
    expect(issueOf(tryAct(corpus, act, '1999-01-01')).code).toBe('DATE_OUT_OF_RANGE');
    expect(issueOf(tryAct(corpus, act, 'soon')).code).toBe('DATE_INVALID');
  });
});
