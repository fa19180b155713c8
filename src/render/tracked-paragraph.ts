/** What a paragraph with revisions is. */

import type { Segment } from '../compare/segments.ts';
import type { Provenance } from '../model.ts';
import type { LineLevel } from './tracked-lines.ts';

/** A paragraph of either text or of both. */
export interface TrackedParagraph {
  readonly level: LineLevel;
  /** How deep a unit stands in its article. */
  readonly depth: number;
  /** Which of the two texts have the paragraph as such. */
  readonly stands: 'both' | 'before' | 'after';
  readonly segments: readonly Segment[];
  readonly causes: readonly Provenance[];
}

/** A paragraph that the comparison tells of, with the addresses at which the texts have it. */
export interface ToldParagraph {
  readonly before: string | null;
  readonly after: string | null;
  readonly paragraph: TrackedParagraph;
}
