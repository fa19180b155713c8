/** A published text as it was read: a constitution without history, and all that found no place in it. */

import type { Constitution, EarlierAct } from '../model.ts';
import type { Leftover } from './source-line.ts';

/** The shapes in which published texts are read; docs/import.md describes each. */
export const SHAPES = ['json', 'html', 'text', 'markdown', 'akn'] as const;
/** One of {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number];

/** A published text. */
export interface Published {
  readonly shape: Shape;
  readonly language: string;
  /** What it calls itself; null where it does not. */
  readonly title: string | null;
  /** The day of the text, where the shape says it. */
  readonly date: string | null;
  readonly constitution: Constitution;
  /** The acts that its tombstones name. */
  readonly acts: readonly EarlierAct[];
  /** Every piece of text that is in no unit, in reading order. */
  readonly leftovers: readonly Leftover[];
}
