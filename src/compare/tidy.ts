/** Changes as a reader would tell them. The atoms of either side stay the same, in the same order. */

import { weigh } from './atoms.ts';
import { internKeys, keepPhrases } from './phrases.ts';
import { join, joinAs, joinRuns, type Stretch, stretchesOf } from './stretch.ts';

/** A change with more atoms than this is a phrase. */
const LONGEST_APART = 12;

/**
 * A change of single words is several changes, where words that say something stand between them: "[seven → eleven] members
 * for [six → eight] years" says more than the whole phrase twice.
 */
export function tellApart(stretch: Stretch): readonly Stretch[] {
  const { kind, before, after } = stretch;
  const [shorter, longer] = [Math.min(before.length, after.length), Math.max(before.length, after.length)];
  if (kind !== 'changed' || shorter < 3 || longer > LONGEST_APART) return [stretch];
  const parts = stretchesOf(before, after, keepPhrases(before, after, internKeys(before, after), 1));
  return parts.every((part) => (part.kind === 'same' ? speaks(part) : isOneWord(part))) ? parts : [stretch];
}

function isOneWord({ before, after }: Stretch): boolean {
  return before.length === 1 && after.length === 1;
}

function speaks({ before }: Stretch): boolean {
  for (const atom of before) if (atom.speaks) return true;
  return false;
}

/** Takes what is the same but for its typography, or for the white space before it, out of a stretch that is the same. */
export function splitTypography(stretch: Stretch): readonly Stretch[] {
  if (stretch.kind !== 'same' || isWrittenAlike(stretch)) return [stretch];
  return stretch.before.flatMap((old, index): Stretch[] => {
    const now = stretch.after[index] ?? old;
    const kind = old.text === now.text ? 'same' : 'typographic';
    const atom: Stretch = { kind, before: [old], after: [now] };
    // A change without atoms: the white space before what follows is its text.
    return old.space === now.space ? [atom] : [{ kind: 'typographic', before: [], after: [] }, atom];
  });
}

function isWrittenAlike({ before, after }: Stretch): boolean {
  for (const [index, { text, space }] of before.entries())
    if (text !== after[index]?.text || space !== after[index]?.space) return false;
  return true;
}

/**
 * Joins what stands side by side, and changes with little between them: nothing that says something by itself, which a reader
 * takes for part of the change; or words whose marks cost less than opening a change does.
 *
 * @param stretches - The stretches.
 * @param change - What opening a change costs, in tenths of a word.
 */
export function settle(stretches: readonly Stretch[], change = 0): readonly Stretch[] {
  const apart = joinRuns(
    stretches,
    ({ kind }) => kind === 'same',
    (run) => joinAs('same', run),
  );
  const isIsland = (island: Stretch, index: number): boolean =>
    index > 0 && index < apart.length - 1 && !(speaks(island) && 2 * weigh(island.before) >= change);
  return joinRuns(apart, (stretch, index) => stretch.kind !== 'same' || isIsland(stretch, index), join);
}
