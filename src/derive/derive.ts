/**
 * The operations that turn one text into another, as an act that could have been adopted.
 *
 * They are the narrowest that could be found: words are substituted where a few changed, units inserted, repealed, moved and
 * renumbered. What comes of them is always exactly the later text: where the narrow operations for an article do not fit
 * together, the article is restated, and where even that cannot be, it is removed and inserted.
 */

import * as v from 'valibot';
import { contextOf, Enactment } from '../amend/enactment.ts';
import { asCommencing } from '../amend/schedule.ts';
import { checkSoundness } from '../amend/soundness.ts';
import { checkGiven } from '../corpus/given.ts';
import { date, type Schema, slug, text } from '../corpus/scalars.ts';
import type { IsoDate } from '../dates.ts';
import {
  ConstitutionError,
  fail,
  formatOperation,
  type Issue,
  quote,
  type Result,
  unwrap,
} from '../errors.ts';
import type { Act, Constitution, Words } from '../model.ts';
import { Derivation } from './derivation.ts';
import { deriveArticles } from './derive-articles.ts';
import { removeSections, shapeSections } from './derive-sections.ts';
import { coarsen, type Grains } from './grain.ts';
import { type Pairing, pairForeign, pairVersions } from './pairing.ts';
import { sameArticle, sayTheSame } from './same-text.ts';
import { tombstoneFor, withTombstones } from './tombstones.ts';

/** What a derived act says of itself. */
export interface ActHeading {
  readonly id: string;
  readonly title: string;
  /** When it is adopted, published and in force. */
  readonly date: IsoDate;
  readonly source: string;
}

/** How to derive an act. */
export interface DeriveOptions extends Partial<ActHeading> {
  /**
   * What tells which unit became which: the keys of two versions of one corpus, or likeness.
   *
   * @defaultValue `keys` where the texts share an article, as versions of one corpus do; otherwise `likeness`
   */
  readonly pairBy?: 'keys' | 'likeness';
  /**
   * The words of the corpus that the act is for.
   *
   * @defaultValue what tombstones of the earlier text say, or else those of the later one
   */
  readonly words?: Pick<Words, 'repealed'>;
}

const HEADING: ActHeading = {
  id: 'derived-act',
  title: 'Act derived from two texts',
  date: '9999-12-31',
  source:
    "Derived by comparing two texts; the numbering and wording of the acts' own instructions are not known.",
};

const headingSchema: Schema<ActHeading> = v.strictObject({ id: slug, title: text, date, source: text });

/** Two texts, and what became of what between them. */
interface Change {
  readonly before: Constitution;
  readonly after: Constitution;
  readonly pairing: Pairing;
  /** What a tombstone says. */
  readonly tombstone: string;
}

/**
 * Derives an act.
 *
 * @param before - The earlier text. Both can be written as article files and read back.
 * @param after - The later text.
 * @param options - What the act says of itself, and what tells which unit became which.
 * @returns An act whose operations, applied to the earlier text, give the sections, articles, labels, words and tombstones of
 * the later one; without amendments where the two say the same. Tombstones say what those of the earlier text's corpus say.
 * @throws {@link ConstitutionError} with `SCHEMA_MISMATCH`, `DATE_INVALID` or `TEXT_INVALID` for what no act can say of itself, with
 * `USAGE` for another `pairBy`, and for texts that no corpus can have.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const [before, after] = [textAt(corpus, '2022-06-08'), textAt(corpus, '2022-09-17')];
 * derive(before.constitution, after.constitution).amendments.length; // 6
 * ```
 */
