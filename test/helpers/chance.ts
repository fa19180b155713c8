/**
 * Decisions drawn beforehand.
 *
 * What a decision means depends on what there is to choose from when it is made, so a case stays a case, and can be made
 * smaller, while the text it is about changes.
 */

import fc from 'fast-check';
import type { UnitDraft } from '../../src/model.ts';
import { articleDrafts, draftsBelow, inWords } from './arbitrary-drafts.ts';
import { unitText } from './arbitrary-text.ts';

/** Raw decisions. */
export interface Draws {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly below: readonly UnitDraft[];
  readonly article: readonly UnitDraft[];
}

/** Arbitrary raw decisions, enough for one operation. */
export const draws: fc.Arbitrary<Draws> = fc.record({
  numbers: fc.array(fc.nat({ max: 999 }), { minLength: 12, maxLength: 12 }),
  texts: fc.array(unitText, { minLength: 2, maxLength: 2 }),
  below: draftsBelow,
  article: articleDrafts,
});

/** Makes one decision after another. */
export class Chance {
  readonly #draws: Draws;
  readonly #tombstone: string;
  #next = 0;
  #nextText = 0;

  constructor(draws: Draws, tombstone: string) {
    this.#draws = draws;
    this.#tombstone = tombstone;
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    const { numbers } = this.#draws;
    const number = numbers[this.#next % numbers.length] ?? 0;
    this.#next += 1;
    return number % limit;
  }

  /** Whether something happens that does once in so many times. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }

  /** One of some things; null of none. */
  pick<T>(things: readonly T[]): T | null {
    return things[this.below(Math.max(1, things.length))] ?? null;
  }

  /** A text for a unit. */
  text(): string {
    const { texts } = this.#draws;
    this.#nextText += 1;
    return texts[this.#nextText % texts.length] ?? '';
  }

  /** What may stand below a paragraph. */
  unitsBelow(): readonly UnitDraft[] {
    return inWords(this.#draws.below, this.#tombstone);
  }

  /** The units of an article. */
  unitsOfArticle(): readonly UnitDraft[] {
    return inWords(this.#draws.article, this.#tombstone);
  }
}
