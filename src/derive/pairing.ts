/** What became of what between two texts: the ground on which operations are derived. */

import { isSame } from '../collections.ts';
import { align } from '../compare/align.ts';
import { type Pair, pairByKey } from '../compare/pair.ts';
import type { Article, Constitution, Section, Unit } from '../model.ts';
import { walk } from '../units.ts';

/** Sections and articles in pairs, and the key in the earlier text of what a unit of the later one was. */
export interface Pairing {
  readonly sections: readonly Pair<Section>[];
  readonly articles: readonly Pair<Article>[];
  /** By the unit's address in the later text, `50/p2`; a unit that is new has none. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Pairs two versions of one corpus: the operations between them know what became what. */
export function pairVersions(before: Constitution, after: Constitution): Pairing {
  const known = new Map(unitsOf(before).map(({ unit }) => [unit.key, unit]));
  const origins = unitsOf(after).flatMap(({ address, unit }): [string, string][] => {
    const origin = known.get(unit.key);
    return origin !== undefined && canBecome(origin, unit) ? [[address, unit.key]] : [];
  });
  return {
    sections: pairByKey(before.sections, after.sections),
    articles: pairByKey(before.articles, after.articles),
    origins: new Map(origins),
  };
}

/** Pairs two texts of which nothing is known but their words, their numbers and their order. */
export function pairForeign(before: Constitution, after: Constitution): Pairing {
  const { sections, articles, units } = align(before, after);
  const origins = units.flatMap((pair): [string, string][] => {
    if (pair.before === null || pair.after === null) return [];
    const { article, placed } = pair.after;
    const origin = pair.before.placed.unit;
    return canBecome(origin, placed.unit) ? [[`${article.number}/${placed.id}`, origin.key]] : [];
  });
  return { sections, articles, origins: new Map(origins) };
}

/** Whether operations can make the one of the other: parts have no label to lose, and a tombstone keeps its act. */
function canBecome(before: Unit, after: Unit): boolean {
  if ((before.label === null) !== (after.label === null)) return false;
  if (before.repealed === null || after.repealed === null) return true;
  return isSame(before.repealed, after.repealed);
}

function unitsOf({ articles }: Constitution): { readonly address: string; readonly unit: Unit }[] {
  return articles.flatMap(({ number, units }) =>
    walk(units).map(({ id, unit }) => ({ address: `${number}/${id}`, unit })),
  );
}
