/**
 * Undoing an operation: a value of its own, made from the operation and the text before it, that nobody adopted.
 *
 * It restores text, labels, order, keys and provenance exactly, and nothing else: what other operations have changed since
 * stays, and where they have changed the same thing it is refused, since undoing would silently take their work away.
 */

import { fail, failIfAny, type Issue, type OperationReference, ok, type Result } from '../errors.ts';
import type { Article, Constitution, Corpus, Section, TextOperation } from '../model.ts';
import { changeBy } from './apply.ts';
import type { ArticleChange, Change, SectionsChange } from './change.ts';
import type { Context } from './context.ts';
import { isSame, mergeBack, mergeListBack } from './merge-back.ts';
import { referenceOf } from './schedule.ts';
import { traceChanges } from './trace.ts';
import { WorkingText } from './working-text.ts';

/** The undoing of one operation. */
export interface Undo {
  readonly undoes: OperationReference;
  /** What the operation left (`before`) and what it found (`after`), article by article. */
  readonly articles: readonly ArticleChange[];
  readonly sections: SectionsChange | null;
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
 * The undoings of everything that an act did in a corpus, the last first: the order in which to apply them.
 *
 * Fails with `OPERATION_NOT_FOUND` where the corpus has no such act.
 */
export function invertAct(corpus: Corpus, act: string): Result<readonly Undo[]> {
  if (!corpus.acts.some(({ id }) => id === act)) {
    return fail({
      code: 'OPERATION_NOT_FOUND',
      message: `There is no act "${act}".`,
      hint: `There are ${corpus.acts.map(({ id }) => id).join(', ')}.`,
    });
  }
  const steps = traceChanges(corpus).filter(({ operation }) => operation.act === act);
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
 * Fails with `UNDO_CONFLICT` where something that the operation changed has been changed again since: undo that first.
 */
export function undo(text: Constitution, undoing: Undo): Result<Constitution> {
  const now = new Map(text.articles.map((article) => [article.key, article]));
  const articles = undoing.articles.map((change) =>
    restore(change, now.get((change.before ?? change.after)?.key ?? '')),
  );
  const restored = articles.flatMap((one) => ('issue' in one ? [] : [one]));
  const sections = restoreSections(text.sections, undoing.sections);
  const issues = [...articles, sections, ...takenNumbers(text, restored)].flatMap((one) =>
    'issue' in one ? [{ ...one.issue, operation: undoing.undoes }] : [],
  );
  return failIfAny(issues, () => {
    const working = new WorkingText(text);
    const value = 'issue' in sections ? null : sections.value;
    working.apply({ articles: restored, sections: value, touched: [], targets: [], touches: [] });
    return working.toConstitution();
  });
}

interface Refused {
  readonly issue: Issue;
}

function restore(
  { before: left, after: found }: ArticleChange,
  now: Article | undefined,
): ArticleChange | Refused {
  const number = (now ?? left ?? found)?.number ?? '';
  if (left === null) {
    return now === undefined ? { before: null, after: found } : refused(number, 'it is there already');
  }
  if (now === undefined) return refused(number, 'it has been taken away since');
  if (found === null) {
    return isSame(now, left)
      ? { before: now, after: null }
      : refused(number, 'it has been changed since it was brought in');
  }
  const merged = mergeBack(found, left, now);
  if ('value' in merged) return { before: now, after: merged.value };
  return refused(number, `${merged.obstacle.key}: ${merged.obstacle.why}`);
}

function restoreSections(
  now: readonly Section[],
  change: SectionsChange | null,
): { readonly value: SectionsChange | null } | Refused {
  if (change === null) return { value: null };
  const merged = mergeListBack(change.after, change.before, now);
  if ('value' in merged) return { value: { before: now, after: merged.value } };
  return refused('the sections', `${merged.obstacle.key}: ${merged.obstacle.why}`);
}

/** Numbers that articles get back, but others have by now. */
function takenNumbers(text: Constitution, changes: readonly ArticleChange[]): Refused[] {
  const freed = new Set(changes.map(({ before }) => before?.number));
  const wanted = new Set(changes.map(({ after }) => after?.number));
  return text.articles
    .filter(({ number }) => wanted.has(number) && !freed.has(number))
    .map(({ number }) => refused(number, 'its number has been given to another article since'));
}

function refused(number: string, why: string): Refused {
  return {
    issue: {
      code: 'UNDO_CONFLICT',
      message: `What the operation did to ${number} cannot be undone on its own; ${why}.`,
      hint: 'Undo first what came after it.',
      unit: number,
    },
  };
}
