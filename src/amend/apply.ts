/**
 * One operation applied to one text: a value-to-value function that returns the whole new text or the reason why not.
 *
 * An operation relies on what it found: the old words, the old text, a free label. Where the text at that moment is
 * another, nothing is changed. What it does not touch is shared with the old text, object for object.
 */

import { failAll, type Issue, type Issues, ok, type Result } from '../errors.ts';
import type { Constitution, TextOperation } from '../model.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { insert } from './insert.ts';
import { move } from './move.ts';
import { remove } from './remove.ts';
import { renumber } from './renumber.ts';
import { repeal } from './repeal.ts';
import { replace } from './replace.ts';
import { retitle } from './retitle.ts';
import { checkSoundness } from './soundness.ts';
import { substitute } from './substitute.ts';
import { type TextView, WorkingText } from './working-text.ts';

/** The text after an operation, and the keys of everything that it changed, brought in or took away. */
export interface Applied {
  readonly constitution: Constitution;
  readonly touched: readonly string[];
}

/**
 * Applies one operation.
 *
 * @param text - The text at the moment of commencement; it is not changed.
 * @param operation - What to do.
 * @param context - Which operation of which act it is, and when it commences.
 * @returns The new text and the keys of what was touched. Fails with the codes of the operation (`UNIT_NOT_FOUND`,
 * `OLD_TEXT_NOT_FOUND`, `OLD_TEXT_COUNT`, `EXPECTATION_FAILED`, `LABEL_EXISTS`, …), with `TEXT_INVALID` where a unit
 * would be left without proper text, and with `NESTING_CHANGED` where the result, written as Markdown, would read back
 * with other units.
 * @example
 * ```ts
 * const operation = { op: 'substitute', at: '50/p2', old: 'Fifteen', new: 'Ten' } as const;
 * const applied = applyOperation(text, operation, context);
 * if (applied.ok) applied.value.touched; // ['50/p2']
 * ```
 */
export function applyOperation(
  text: Constitution,
  operation: TextOperation,
  context: Context,
): Result<Applied> {
  const working = new WorkingText(text);
  const change = changeBy(working, operation, context);
  if (!change.ok) return change;
  working.apply(change.value);
  return ok({ constitution: working.toConstitution(), touched: change.value.touched });
}

/** What an operation does to a text, with every reason against it. */
export function changeBy(text: TextView, operation: TextOperation, context: Context): Result<Change> {
  const change = dispatch(text, operation, context);
  if (!change.ok) return failAll(withOperation(change.issues, context));
  for (const { before, after } of change.value.articles) {
    const broken = after === null ? null : checkSoundness(after, context.tombstone, before);
    if (broken !== null) return failAll(withOperation([broken], context));
  }
  return change;
}

function dispatch(text: TextView, operation: TextOperation, context: Context): Result<Change> {
  switch (operation.op) {
    case 'substitute':
      return substitute(text, operation, context);
    case 'replace':
      return replace(text, operation, context);
    case 'insert':
      return insert(text, operation, context);
    case 'repeal':
      return repeal(text, operation, context);
    case 'remove':
      return remove(text, operation);
    case 'renumber':
      return renumber(text, operation, context);
    case 'move':
      return move(text, operation, context);
    case 'retitle':
      return retitle(text, operation, context);
  }
}

function withOperation([first, ...rest]: Issues, context: Context): Issues {
  const { act, amendment, operation } = context.provenance;
  const locate = (issue: Issue): Issue => ({ ...issue, operation: { act, amendment, operation } });
  return [locate(first), ...rest.map(locate)];
}
