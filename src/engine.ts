/** The engine for programs: what fails inside as a value is thrown here. */

import { type Applied, applyOperation as applyOne } from './amend/apply.ts';
import { tryAct } from './amend/attempt.ts';
import type { Context } from './amend/context.ts';
import { invertActs as invertAll, invert as invertOne, type Undo, undo as undoOne } from './amend/invert.ts';
import type { CompareOptions } from './compare/compare-pairing.ts';
import { compareForeign, type ForeignText } from './compare/compare-texts.ts';
import type { Comparison } from './compare/comparison.ts';
import { checkAct, checkOperation } from './corpus/act.ts';
import type { IsoDate } from './dates.ts';
import { ConstitutionError, quote, unwrap } from './errors.ts';
import type { Act, Constitution, Corpus, TextOperation, Version } from './model.ts';
import { isTextOperation } from './operations.ts';

/**
 * Tries a draft act on the text of a date; the corpus stays as it is.
 *
 * @param corpus - An opened corpus.
 * @param act - The draft; all its operations are tried, in order, as if they had commenced.
 * @param date - The day whose text it is to change, `YYYY-MM-DD`.
 * @returns The version that it would make.
 * @throws {@link ConstitutionError} with everything that does not fit, and like {@link parseAct} for what is no act.
 * @example
 * ```ts
 * const draft = derive(before.constitution, after.constitution);
 * applyAct(corpus, draft, '2022-06-08').constitution.articles.length; // 102
 * ```
 */
export function applyAct(corpus: Corpus, act: Act, date: IsoDate): Version {
  return unwrap(tryAct(corpus, unwrap(checkAct(act)), date));
}

/**
 * Applies one operation to a text, which is not changed; untouched articles of the result are the same objects.
 *
 * @param text - The text at the moment of commencement.
 * @param operation - What to do.
 * @param context - Which operation of which act it is, when it commences, and what a tombstone says.
 * @throws {@link ConstitutionError} where the operation does not fit the text: see docs/errors.md, "replaying".
 */
export function applyOperation(text: Constitution, operation: TextOperation, context: Context): Applied {
  return unwrap(applyOne(text, checked(operation), context));
}

/**
 * The undoing of one operation, for {@link undo}.
 *
 * @param operation - The operation.
 * @param before - The text before it.
 * @param context - As for {@link applyOperation}.
 * @throws {@link ConstitutionError} where the operation does not fit the text.
 */
export function invert(operation: TextOperation, before: Constitution, context: Context): Undo {
  return unwrap(invertOne(checked(operation), before, context));
}

/** An operation on the text, as an act may have it. */
function checked(operation: TextOperation): TextOperation {
  const valid = unwrap(checkOperation(operation));
  if (isTextOperation(valid)) return valid;
  throw new ConstitutionError([
    {
      code: 'TARGET_UNSUITABLE',
      message: `The operation ${quote(valid.op)} does not change the text, but only when other operations commence.`,
      hint: 'Apply an operation that changes the text.',
    },
  ]);
}

/**
 * The undoings of everything that an act did in a corpus, in the order in which to apply them.
 *
 * @param corpus - An opened corpus.
 * @param act - The act's id.
 * @param others - Further acts; where operations of several took effect in turn, they are undone in turn.
 * @throws {@link ConstitutionError} with `OPERATION_NOT_FOUND` where there is no such act.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const text = textAt(corpus, '2022-09-17').constitution;
 * invertAct(corpus, '2022-09-17-law-142-vii').reduce(undo, text); // the text of 2022-06-08
 * ```
 */
export function invertAct(corpus: Corpus, act: string, ...others: readonly string[]): readonly Undo[] {
  return unwrap(invertAll(corpus, act, ...others));
}

/**
 * Undoes an operation; what others have changed since stays.
 *
 * @throws {@link ConstitutionError} with `UNDO_CONFLICT` where something that it changed has been changed again since.
 */
export function undo(text: Constitution, undoing: Undo): Constitution {
  return unwrap(undoOne(text, undoing));
}

/**
 * Compares two texts that are foreign to each other, such as those of two corpora; for two dates of one corpus there is
 * `compare`, which knows who changed what.
 *
 * In one language likeness tells what became of what, so that renumbered and moved units and articles are found. In two
 * languages words cannot be compared: what has the same number and id stands side by side as `translated`.
 *
 * @param before - The earlier text.
 * @param after - The later text.
 * @param options - What to compare; everything unless told.
 * @returns The comparison; nothing in it names causes, measures or notes.
 * @throws {@link ConstitutionError} with what a citation in `only` fails with.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const textOn = (date: string) => ({ name: date, date, corpus, constitution: textAt(corpus, date).constitution });
 * compareTexts(textOn('2022-06-08'), textOn('2022-09-17')).articles.length; // 6
 * ```
 */
export function compareTexts(
  before: ForeignText,
  after: ForeignText,
  options: CompareOptions = {},
): Comparison {
  return unwrap(compareForeign(before, after, options));
}
