/** Places that something goes to: before or after the whole of something, or its end. */

import { fail, ok, type Result } from '../errors.ts';
import type { Anchored, Article, Unit } from '../model.ts';
import { findByKey } from '../units.ts';
import { checkInForce, findTarget, type Target, unsuitable } from './context.ts';
import { spliceUnit } from './edit.ts';
import type { TextView } from './working-text.ts';

/** A place, found. */
export interface Anchor {
  readonly where: 'before' | 'after' | 'into';
  readonly at: string;
  readonly target: Target;
}

/** The place that an operation names; null where it names none. */
export function findAnchor(text: TextView, { before, after, into }: Anchored): Result<Anchor | null> {
  const named = Object.entries({ before, after, into }).filter(([, at]) => at !== undefined);
  const [first, ...others] = named as [Anchor['where'], string][];
  if (first === undefined) return ok(null);
  if (others.length > 0) return onePlace();
  const [where, at] = first;
  const target = findTarget(text, at);
  return target.ok ? ok({ where, at, target: target.value }) : target;
}

/** Refuses an operation that names no place, or several. */
export function onePlace(): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: 'The operation does not say where, or says it more than once.',
    hint: 'Give it exactly one of before, after and into.',
  });
}

/** A place among units. */
export type UnitAnchor = Anchor & { readonly target: Exclude<Target, { kind: 'section' }> };

/** Refuses places where units cannot go, and tombstones, below which nothing stands. */
export function checkUnitAnchor(anchor: Anchor): Result<UnitAnchor> {
  const { where, at, target } = anchor;
  if (target.kind === 'section' || (target.kind === 'article' && where !== 'into'))
    return unsuitable(at, 'a unit, or into an article');
  const inside = target.kind === 'unit' && where === 'into' ? target.placed.unit : target.article;
  const inForce = checkInForce(at, inside);
  return inForce.ok ? ok({ ...anchor, target }) : inForce;
}

/** What units come to stand under at a place: a unit, or the article itself. */
export function parentAt({ where, target }: UnitAnchor): Unit | Article {
  if (target.kind === 'article') return target.article;
  return where === 'into' ? target.placed.unit : (target.placed.parent ?? target.article);
}

/**
 * An article's units with more put in at a place.
 *
 * @param article - The article as it now is: it may have changed since the place was found, but still has the anchor.
 */
export function putUnits(
  article: Article,
  { where, target }: UnitAnchor,
  added: readonly Unit[],
): readonly Unit[] {
  if (target.kind === 'article') return [...article.units, ...added];
  const anchor = findByKey(article.units, target.placed.unit.key);
  if (anchor === null) return article.units;
  const replacement = {
    before: [...added, anchor.unit],
    after: [anchor.unit, ...added],
    into: [{ ...anchor.unit, units: [...anchor.unit.units, ...added] }],
  }[where];
  return spliceUnit(article.units, anchor.trail, replacement);
}
