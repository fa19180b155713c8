import { describe, expect, test } from 'vitest';
import { formatOperation, unwrap } from '../../src/errors.ts';
import { order, tryOrder } from '../../src/history/order.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';

const TEN = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const CAPITAL = '- op: substitute\n  at: 1/p4\n  old: "Old"\n  new: "New"';
const SIGNS = '- op: substitute\n  at: 2/s1\n  old: "signs"\n  new: "makes"';

/** An act that takes effect on 2001-06-01, published on some day. */
function published(id: string, day: string, operations: string): ReturnType<typeof actFile> {
  const { path, text } = actFile(operations, id);
  return {
    path,
    text: text
      .replace(/(adopted|published): .*/gu, `$1: ${day}`)
      .replace(/inForce: .*/u, 'inForce: 2001-06-01'),
  };
}

/** The operations in their order, each with the reason for its place. */
function lines(...files: readonly ReturnType<typeof actFile>[]): string[] {
  return order(unwrap(tryOpen(...files))).map((one) => `${one.date} ${formatOperation(one)} ${one.why}`);
}

describe('order', () => {
  test('tells why each stands after the one before it', () => {
    expect(
      lines(
        published('2001-01-01-b', '2001-01-01', `${TEN}\n${CAPITAL}\n  from: 2002-01-01`),
        published('2001-01-01-a', '2001-01-01', `${SIGNS}`),
        published('2001-01-01-c', '2000-12-31', '- op: remove\n  at: 3/p1/part2\n- op: remove\n  at: 2/s3'),
      ),
    ).toEqual([
      '2001-06-01 2001-01-01-c/first/0 null',
      '2001-06-01 2001-01-01-c/first/1 place',
      '2001-06-01 2001-01-01-a/first/0 publication',
      '2001-06-01 2001-01-01-b/first/0 act',
      '2002-01-01 2001-01-01-b/first/1 commencement',
    ]);
  });

  test('names what gave an operation its day, where that was not its act', () => {
    const delay = actFile(
      '- op: reschedule\n  operation: 2001-01-01-act\n  to: 2005-01-01',
      '2002-01-01-delay',
    );
    const corpus = unwrap(tryOpen(actFile(`${TEN}\n  from: 2003-01-01\n${SIGNS}`), delay));
    expect(order(corpus)).toEqual([
      {
        act: '2001-01-01-act',
        amendment: 'first',
        operation: 1,
        op: 'substitute',
        date: '2001-01-01',
        published: '2001-01-01',
        why: null,
        rescheduledBy: null,
      },
      {
        act: '2001-01-01-act',
        amendment: 'first',
        operation: 0,
        op: 'substitute',
        date: '2005-01-01',
        published: '2001-01-01',
        why: 'commencement',
        rescheduledBy: { act: '2002-01-01-delay', amendment: 'first', operation: 0 },
      },
    ]);
  });

  test('leaves out what waits and what was cancelled', () => {
    const waits = `${TEN}\n  from: null\n  condition: "When it is time."`;
    const cancel = actFile('- op: cancel\n  operation: 2001-01-01-act/first/1', '2002-01-01-cancel');
    expect(lines(actFile(`${waits}\n${CAPITAL}\n  from: 2003-01-01\n${SIGNS}`), cancel)).toEqual([
      '2001-01-01 2001-01-01-act/first/2 null',
    ]);
  });

  test('is the order in which the versions of the embedded corpus were made', () => {
    const corpus = openCorpus();
    const applied = corpus.versions.flatMap((version) => version.operations);
    expect(order(corpus).map(formatOperation)).toEqual(applied.map(formatOperation));
    expect(order(corpus).flatMap(({ why }, index) => (why === 'place' ? [] : [`${index} ${why}`]))).toEqual([
      '0 null',
      '45 commencement',
      '53 commencement',
    ]);
  });

  test('is told of what made the text of a day', () => {
    const corpus = openCorpus();
    expect(order(corpus, '2022-06-07')).toEqual([]);
    expect(order(corpus, '2022-09-16')).toHaveLength(45);
    expect(order(corpus, '2022-12-31')).toEqual(order(corpus).slice(0, 53));
  });

  test.each([
    ['2018-01-01', 'DATE_OUT_OF_RANGE'],
    ['8 June', 'DATE_INVALID'],
  ])('of %s fails with %s', (date, code) => {
    expect(issueOf(tryOrder(openCorpus(), date)).code).toBe(code);
    expect(() => order(openCorpus(), date)).toThrow(expect.objectContaining({ code }));
  });
});
