/** Comparing what two arguments name: two days of one corpus, or texts that are foreign to each other. */

import { realpathSync } from 'node:fs';
import { compareDates } from '../compare/compare.ts';
import type { CompareOptions } from '../compare/compare-pairing.ts';
import { compareForeign } from '../compare/compare-texts.ts';
import type { Comparison } from '../compare/comparison.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { Corpus } from '../model.ts';
import { articleNotFound } from '../selection.ts';
import { STDIN } from './input.ts';
import type { Io } from './io.ts';
import { usage } from './options.ts';
import type { Side } from './side.ts';
import { findSide } from './sides.ts';

/** Two arguments and the days that were named with them. */
export interface AskedSides {
  readonly from: string;
  readonly to: string;
  /** The days of folders and files: one for each of them in turn, or one for both. */
  readonly at: readonly IsoDate[];
  /** How much is read of files, where that is not as usual. */
  readonly limits?: Partial<Limits>;
}

/**
 * Compares what two arguments name.
 *
 * An article's file is compared with the article of that number alone, where the other side has a whole text.
 *
 * @param asked - The arguments.
 * @param corpus - The corpus that dates are of.
 * @param options - What to compare.
 * @param io - Whose standard input `-` stands for.
 * @returns The comparison. Fails with `USAGE`, `ARTICLE_NOT_FOUND`, or what `findSide` and `compareDates` fail with.
 */
export async function compareSides(
  asked: AskedSides,
  corpus: Corpus,
  options: CompareOptions,
  io: Io,
): Promise<Result<Comparison>> {
  const { from, to } = asked;
  if (from === STDIN && to === STDIN) return sameTwice('standard input');
  const days = daysFor(asked);
  if (!days.ok) return days;
  const before = await findSide(from, corpus, days.value.from, io, asked);
  if (!before.ok) return before;
  const after = await findSide(to, corpus, days.value.to, io, asked);
  if (!after.ok) return after;
  const sides = [before.value, after.value];
  if (sides.every(({ kind }) => kind === 'date')) return compareDates(corpus, from, to, options);
  if (sides.every(({ kind }) => kind !== 'date') && isSamePath(from, to)) return sameTwice(from);
  // Two paths that end alike are told apart as they were typed.
  const names = before.value.name === after.value.name ? { from, to } : null;
  return compareFound(
    { ...before.value, name: names?.from ?? before.value.name },
    { ...after.value, name: names?.to ?? after.value.name },
    options,
  );
}

/** Which of the named days is whose: dates have their own. */
function daysFor({ from, to, at }: AskedSides): Result<{ readonly from?: IsoDate; readonly to?: IsoDate }> {
  const takers = [from, to].filter((argument) => !isIsoDate(argument)).length;
  if (at.length > takers) {
    return usage(
      `--at names ${at.length === 1 ? 'a day' : `${at.length} days`}, but ${takers === 0 ? 'both sides are days' : 'not as many sides are folders or files'}.`,
      'Name a day once for both sides, or once for each folder or file, in their order.',
    );
  }
  const [first, last = first] = at;
  return ok({ ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) });
}

function isSamePath(one: string, other: string): boolean {
  return one === other || (one !== STDIN && other !== STDIN && realpathSync(one) === realpathSync(other));
}

function sameTwice(path: string): Result<never> {
  return usage(
    `Both sides are ${path}.`,
    `To compare two days of one corpus, name these: diff DATE DATE --corpus DIR.`,
  );
}

function compareFound(before: Side, after: Side, options: CompareOptions): Result<Comparison> {
  const old = narrow(before, after);
  if (!old.ok) return old;
  const now = narrow(after, before);
  if (!now.ok) return now;
  const files = [old.value, now.value].filter(({ kind }) => kind === 'article');
  const only = files.flatMap(({ constitution }) => constitution.articles.map(({ number }) => number));
  return compareForeign(old.value, now.value, files.length === 0 ? options : { only, ...options });
}

/** A text, or the only article of it that an article file on the other side can be compared with. */
function narrow(side: Side, other: Side): Result<Side> {
  const [wanted] = other.constitution.articles;
  if (side.kind === 'article' || other.kind !== 'article' || wanted === undefined) return ok(side);
  const { articles, sections } = side.constitution;
  const found = articles.filter(({ number }) => number === wanted.number);
  if (found.length === 0) return fail(articleNotFound(articles, wanted.number));
  const own = sections.filter(({ number }) => number === found[0]?.section);
  return ok({ ...side, constitution: { sections: own, articles: found } });
}
