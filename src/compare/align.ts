/**
 * What corresponds in two texts of which nothing is known but their words and numbers.
 *
 * Ids are evidence and never proof, since one insertion may renumber all that follows. Exactly the same text comes first; units
 * that correspond then vote for what they stand in; then what is alike, likeliest first, with a lower bar where the id or
 * the place speaks for it too; then what stands in the same slot between neighbours that correspond. The order of the
 * steps is that of GumTree (J.-R. Falleri and others, 2014), with words instead of types.
 */

import type { Article, Constitution, Section } from '../model.ts';
import { pairAlike, pairSameText } from './alike.ts';
import { type Matching, startMatching } from './matching.ts';
import { findMoved } from './moves.ts';
import { type Pair, pairByKey } from './pair.ts';
import { type AlignedUnit, allIn, type Passage, type Source } from './passage.ts';
import { fillSlots } from './slots.ts';
import { electContainers } from './votes.ts';

/** Something and what corresponds to it in the other text, if anything does. */
export interface AlignedPair<T> extends Pair<T> {
  /**
   * Whether it stands below something else than before, or in another order than those beside it: of these, as few as
   * possible moved. What moves along with the whole it belongs to did not move.
   */
  readonly moved: boolean;
}

/** Two texts side by side: all of either, each once, in the later order; what is gone stands behind what it followed. */
export interface Alignment {
  readonly sections: readonly AlignedPair<Section>[];
  readonly articles: readonly AlignedPair<Article>[];
  readonly units: readonly AlignedPair<AlignedUnit>[];
}

/** How often what is alike is sought: what was found says more about what is left. */
const ROUNDS = 2;

/**
 * Aligns two texts.
 *
 * @param before - The earlier text.
 * @param after - The later text; its keys need have nothing to do with those of the earlier one.
 * @returns What corresponds: every section, article and unit of both texts in exactly one pair.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const [before, after] = [textAt(corpus, '2022-06-08'), textAt(corpus, '2022-09-17')];
 * const { articles } = align(before.constitution, after.constitution);
 * articles.filter((pair) => pair.before === null).map(({ after: article }) => article?.number); // ['94-2']
 * ```
 */
export function align(before: Constitution, after: Constitution): Alignment {
  const matching = startMatching(before, after);
  pairSameText(matching);
  electContainers(matching);
  for (let round = 0; round < ROUNDS; round += 1) {
    pairAlike(matching, ofKind('unit', matching.before), ofKind('unit', matching.after));
    electContainers(matching);
  }
  fillSlots(matching);
  return describe(matching);
}

function describe(matching: Matching): Alignment {
  const moved = findMoved(matching);
  const finish = <T>(pair: Pair<Passage>, toValue: (source: Source) => T | null): AlignedPair<T> => ({
    before: pair.before === null ? null : toValue(pair.before.source),
    after: pair.after === null ? null : toValue(pair.after.source),
    moved: pair.before !== null && moved.has(pair.before),
  });
  const sections = inLaterOrder(
    matching,
    ofKind('section', matching.before),
    ofKind('section', matching.after),
  );
  const articles = inLaterOrder(
    matching,
    ofKind('article', matching.before),
    ofKind('article', matching.after),
  );
  const units = articles.flatMap((article) => unitsIn(matching, article));
  return {
    sections: sections.map((pair) => finish(pair, (one) => (one.kind === 'section' ? one.section : null))),
    articles: articles.map((pair) => finish(pair, (one) => (one.kind === 'article' ? one.article : null))),
    units: units.map((pair) => finish(pair, (one) => (one.kind === 'unit' ? unitOf(one) : null))),
  };
}

function unitOf({ article, placed }: AlignedUnit): AlignedUnit {
  return { article, placed };
}

/** The units of an article as it stands, each with its partner wherever that stood, and those that are gone from it. */
function unitsIn(matching: Matching, { before, after }: Pair<Passage>): readonly Pair<Passage>[] {
  const now = after === null ? [] : ofKind('unit', allIn(after));
  const old = before === null ? [] : ofKind('unit', allIn(before));
  const here = new Set(now);
  const own = old.filter((unit) => {
    const partner = matching.partners.get(unit);
    return partner === undefined || here.has(partner);
  });
  return inLaterOrder(matching, own, now);
}

/** Pairs in the order of `after`; what is gone stands behind what it followed. */
function inLaterOrder(
  { partners }: Matching,
  before: readonly Passage[],
  after: readonly Passage[],
): readonly Pair<Passage>[] {
  const keys = new Map([...after, ...before].map((passage, index) => [passage, String(index)]));
  const keyed = (passage: Passage, known: Passage): Keyed => ({ passage, key: keys.get(known) ?? '' });
  const now = new Set(after);
  const pairs = pairByKey(
    before.map((one) => {
      const partner = partners.get(one);
      return keyed(one, partner !== undefined && now.has(partner) ? partner : one);
    }),
    after.map((one) => keyed(one, one)),
  );
  return pairs.map((pair) => {
    const later = pair.after?.passage ?? null;
    const earlier = pair.before?.passage ?? null;
    return { before: later === null ? earlier : (partners.get(later) ?? null), after: later };
  });
}

interface Keyed {
  readonly key: string;
  readonly passage: Passage;
}

function ofKind(kind: Source['kind'], passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(({ source }) => source.kind === kind);
}
