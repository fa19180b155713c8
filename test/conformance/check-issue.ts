/** Whether an issue is what a case expects, and tells its reader all that a reader needs. */

import { expect } from 'vitest';
import { parseAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { formatIssue, formatOperation, type Issue, unwrap } from '../../src/errors.ts';
import { isScheduleOperation, targetsOf } from '../../src/operations.ts';
import type { ExpectedIssue } from './record.ts';

/** An issue is the wanted one, says what is wrong, and ends with what to do. */
export function checkIssue(issue: Issue, wanted: ExpectedIssue): void {
  const { code, unit, operation, otherOperation, message, hint } = issue;
  expect({
    code,
    unit,
    operation: operation && formatOperation(operation),
    otherOperation: otherOperation && formatOperation(otherOperation),
  }).toEqual({
    code: wanted.code,
    unit: wanted.unit,
    operation: wanted.operation,
    otherOperation: wanted.otherOperation,
  });
  for (const field of ['file', 'line', 'column'] as const) {
    if (wanted[field] !== undefined) expect(issue[field]).toBe(wanted[field]);
  }
  expect(message).toMatch(/\S/u);
  expect(hint).toMatch(/\S.*\.$/u);
  expect(formatIssue(issue)).toMatch(new RegExp(`\\[${code}\\]\n {2}\\S.*\\.$`, 'u'));
}

/**
 * What keeps a corpus from opening has a place in a file; an operation that fails has one of its own in its act's file,
 * and names the unit that it fails on.
 */
export function checkPlace(issue: Issue, files: readonly TextFile[]): void {
  const { operation, unit, file, line, column } = issue;
  expect([typeof file, typeof line, typeof column]).toEqual(['string', 'number', 'number']);
  if (operation === undefined) return;
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const { act, places } = unwrap(parseAct(text, file ?? ''));
  const starts = act.amendments.flatMap(({ id: amendment, operations }) =>
    operations.map((_, index) => {
      const place = places.get(formatOperation({ act: act.id, amendment, operation: index }));
      return place?.line ?? 0;
    }),
  );
  const own = places.get(formatOperation(operation))?.line ?? 0;
  const next = Math.min(...starts.filter((start) => start > own));
  expect(line).toBeGreaterThanOrEqual(own);
  expect(line).toBeLessThan(next);
  const value = act.amendments.find(({ id }) => id === operation.amendment)?.operations[operation.operation];
  if (value === undefined) throw new Error('the act has the operation');
  if (isScheduleOperation(value)) expect(unit).toBeUndefined();
  else if (targetsOf(value).length > 0) expect(unit).toBeDefined();
}
