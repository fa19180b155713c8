/** Which lines of an article can be nested by their labels, and why the others cannot. */

import { parseLabel } from '../address.ts';
import type { LeftoverCode } from './source-line.ts';

/** The labels that stand where the next line may go; mirrors how `nest` goes through a run of lines. */
interface Standing {
  readonly top: Set<string>;
  /** The labels of the list that a subparagraph would go to; null where there is none. */
  list: Set<string> | null;
  /** Whether the paragraph above was left out, and with it all that belongs to it. */
  isLost: boolean;
  isUnderParagraph: boolean;
}

/** Lines, one after the other, with what keeps each from being placed; null where nothing does. What is placed nests without fault. */
export function* findFaults<T extends { readonly label: string | null }>(
  lines: readonly T[],
): Generator<readonly [T, LeftoverCode | null]> {
  const standing: Standing = { top: new Set(), list: null, isLost: false, isUnderParagraph: false };
  for (const line of lines) {
    const fault = faultOf(line.label, standing);
    if (fault === null) stand(line.label, standing);
    yield [line, fault];
  }
}

function faultOf(label: string | null, standing: Standing): LeftoverCode | null {
  if (isParagraph(label)) {
    standing.isLost = standing.top.has(label ?? '');
    return standing.isLost ? 'UNIT_DUPLICATE' : null;
  }
  if (standing.isLost) return 'UNIT_MISPLACED';
  if (label === null) return null;
  if (standing.list === null) return 'UNIT_MISPLACED';
  return standing.list.has(label) ? 'UNIT_DUPLICATE' : null;
}

function stand(label: string | null, standing: Standing): void {
  const { top, list, isUnderParagraph } = standing;
  if (isParagraph(label)) {
    top.add(label ?? '');
    standing.list = new Set();
    standing.isUnderParagraph = true;
  } else if (label !== null) list?.add(label);
  // The opening words of an article have their list beside them, any later part below it.
  else standing.list = isUnderParagraph || list !== null ? new Set() : top;
}

function isParagraph(label: string | null): boolean {
  return label !== null && parseLabel(label)?.kind === 'paragraph';
}
