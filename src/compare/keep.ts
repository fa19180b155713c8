/** Which words of a wording to keep: the best choice for provisions, a good one for texts too long to weigh every choice. */

import { type Atom, WEIGHT, weigh } from './atoms.ts';
import { internKeys, keepPhrases, MOST_CELLS } from './phrases.ts';
import { keepMost } from './shortest.ts';
import { joinAs, joinRuns, type Stretch, stretchesOf, type Wordings } from './stretch.ts';
import { settle, splitTypography } from './tidy.ts';

/**
 * What opening a change costs, in tenths of a word: first as little as gives the least marks; then more and more, which gives
 * fewer changes. The last joins changes with up to four words between them; what is further apart is common ground.
 */
const LEAST = 10;
const FEWER: readonly number[] = [30, 41, 62, 82];
/** How much more than the least may be marked so that changes are fewer: a part of it, or a few words where that is more. */
const MORE = { part: 0.12, words: 8 } as const;
/** The most edits between two long texts that are told apart word by word. */
const MOST_EDITS = 2000;
/** What both long texts have in one run of this weight is common ground, whatever stands around it. */
const ANCHOR = 400;

/** The stretches of two lists of atoms; where they are long and have little in common, one change of all. */
export function keepWords(wordings: Wordings): readonly Stretch[] {
  return keepPhrasesOf(wordings) ?? betweenAnchors(keepMostOf(wordings)).flatMap(refine);
}

function refine(stretch: Stretch): readonly Stretch[] {
  return stretch.kind === 'same' ? [stretch] : (keepPhrasesOf(stretch) ?? keepMostOf(stretch));
}

/** As few changes as can be had for little more marks than the least; null where the lists are too long. */
function keepPhrasesOf({ before, after }: Wordings): readonly Stretch[] | null {
  if (before.length * after.length > MOST_CELLS) return null;
  const keys = internKeys(before, after);
  const keep = (change: number): readonly Stretch[] => {
    const kept = stretchesOf(before, after, keepPhrases(before, after, keys, change));
    return settle(kept.flatMap(splitTypography), change);
  };
  let best = keep(LEAST);
  const least = markedWords(best);
  const most = least + Math.max(MORE.part * least, MORE.words);
  for (const change of FEWER) {
    if (changesIn(best) < 2) break;
    const fewer = keep(change);
    if (markedWords(fewer) > most) break;
    best = fewer;
  }
  return best;
}

function markedWords(stretches: readonly Stretch[]): number {
  let marked = 0;
  for (const { kind, before, after } of stretches)
    if (kind !== 'same') marked += countWords(before) + countWords(after);
  return marked;
}

function countWords(atoms: readonly Atom[]): number {
  let words = 0;
  for (const { weight } of atoms) if (weight === WEIGHT.word) words += 1;
  return words;
}

function changesIn(stretches: readonly Stretch[]): number {
  return stretches.filter(({ kind }) => kind !== 'same').length;
}

function keepMostOf({ before, after }: Wordings): readonly Stretch[] {
  return stretchesOf(before, after, keepMost(...internKeys(before, after), MOST_EDITS) ?? []);
}

/** Long common runs, and what stands between them as one change. */
function betweenAnchors(stretches: readonly Stretch[]): readonly Stretch[] {
  const told = stretches.map((stretch) => (isAnchor(stretch) ? stretch : asChanged(stretch)));
  return joinRuns(
    told,
    ({ kind }) => kind === 'changed',
    (run) => joinAs('changed', run),
  );
}

function isAnchor({ kind, before }: Stretch): boolean {
  return kind === 'same' && weigh(before) >= ANCHOR;
}

function asChanged({ before, after }: Stretch): Stretch {
  return { kind: 'changed', before, after };
}
