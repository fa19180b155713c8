/** The places in which an operation replaces words: a unit, an article, or everything from one to another. */

import { findRepeats } from '../collections.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Article, Substitute, SubstituteTarget, Unit } from '../model.ts';
import { flatten } from '../units.ts';
import { checkInForce, findTarget, type Target, unsuitable } from './context.ts';
import type { TextView } from './working-text.ts';

/** Some units in the order of the text, and how often the words must occur in them together. */
export interface Stretch {
  /** As the act writes it: `50/p2`, or `71 to 74`. */
  readonly at: string;
  /** The address it starts with. */
  readonly unit: string;
  readonly count: number;
  readonly units: readonly UnitIn[];
}

/** A unit and its article. */
export interface UnitIn {
  readonly article: Article;
  readonly unit: Unit;
}

/** The places that an operation names; no unit is in two of them. */
export function stretchesOf(text: TextView, operation: Substitute): Result<readonly Stretch[]> {
  const { at, targets = [], count } = operation;
  if ((at === undefined) === (targets.length === 0)) return oneWay();
  if (at !== undefined) {
    const single = singleUnit(text, at, count ?? 1);
    return single.ok ? ok([single.value]) : single;
  }
  if (count !== undefined) return ownCounts();
  const stretches: Stretch[] = [];
  for (const target of targets) {
    const stretch = stretchOf(text, target);
    if (!stretch.ok) return stretch;
    stretches.push(stretch.value);
  }
  return checkApart(stretches);
}

/** Refuses targets that have units in common. */
function checkApart(stretches: readonly Stretch[]): Result<readonly Stretch[]> {
  const places = stretches.flatMap((stretch) =>
    stretch.units.map(({ unit }) => ({ ...stretch, key: unit.key })),
  );
  const [repeat] = findRepeats(places, ({ key }) => key);
  if (repeat === undefined) return ok(stretches);
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `The targets ${repeat.first.at} and ${repeat.value.at} have units in common.`,
    hint: 'Name every unit in one target only.',
    unit: repeat.value.unit,
  });
}

function ownCounts(): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: 'A "count" goes with "at"; here every target has its own.',
    hint: 'Put "count:" into the targets in which the words occur more than once.',
  });
}

function oneWay(): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: 'The operation does not say where, or says it in two ways.',
    hint: 'Give it either "at" with one unit or "targets" with several places.',
  });
}

function singleUnit(text: TextView, at: string, count: number): Result<Stretch> {
  const target = findTarget(text, at);
  if (!target.ok) return target;
  if (target.value.kind !== 'unit') return unsuitable(at, 'a unit, for example 50/p2');
  const { article, placed } = target.value;
  const inForce = checkInForce(at, placed.unit);
  return inForce.ok ? ok({ at, unit: at, count, units: [{ article, unit: placed.unit }] }) : inForce;
}

function stretchOf(text: TextView, { at, to, count = 1 }: SubstituteTarget): Result<Stretch> {
  const first = findTarget(text, at);
  if (!first.ok) return first;
  if (to === undefined && first.value.kind === 'unit') return singleUnit(text, at, count);
  const last = to === undefined ? first : findTarget(text, to);
  if (!last.ok) return last;
  if (first.value.kind === 'section') return unsuitable(at, 'a unit or an article');
  if (last.value.kind === 'section') return unsuitable(to ?? at, 'a unit or an article');
  const inForce = to === undefined ? checkInForce(at, first.value.article) : ok(null);
  if (!inForce.ok) return inForce;
  const units = between(text, first.value, last.value);
  if (units === null) return noRange(at, to ?? at);
  // A tombstone has no words, so a range passes over it.
  const standing = units.filter(({ unit }) => unit.repealed === null);
  return ok({ at: to === undefined ? at : `${at} to ${to}`, unit: at, count, units: standing });
}

type Bound = Exclude<Target, { kind: 'section' }>;

/** Everything from the start of one thing to the end of another; null where the end stands before the start. */
function between(text: TextView, first: Bound, last: Bound): readonly UnitIn[] | null {
  // One article alone is not searched for.
  const isOne = first.article === last.article;
  const articles = isOne ? [first.article] : text.between(first.article, last.article);
  const units = articles.flatMap((article) => flatten(article.units).map((unit) => ({ article, unit })));
  const start = first.kind === 'article' ? 0 : units.findIndex(({ unit }) => unit === first.placed.unit);
  const end = last.kind === 'article' ? units.length : endOf(units, last.placed.unit);
  // Articles that are all repealed have nothing between them.
  const isRange = articles.length > 0 && (units.length === 0 || start < end);
  return isRange ? units.slice(start, end) : null;
}

function noRange(at: string, to: string): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `${to} stands before ${at}, so nothing reaches from ${at} to it.`,
    hint: 'Give the first place as "at" and the last one as "to".',
    unit: to,
  });
}

function endOf(units: readonly UnitIn[], last: Unit): number {
  const below = new Set(flatten([last]));
  return units.findLastIndex(({ unit }) => below.has(unit)) + 1;
}
