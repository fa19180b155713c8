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

/** An operation that fails is named with its place in its act's file, and with the unit that it fails on. */
export function checkPlace(issue: Issue, files: readonly TextFile[]): void {
  const { operation, file, line, column, unit } = issue;
  if (operation === undefined) return;
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const { act, places } = unwrap(parseAct(text, file ?? ''));
  const starts = [...places].filter(([key]) => key.split('/').length === 3);
  const own = places.get(formatOperation(operation));
  const next = starts
    .filter(([key]) => !key.endsWith('/measures'))
    .map(([, place]) => place.line)
    .filter((start) => start > (own?.line ?? 0));
  expect(line).toBeGreaterThanOrEqual(own?.line ?? Number.POSITIVE_INFINITY);
  expect(line).toBeLessThan(Math.min(...next, Number.POSITIVE_INFINITY));
  expect(column).toBeGreaterThanOrEqual(own?.column ?? Number.POSITIVE_INFINITY);
  const value = act.amendments.find(({ id }) => id === operation.amendment)?.operations[operation.operation];
  if (value === undefined) throw new Error('the act has the operation');
  if (isScheduleOperation(value)) expect(unit).toBeUndefined();
  else if (targetsOf(value).length > 0) expect(unit).toBeDefined();
}
