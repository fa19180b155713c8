import { ok, type Result } from '../errors.ts';
import type { Article, Replace, Unit } from '../model.ts';
import { findByKey, type PlacedUnit, walk } from '../units.ts';
import { type Change, changeArticle, type Touch, touchAll } from './change.ts';
import { type Context, checkExpected, findTarget, keyStem, noEffect, unsuitable } from './context.ts';
import { restateUnit, restateUnits } from './drafts.ts';
import { replaceUnit } from './edit.ts';
import { sameOrder } from './order.ts';
import type { TextView } from './working-text.ts';

/** Restates a unit, with `units` also everything below it, or all units of an article. Revives what was repealed. */
export function replace(text: TextView, operation: Replace, context: Context): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind === 'section') return unsuitable(operation.at, 'a unit or an article');
  const { article } = target.value;
  const replaced =
    target.value.kind === 'article'
      ? restateArticle(article, operation, context)
      : restateInArticle(article, target.value.placed, operation, context);
  if (!replaced.ok) return replaced;
  const touched = changedKeys(article, replaced.value);
  if (touched.length === 0) return noEffect(operation.at);
  const standing = target.value.kind === 'article' ? article : target.value.placed.unit;
  const { key } = standing;
  const touches: readonly Touch[] =
    operation.units === undefined
      ? [{ key, aspect: 'words' }]
      : touchAll(key, whole(article, key), whole(replaced.value, key));
  const revives = standing.repealed === null ? null : standing.provenance;
  const rest = { touched, targets: [key], touches, revives };
  return ok(changeArticle(article, replaced.value, rest));
}

/** The unit with a key, or all units where it is the key of the article. */
function whole(article: Article, key: string): readonly Unit[] {
  if (article.key === key) return article.units;
  const placed = findByKey(article.units, key);
  return placed === null ? [] : [placed.unit];
}

function restateArticle(article: Article, operation: Replace, context: Context): Result<Article> {
  if (operation.units === undefined || operation.text !== undefined) {
    return unsuitable(operation.at, 'a unit, or give the article its units instead of a text');
  }
  const expected = checkExpected(operation.at, { text: null, units: article.units }, operation.expect);
  if (!expected.ok) return expected;
  const units = restateUnits(article.units, operation.units, keyStem(context), context, true);
  // The article itself changes only when it is revived; otherwise its units do.
  const provenance = article.repealed === null ? article.provenance : context.provenance;
  return ok({ ...article, repealed: null, provenance, units });
}

function restateInArticle(
  article: Article,
  placed: PlacedUnit,
  operation: Replace,
  context: Context,
): Result<Article> {
  const { unit } = placed;
  if (operation.text === undefined) return unsuitable(operation.at, 'a unit and give it its text');
  const expected = checkExpected(operation.at, unit, operation.expect);
  if (!expected.ok) return expected;
  const { text, units } = operation;
  const isSame = unit.repealed === null && unit.text === text;
  if (units === undefined && isSame) return ok(article);
  const restated: Unit =
    units === undefined
      ? { ...unit, text, repealed: null, provenance: context.provenance }
      : restateUnit(unit, { text, units }, keyStem(context), context);
  return ok(replaceUnit(article, placed, restated));
}

/** The keys of what differs between two states of an article: units changed, new or gone, and the article if revived or reordered. */
function changedKeys(before: Article, after: Article): string[] {
  const old = new Map(walk(before.units).map(({ unit }) => [unit.key, unit]));
  const now = new Map(walk(after.units).map(({ unit }) => [unit.key, unit]));
  const changed = [...now].filter(([key, unit]) => !saysTheSame(old.get(key), unit)).map(([key]) => key);
  const gone = [...old.keys()].filter((key) => !now.has(key));
  const isSame = before.repealed === after.repealed && sameOrder(before.units, after.units);
  const article = isSame ? [] : [after.key];
  return [...changed, ...gone, ...article];
}

/** Whether a unit has the same words, and the same units below it in the same order. */
function saysTheSame(before: Unit | undefined, after: Unit): boolean {
  return (
    before?.text === after.text &&
    before.repealed === after.repealed &&
    before.provenance === after.provenance &&
    sameOrder(before.units, after.units)
  );
}