export function derive(before: Constitution, after: Constitution, options: DeriveOptions = {}): Act {
  const { pairBy = haveOneOrigin(before, after) ? 'keys' : 'likeness', words } = options;
  const heading = unwrap(headingOf(options));
  const pair = PAIRINGS.get(pairBy) ?? unwrap(unknownPairing(pairBy));
  const tombstone = tombstoneFor(before, after, words);
  const wanted = withTombstones(after, tombstone);
  const change = { before, after: wanted, pairing: pair(before, wanted), tombstone };
  let grains: Grains = new Map();
  for (;;) {
    const attempt = tryGrains(change, grains, heading);
    const failed = [...attempt.failed, ...findWrong(change, attempt)];
    if (failed.length === 0) return attempt.act;
    const coarser = coarsen(grains, failed);
    if (coarser === null) throw new ConstitutionError([whyNot(change, failed)]);
    grains = coarser;
  }
}

const PAIRINGS: ReadonlyMap<string, typeof pairForeign> = new Map([
  ['keys', pairVersions],
  ['likeness', pairForeign],
]);

function unknownPairing(pairBy: string): Result<never> {
  return fail({
    code: 'USAGE',
    message: `Texts cannot be paired by ${quote(String(pairBy))}.`,
    hint: 'Pair them by "keys" or by "likeness".',
  });
}

/** What an act says of itself, as it may stand in a file. */
function headingOf(options: DeriveOptions): Result<ActHeading> {
  const { id, title, date, source } = HEADING;
  return checkGiven(headingSchema, {
    id: options.id ?? id,
    title: options.title ?? title,
    date: options.date ?? date,
    source: options.source ?? source,
  });
}

/** Why operations cannot make a text: it could not be written as article files and read back. */
function whyNot({ after, tombstone }: Change, failed: readonly string[]): Issue {
  for (const article of after.articles) {
    const issue = checkSoundness(article, tombstone);
    if (issue !== null) return issue;
  }
  return {
    code: 'USAGE',
    message: `No operations make the later text: ${failed.join(', ')} would come out otherwise.`,
    hint: 'Give texts as corpora have them: every article once, in the order of sections and numbers.',
  };
}

/** Versions of one corpus share, object for object, what did not change between them. */
function haveOneOrigin(before: Constitution, after: Constitution): boolean {
  const known = new Set(before.articles);
  return after.articles.some((article) => known.has(article));
}

interface Attempt {
  readonly act: Act;
  /** What each of its operations is for: the number of an article in the later text. */
  readonly subjects: readonly string[];
  readonly failed: ReadonlySet<string>;
}

function tryGrains(
  { before, after, pairing, tombstone }: Change,
  grains: Grains,
  { id, title, date, source }: ActHeading,
): Attempt {
  const frame: Act = { id, title, adopted: date, published: date, inForce: date, source, amendments: [] };
  const context = contextOf({ act: id, amendment: 'derived', operation: 0, date, from: frame }, tombstone);
  const derivation = new Derivation(before, context);
  shapeSections(derivation, pairing.sections);
  const failed = deriveArticles(derivation, pairing, grains);
  removeSections(derivation, after.sections);
  return { act: { ...frame, amendments: derivation.amendments() }, subjects: derivation.subjects, failed };
}

/** Enacts a derived act and finds the articles that come out otherwise, or whose operations are in each other's way. */
function findWrong({ before, after, tombstone }: Change, { act, subjects }: Attempt): readonly string[] {
  const enactment = new Enactment(before, { words: { repealed: tombstone }, acts: [act] });
  const operations = asCommencing(act, act.inForce);
  for (const operation of operations) {
    const enacted = enactment.enact(operation);
    if (enacted.ok) continue;
    const [{ otherOperation = operation }] = enacted.issues;
    const both = [operation, otherOperation].map(formatOperation);
    return subjects.filter((_, index) => both.includes(formatOperation(operations[index] ?? operation)));
  }
  const made = enactment.toConstitution();
  if (sayTheSame(made, after)) return [];
  const standing = new Map(made.articles.map((article) => [article.number, article]));
  const wrong = after.articles.filter((article) => {
    const found = standing.get(article.number);
    return found === undefined || !sameArticle(found, article);
  });
  return wrong.length > 0 ? wrong.map(({ number }) => number) : ['the order'];
}
