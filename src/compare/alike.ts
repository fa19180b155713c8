/** Pairs of passages that say the same, or about the same. */

import { likeness, type WeighedWords } from './likeness.ts';
import type { Partners } from './matching.ts';
import { arePartners, join, joinFree, type Matching } from './matching.ts';
import { articleAbove, type Passage } from './passage.ts';
import { indexByWords } from './rare-words.ts';

/** What speaks for two passages besides their words. */
interface Evidence {
  /** They stand below partners. */
  readonly parent: boolean;
  /** They stand in articles that are partners. */
  readonly article: boolean;
  /** They have the same id, and nothing says that their articles are not the same. */
  readonly place: boolean;
  /** What stands right before or right after them are partners. */
  readonly neighbour: boolean;
}

/** How alike passages must be with such evidence, and without any. */
const FLOOR: Readonly<Record<keyof Evidence, number>> = {
  parent: 0.4,
  article: 0.4,
  place: 0.5,
  neighbour: 0.4,
};
const FLOOR_ANYWHERE = 0.6;
/** What evidence is worth where several passages are about as alike. */
const WORTH: Readonly<Record<keyof Evidence, number>> = {
  parent: 0.1,
  article: 0.05,
  place: 0.05,
  neighbour: 0.05,
};
const KINDS = ['parent', 'article', 'place', 'neighbour'] as const;

/** Two passages that may be partners. */
export interface Candidate extends Partners {
  readonly score: number;
}

/** Pairs units with exactly the same text, if only one unit of either side has it. */
export function pairSameText(matching: Matching): void {
  const units = (passages: readonly Passage[]): readonly Passage[] =>
    passages.filter(
      ({ source, text }) => source.kind === 'unit' && text !== '' && !matching.repeated.has(text),
    );
  const after = new Map(units(matching.after).map((unit) => [unit.text, unit]));
  for (const unit of units(matching.before)) {
    const partner = after.get(unit.text);
    if (partner !== undefined) join(matching, unit, partner);
  }
}

/** Pairs passages that are alike and have no partner yet, the likeliest first. */
export function pairAlike(matching: Matching, before: readonly Passage[], after: readonly Passage[]): void {
  for (const candidate of rankAlike(matching, before, after)) joinFree(matching, candidate);
}

/** Those of some candidates that remain if the likeliest are taken first and nothing is taken twice. */
export function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<Passage>();
  return candidates.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false;
    taken.add(before).add(after);
    return true;
  });
}

/**
 * Finds which passages without a partner may be partners.
 *
 * @param matching - What is known so far.
 * @param before - Passages of the one text.
 * @param after - Passages of the other.
 * @param floor - How alike they must be, if evidence and likeness together shall not say.
 * @returns The likeliest first.
 */
export function rankAlike(
  matching: Matching,
  before: readonly Passage[],
  after: readonly Passage[],
  floor?: number,
): readonly Candidate[] {
  const wordsOf = (passage: Passage): WeighedWords => matching.words.get(passage) ?? NO_WORDS;
  const free = (passage: Passage): boolean => !matching.partners.has(passage) && wordsOf(passage).total > 0;
  const open = after.filter(free);
  const find = indexByWords(open, wordsOf);
  const byPlace = new Map(open.map((passage) => [passage.place, passage]));
  const candidates = before.filter(free).flatMap((one) => {
    const samePlace = byPlace.get(one.place);
    const others = new Set([...find(wordsOf(one)), ...(samePlace === undefined ? [] : [samePlace])]);
    return [...others].flatMap((other) => judge(matching, one, other, floor) ?? []);
  });
  return candidates.toSorted((a, b) => b.score - a.score);
}

const NO_WORDS: WeighedWords = { weights: new Map(), total: 0 };

/** How likely two passages are partners; null where that is not to be thought of. */
function judge(matching: Matching, before: Passage, after: Passage, floor?: number): Candidate | null {
  if (before.source.kind !== after.source.kind) return null;
  const evidence = gatherEvidence(matching, before, after);
  const speaking = KINDS.filter((kind) => evidence[kind]);
  // Words that stand in many places do not tell which of these it is.
  if (speaking.length === 0 && (matching.repeated.has(before.text) || matching.repeated.has(after.text)))
    return null;
  const alike = likeness(matching.words.get(before) ?? NO_WORDS, matching.words.get(after) ?? NO_WORDS);
  if (alike < (floor ?? Math.min(FLOOR_ANYWHERE, ...speaking.map((kind) => FLOOR[kind])))) return null;
  return { before, after, score: speaking.reduce((score, kind) => score + WORTH[kind], alike) };
}

function gatherEvidence(matching: Matching, before: Passage, after: Passage): Evidence {
  const [old, now] = [articleAbove(before), articleAbove(after)];
  const article = old !== null && now !== null && matching.partners.get(old) === now;
  const open = old !== null && now !== null && !matching.partners.has(old) && !matching.partners.has(now);
  return {
    parent: arePartners(matching, before.parent, after.parent),
    article: article,
    place: before.place === after.place && (article || open || old === null),
    neighbour: [-1, 1].some((step) => areNeighboursPartners(matching, before, after, step)),
  };
}

function areNeighboursPartners(matching: Matching, before: Passage, after: Passage, step: number): boolean {
  const one = before.parent?.children[before.position + step];
  const other = after.parent?.children[after.position + step];
  return one !== undefined && other !== undefined && matching.partners.get(one) === other;
}
