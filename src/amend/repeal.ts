import { fail, ok, type Result } from '../errors.ts';
import type { Article, Remove, Repeal, RepealOperation, Unit } from '../model.ts';
import type { PlacedUnit } from '../units.ts';
import { type Change, changeArticle, keysOf, touchAll } from './change.ts';
import { type Context, checkExpected, checkInForce, findTarget, type Target, unsuitable } from './context.ts';
import { replaceUnit } from './edit.ts';
import type { TextView } from './working-text.ts';

/** Turns a labelled unit, or an article, into a tombstone; what was below it goes. */
export function repeal(text: TextView, operation: RepealOperation, context: Context): Result<Change> {
  const found = findExpected(text, operation);
  if (!found.ok) return found;
  const { article } = found.value;
  const standing = found.value.kind === 'article' ? article : found.value.placed.unit;
  const inForce = checkInForce(operation.at, standing);
  if (!inForce.ok) return inForce;
  const own = { repealed: operation.by ?? context.repeal, provenance: context.provenance, units: [] };
  if (found.value.kind === 'article')
    return ok(goes(article, { ...article, ...own }, article.key, article.units));
  return repealUnit(article, found.value.placed, operation.at, { ...own, text: context.tombstone });
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

/** A unit or an article. */
type Found = Exclude<Target, { kind: 'section' }>;

/** What an operation is to take away, if it says what the operation expects of it. */
export function findExpected(text: TextView, { at, expect }: RepealOperation | Remove): Result<Found> {
  const target = findTarget(text, at);
  if (!target.ok) return target;
  if (target.value.kind === 'section') return unsuitable(at, 'a unit or an article');
  const content =
    target.value.kind === 'article'
      ? { text: null, units: target.value.article.units }
      : target.value.placed.unit;
  const expected = checkExpected(at, content, expect);
  return expected.ok ? ok(target.value) : expected;
}
