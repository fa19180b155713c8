/** The units of an article through time: every wording that each of them had, in one reading order. */

import type { IsoDate } from '../dates.ts';
import type { Unit } from '../model.ts';
import { type PlacedUnit, walk } from '../units.ts';
import { type ArticleLife, lastWording } from './publication.ts';

/** What a unit said from one day to another. */
export interface UnitWording {
  /** Its id in those days. */
  readonly id: string;
  /** The number of its article in those days. */
  readonly article: string;
  readonly unit: Unit;
  readonly from: IsoDate;
  /** Its last day; null while nothing ends it. */
  readonly to: IsoDate | null;
}

/** A unit through time. */
export interface UnitLife {
  readonly key: string;
  /** In the order of time; never empty. */
  readonly wordings: readonly UnitWording[];
  /** Whether the article's last wording has it. */
  readonly stands: boolean;
}

/** The units that an article has had; what is gone stands where it stood, behind what stood before it. */
export function unitLives(life: ArticleLife): readonly UnitLife[] {
  const wordings = new Map<string, UnitWording[]>();
  let order: string[] = [];
  for (const { article, from, to } of life.wordings) {
    const placed = walk(article.units);
    for (const { id, unit } of placed) {
      add(wordings, { id, article: article.number, unit, from, to });
    }
    order = merge(order, placed);
  }
  const standing = new Set(walk(lastWording(life).article.units).map(({ unit }) => unit.key));
  return order.map((key) => ({ key, wordings: wordings.get(key) ?? [], stands: standing.has(key) }));
}

function add(wordings: Map<string, UnitWording[]>, wording: UnitWording): void {
  const { key } = wording.unit;
  const known = wordings.get(key);
  const last = known?.at(-1);
  if (known === undefined) wordings.set(key, [wording]);
  else if (last !== undefined && saysTheSame(last, wording))
    known[known.length - 1] = { ...wording, from: last.from };
  else known.push(wording);
}

/** Where a unit stands may slip without a change of it; its label and its words may not. */
function saysTheSame({ unit: a }: UnitWording, { unit: b }: UnitWording): boolean {
  return (
    a === b || (a.text === b.text && a.label === b.label && (a.repealed === null) === (b.repealed === null))
  );
}

/** Puts what the new order does not have behind what it stood behind. */
function merge(old: readonly string[], placed: readonly PlacedUnit[]): string[] {
  const now = placed.map(({ unit }) => unit.key);
  const standing = new Set(now);
  const followers = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of old) {
    if (standing.has(key)) anchor = key;
    else followers.set(anchor, [...(followers.get(anchor) ?? []), key]);
  }
  return [...(followers.get(null) ?? []), ...now.flatMap((key) => [key, ...(followers.get(key) ?? [])])];
}
