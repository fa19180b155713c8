import { fail, ok, type Result } from '../errors.ts';
import type { Article, Constitution, Remove, RepealOperation } from '../model.ts';
import type { PlacedUnit } from '../units.ts';
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
  const target = findUnitOrArticle(text, operation.at);
  if (!target.ok) return target;
  const repealed =
    target.value.kind === 'article' ? target.value.article.repealed : target.value.placed.unit.repealed;
  const inForce = checkInForce(operation.at, repealed);
  if (!inForce.ok) return inForce;
  const expected = checkFound(target.value, operation);
  if (!expected.ok) return expected;
  const { article } = target.value;
  return target.value.kind === 'article'
    ? ok(repealArticle(text, article, context))
    : repealUnit(text, article, target.value.placed, operation.at, context);
}

function repealArticle(text: Constitution, article: Article, context: Context): Applied {
  const repealed = { ...article, repealed: context.repeal, provenance: context.provenance, units: [] };
  return {
    constitution: replaceArticle(text, article, repealed),
    touched: [article.key, ...keysOf(article.units)],
  };
}

function repealUnit(
  text: Constitution,
  article: Article,
  placed: PlacedUnit,
  at: string,
  context: Context,
): Result<Applied> {
  const { unit } = placed;
  if (unit.label === null) {
    return fail({
      code: 'UNIT_UNLABELLED',
      message: `${at} has no label, so nothing can stand in its place.`,
      hint: 'Use remove: an unlabelled part goes without a trace.',
      unit: at,
    });
  }
  const repealed = {
    ...unit,
    text: context.tombstone,
    repealed: context.repeal,
    provenance: context.provenance,
    units: [],
  };
  return ok({
    constitution: replaceArticle(text, article, replaceUnit(article, placed, repealed)),
    touched: keysOf([unit]),
  });
}

/** Takes a unit or an article out without a trace, with everything below it. */
export function remove(text: Constitution, operation: Remove): Result<Applied> {
  const target = findUnitOrArticle(text, operation.at);
  if (!target.ok) return target;
  const expected = checkFound(target.value, operation);
  if (!expected.ok) return expected;
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

function findUnitOrArticle(text: Constitution, at: string): Result<Found> {
  const target = findTarget(text, at);
  if (!target.ok) return target;
  return target.value.kind === 'section' ? unsuitable(at, 'a unit or an article') : ok(target.value);
}

/** Whether what was found says what the operation expects of it. */
function checkFound(found: Found, { at, expect }: RepealOperation | Remove): Result<null> {
  const content = found.kind === 'article' ? { text: null, units: found.article.units } : found.placed.unit;
  return checkExpected(at, content, expect);
}
