/**
 * Where things stand on one day, and which operations put them there or took them away.
 *
 * Of other acts of its day an act knows nothing: its addresses mean what they mean in the text as the day found it, with what the
 * act itself has done to it by then. So nothing is ever taken out of the lists here, and what an address means without some
 * operations can be told at any time.
 */

import type { OperationReference } from '../errors.ts';
import type { Article, Unit } from '../model.ts';
import { findByKey, flatten } from '../units.ts';
import type { Change } from './change.ts';

/** Something in a list, which its label names there; without one it is counted. */
interface Listed {
  readonly key: string;
  readonly label: string | null;
}

/** Something in its place: what put it there, or null where the day found it there; what took it away, or null while it stands. */
interface Place extends Listed {
  readonly came: OperationReference | null;
  readonly went: OperationReference | null;
}

/** One step of an address: a list, and what is meant in it. */
interface Step {
  readonly list: string;
  readonly key: string;
}

/** An operation since which an address means something else; the number of the section, where the address is that of one. */
export interface Slip {
  readonly by: OperationReference;
  readonly section: string | null;
}

// Keys have no spaces in them, so the names of lists are apart.
const SECTIONS = 'all sections';
const numbered = (number: string): string => `article ${number}`;
const below = (key: string): string => `below ${key}`;

/** The places that operations of a day have changed. */
export class Places {
  readonly #lists = new Map<string, readonly Place[]>();
  /** The keys of what the day brought in. */
  readonly #added = new Set<string>();
  /** The acts that changed any places. */
  readonly #acts = new Set<string>();

  /**
   * Notes what an operation put elsewhere, brought in or took away.
   *
   * @param change - What it did; only articles in which units moved, or which have another number, need be there.
   * @param by - The operation.
   */
  note(change: Change, by: OperationReference): void {
    const lists = listsOf(change);
    if (lists.length === 0) return;
    this.#acts.add(by.act);
    for (const { name, before, after } of lists) {
      const places = this.#lists.get(name) ?? before.map((one) => ({ ...one, came: null, went: null }));
      this.#lists.set(name, placesAfter(places, after, change, by));
    }
    for (const key of broughtIn(lists, change)) this.#added.add(key);
  }

