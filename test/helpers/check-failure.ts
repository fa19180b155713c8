/** One helper for operations that fail, so that no case forgets a part of what the reader of the message needs. */

import { expect } from 'vitest';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type ErrorCode, formatOperation } from '../../src/errors.ts';
import { actFile, tryOpen } from './corpus.ts';

/** What an operation should fail with. */
export interface Failure {
  readonly code: ErrorCode;
  readonly unit?: string;
  /** In the act's file: its first operation starts on line 11, its fields two lines below that and so on. */
  readonly line: number;
  readonly column: number;
  /** The part of the message that tells what was found. */
  readonly message: string;
  /** The part of the hint that tells what to do. */
  readonly hint: string;
  /** The failing operation's place in its amendment; the first unless told. */
  readonly operation?: number;
  /** The address of the operation that it is in conflict with; none unless told. */
  readonly against?: string;
}

/** Opens the usual articles with an act whose operations are written as YAML, and checks how that fails. */
export function checkFailure(operations: string, failure: Failure, ...files: TextFile[]): void {
  const act = actFile(operations);
  const result = tryOpen(act, ...files);
  if (result.ok) throw new Error('expected a failure, but it succeeded');
  const [issue, ...others] = result.issues;
  expect(others).toEqual([]);
  const { code, unit, file, line, column, operation, otherOperation, message, hint } = issue;
  const against = otherOperation === undefined ? undefined : formatOperation(otherOperation);
  expect({ code, unit, file, line, column, operation, against }).toEqual({
    code: failure.code,
    unit: failure.unit,
    file: act.path,
    line: failure.line,
    column: failure.column,
    operation: { act: '2001-01-01-act', amendment: 'first', operation: failure.operation ?? 0 },
    against: failure.against,
  });
  expect(message).toContain(failure.message);
  expect(hint).toContain(failure.hint);
}
