/**
 * How much is read: every bound that has a code and can be moved, with its default, in one place. What stands in the form of a text, and
 * cannot be moved, is in docs/limits.md beside them.
 *
 * No law comes near any of them. They are there so that a broken or hostile file is refused at once, and does not take a process with
 * it. Whoever has a larger text says so: the library with `limits`, the command line with `--limit`.
 */

import { ConstitutionError, type ErrorCode, fail, type Issue, ok, quote, type Result } from './errors.ts';

/** Bounds of what is read. */
export interface Limits {
  /** UTF-16 code units of a file. */
  readonly file: number;
  /** UTF-16 code units of all files of a corpus together. */
  readonly corpus: number;
  /** UTF-16 code units of a unit, or of any other text. */
  readonly unit: number;
  /** How deep the collections of a YAML file nest. */
  readonly depth: number;
  /** How deep the elements of a published text nest. */
  readonly elements: number;
  /** The operations of all acts of a corpus together. */
  readonly operations: number;
}

/** What a bound counts, the code of what is beyond it, and its default. */
interface Limit {
  readonly code: ErrorCode;
  readonly byDefault: number;
  readonly counts: string;
}

/** Every limit; docs/limits.md has the same table. */
export const LIMIT_TABLE: Readonly<Record<keyof Limits, Limit>> = {
  file: { code: 'FILE_TOO_LARGE', byDefault: 4 * 1024 * 1024, counts: 'characters of a file' },
  corpus: {
    code: 'CORPUS_TOO_LARGE',
    byDefault: 64 * 1024 * 1024,
    counts: 'characters of all files of a corpus',
  },
  unit: { code: 'TEXT_TOO_LONG', byDefault: 1024 * 1024, counts: 'characters of a unit or another text' },
  depth: { code: 'YAML_TOO_DEEP', byDefault: 32, counts: 'levels of collections in YAML' },
  elements: { code: 'MARKUP_TOO_DEEP', byDefault: 200, counts: 'levels of elements in HTML and XML' },
  operations: { code: 'TOO_MANY_OPERATIONS', byDefault: 100_000, counts: 'operations of a corpus' },
};

/** The limits unless told. */
export const LIMITS: Limits = {
  file: LIMIT_TABLE.file.byDefault,
  corpus: LIMIT_TABLE.corpus.byDefault,
  unit: LIMIT_TABLE.unit.byDefault,
  depth: LIMIT_TABLE.depth.byDefault,
  elements: LIMIT_TABLE.elements.byDefault,
  operations: LIMIT_TABLE.operations.byDefault,
};

/** What parsers go down with must leave them room on the stack, whoever asks for more. */
const DEEPEST = 250;

/** What can be told of limits. */
export interface LimitOptions {
  /** Other limits than the usual ones; what is left out stays. */
  readonly limits?: Partial<Limits>;
}

/** The names of the limits. */
export const LIMIT_NAMES: readonly (keyof Limits)[] = Object.keys(LIMIT_TABLE) as (keyof Limits)[];

/**
 * The usual limits with others in the place of some.
 *
 * @throws ConstitutionError with `USAGE` for a limit that there is not, that is no whole number from 1, or for a depth above 250.
 */
export function limitsOf({ limits = {} }: LimitOptions): Limits {
  const checked = checkLimits(limits);
  if (!checked.ok) throw new ConstitutionError(checked.issues);
  return { ...LIMITS, ...checked.value };
}

/** Limits that can be set; fails with `USAGE`. */
export function checkLimits(limits: Partial<Limits>): Result<Partial<Limits>> {
  for (const [name, value] of Object.entries(limits)) {
    if (!LIMIT_NAMES.some((one) => one === name))
      return unusable(`There is no limit ${quote(name)}.`, `Name one of ${LIMIT_NAMES.join(', ')}.`);
    if (!Number.isSafeInteger(value) || value < 1)
      return unusable(`The limit ${name} is ${quote(String(value))}.`, 'Write a whole number from 1.');
    if ((name === 'depth' || name === 'elements') && value > DEEPEST)
      return unusable(
        `The limit ${name} is ${value}; at most ${DEEPEST} can be read.`,
        'Write the content flatter.',
      );
  }
  return ok(limits);
}

function unusable(message: string, hint: string): Result<never> {
  return fail({ code: 'USAGE', message, hint });
}

/** What is beyond a limit, in words; the caller knows the place. */
export function beyond(name: keyof Limits, { found, limits }: Beyond): Issue {
  const { code, counts } = LIMIT_TABLE[name];
  return {
    code,
    message: `There are ${found ?? `more than ${limits[name]}`} ${counts}; at most ${limits[name]} are read.`,
    hint: `Check what the text holds; if it is meant, raise the limit: --limit ${name}=NUMBER, or limits: { ${name}: NUMBER }.`,
  };
}

/** How much was found, where it was counted to its end, and the limits. */
export interface Beyond {
  readonly found?: number;
  readonly limits: Limits;
}
