/**
 * What operations of one day do to each other.
 *
 * Operations that commence on the same day are applied one after another, but no legislature meant an order between them:
 * where two lay hands on the same words, which text results would depend on an accident, so they are refused. An erratum
 * says which operation it corrects, and may.
 */

import { formatOperation, type Issue, type OperationReference } from '../errors.ts';
import { walk } from '../units.ts';
import type { Change, Edit, Touch } from './change.ts';

/** Something touched earlier that day; `edits` in the coordinates of the text as it now is. */
interface Trace extends Touch {
  readonly by: OperationReference;
}

/** The operations of one day, as far as they have been applied. */
export class Day {
  /** By the key of what was touched. */
  readonly #traces = new Map<string, Trace[]>();
  /** What took an address away, by the address. */
  readonly #gone = new Map<string, OperationReference>();
  /** What last changed an article, by its key. */
  readonly #articles = new Map<string, OperationReference>();

  /**
   * Why an operation cannot follow those before it, or null.
   *
   * @param change - What it would do.
   * @param corrects - The address of the operation that it corrects.
   */
  conflict(change: Change, corrects: string | undefined): Issue | null {
    if (change.revives === true) return null;
    for (const touch of change.touches) {
      const earlier = (this.#traces.get(touch.key) ?? []).find(
        (trace) => formatOperation(trace.by) !== corrects && collide(trace, touch),
      );
      if (earlier !== undefined) return describe(touch, earlier, addressOf(touch.key, change));
    }
    return null;
  }

  /** Notes what an operation did. */
  note(change: Change, by: OperationReference): void {
    for (const touch of change.touches) {
      const earlier = (this.#traces.get(touch.key) ?? []).map((trace) => shift(trace, touch));
      this.#traces.set(touch.key, [...earlier, { ...touch, ...placeAfter(touch), by }]);
    }
    for (const { before, after } of change.articles) {
      const key = (after ?? before)?.key;
      if (key !== undefined) this.#articles.set(key, by);
      if (before === null || before.units === after?.units) continue;
      const now = new Set(walk(after?.units ?? []).map(({ id }) => id));
      const gone = walk(before.units).filter(({ id }) => !now.has(id));
      for (const { id } of gone) this.#gone.set(`${before.number}/${id}`, by);
      if (after?.number !== before.number) this.#gone.set(before.number, by);
    }
  }

  /** Names the operation of this day that an issue may be owed to. */
  blame(issue: Issue, articleKey: (number: string) => string | undefined): Issue {
    if (issue.otherOperation !== undefined || issue.unit === undefined) return issue;
    const [number = ''] = issue.unit.split('/');
    const key = articleKey(number);
    const other =
      issue.code === 'NESTING_CHANGED'
        ? this.#articles.get(key ?? '')
        : (this.#gone.get(issue.unit) ?? this.#gone.get(number));
    return other === undefined ? issue : { ...issue, otherOperation: other };
  }
}

function collide(earlier: Touch, later: Touch): boolean {
  const aspects = [earlier.aspect, later.aspect];
  if (aspects.includes('child') && aspects.includes('below')) return true;
  if (earlier.aspect !== later.aspect || earlier.aspect === 'child') return false;
  if (earlier.edits === undefined || later.edits === undefined) return true;
  return earlier.edits.some((one) => later.edits?.some((other) => overlap(one, other)));
}

/** Whether two runs of words share a character; words taken out leave a point, which lies between its neighbours. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where a run of words stands once another operation has put other words before it. */
function shift(trace: Trace, { edits = [] }: Touch): Trace {
  if (trace.edits === undefined) return trace;
  const moved = trace.edits.map(({ start, end, length }) => {
    const before = edits.filter((edit) => edit.end <= start);
    const by = before.reduce((sum, edit) => sum + edit.length - (edit.end - edit.start), 0);
    return { start: start + by, end: end + by, length };
  });
  return { ...trace, edits: moved };
}

/** The words that an operation put in, where they stand after it. */
function placeAfter({ edits }: Touch): Pick<Touch, 'edits'> {
  if (edits === undefined) return {};
  let by = 0;
  return {
    edits: edits.map(({ start, end, length }) => {
      const placed = { start: start + by, end: start + by + length, length };
      by += length - (end - start);
      return placed;
    }),
  };
}

function addressOf(key: string, { articles }: Change): string | null {
  for (const { before, after } of articles) {
    for (const article of [before, after]) {
      if (article === null) continue;
      if (article.key === key) return article.number;
      const placed = walk(article.units).find(({ unit }) => unit.key === key);
      if (placed !== undefined) return `${article.number}/${placed.id}`;
    }
  }
  return null;
}

function describe(touch: Touch, earlier: Trace, address: string | null): Issue {
  const other = formatOperation(earlier.by);
  const isAbove = touch.fromAbove === true || earlier.fromAbove === true || touch.aspect !== earlier.aspect;
  const place = address === null ? {} : { unit: address };
  if (isAbove) {
    return {
      code: 'CHILD_REPLACED',
      message: `${address ?? 'What it works on'} stands below what is restated or taken away on the same day, by this operation or by ${other}.`,
      hint: 'Put the change into the restated text, or let the two commence on different days; an erratum says "corrects:".',
      ...place,
      otherOperation: earlier.by,
    };
  }
  return {
    code: 'SAME_WORDS',
    message: `${address ?? 'The heading'} has the same words changed on the same day by ${other}.`,
    hint: 'Say what both do in one operation, or let the two commence on different days; an erratum says "corrects:".',
    ...place,
    otherOperation: earlier.by,
  };
}
