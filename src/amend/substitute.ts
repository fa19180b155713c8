import { fail, type Issue, ok, quote, type Result } from '../errors.ts';
import type { Constitution, Substitute } from '../model.ts';
import { findWholeWords } from '../tokens.ts';
import { type Applied, type Context, checkInForce, findTarget, noEffect, unsuitable } from './context.ts';
import { replaceArticle, replaceUnit } from './edit.ts';

/** Replaces words in a unit, each time they stand there as whole words, if that is exactly `count` times. */
export function substitute(text: Constitution, operation: Substitute, context: Context): Result<Applied> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind !== 'unit') return unsuitable(operation.at, 'a unit, for example 50/p2');
  const { article, placed } = target.value;
  const { unit } = placed;
  const inForce = checkInForce(operation.at, unit.repealed);
  if (!inForce.ok) return inForce;
  const found = findWholeWords(unit.text, operation.old);
  // Where occurrences overlap ("court by court by court"), which of them is meant cannot be told, so all are counted.
  const all = findWholeWords(unit.text, operation.old, true);
  const counted = checkCount(operation, unit.text, all.length);
  if (!counted.ok) return counted;
  if (all.length > found.length) return fail(overlap(operation));
  if (operation.old === operation.new) return noEffect(operation.at);
  const changed = { ...unit, text: put(unit.text, found, operation), provenance: context.provenance };
  return ok({
    constitution: replaceArticle(text, article, replaceUnit(article, placed, changed)),
    touched: [unit.key],
  });
}

function checkCount({ at, old, count = 1 }: Substitute, text: string, found: number): Result<null> {
  if (found === count) return ok(null);
  if (found === 0) {
    return fail({
      code: 'OLD_TEXT_NOT_FOUND',
      message: `${at} does not have the words ${quote(old)}${text.includes(old) ? ', only as a part of other words' : ''}. It says ${quote(text, 400)}.`,
      hint: 'Quote the words as they stand there at the moment of commencement.',
      unit: at,
    });
  }
  return fail({
    code: 'OLD_TEXT_COUNT',
    message: `${at} has the words ${quote(old)} ${found} times; wanted: ${count}.`,
    hint: `Quote more of the words around the place that is meant, or say "count: ${found}" if all are.`,
    unit: at,
  });
}

function overlap({ at, old }: Substitute): Issue {
  return {
    code: 'OLD_TEXT_COUNT',
    message: `${at} has the words ${quote(old)} in places that overlap.`,
    hint: 'Quote more of the words around the place that is meant.',
    unit: at,
  };
}

function put(text: string, offsets: readonly number[], { old, new: put }: Substitute): string {
  let result = '';
  let end = 0;
  for (const offset of offsets) {
    result += text.slice(end, offset) + put;
    end = offset + old.length;
  }
  return result + text.slice(end);
}
