import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { type AwaitedOperation, pendingAt } from '../../src/history/pending.ts';
import type { Corpus } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { awaitedByVersion } from '../../src/site/awaited.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { countingReads, dailyCorpus } from '../helpers/daily.ts';
import { publish } from '../helpers/site.ts';

const RESCHEDULED = unwrap(
  tryOpen(
    actFile(
      [
        '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  from: 2003-01-01',
        '- op: repeal\n  at: 2/s3\n  from: null\n  condition: "once there is money"',
        '- op: repeal\n  at: 1/p4\n  from: 2006-01-01',
      ].join('\n'),
      '2001-01-01-act',
    ),
    actFile('- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2005-01-01', '2002-01-01-delay'),
    actFile('- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"', '2002-02-01-act'),
    actFile('- op: reschedule\n  operation: 2001-01-01-act/first/1\n  to: 2004-01-01', '2003-01-01-open'),
    actFile('- op: cancel\n  operation: 2001-01-01-act/first/2', '2004-06-01-cancel'),
    actFile('- op: substitute\n  at: 1/p1\n  old: "people rule"\n  new: "people govern"', '2004-06-01-other'),
  ),
);

interface Awaited {
  readonly day: string;
  readonly operations: readonly AwaitedOperation[];
}

/** What each version awaits, as its day and the operations. */
function awaitedIn(corpus: Corpus): readonly Awaited[] {
  return [...awaitedByVersion(publish(corpus))].map(({ version, awaited }) => ({
    day: version.from,
    operations: [...new Set([...awaited.values()].flat())],
  }));
}

describe('awaitedByVersion', () => {
  test.each([
    ['the embedded corpus', openCorpus()],
    ['what was delayed and cancelled', RESCHEDULED],
  ])('has what was pending on the first day of each version: %s', (_, corpus) => {
    const found = awaitedIn(corpus);
    expect(found.map(({ day }) => day)).toEqual(corpus.versions.map(({ from }) => from));
    expect(found.flatMap(({ operations }) => operations).length).toBeGreaterThan(5);
    for (const { day, operations } of found)
      expect(new Set(operations)).toEqual(new Set(pendingAt(corpus, day).pending));
  });

  test('comes to an end on the last day that there is', () => {
    const act = actFile('- op: repeal\n  at: 1/p4', '9999-12-31-act');
    const found = awaitedIn(unwrap(tryOpen(act)));
    expect(found.map(({ day }) => day).at(-1)).toBe('9999-12-31');
  });

  test('asks no act again that has come into force', () => {
    const { corpus, reads } = countingReads(dailyCorpus(300));
    expect(awaitedIn(corpus).every(({ operations }) => operations.length === 0)).toBe(true);
    expect(reads()).toBeLessThan(10 * 300);
  });
});
