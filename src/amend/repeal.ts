import { fail, ok, type Result } from '../errors.ts';
import type { Article, Remove, Repeal, RepealOperation, Unit } from '../model.ts';
import type { PlacedUnit } from '../units.ts';
import { type Change, changeArticle, keysOf, touchAll } from './change.ts';
import { type Context, checkExpected, checkInForce, findTarget, type Target, unsuitable } from './context.ts';
import { replaceUnit } from './edit.ts';
import type { TextView } from './working-text.ts';

/** Turns a labelled unit, or an article, into a tombstone; what was below it goes. */
export function repeal(text: TextView, operation: RepealOperation, context: Context): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  const found = target.value;
  if (found.kind === 'section') return unsuitable(operation.at, 'a unit or an article');
  const { article } = found;
  const standing = found.kind === 'article' ? article : found.placed.unit;
  // That it is a tombstone tells more than that it does not say what is expected.
  const inForce = checkInForce(operation.at, standing);
  if (!inForce.ok) return inForce;
  const expected = checkFound(found, operation);
  if (!expected.ok) return expected;
  const own = { repealed: operation.by ?? context.repeal, provenance: context.provenance, units: [] };
  if (found.kind === 'article') return ok(goes(article, { ...article, ...own }, article.key, article.units));
  return repealUnit(article, found.placed, operation.at, { ...own, text: context.tombstone });
}

function repealUnit(
  article: Article,
  placed: PlacedUnit,
  at: string,
  own: Pick<Unit, 'text' | 'provenance' | 'units'> & { readonly repealed: Repeal },
): Result<Change> {
  const { unit } = placed;
  if (unit.label === null) {
    return fail({
      code: 'UNIT_UNLABELLED',
      message: `${at} has no label, so nothing can stand in its place.`,
      hint: 'Use remove: an unlabelled part goes without a trace.',
      unit: at,
    });
  }
  return ok(goes(article, replaceUnit(article, placed, { ...unit, ...own }), unit.key, [unit]));
}

/** A change that takes away something with everything below it. */
export function goes(before: Article, after: Article | null, key: string, units: readonly Unit[]): Change {
  const touched = [...new Set([key, ...keysOf(units)])];
  return changeArticle(before, after, { touched, targets: [key], touches: touchAll(key, units) });
}

/** Checks that what an operation is to take away says what it expects. */
export function checkFound(
  found: Exclude<Target, { kind: 'section' }>,
  { at, expect }: RepealOperation | Remove,
): Result<null> {
  const content = found.kind === 'article' ? { text: null, units: found.article.units } : found.placed.unit;
  return checkExpected(at, content, expect);
}
