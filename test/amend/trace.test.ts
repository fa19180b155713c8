import { describe, expect, test } from 'vitest';
import { traceChanges } from '../../src/amend/trace.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import { unwrap } from '../../src/errors.ts';
import { openCorpus } from '../../src/open.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { lastText } from '../helpers/texts.ts';

describe('traceChanges', () => {
  test('pairs every operation that was applied with what it did, in the order of time', () => {
    const corpus = openCorpus();
    const steps = traceChanges(corpus);
    expect(steps.map(({ operation }) => operation)).toEqual(
      corpus.versions.flatMap(({ operations }) => operations),
    );
    for (const { operation, change } of steps) expect(change.touched).toEqual(operation.touched);
    const working = new WorkingText(corpus.constitution);
    for (const { change } of steps) working.apply(change);
    expect(working.toConstitution()).toEqual(lastText(corpus));
  });

  test('leaves out what was delayed beyond the text, waits or was cancelled', () => {
    const earlier = actFile(
      '- op: remove\n  at: 1/p4\n  from: 2002-01-01\n- op: remove\n  at: 1/p3\n- op: remove\n  at: 1/p1\n  from: null\n  condition: "A law says so."',
      '2000-12-01-earlier',
    );
    const corpus = unwrap(tryOpen(earlier, actFile('- op: cancel\n  operation: 2000-12-01-earlier/first/0')));
    expect(traceChanges(corpus).map(({ operation }) => operation.operation)).toEqual([1]);
  });
});
