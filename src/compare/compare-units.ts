/** What differs in one unit. */

import type { Unit } from '../model.ts';
import type { Causes } from './causes.ts';
import type { UnitComparison, UnitStatus } from './comparison.ts';
import { foldTypography } from './fold.ts';
import { addressOf, type PairedUnit } from './pairing.ts';
import type { Segment } from './segments.ts';
import { diffText } from './words.ts';

/** How two texts are compared. */
export interface Manner {
  readonly causes: Causes;
  /** Whether they are in two languages, so that their words cannot be compared. */
  readonly translated: boolean;
}

/**
 * Compares a unit with what it was.
 *
 * @param pair - The unit before and after.
 * @param cameAlong - Whether it stood in what its article was, and not in another article.
 * @param manner - How the texts are compared.
 * @returns What differs, or null where nothing does.
 */
export function compareUnit(pair: PairedUnit, cameAlong: boolean, manner: Manner): UnitComparison | null {
  const { before, after, moved } = pair;
  const one = (after ?? before)?.placed;
  if (one === undefined) return null;
  const [old, now] = [wordsOf(before?.placed.unit), wordsOf(after?.placed.unit)];
  const renumbered =
    before !== null && after !== null && before.placed.unit.label !== after.placed.unit.label;
  const status = statusOf(old, now, { stands: after !== null, relocated: moved || renumbered, manner });
  if (status === null) return null;
  const causes = manner.causes.of(one.unit.key);
  return {
    id: one.id,
    was: earlierPlace(pair, cameAlong),
    kind: one.kind,
    status,
    moved,
    renumbered,
    before: old,
    after: now,
    segments: segmentsOf(old, now, manner),
    causes,
    measures: manner.causes.measuresOf(causes),
    notes: manner.causes.notesOf(causes),
  };
}

function earlierPlace({ before, after }: PairedUnit, cameAlong: boolean): string | null {
  if (before === null || after === null) return null;
  if (!cameAlong) return addressOf(before);
  return before.placed.id === after.placed.id ? null : before.placed.id;
}

/** What a unit says; a tombstone says nothing. */
function wordsOf(unit: Unit | undefined): string | null {
  return unit === undefined || unit.repealed !== null ? null : unit.text;
}

interface Circumstances {
  /** Whether the later text has it, be it as a tombstone. */
  readonly stands: boolean;
  readonly relocated: boolean;
  readonly manner: Manner;
}

function statusOf(
  old: string | null,
  now: string | null,
  { stands, relocated, manner }: Circumstances,
): UnitStatus | null {
  if (old === null) return now === null ? null : 'inserted';
  if (now === null) return stands ? 'repealed' : 'removed';
  if (manner.translated) return 'translated';
  if (old === now) return relocated ? 'relocated' : null;
  return foldTypography(old) === foldTypography(now) ? 'typographic' : 'amended';
}

function segmentsOf(old: string | null, now: string | null, { translated }: Manner): readonly Segment[] {
  if (old !== null && now !== null && !translated) return diffText(old, now);
  return [
    ...(old === null ? [] : [{ op: 'delete' as const, text: old }]),
    ...(now === null ? [] : [{ op: 'insert' as const, text: now }]),
  ];
}
