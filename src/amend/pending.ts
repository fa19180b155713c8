/** What acts that were adopted but have not commenced have to do with an operation that fails. */

import { formatOperation, type Issue } from '../errors.ts';
import type { Act } from '../model.ts';
import { scopeOf } from '../operations.ts';
import { referenceOf, type Scheduled, schedule } from './schedule.ts';

/**
 * Tells more of an issue where it is owed to the time between adoption and commencement: what is missing comes in later, or
 * what is in the way was adopted while this operation waited.
 *
 * @param issue - Why the operation fails.
 * @param operation - The operation.
 * @param acts - All acts.
 */
export function explainPending(issue: Issue, operation: Scheduled, acts: readonly Act[]): Issue {
  if (issue.otherOperation !== undefined) return overtaken(issue, operation, acts);
  if (issue.code !== 'ARTICLE_NOT_FOUND' && issue.code !== 'SECTION_NOT_FOUND') return issue;
  const other = bringsInLater(issue.unit ?? '', operation, acts);
  return other === undefined
    ? issue
    : { ...issue, hint: tooEarly(other, operation), otherOperation: referenceOf(other) };
}

function bringsInLater(address: string, operation: Scheduled, acts: readonly Act[]): Scheduled | undefined {
  const scheduled = schedule(acts);
  if (!scheduled.ok) return undefined;
  const own = formatOperation(operation);
  const index = scheduled.value.findIndex((one) => formatOperation(one) === own);
  return scheduled.value
    .slice(index + 1)
    .find((one) => one.cancelledBy === null && one.value.op === 'insert' && bringsIn(one, address));
}

function bringsIn({ value }: Scheduled, address: string): boolean {
  const { inserted, sections } = scopeOf(value);
  return inserted.includes(address) || sections.some((number) => `section/${number}` === address);
}

function tooEarly(other: Scheduled, operation: Scheduled): string {
  const name = formatOperation(other);
  const day = other.date === null ? 'on a day that is still open' : `on ${other.date}`;
  const cancel = `; to keep it from commencing, write "op: cancel" with "operation: ${name}"`;
  const mayCancel = other.from.published <= operation.from.published;
  return `${name} brings it in ${day}. To change it, commence after that${mayCancel ? cancel : ''}.`;
}

/** What is in the way was adopted later, by an act that could have cared for what was still to commence. */
function overtaken(issue: Issue, operation: Scheduled, acts: readonly Act[]): Issue {
  const other = issue.otherOperation;
  const act = acts.find(({ id }) => id === other?.act);
  if (other === undefined || act === undefined || act.published <= operation.from.published) return issue;
  const advice = `${act.id} was adopted while this operation had not commenced: let it say "op: cancel" or "op: reschedule" with "operation: ${formatOperation(operation)}".`;
  return { ...issue, hint: `${issue.hint ?? ''} ${advice}`.trim() };
}