  /**
   * What made an address mean another thing than an act means by it, or null.
   *
   * @param key - What the address means now.
   * @param change - What points at it.
   * @param act - The act, which knows its own operations.
   * @param isAllowed - Which operations of others it knows.
   */
  slip(
    key: string,
    change: Change,
    act: string,
    isAllowed: (by: OperationReference) => boolean,
  ): Slip | null {
    if (this.#acts.size === (this.#acts.has(act) ? 1 : 0)) return null;
    const isKnown = (by: OperationReference): boolean => by.act === act || isAllowed(by);
    for (const step of stepsTo(key, change)) {
      const slip = this.#slipAt(step, isKnown);
      if (slip !== null) return slip;
    }
    return null;
  }

  #slipAt({ list, key }: Step, isKnown: (by: OperationReference) => boolean): Slip | null {
    const places = this.#lists.get(list) ?? [];
    const found = places.find((place) => place.key === key && place.went === null);
    if (found === undefined) return null;
    const rivals = places.filter(({ label }) => label === found.label);
    const there = rivals.filter((place) => isThere(place, isKnown));
    const meant = there[rivals.filter(stands).indexOf(found)];
    // A label names one thing: where two would have it, nobody knows which is meant.
    const isCertain = found.label === null || there.every((place) => place.key === key);
    if (meant?.key === key && isCertain) return null;
    // What else had no such address can be meant by nobody who does not know what brought it in.
    if (meant === undefined && this.#added.has(key) && !isThere(found, isKnown)) return null;
    const by = rivals.flatMap(({ came, went }) => [came, went]).find((one) => one !== null && !isKnown(one));
    return by == null ? null : { by, section: list === SECTIONS ? found.label : null };
  }
}

function stands({ went }: Place): boolean {
  return went === null;
}

/** Whether something stands in a place where only some operations have been applied. */
function isThere({ came, went }: Place, isKnown: (by: OperationReference) => boolean): boolean {
  return (came === null || isKnown(came)) && !(went !== null && isKnown(went));
}

/** The lists down to something, from the number of its article. */
function stepsTo(key: string, { articles }: Change): readonly Step[] {
  for (const { before } of articles) {
    if (before === null) continue;
    const article = { list: numbered(before.number), key: before.key };
    if (before.key === key) return [article];
    const placed = findByKey(before.units, key);
    if (placed !== null) return [article, ...stepsBelow(before, placed.trail)];
  }
  return [{ list: SECTIONS, key }];
}

function stepsBelow(article: Article, trail: readonly number[]): readonly Step[] {
  let parent: Article | Unit = article;
  const steps: Step[] = [];
  for (const index of trail) {
    const unit: Unit | undefined = parent.units[index];
    if (unit === undefined) break;
    steps.push({ list: below(parent.key), key: unit.key });
    parent = unit;
  }
  return steps;
}

/** A list before and after an operation. */
interface ListChange {
  readonly name: string;
  readonly before: readonly Listed[];
  readonly after: readonly Listed[];
}

/** The lists in which an operation left other things than it found, or under other labels. */
function listsOf({ articles, sections }: Change): readonly ListChange[] {
  const all = sections === null ? [] : [sectionList(sections)];
  for (const { before, after } of articles) {
    if (before?.number !== after?.number) all.push(...numberLists(before, after));
    if (before !== null && after !== null) all.push(...unitLists(before, after));
  }
  return all.filter((list) => !isSameList(list));
}

function sectionList({ before, after }: NonNullable<Change['sections']>): ListChange {
  return { name: SECTIONS, before: before.map(asNumbered), after: after.map(asNumbered) };
}

/** What an article's old number and its new one name. */
function numberLists(before: Article | null, after: Article | null): readonly ListChange[] {
  const left = before === null ? [] : [asNumbered(before)];
  const taken = after === null ? [] : [asNumbered(after)];
  return [
    ...left.map((one) => ({ name: numbered(one.label), before: [one], after: [] })),
    ...taken.map((one) => ({ name: numbered(one.label), before: [], after: [one] })),
  ];
}

function asNumbered({ key, number }: { readonly key: string; readonly number: string }) {
  return { key, label: number };
}

/** What stands below everything that stands in an article before and after. */
function unitLists(before: Article, after: Article): readonly ListChange[] {
  const now = new Map([after, ...flatten(after.units)].map(({ key, units }) => [key, units]));
  return [before, ...flatten(before.units)].flatMap(({ key, units }) => {
    const left = now.get(key);
    return left === undefined || left === units ? [] : [{ name: below(key), before: units, after: left }];
  });
}

function isSameList({ before, after }: ListChange): boolean {
  return (
    before.length === after.length &&
    before.every(({ key, label }, index) => after[index]?.key === key && after[index]?.label === label)
  );
}

/** The keys of what is in the lists now and was nowhere before. */
function broughtIn(lists: readonly ListChange[], { articles, sections }: Change): readonly string[] {
  const come = lists.flatMap(({ before, after }) => {
    const old = new Set(before.map(({ key }) => key));
    return after.flatMap(({ key }) => (old.has(key) ? [] : key));
  });
  if (come.length === 0) return [];
  const found = articles.flatMap(({ before }) => (before === null ? [] : [before, ...flatten(before.units)]));
  const known = new Set([...found, ...(sections?.before ?? [])].map(({ key }) => key));
  return come.filter((key) => !known.has(key));
}

/**
 * The places of a list once an operation has left it with other things: what has gone stays where it was, and what has come stands
 * right behind what it was put behind, or else right before what it was put before.
 */
function placesAfter(
  places: readonly Place[],
  after: readonly Listed[],
  change: Change,
  by: OperationReference,
): readonly Place[] {
  const stays = keysThatStay(places, after, change);
  const isStaying = ({ key, went }: Place): boolean => went === null && stays.has(key);
  const left = places.map((place) =>
    stands(place) && !stays.has(place.key) ? { ...place, went: by } : place,
  );
  const result: Place[] = [];
  let [next, behind] = [0, ''];
  const pass = (): void => {
    for (let one = left[next]; one !== undefined && !isStaying(one); one = left[next]) {
      result.push(one);
      next += 1;
    }
  };
  for (const { key, label } of after) {
    if (stays.has(key)) {
      pass();
      result.push(...left.slice(next, next + 1));
      [next, behind] = [next + 1, key];
    } else {
      if (!change.targets.includes(behind)) pass();
      result.push({ key, label, came: by, went: null });
    }
  }
  return [...result, ...left.slice(next)];
}

/** The keys of what neither moves nor gets another label. */
function keysThatStay(
  places: readonly Place[],
  after: readonly Listed[],
  { touches }: Change,
): ReadonlySet<string> {
  const moved = new Set(touches.filter(({ aspect }) => aspect === 'place').map(({ key }) => key));
  const standing = places.filter(stands).filter(({ key }) => !moved.has(key));
  const old = new Map(standing.map(({ key, label }, index) => [key, { label, index }]));
  const stays = new Set<string>();
  let last = -1;
  for (const { key, label } of after) {
    const was = old.get(key);
    if (was === undefined || was.label !== label || was.index < last) continue;
    last = was.index;
    stays.add(key);
  }
  return stays;
}
