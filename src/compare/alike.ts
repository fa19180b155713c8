/** Pairs of passages that say the same, or about the same. */

import { type Evidence, gatherEvidence } from './evidence.ts';
import { likeness, orderLikeness } from './likeness.ts';
import { join, joinFree, type Matching, type Partners } from './matching.ts';
import type { Passage } from './passage.ts';
import { indexByWords } from './rare-words.ts';

/** By evidence: how alike passages must be at least, and what it is worth where several are about as alike. */
const BY_EVIDENCE: Readonly<Record<keyof Evidence, { readonly floor: number; readonly worth: number }>> = {
  parent: { floor: 0.4, worth: 0.1 },
  article: { floor: 0.4, worth: 0.05 },
  neighbour: { floor: 0.4, worth: 0.05 },
  place: { floor: 0.5, worth: 0.05 },
};
const KINDS = ['parent', 'article', 'neighbour', 'place'] as const;
/** Without any evidence words alone must tell: so many of them, and so many behind the same word as before. */
const WORDS_ALONE = { floor: 0.55, order: 0.3 } as const;
/** What the same order of words is worth. */
const ORDER_WORTH = 0.1;

/** Two passages that may be partners, and how likely. */
export interface Candidate extends Partners {
  readonly score: number;
}

/** Pairs units with exactly the same text, if only one unit of either side has it. */
export function pairSameText(matching: Matching): void {
  const tellingIn = (passages: readonly Passage[]): readonly Passage[] =>
    passages.filter(
      ({ source, text }) => source.kind === 'unit' && text !== '' && !matching.repeated.has(text),
    );
  const after = new Map(tellingIn(matching.after).map((unit) => [unit.text, unit]));
  for (const unit of tellingIn(matching.before)) {
    const partner = after.get(unit.text);
    if (partner !== undefined) join(matching, unit, partner);
  }
}

/** Pairs passages that are alike and have no partner yet, the likeliest first. */
export function pairAlike(matching: Matching, before: readonly Passage[], after: readonly Passage[]): void {
  for (const candidate of rankAlike(matching, before, after)) joinFree(matching, candidate);
}

/**
 * Finds which passages without a partner may be partners.
 *
 * @param matching - What is known so far.
 * @param before - Passages of the earlier text.
 * @param after - Passages of the later text.
 * @param floor - How alike they must be at least; where it is left out, that depends on the evidence.
 * @returns The likeliest first.
 */
export function rankAlike(
  matching: Matching,
  before: readonly Passage[],
  after: readonly Passage[],
  floor?: number,
): readonly Candidate[] {
  const { partners, wordsOf } = matching;
  const isOpen = (passage: Passage): boolean => !partners.has(passage) && wordsOf(passage).total > 0;
  const open = after.filter(isOpen);
  const findAlike = indexByWords(open, wordsOf);
  const byPlace = new Map(open.map((passage) => [passage.place, passage]));
  const candidates = before.filter(isOpen).flatMap((one) => {
    const others = new Set([...findAlike(wordsOf(one)), byPlace.get(one.place) ?? []].flat());
    return [...others].flatMap((other) => judge(matching, one, other, floor) ?? []);
  });
  return candidates.toSorted((a, b) => b.score - a.score);
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

/** How likely two passages are partners; null where nothing makes them so. */
function judge(matching: Matching, before: Passage, after: Passage, floor?: number): Candidate | null {
  if (before.source.kind !== after.source.kind) return null;
  const evidence = gatherEvidence(matching, before, after);
  const found = KINDS.filter((kind) => evidence[kind]);
  // Words that stand in several places do not tell which of these it is, and nor does an id that may have slipped.
  const isRepeated = matching.repeated.has(before.text) || matching.repeated.has(after.text);
  if (isRepeated && !found.some((kind) => kind !== 'place')) return null;
  const [old, now] = [matching.wordsOf(before), matching.wordsOf(after)];
  const alike = likeness(old, now);
  const floors = found.map((kind) => BY_EVIDENCE[kind].floor);
  if (alike < (floor ?? Math.min(WORDS_ALONE.floor, ...floors))) return null;
  const order = orderLikeness(old, now);
  if (found.length === 0 && order < WORDS_ALONE.order) return null;
  const worth = found.reduce((sum, kind) => sum + BY_EVIDENCE[kind].worth, ORDER_WORTH * order);
  return { before, after, score: alike + worth };
}
