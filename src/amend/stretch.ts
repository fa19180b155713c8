/** The places in which an operation replaces words: a unit, an article, or everything from one to another. */

import { fail, ok, type Result } from '../errors.ts';
import type { Article, Substitute, SubstituteTarget, Unit } from '../model.ts';
import { flatten, type PlacedUnit, walk } from '../units.ts';
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
  const contents = new Contents();
  const stretches: Stretch[] = [];
  const taken = new Map<string, Stretch>();
  for (const target of targets) {
    const stretch = stretchOf(text, target, contents);
    if (!stretch.ok) return stretch;
    for (const { unit } of stretch.value.units) {
      const other = taken.get(unit.key);
      if (other !== undefined) return notApart(other, stretch.value);
      taken.set(unit.key, stretch.value);
    }
    stretches.push(stretch.value);
  }
  return ok(stretches);
}

/** What stands in articles; each is gone through once, however many places in it are named. */
class Contents {
  readonly #units = new Map<Article, readonly UnitIn[]>();
  readonly #places = new Map<Article, ReadonlyMap<Unit, number>>();
  readonly #ids = new Map<Article, ReadonlyMap<string, PlacedUnit>>();

  /** The units of an article in the order of the text. */
  units(article: Article): readonly UnitIn[] {
    return once(this.#units, article, () => flatten(article.units).map((unit) => ({ article, unit })));
  }

  /** How many units of an article stand before one of them. */
  placeOf(article: Article, unit: Unit): number {
    const places = once(this.#places, article, () => {
      return new Map(this.units(article).map((one, index) => [one.unit, index]));
    });
    return places.get(unit) ?? -1;
  }

  /** The unit of an article with an id, or null. */
  find(article: Article, id: string): PlacedUnit | null {
    const ids = once(this.#ids, article, () => new Map(walk(article.units).map((one) => [one.id, one])));
    return ids.get(id) ?? null;
  }
}

function once<T>(known: Map<Article, T>, article: Article, make: () => T): T {
  const value = known.get(article) ?? make();
  known.set(article, value);
  return value;
}

/** Refuses targets that have units in common. */
function notApart(first: Stretch, second: Stretch): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `The targets ${first.at} and ${second.at} have units in common.`,
    hint: 'Name every unit in one target only.',
    unit: second.unit,
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
  return unitAlone(target.value, at, count);
}

function unitAlone(
  { article, placed }: Target & { kind: 'unit' },
  at: string,
  count: number,
): Result<Stretch> {
  const inForce = checkInForce(at, placed.unit);
  return inForce.ok ? ok({ at, unit: at, count, units: [{ article, unit: placed.unit }] }) : inForce;
}

function stretchOf(
  text: TextView,
  { at, to, count = 1 }: SubstituteTarget,
  contents: Contents,
): Result<Stretch> {
  const find = contents.find.bind(contents);
  const first = findTarget(text, at, find);
  if (!first.ok) return first;
  if (to === undefined && first.value.kind === 'unit') return unitAlone(first.value, at, count);
  const last = to === undefined ? first : findTarget(text, to, find);
  if (!last.ok) return last;
  if (first.value.kind === 'section') return unsuitable(at, 'a unit or an article');
  if (last.value.kind === 'section') return unsuitable(to ?? at, 'a unit or an article');
  const inForce = to === undefined ? checkInForce(at, first.value.article) : ok(null);
  if (!inForce.ok) return inForce;
  const units = between(text, first.value, last.value, contents);
  if (units === null) return noRange(at, to ?? at);
  // A tombstone has no words, so a range passes over it.
  const standing = units.filter(({ unit }) => unit.repealed === null);
  return ok({ at: to === undefined ? at : `${at} to ${to}`, unit: at, count, units: standing });
}

type Bound = Exclude<Target, { kind: 'section' }>;

/** Everything from the start of one thing to the end of another; null where the end stands before the start. */
function between(text: TextView, first: Bound, last: Bound, contents: Contents): readonly UnitIn[] | null {
  // One article alone is not searched for.
  const isOne = first.article === last.article;
  const articles = isOne ? [first.article] : text.between(first.article, last.article);
  const start = first.kind === 'article' ? 0 : contents.placeOf(first.article, first.placed.unit);
  const end = last.kind === 'article' ? undefined : endOf(last.article, last.placed.unit, contents);
  if (articles.length === 0 || (isOne && end !== undefined && start >= end)) return null;
  return articles.flatMap((article) => {
    const from = article === first.article ? start : 0;
    return contents.units(article).slice(from, article === last.article ? end : undefined);
  });
}

/** How many units of an article stand before the end of all that is below one of them. */
function endOf(article: Article, last: Unit, contents: Contents): number {
  return contents.placeOf(article, last) + flatten([last]).length;
}

function noRange(at: string, to: string): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `${to} stands before ${at}, so nothing reaches from ${at} to it.`,
    hint: 'Give the first place as "at" and the last one as "to".',
    unit: to,
  });
}
