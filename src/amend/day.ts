/**
 * What operations of one day do to each other.
 *
 * Operations that commence on the same day are applied one after another, but no legislature meant an order between them:
 * where two lay hands on the same words, which text results would depend on an accident, so they are refused. An erratum
 * says which operation it corrects, and may.
 */

import { formatOperation, type Issue, type OperationReference } from '../errors.ts';
import type { Article } from '../model.ts';
import { haveSamePlaces, walk } from '../units.ts';
import type { ArticleChange, Change, Touch } from './change.ts';
import { addressOf, conflictOf, misledBy } from './conflict.ts';
import { Places } from './places.ts';
import { overlap, putIn, type Run, shift } from './positions.ts';

/** Something touched earlier that day; the runs are the words that were put in, where they now stand. */
interface Trace extends Touch {
  readonly by: OperationReference;
  readonly runs?: readonly Run[];
}

/** The operations of one day, as far as they have been applied. */
export class Day {
  /** By the key of what was touched. */
  readonly #traces = new Map<string, readonly Trace[]>();
  /** What took an address away, by the address. */
  readonly #gone = new Map<string, OperationReference>();
  /** What last took units out of an article, by the article's key. */
  readonly #shrunk = new Map<string, OperationReference>();
  /** What stood and stands where, which tells what an act means by an address. */
  readonly #places = new Places();
  /** What each erratum corrects, by their addresses. */
  readonly #corrected = new Map<string, string>();

  /**
   * Why an operation cannot follow those before it, or null.
   *
   * @param change - What it would do.
   * @param act - The act that it is of: what stands in one act stands in an order that is meant.
   * @param corrects - The address of the operation that it corrects.
   */
  conflict(change: Change, act: string, corrects: string | undefined): Issue | null {
    const allowed = this.#allowed(change, corrects);
    for (const touch of change.touches) {
      const earlier = this.#traces
        .get(touch.key)
        ?.find((trace) => !allowed.has(formatOperation(trace.by)) && collide(trace, touch));
      if (earlier !== undefined) return conflictOf(touch, earlier, change);
    }
    return this.#misled(change, act, allowed);
  }

  /** Why an operation that points at something is not sure to mean it: without other acts of that day its address is not that thing's. */
  #misled(change: Change, act: string, allowed: ReadonlySet<string>): Issue | null {
    const isAllowed = (by: OperationReference): boolean => allowed.has(formatOperation(by));
    for (const key of change.targets) {
      const slip = this.#places.slip(key, change, act, isAllowed);
      if (slip === null) continue;
      const unit = slip.section === null ? addressOf(key, change) : `section/${slip.section}`;
      return misledBy(slip.by, unit);
    }
    return null;
  }

  /** The operations that another one may follow: what made the tombstone that it revives, and what it corrects. */
  #allowed({ revives }: Change, corrects: string | undefined): ReadonlySet<string> {
    const allowed = new Set(revives == null ? [] : [formatOperation(revives)]);
    // What corrects an erratum has to do with what that corrects too.
    for (let one = corrects; one !== undefined && !allowed.has(one); one = this.#corrected.get(one))
      allowed.add(one);
    return allowed;
  }

  /**
   * Notes what an operation did.
   *
   * @param change - What it did.
   * @param by - Its address.
   * @param corrects - The address of the operation that it corrects.
   */
  note(change: Change, by: OperationReference, corrects?: string): void {
    if (corrects !== undefined) this.#corrected.set(formatOperation(by), corrects);
    const revived = change.revives == null ? null : formatOperation(change.revives);
    for (const touch of change.touches) {
      // What is revived is in force again, as if it had not been repealed that day.
      const earlier = (this.#traces.get(touch.key) ?? []).filter(
        (trace) => formatOperation(trace.by) !== revived,
      );
      this.#traces.set(touch.key, [...earlier.map((trace) => follow(trace, touch)), traceOf(touch, by)]);
    }
    this.#noteAddresses(change, by);
  }

  /** Notes which addresses are gone, and what stands elsewhere than it did. */
  #noteAddresses(change: Change, by: OperationReference): void {
    const { sections } = change;
    const articles = change.articles.filter(hasOtherPlaces);
    this.#places.note({ ...change, articles }, by);
    for (const { before, after } of articles) if (before !== null) this.#noteArticle(before, after, by);
    const numbers = new Set(sections?.after.map(({ number }) => number));
    const lost = sections?.before.filter(({ number }) => !numbers.has(number)) ?? [];
    for (const { number } of lost) this.#gone.set(`section/${number}`, by);
  }

  #noteArticle(before: Article, after: Article | null, by: OperationReference): void {
    const [old, now] = [addressesIn(before), new Set(after === null ? [] : addressesIn(after))];
    for (const address of old) if (!now.has(address)) this.#gone.set(address, by);
    if (now.size < old.length) this.#shrunk.set(before.key, by);
  }

  /** Names the operation of this day that took away what an issue says is missing. */
  blame(issue: Issue, articleKey: (number: string) => string | undefined): Issue {
    const { code, unit } = issue;
    if (issue.otherOperation !== undefined || unit === undefined) return issue;
    const other =
      code === 'NESTING_CHANGED'
        ? this.#shrunk.get(articleKey(unit) ?? '')
        : MISSING.has(code)
          ? this.#gone.get(unit)
          : undefined;
    return other === undefined ? issue : { ...issue, otherOperation: other };
  }
}

const MISSING: ReadonlySet<Issue['code']> = new Set([
  'UNIT_NOT_FOUND',
  'ARTICLE_NOT_FOUND',
  'SECTION_NOT_FOUND',
]);

function collide(earlier: Trace, later: Touch): boolean {
  const aspects = [earlier.aspect, later.aspect];
  if (aspects.includes('child') && aspects.includes('below')) return true;
  // What has left is not below any more; only what was restated first cannot be taken from.
  if (later.aspect === 'loss') return earlier.aspect === 'below';
  if (earlier.aspect !== later.aspect || earlier.aspect === 'child') return false;
  const { runs } = earlier;
  const { edits } = later;
  if (runs === undefined || edits === undefined) return true;
  return runs.some((run) => edits.some((edit) => overlap(run, edit)));
}

function traceOf(touch: Touch, by: OperationReference): Trace {
  return { ...touch, by, ...(touch.edits === undefined ? {} : { runs: putIn(touch.edits) }) };
}

/** A trace once another operation has touched the same thing. */
function follow(trace: Trace, { edits }: Touch): Trace {
  return trace.runs === undefined || edits === undefined
    ? trace
    : { ...trace, runs: shift(trace.runs, edits) };
}

/** Whether an article comes or goes, or has another number or units in other places. */
function hasOtherPlaces({ before, after }: ArticleChange): boolean {
  return before?.number !== after?.number || !haveSamePlaces(before?.units ?? [], after?.units ?? []);
}

/** The addresses of an article and of all its units. */
function addressesIn({ number, units }: Article): readonly string[] {
  return [number, ...walk(units).map(({ id }) => `${number}/${id}`)];
}
