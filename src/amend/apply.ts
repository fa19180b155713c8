/**
 * One operation applied to one text: a value-to-value function that returns the whole new text or the reason why not.
 *
 * An operation relies on what it found: the old words, the old text, a free label. Where the text at that moment is
 * another, nothing is changed. What it does not touch is shared with the old text, object for object.
 */

import { failAll, type Issue, type Issues, ok, type Result } from '../errors.ts';
import type { Constitution, Operation } from '../model.ts';
import type { Applied, Context } from './context.ts';
import { insert } from './insert.ts';
import { remove, repeal } from './repeal.ts';
import { replace } from './replace.ts';
import { retitle } from './retitle.ts';
import { checkSoundness } from './soundness.ts';
import { substitute } from './substitute.ts';

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
 */
export function applyOperation(text: Constitution, operation: Operation, context: Context): Result<Applied> {
  const applied = dispatch(text, operation, context);
  if (!applied.ok) return failAll(withOperation(applied.issues, context));
  const before = new Set(text.articles);
  const changed = applied.value.constitution.articles.filter((article) => !before.has(article));
  for (const article of changed) {
    const broken = checkSoundness(article, context.tombstone);
    if (broken !== null) return failAll(withOperation([broken], context));
  }
  return ok(applied.value);
}

function dispatch(text: Constitution, operation: Operation, context: Context): Result<Applied> {
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
    case 'retitle':
      return retitle(text, operation, context);
  }
}

function withOperation([first, ...rest]: Issues, context: Context): Issues {
  const { act, amendment, operation } = context.provenance;
  const locate = (issue: Issue): Issue => ({ ...issue, operation: { act, amendment, operation } });
  return [locate(first), ...rest.map(locate)];
}
