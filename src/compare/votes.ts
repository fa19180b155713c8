/** Which containers correspond: those whose contents do. Units vote for what they stand in, each with the weight of its words. */

import { join, type Matching, part } from './matching.ts';
import type { Passage } from './passage.ts';

/** How much of what two containers hold must correspond where their numbers differ. */
const SHARE = 0.3;
/** By how much a number or label that stayed adds to the votes: it is evidence, never proof. */
const SAME_LABEL = 1.2;

/** Two containers and the votes for them. */
interface Ballot {
  readonly before: Passage;
  readonly after: Passage;
  votes: number;
}

/**
 * Pairs containers by the votes of the units in them that have partners, most votes first.
 *
 * Articles and sections are elected anew each time, since more is known then; a unit that holds others keeps the partner
 * that its own words found.
 */
export function electContainers(matching: Matching): void {
  const ballots = countVotes(matching);
  const held = weighContents(matching);
  for (const passage of matching.before) if (isHeading(passage)) part(matching, passage);
  const counted = ballots.map((ballot) => ({ ...ballot, votes: ballot.votes * evidenceOf(ballot) }));
  for (const { before, after, votes } of counted.toSorted((a, b) => b.votes - a.votes)) {
    if (matching.partners.has(before) || matching.partners.has(after)) continue;
    const share = (2 * votes) / ((held.get(before) ?? 0) + (held.get(after) ?? 0));
    if (share >= SHARE || before.label === after.label) join(matching, before, after);
  }
}

function isHeading({ source }: Passage): boolean {
  return source.kind === 'article' || source.kind === 'section';
}

function evidenceOf({ before, after }: Ballot): number {
  return before.label === after.label ? SAME_LABEL : 1;
}

function countVotes({ before, partners, words }: Matching): readonly Ballot[] {
  const ballots = new Map<Passage, Map<Passage, Ballot>>();
  for (const unit of before) {
    const partner = partners.get(unit);
    if (unit.source.kind !== 'unit' || partner === undefined) continue;
    const weight = ((words.get(unit)?.total ?? 0) + (words.get(partner)?.total ?? 0)) / 2;
    for (const [container, other] of containersOf(unit, partner)) {
      const own = ballots.get(container) ?? new Map<Passage, Ballot>();
      const ballot = own.get(other) ?? { before: container, after: other, votes: 0 };
      ballot.votes += weight;
      ballots.set(container, own.set(other, ballot));
    }
  }
  return [...ballots.values()].flatMap((own) => [...own.values()]);
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

/** How much the units in each container weigh. */
function weighContents({ before, after, words }: Matching): ReadonlyMap<Passage, number> {
  const held = new Map<Passage, number>();
  for (const unit of [...before, ...after]) {
    if (unit.source.kind !== 'unit') continue;
    const weight = words.get(unit)?.total ?? 0;
    for (let above = unit.parent; above !== null; above = above.parent)
      held.set(above, (held.get(above) ?? 0) + weight);
  }
  return held;
}
