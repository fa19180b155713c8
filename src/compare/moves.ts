/** What moved: what has another parent, and the fewest of those that changed their order below the same one. */

import { heaviestIncreasing } from './increasing.ts';
import type { Matching, Partners } from './matching.ts';
import type { Passage } from './passage.ts';

/** Those of some partners below the same two parents that kept their order: as many as possible, then as much text. */
export function keepOrder(partners: readonly Partners[]): readonly Partners[] {
  const inOrder = partners.toSorted((a, b) => a.before.position - b.before.position);
  const lengths = inOrder.map(({ before }) => lengthOf(before));
  const all = lengths.reduce((sum, length) => sum + length, 1);
  const kept = heaviestIncreasing(
    inOrder.map(({ after }) => after.position),
    lengths.map((length) => 1 + length / all),
  );
  return inOrder.filter((_, index) => kept.has(index));
}

function lengthOf({ text, children }: Passage): number {
  return children.reduce((sum, child) => sum + lengthOf(child), text.length);
}

/** The partners right below two passages. */
export function partnersBelow({ partners }: Matching, before: Passage, after: Passage): readonly Partners[] {
  return before.children.flatMap((child) => {
    const partner = partners.get(child);
    return partner?.parent === after ? [{ before: child, after: partner }] : [];
  });
}

/** The earlier ones of all partners that moved; what stands below one that moved did not, unless it left it. */
export function findMoved(matching: Matching): ReadonlySet<Passage> {
  const stayed = new Set<Passage>();
  for (const before of matching.before) {
    const after = matching.partners.get(before);
    if (after === undefined) continue;
    for (const kept of keepOrder(partnersBelow(matching, before, after))) stayed.add(kept.before);
  }
  const paired = matching.before.filter(
    (passage) => passage.parent !== null && matching.partners.has(passage),
  );
  return new Set(paired.filter((passage) => !stayed.has(passage)));
}
