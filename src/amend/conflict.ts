/** What to say where two operations of one day are in each other's way. */

import { formatOperation, type Issue, type OperationReference } from '../errors.ts';
import { findByKey } from '../units.ts';
import type { Change, Touch } from './change.ts';

const ANOTHER_DAY = 'or let the two commence on different days; an erratum says "corrects:".';

/**
 * The issue for an operation that touches what another one has touched on the same day.
 *
 * @param touch - What it touches.
 * @param earlier - What the other one touched, and which operation that is.
 * @param change - All that the later one would do, to tell the address.
 */
export function conflictOf(
  touch: Touch,
  earlier: Touch & { readonly by: OperationReference },
  change: Change,
): Issue {
  const other = formatOperation(earlier.by);
  const unit = addressOf(touch.key, change);
  const said = isAbove(touch, earlier)
    ? below(earlier, unit, 'this operation', other)
    : isAbove(earlier, touch)
      ? below(touch, unit, other, 'this operation')
      : same(touch, unit, other);
  return { ...said, unit, otherOperation: earlier.by };
}

/** Whether something is restated or taken away as a whole by one, and changed in it by the other. */
function isAbove(whole: Touch, part: Touch): boolean {
  return (
    whole.fromAbove === true ||
    (whole.aspect === 'below' && (part.aspect === 'child' || part.aspect === 'loss'))
  );
}

function below({ aspect }: Touch, unit: string, whole: string, part: string): Issue {
  const [all, changed] =
    aspect === 'child' || aspect === 'loss' ? ['all that is below', 'that'] : ['what is above', 'it'];
  return {
    code: 'CHILD_REPLACED',
    message: `On the same day ${whole} restates or takes away ${all} ${unit}, and ${part} changes ${changed}.`,
    hint: `Put the change into the restated text, ${ANOTHER_DAY}`,
  };
}

function same({ aspect }: Touch, unit: string, other: string): Issue {
  const what = { words: 'the same words', heading: 'its heading', place: 'its place' };
  const changed =
    aspect === 'words' || aspect === 'heading' || aspect === 'place' ? what[aspect] : 'what is below it';
  return {
    code: 'SAME_WORDS',
    message: `${unit} has ${changed} changed on the same day by ${other}.`,
    hint: `Say what both do in one operation, ${ANOTHER_DAY}`,
  };
}

/**
 * The issue for an operation whose address another act has given to another unit on the same day, as the number of a part slips when
 * one before it goes.
 *
 * @param by - The operation since which the address means something else.
 * @param unit - The address.
 */
export function misledBy(by: OperationReference, unit: string): Issue {
  return {
    code: 'SAME_WORDS',
    message: `${unit} is another unit since ${formatOperation(by)} of the same day, which may as well come later.`,
    hint: `Put both into one act, ${ANOTHER_DAY}`,
    unit,
    otherOperation: by,
  };
}

/** The address of something that a change touches; its key where it has none. */
export function addressOf(key: string, { articles, sections }: Change): string {
  for (const { before, after } of articles) {
    for (const article of [before, after]) {
      if (article === null) continue;
      if (article.key === key) return article.number;
      const placed = findByKey(article.units, key);
      if (placed !== null) return `${article.number}/${placed.id}`;
    }
  }
  const section = sections?.before.find((one) => one.key === key);
  return section === undefined ? key : `section/${section.number}`;
}
