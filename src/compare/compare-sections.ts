/** What differs in the headings of sections. */

import type { Section } from '../model.ts';
import type { Manner } from './compare-units.ts';
import type { SectionComparison, SectionStatus } from './comparison.ts';
import type { Pair } from './pair.ts';

/** Compares sections with what they were; those that stayed the same are left out. */
export function compareSections(
  pairs: readonly Pair<Section>[],
  manner: Manner,
): readonly SectionComparison[] {
  return pairs.flatMap((pair): SectionComparison[] => {
    const section = pair.after ?? pair.before;
    const status = statusOf(pair, manner);
    if (section === null || status === null) return [];
    const was = pair.before !== null && pair.before.number !== section.number ? pair.before.number : null;
    const headings = { before: pair.before?.heading ?? null, after: pair.after?.heading ?? null };
    return [{ number: section.number, was, status, ...headings, causes: manner.causes.of(section.key) }];
  });
}

function statusOf({ before, after }: Pair<Section>, { translated }: Manner): SectionStatus | null {
  if (before === null) return 'inserted';
  if (after === null) return 'removed';
  if (before.number !== after.number) return 'renumbered';
  if (before.heading === after.heading) return null;
  return translated ? 'translated' : 'amended';
}
