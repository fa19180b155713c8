/** The terminal page that text is laid out on. */

import pc from 'picocolors';
import { type Piece, wrap } from './wrap.ts';

/** How to lay the text out. */
export interface TextOptions {
  /** Whether to use colours; the marks `[-` `-]` and `{+` `+}` stand in any case. @defaultValue false */
  readonly color?: boolean;
  /** Columns to wrap at; nothing is wrapped when it is left out. */
  readonly width?: number;
}

/** Colours, and lines wrapped at the page's width and indented by a depth. */
export interface Page {
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly wrap: (pieces: readonly Piece[], depth: number) => string[];
}

/** One level of indentation. */
export const INDENT: string = '  ';

/** The page that some options describe. */
export function pageOf({ color = false, width = Number.POSITIVE_INFINITY }: TextOptions): Page {
  return {
    colors: pc.createColors(color),
    wrap: (pieces, depth) => wrap(pieces, INDENT.repeat(depth), width),
  };
}
