/**
 * One operation applied to one text: a value-to-value function that returns the whole new text or the reason why not.
 *
 * An operation relies on what it found: the old words, the old text, a free label. Where the text at that moment is
 * another, nothing is changed. What it does not touch is shared with the old text, object for object.
 */

import { fail, type Issue, ok, type Result } from '../errors.ts';
import type { Article, Constitution, Operation } from '../model.ts';
import { isParagraphText } from '../text.ts';
import { readsBack, walk } from '../units.ts';
import type { Applied, Context } from './context.ts';
import { insert } from './insert.ts';
import { remove, repeal } from './repeal.ts';
import { replace } from './replace.ts';
import { retitle } from './retitle.ts';
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
  if (!applied.ok) return fail(...withOperation(applied.issues, context));
  const before = new Set(text.articles);
  const changed = applied.value.constitution.articles.filter((article) => !before.has(article));
  for (const article of changed) {
    const broken = checkArticle(article);
    if (broken !== null) return fail(...withOperation([broken], context));
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

function withOperation(
  [first, ...rest]: readonly [Issue, ...Issue[]],
  context: Context,
): [Issue, ...Issue[]] {
  const { act, amendment, operation } = context.provenance;
  const locate = (issue: Issue): Issue => ({ ...issue, operation: { act, amendment, operation } });
  return [locate(first), ...rest.map(locate)];
}

function checkArticle(article: Article): Issue | null {
  if (!readsBack(article.units)) {
    return {
      code: 'NESTING_CHANGED',
      message: `Article ${article.number} would read back with other units: labels alone decide what belongs to what.`,
      hint: 'Insert the unit at a place where its label puts it, or restate the units around it.',
      unit: article.number,
    };
  }
  if (article.units.length === 0 && article.repealed === null) {
    return {
      code: 'NESTING_CHANGED',
      message: `Article ${article.number} would be left without any text.`,
      hint: 'Repeal or remove the article itself.',
      unit: article.number,
    };
  }
  const bad = walk(article.units).find(({ unit }) => !isParagraphText(unit.text));
  if (bad === undefined) return null;
  return {
    code: 'TEXT_INVALID',
    message: `${article.number}/${bad.id} would be left empty, or with white space at an end.`,
    hint: 'Include the space or punctuation next to the words in "old" and "new"; to take out a whole unit use repeal or remove.',
    unit: `${article.number}/${bad.id}`,
  };
}
