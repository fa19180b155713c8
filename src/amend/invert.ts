/**
 * Undoing an operation: a value of its own, made from the operation and the text before it, that nobody adopted.
 *
 * It restores text, labels, order, keys and provenance exactly, and nothing else: what other operations have changed since
 * stays, and where they have changed the same thing it is refused, since undoing would silently take their work away.
 */

import { fail, failAll, type Issues, type OperationReference, ok, quote, type Result } from '../errors.ts';
import type { Constitution, Corpus, TextOperation } from '../model.ts';
import { changeBy } from './apply.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { type Restoration, restore } from './restore.ts';
import { referenceOf } from './schedule.ts';
import { traceChanges } from './trace.ts';
import { WorkingText } from './working-text.ts';

/** The undoing of one operation: plain data, which can be stored and sent. */
export interface Undo extends Restoration {
  readonly undoes: OperationReference;
}

/**
 * The undoing of an operation.
 *
 * @param operation - The operation.
 * @param before - The text before it.
 * @param context - Which operation of which act it is, and when it commences.
 * @returns The undoing, to be given to {@link undo}. Fails like `applyOperation` where the operation does not fit the text.
 * @example
 * ```ts
 * const undoing = invert(operation, before, context);
 * if (undoing.ok) undo(after, undoing.value); // gives back `before`
 * ```
 */
export function invert(operation: TextOperation, before: Constitution, context: Context): Result<Undo> {
  const change = changeBy(new WorkingText(before), operation, context);
  return change.ok ? ok(undoOf(change.value, context.provenance)) : change;
}

/**
 * The undoings of everything that one act, or several, did in a corpus, the last first: the order in which to apply them.
 *
 * Acts whose operations took effect between each other's are undone between each other's. Fails with
 * `OPERATION_NOT_FOUND` where the corpus has no such act.
 */
export function invertActs(corpus: Corpus, ...acts: readonly string[]): Result<readonly Undo[]> {
  const known = corpus.acts.map(({ id }) => id);
  const unknown = acts.find((act) => !known.includes(act));
  if (unknown !== undefined) {
    return fail({
      code: 'OPERATION_NOT_FOUND',
      message: `There is no act ${quote(unknown)}.`,
      hint: known.length === 0 ? 'This corpus has no acts.' : `There are ${known.join(', ')}.`,
    });
  }
  const steps = traceChanges(corpus).filter(({ operation }) => acts.includes(operation.act));
  return ok(steps.map(({ operation, change }) => undoOf(change, operation)).toReversed());
}

function undoOf({ articles, sections }: Change, operation: OperationReference): Undo {
  return {
    undoes: referenceOf(operation),
    articles: articles.map(({ before, after }) => ({ before: after, after: before })),
    sections: sections === null ? null : { before: sections.after, after: sections.before },
  };
}

/**
 * Undoes an operation; what others have changed since stays.
 *
 * Fails with `UNDO_CONFLICT` where something that the operation changed has been changed again since, or what would come
 * back no longer fits: undo first what came after it.
 */
export function undo(text: Constitution, undoing: Undo): Result<Constitution> {
  const restored = restore(text, undoing);
  if (restored.ok) return restored;
  const issues = restored.issues.map((issue) => ({ ...issue, operation: undoing.undoes }));
  return failAll(issues as unknown as Issues);
}
