/** What moved: what has another parent, and the fewest of those that changed their order below the same one. */

import { heaviestIncreasing } from './increasing.ts';
import { type Matching, type Partners, wordsOf } from './matching.ts';
import type { Passage } from './passage.ts';

/** Those of some partners below the same two parents that kept their order: as many as possible, then as many words. */
export function keepOrder(matching: Matching, partners: readonly Partners[]): readonly Partners[] {
  const inOrder = partners.toSorted((a, b) => a.before.position - b.before.position);
  const totals = inOrder.map(({ before }) => wordsOf(matching, before).total);
  const all = totals.reduce((sum, total) => sum + total, 1);
  const kept = heaviestIncreasing(
    inOrder.map(({ after }) => after.position),
    totals.map((total) => 1 + total / all),
  );
  return inOrder.filter((_, index) => kept.has(index));
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
    for (const kept of keepOrder(matching, partnersBelow(matching, before, after))) stayed.add(kept.before);
  }
  const paired = matching.before.filter(
    (passage) => passage.parent !== null && matching.partners.has(passage),
  );
  return new Set(paired.filter((passage) => !stayed.has(passage)));
}
