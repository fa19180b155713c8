/** The one form that every reader gives: lines of a published text, each with what its shape says of it and where it stands. */

import type { ErrorCode } from '../errors.ts';
import type { EarlierAct } from '../model.ts';

/** What a shape says that a line is; a line without a role is told by its words. */
export type Role =
  | 'title'
  | 'section'
  | 'heading'
  | 'preamble'
  | 'article'
  | 'point'
  | 'unit'
  | 'note'
  | 'outside';

/** Where something stands in what was read. */
export interface SourcePlace {
  /** Its line in the file, from 1; null where the shape has no lines. */
  readonly line: number | null;
  /** Its place in the data, `content[17]`; null where the shape has lines. */
  readonly path: string | null;
}

/** A paragraph or heading of a published text. */
export interface SourceLine extends SourcePlace {
  readonly role: Role | null;
  /** What numbers it, where the shape gives that apart from the text. */
  readonly label: string | null;
  readonly text: string;
  /** Set where the shape says that it is repealed; null in it where the shape does not say by which act. */
  readonly repealed?: { readonly act: EarlierAct | null };
}

/** Why a piece of text is in no unit. */
export type LeftoverCode = Extract<
  ErrorCode,
  | 'NOTE_LEFT_OUT'
  | 'TEXT_OUTSIDE'
  | 'TEXT_UNPLACED'
  | 'ARTICLE_DUPLICATE'
  | 'UNIT_DUPLICATE'
  | 'UNIT_MISPLACED'
>;

/** A piece of text that is in no unit. */
export interface Leftover extends SourcePlace {
  readonly code: LeftoverCode;
  readonly text: string;
  /** The article in which, or behind which, it stands; null before the first. */
  readonly article: string | null;
}

/** What a reader makes of a file. */
export interface ReadSource {
  /** Can be gone through more than once. */
  readonly lines: Iterable<SourceLine>;
  /** What the shape says of the text, where it does. */
  readonly language: string | null;
  readonly date: string | null;
}
