/** The shortest script of edits between two lists of numbers, told as what both have (E. W. Myers, An O(ND) Difference Algorithm, 1986). */

import type { Matches } from './stretch.ts';

/**
 * Which numbers of two lists to keep so that as few as possible are taken out and put in.
 *
 * @param before - The earlier list.
 * @param after - The later list.
 * @param most - How many edits to try: the time and the memory grow with their square.
 * @returns The places kept, in order; null where more edits are needed.
 */
export function keepMost(before: Int32Array, after: Int32Array, most: number): Matches | null {
  const rounds: Round[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const round = reach(before, after, rounds.at(-1));
    rounds.push(round);
    const atEnd = (before.length - after.length + edits) / 2;
    if (round[atEnd] === before.length) return retrace(rounds, before.length, after.length);
  }
  return null;
}

/**
 * How much of the earlier list is done after some edits, at best: one place for each count of numbers taken out, from none to all
 * edits. The others are put in, so the place in the later list follows.
 */
type Round = Int32Array;

/** What one more edit reaches, with all that both lists have in common from there. */
function reach(before: Int32Array, after: Int32Array, last: Round | undefined): Round {
  const edits = last?.length ?? 0;
  const round = new Int32Array(edits + 1);
  for (let removed = 0; removed <= edits; removed += 1) {
    let old = Math.max(takenOut(last, removed), putIn(last, removed), 0);
    let now = old + edits - 2 * removed;
    while (old < before.length && now < after.length && before[old] === after[now]) {
      old += 1;
      now += 1;
    }
    round[removed] = old;
  }
  return round;
}

/** The place behind the number that the last of some edits takes out; below 0 where none does. */
function takenOut(last: Round | undefined, removed: number): number {
  return (last?.[removed - 1] ?? -2) + 1;
}

/** The place at which the last of some edits puts a number in; below 0 where none does. */
function putIn(last: Round | undefined, removed: number): number {
  return last?.[removed] ?? -1;
}

/** Goes back from the ends of both lists, and tells what was kept on the way. */
function retrace(rounds: readonly Round[], oldEnd: number, nowEnd: number): Matches {
  const matches: [number, number][] = [];
  let [old, now] = [oldEnd, nowEnd];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const last = rounds[edits - 1];
    const removed = (old - now + edits) / 2;
    const [out, into] = [takenOut(last, removed), putIn(last, removed)];
    for (const start = Math.max(out, into, 0); old > start; ) {
      old -= 1;
      now -= 1;
      matches.push([old, now]);
    }
    if (into >= out) now -= 1;
    else old -= 1;
  }
  return matches.reverse();
}
