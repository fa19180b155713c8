/**
 * Passages that stand in the same slot: what lies between the same neighbours is the same thing said otherwise, even where
 * no word of it stayed.
 */

import { bestFirst, pairAlike, rankAlike } from './alike.ts';
import { likeness } from './likeness.ts';
import { joinFree, type Matching, type Partners } from './matching.ts';
import { keepOrder, partnersBelow } from './moves.ts';
import type { Passage } from './passage.ts';

/** How alike passages must be in the same slot if the slot holds more on one side. */
const FLOOR_IN_SLOT = 0.25;

/** What stands between the same two neighbours, before and after, and has no partner. */
interface Slot {
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  /** Whether what stands around it has the labels that it had. */
  readonly sameLabels: boolean;
}

/** A way to find partners in a slot. */
type Rule = (matching: Matching, slot: Slot) => readonly Partners[];

/** The surest first: each leaves smaller slots to the next. */
const RULES: readonly Rule[] = [matchTombstones, matchAlike, matchLabels, matchInOrder];

/** Pairs what is left below partners, from the top down: first what is alike, then what stands in the same slot. */
export function fillSlots(matching: Matching, { before, after }: Partners = matching.roots): void {
  pairAlike(matching, before.children, after.children);
  for (const rule of RULES)
    for (const slot of slotsIn(matching, before, after))
      for (const found of keepOrder(rule(matching, slot))) joinFree(matching, found);
  for (const child of before.children) {
    const partner = matching.partners.get(child);
    if (partner !== undefined) fillSlots(matching, { before: child, after: partner });
  }
}

/** Cuts what is below two partners at the children that are partners and kept their order. */
function slotsIn(matching: Matching, before: Passage, after: Passage): readonly Slot[] {
  const fences = keepOrder(partnersBelow(matching, before, after));
  const slots = [...fences, undefined].map((end, index): Slot => {
    const start = fences[index - 1];
    const around = [start ?? [], end ?? []].flat();
    return {
      before: freeBetween(matching, before.children, start?.before, end?.before),
      after: freeBetween(matching, after.children, start?.after, end?.after),
      sameLabels: around.every((fence) => fence.before.label === fence.after.label),
    };
  });
  return slots.filter((slot) => slot.before.length > 0 && slot.after.length > 0);
}

function freeBetween(
  { partners }: Matching,
  siblings: readonly Passage[],
  start: Passage | undefined,
  end: Passage | undefined,
): readonly Passage[] {
  const between = siblings.slice(start === undefined ? 0 : start.position + 1, end?.position);
  return between.filter((passage) => !partners.has(passage));
}

/** As many tombstones in both are the same ones. */
function matchTombstones(_: Matching, { before, after }: Slot): readonly Partners[] {
  const [old, now] = [
    before.filter(({ tombstone }) => tombstone),
    after.filter(({ tombstone }) => tombstone),
  ];
  return old.length === now.length ? zip(old, now) : [];
}

function matchAlike(matching: Matching, { before, after }: Slot): readonly Partners[] {
  return bestFirst(rankAlike(matching, before, after, FLOOR_IN_SLOT));
}

/** A label is evidence only where those around it stayed. */
function matchLabels(_: Matching, { before, after, sameLabels }: Slot): readonly Partners[] {
  const labelled = new Map(after.map((passage) => [passage.label, passage]));
  return before.flatMap((one) => {
    const other = one.label === null || !sameLabels ? undefined : labelled.get(one.label);
    return other === undefined || !areSameKind(one, other) ? [] : [{ before: one, after: other }];
  });
}

/** As much in both is the same, in order; an article or a section only if its number or its words say so too. */
function matchInOrder({ wordsOf }: Matching, { before, after }: Slot): readonly Partners[] {
  if (before.length !== after.length) return [];
  return zip(before, after).filter((pair) => {
    if (!areSameKind(pair.before, pair.after)) return false;
    if (pair.before.source.kind === 'unit' || pair.before.label === pair.after.label) return true;
    const [old, now] = [wordsOf(pair.before), wordsOf(pair.after)];
    // What says nothing, such as a repealed article, cannot say that it is something else.
    if (old.total === 0 || now.total === 0) return true;
    return likeness(old, now) >= FLOOR_IN_SLOT;
  });
}

function areSameKind({ source: one }: Passage, { source: other }: Passage): boolean {
  if (one.kind === 'unit' && other.kind === 'unit') return one.placed.kind === other.placed.kind;
  return one.kind === other.kind;
}

function zip(before: readonly Passage[], after: readonly Passage[]): readonly Partners[] {
  return before.flatMap((one, index) => {
    const other = after[index];
    return other === undefined ? [] : [{ before: one, after: other }];
  });
}
