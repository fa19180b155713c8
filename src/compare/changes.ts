/** The changes within a text, as a reader counts them. */

import { isWord, tokenize } from '../tokens.ts';
import { foldTypography } from './fold.ts';
import { isLittleWord } from './little-words.ts';
import type { Segment } from './segments.ts';

/** Words in place of others, either of which may be none; or a sentence that went elsewhere in the text. */
export type Change =
  | { readonly kind: 'words'; readonly old: string; readonly now: string; readonly typographic: boolean }
  | { readonly kind: 'move' };

/** The changes in reading order; a moved sentence counts once, where it is met first. */
export function changesIn(segments: readonly Segment[]): readonly Change[] {
  const changes: Change[] = [];
  const moves = new Set<number>();
  let run: Segment[] = [];
  const close = (): void => {
    if (run.length > 0) changes.push(wordsOf(run));
    run = [];
  };
  for (const segment of segments) {
    if (segment.op !== 'equal' && segment.move === undefined) {
      run.push(segment);
      continue;
    }
    close();
    if (segment.move === undefined || moves.has(segment.move)) continue;
    moves.add(segment.move);
    changes.push({ kind: 'move' });
  }
  close();
  return changes;
}

function wordsOf(run: readonly Segment[]): Change {
  const old = joined(run, 'delete');
  const now = joined(run, 'insert');
  const typographic =
    run.every((segment) => segment.typographic === true) || foldTypography(old) === foldTypography(now);
  return { kind: 'words', old, now, typographic };
}

function joined(run: readonly Segment[], op: Segment['op']): string {
  return run.map((segment) => (segment.op === op ? segment.text : '')).join('');
}

/** Where fewer words change, they are quoted. */
const FEWEST_RESTATED = 8;

/** Whether so much changed, and no word that says something by itself stands in both texts, that it is another text. */
export function isRestated(segments: readonly Segment[]): boolean {
  const changed = segments.filter(({ op }) => op !== 'equal');
  if (changed.some(({ move }) => move !== undefined)) return false;
  const words = changed.flatMap(({ text }) => tokenize(text).filter(isWord));
  const says = (word: string): boolean => isWord(word) && !isLittleWord(word);
  const stays = segments.some(({ op, text }) => op === 'equal' && tokenize(text).some(says));
  return words.length >= FEWEST_RESTATED && !stays;
}
