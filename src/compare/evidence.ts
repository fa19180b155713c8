/** What speaks for two passages being the same besides their words: where they stand and what stands beside them. */

import { arePartners, type Matching } from './matching.ts';
import { articleAbove, type Passage } from './passage.ts';

/** What may speak for two passages. */
export interface Evidence {
  /** They stand below partners. */
  readonly parent: boolean;
  /** They stand in articles that are partners. */
  readonly article: boolean;
  /** What stands right before them, or right after them, are partners. */
  readonly neighbour: boolean;
  /** They have the same id, in articles of which it is not known that they are not the same. */
  readonly place: boolean;
}

/** Looks for evidence in what has been paired so far. */
export function gatherEvidence(matching: Matching, before: Passage, after: Passage): Evidence {
  const [old, now] = [articleAbove(before), articleAbove(after)];
  const article = old !== null && now !== null && matching.partners.get(old) === now;
  const open = [old, now].every((one) => one === null || !matching.partners.has(one));
  return {
    parent: arePartners(matching, before.parent, after.parent),
    article,
    neighbour:
      haveSameNeighbour(matching, before, after, -1) || haveSameNeighbour(matching, before, after, 1),
    place: before.place === after.place && (article || open),
  };
}

function haveSameNeighbour(matching: Matching, before: Passage, after: Passage, step: -1 | 1): boolean {
  const one = before.parent?.children[before.position + step];
  const other = after.parent?.children[after.position + step];
  return one !== undefined && other !== undefined && matching.partners.get(one) === other;
}
