/** Chance that follows from a seed, so that every input can be made again from its number. */

import { chance } from '../helpers/seeded-edits.ts';

/** Draws one decision after another. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = chance(hash(seed));
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** Whether something happens that does once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of some things, of which there is at least one. */
  pick<T>(things: readonly T[]): T {
    return things[this.below(things.length)] as T;
  }

  /** A whole number from 1, small ones far more often than large ones. */
  few(most: number): number {
    return 1 + Math.floor((most - 1) * this.#next() ** 4);
  }
}

/** A number of 32 bits that differs much where texts differ little: FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
