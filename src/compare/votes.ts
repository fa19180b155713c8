/**
 * Which containers correspond: those whose contents do.
 *
 * Whatever stands right below a container has one vote, so that as few as possible must have moved. A unit that holds
 * others has half of its vote for its own words, and what it holds shares the other half.
 */

import { joinFree, type Matching, part } from './matching.ts';
import type { Passage } from './passage.ts';

/** How much of what two containers hold must correspond where their numbers differ. */
const SHARE = 0.3;
/** By how much a number or label that stayed adds to the votes: it is evidence, never proof. */
const SAME_LABEL = 1.2;

/** Two containers and how much of what they hold votes for them. */
interface Ballot {
  readonly before: Passage;
  readonly after: Passage;
  votes: number;
}

/**
 * Pairs containers by the votes of the units in them that have partners, those that share most first and of those the nearest.
 *
 * Articles and sections are elected anew each time, since more is known then; a unit that holds others keeps the partner
 * that its own words found.
 */
export function electContainers(matching: Matching): void {
  const placeOf = relativePlaces(matching);
  const ballots = countVotes(matching).map(({ before, after, votes }) => ({
    before,
    after,
    share: shareOf(before, after, votes),
    distance: Math.abs(placeOf(before) - placeOf(after)),
  }));
  for (const passage of matching.before) if (isHeading(passage)) part(matching, passage);
  for (const { before, after, share } of ballots.toSorted(
    (a, b) => b.share - a.share || a.distance - b.distance,
  ))
    if (share >= SHARE || before.label === after.label) joinFree(matching, { before, after });
}

/** Where passages stand, from 0 at the start of their text to 1 at its end. */
function relativePlaces({ before, after }: Matching): (passage: Passage) => number {
  const places = new Map<Passage, number>();
  for (const passages of [before, after])
    passages.forEach((passage, index) => {
      places.set(passage, index / passages.length);
    });
  return (passage) => places.get(passage) ?? 0;
}

function isHeading({ source }: Passage): boolean {
  return source.kind === 'article' || source.kind === 'section';
}

function shareOf(before: Passage, after: Passage, votes: number): number {
  const share = (2 * votes) / (before.children.length + after.children.length);
  return before.label === after.label ? share * SAME_LABEL : share;
}

function countVotes({ before, partners }: Matching): readonly Ballot[] {
  const ballots = new Map<Passage, Map<Passage, Ballot>>();
  for (const unit of before) {
    const partner = partners.get(unit);
    if (unit.source.kind !== 'unit' || partner === undefined) continue;
    for (const [container, other] of containersOf(unit, partner)) {
      const own = ballots.get(container) ?? new Map<Passage, Ballot>();
      const ballot = own.get(other) ?? { before: container, after: other, votes: 0 };
      ballot.votes += (voteOf(unit, container) + voteOf(partner, other)) / 2;
      ballots.set(container, own.set(other, ballot));
    }
  }
  return [...ballots.values()].flatMap((own) => [...own.values()]);
}

/** What a unit's vote is worth in something that it stands in. */
function voteOf(unit: Passage, container: Passage): number {
  let vote = unit.children.length === 0 ? 1 : 0.5;
  for (let above = unit.parent; above !== null && above !== container; above = above.parent)
    vote *= (above.source.kind === 'unit' ? 0.5 : 1) / above.children.length;
  return vote;
}

/** What two units vote for: the units right above them, their articles, their sections. */
function containersOf(before: Passage, after: Passage): readonly (readonly [Passage, Passage])[] {
  const [old, now] = [headingsAbove(before), headingsAbove(after)];
  const voted = old.flatMap((one) => {
    const other = now.find(({ source }) => source.kind === one.source.kind);
    return other === undefined ? [] : [[one, other] as const];
  });
  const [above, other] = [before.parent, after.parent];
  const inUnits = above?.source.kind === 'unit' && other?.source.kind === 'unit';
  return inUnits ? [[above, other], ...voted] : voted;
}

function headingsAbove({ parent }: Passage): readonly Passage[] {
  if (parent === null) return [];
  return isHeading(parent) ? [parent, ...headingsAbove(parent)] : headingsAbove(parent);
}
