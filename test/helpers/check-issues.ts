/** One helper for files that cannot be read, so that no case forgets a part of what their author needs. */

import { expect } from 'vitest';
import type { ErrorCode, Issue, Result } from '../../src/errors.ts';

/** A mistake in a file: its code, line and column, then the telling parts of the message and the hint. */
export type Mistake = readonly [code: ErrorCode, line: number, column: number, message: string, hint: string];

/** All the issues of a result that a test expects to fail. */
export function issuesOf<T>(result: Result<T>): readonly Issue[] {
  if (result.ok) throw new Error(`expected a failure, but it gave ${JSON.stringify(result.value)}`);
  return result.issues;
}

/** Checks that a file is refused with exactly these mistakes, in this order. */
export function checkIssues<T>(result: Result<T>, file: string, ...mistakes: readonly Mistake[]): void {
  const issues = issuesOf(result);
  expect(issues.map((issue) => [issue.code, issue.file, issue.line, issue.column])).toEqual(
    mistakes.map(([code, line, column]) => [code, file, line, column]),
  );
  mistakes.forEach(([, , , message, hint], index) => {
    expect(issues[index]?.message).toContain(message);
    expect(issues[index]?.hint).toContain(hint);
  });
}
