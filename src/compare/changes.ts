/** The changes within a text, as a reader counts them. */

import { isWord, tokenize } from '../tokens.ts';
import { foldTypography } from './fold.ts';
import { isLittleWord } from './little-words.ts';
import type { Segment } from './words.ts';

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

/** Whether no word of the old text that says something by itself stands in the new one. */
export function isRestated(segments: readonly Segment[]): boolean {
  return segments.every(({ op, text, move }) => {
    return (
      (op !== 'equal' && move === undefined) ||
      !tokenize(text).some((word) => isWord(word) && !isLittleWord(word))
    );
  });
}
