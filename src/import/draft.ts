/** A text while it is built: sections and articles as they are met, and what found no place. */

import type { Leftover, LeftoverCode, SourceLine, SourcePlace } from './source-line.ts';
import type { Tombstone } from './tombstone.ts';

/** A line that is to be a unit. */
export interface DraftUnit extends SourcePlace {
  readonly label: string | null;
  text: string;
  readonly tombstone: Tombstone | null;
  readonly isSure: boolean;
  /** How many pieces had been left out when it came, so that what it leaves behind can stand in order. */
  readonly order: number;
}

/** An article while it is built. */
export interface DraftArticle extends SourcePlace {
  readonly number: string;
  readonly section: DraftSection | null;
  heading: string;
  tombstone: Tombstone | null;
  readonly units: DraftUnit[];
  readonly order: number;
}

/** A section while it is built. */
export interface DraftSection extends SourcePlace {
  readonly number: string;
  heading: string;
  /** The number of the article above it; null before the first. */
  readonly above: string | null;
  readonly order: number;
}

/** A leftover with its place in reading order. */
export interface OrderedLeftover extends Leftover {
  readonly order: number;
}

/** Everything that was met so far. */
export interface Draft {
  title: string | null;
  readonly sections: DraftSection[];
  readonly articles: DraftArticle[];
  readonly leftovers: OrderedLeftover[];
}

/** A leftover for a piece of text. */
export function leftover(
  code: LeftoverCode,
  { line, path }: SourcePlace,
  text: string,
  article: string | null,
  order: number,
): OrderedLeftover {
  return { code, text, line, path, article, order };
}

/** All that a line says, its number included. */
export function wordsOf({ label, text }: Pick<SourceLine, 'label' | 'text'>): string {
  return label === null ? text : `${label} ${text}`.trimEnd();
}
