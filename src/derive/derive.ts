/**
 * The operations that turn one text into another, as an act that could have been adopted.
 *
 * They are the narrowest that could be found: words are substituted where a few changed, units inserted, repealed, moved and
 * renumbered. What comes of them is always exactly the later text: where the narrow operations for an article do not fit
 * together, the article is restated, and where even that cannot be, it is removed and inserted.
 */

import { contextOf, Enactment } from '../amend/enactment.ts';
import { asCommencing } from '../amend/schedule.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import type { Act, Constitution } from '../model.ts';
import { walk } from '../units.ts';
import { Derivation } from './derivation.ts';
import { deriveArticles } from './derive-articles.ts';
import { removeSections, shapeSections } from './derive-sections.ts';
import { coarsen, type Grains } from './grain.ts';
import { type Pairing, pairForeign, pairVersions } from './pairing.ts';
import { sameArticle, sayTheSame } from './same-text.ts';

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
}

const HEADING: ActHeading = {
  id: 'derived-act',
  title: 'Act derived from two texts',
  date: '9999-12-31',
  source:
    "Derived by comparing two texts; the numbering and wording of the acts' own instructions are not known.",
};

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
 * the later one; without amendments where the two say the same.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * const [before, after] = [textAt(corpus, '2022-06-08'), textAt(corpus, '2022-09-17')];
 * derive(before.constitution, after.constitution).amendments.length; // 6
 * ```
 */
export function derive(before: Constitution, after: Constitution, options: DeriveOptions = {}): Act {
  const { pairBy = haveOneOrigin(before, after) ? 'keys' : 'likeness', ...own } = options;
  const heading = { ...HEADING, ...own };
  const pairing = pairBy === 'keys' ? pairVersions(before, after) : pairForeign(before, after);
  const change = { before, after, pairing, tombstone: tombstoneOf([after, before]) };
  let grains: Grains = new Map();
  for (;;) {
    const attempt = tryGrains(change, grains, heading);
    const failed = [...attempt.failed, ...findWrong(change, attempt)];
    if (failed.length === 0) return attempt.act;
    const coarser = coarsen(grains, failed);
    if (coarser === null)
      throw new Error(`This is a bug: no operations could be derived for ${failed.join(', ')}.`);
    grains = coarser;
  }
}

/** Versions of one corpus share, object for object, what did not change between them. */
function haveOneOrigin(before: Constitution, after: Constitution): boolean {
  const known = new Set(before.articles);
  return after.articles.some((article) => known.has(article));
}

/** What the tombstones of some texts say. */
function tombstoneOf(texts: readonly Constitution[]): string {
  for (const { articles } of texts)
    for (const { units } of articles)
      for (const { unit } of walk(units)) if (unit.repealed !== null) return unit.text;
  return 'Repealed.';
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
