import { fail, ok, type Result } from '../errors.ts';
import type { Constitution, Remove, RepealOperation } from '../model.ts';
import {
  type Applied,
  type Context,
  checkExpected,
  checkInForce,
  findTarget,
  keysOf,
  type Target,
  unsuitable,
} from './context.ts';
import { replaceArticle, replaceUnit, spliceUnit } from './edit.ts';

type Found = Exclude<Target, { kind: 'section' }>;

/** Turns a labelled unit, or an article, into a tombstone; what was below it goes. */
export function repeal(text: Constitution, operation: RepealOperation, context: Context): Result<Applied> {
  const target = findExpected(text, operation);
  if (!target.ok) return target;
  const { article } = target.value;
  const own = { repealed: context.repeal, provenance: context.provenance, units: [] };
  if (target.value.kind === 'article') {
    const inForce = checkInForce(operation.at, article.repealed);
    if (!inForce.ok) return inForce;
    return ok({
      constitution: replaceArticle(text, article, { ...article, ...own }),
      touched: [article.key, ...keysOf(article.units)],
    });
  }
  const { placed } = target.value;
  const { unit } = placed;
  const inForce = checkInForce(operation.at, unit.repealed);
  if (!inForce.ok) return inForce;
  if (unit.label === null) {
    return fail({
      code: 'UNIT_UNLABELLED',
      message: `${operation.at} has no label, so nothing can stand in its place.`,
      hint: 'Use remove: an unlabelled part goes without a trace.',
      unit: operation.at,
    });
  }
  return ok({
    constitution: replaceArticle(
      text,
      article,
      replaceUnit(article, placed, { ...unit, ...own, text: context.tombstone }),
    ),
    touched: keysOf([unit]),
  });
}

/** Takes a unit or an article out without a trace, with everything below it. */
export function remove(text: Constitution, operation: Remove): Result<Applied> {
  const target = findExpected(text, operation);
  if (!target.ok) return target;
  const { article } = target.value;
  if (target.value.kind === 'article') {
    return ok({
      constitution: replaceArticle(text, article, null),
      touched: [article.key, ...keysOf(article.units)],
    });
  }
  const { unit, trail } = target.value.placed;
  return ok({
    constitution: replaceArticle(text, article, { ...article, units: spliceUnit(article.units, trail, []) }),
    touched: keysOf([unit]),
  });
}

/** The target, if it says what the operation expects of it. */
function findExpected(text: Constitution, { at, expect }: RepealOperation | Remove): Result<Found> {
  const target = findTarget(text, at);
  if (!target.ok) return target;
  if (target.value.kind === 'section') return unsuitable(at, 'a unit or an article');
  const found =
    target.value.kind === 'article'
      ? { text: null, units: target.value.article.units }
      : target.value.placed.unit;
  const expected = checkExpected(at, found, expect);
  return expected.ok ? ok(target.value) : expected;
}
