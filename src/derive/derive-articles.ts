/** Operations that give a text the articles of another. */

import { PREAMBLE } from '../address.ts';
import type { Pair } from '../compare/pair.ts';
import type { Article } from '../model.ts';
import type { Derivation } from './derivation.ts';
import { draftArticle, expectArticle } from './drafts.ts';
import type { Grains } from './grain.ts';
import type { Pairing } from './pairing.ts';
import { inFreeOrder } from './relabel.ts';
import { Reshaping, restate, standingAtFirst } from './reshape.ts';
import { sameContent } from './same-text.ts';

/** An article that stays, whatever becomes of its number and its units. */
interface Stay {
  readonly before: Article;
  readonly after: Article;
}

/**
 * Adds the operations on articles, old numbers first: units, then articles that go, get another number or section, or come.
 *
 * @returns The numbers, in the later text, of articles whose operations did not fit together.
 */
export function deriveArticles(
  derivation: Derivation,
  pairing: Pairing,
  grains: Grains,
): ReadonlySet<string> {
  const stays = pairing.articles.flatMap((pair) => (canStay(pair, grains) ? [pair] : []));
  // Two sets, since an article may be the same object in both texts and yet be paired with others.
  const kept = new Set(stays.map(({ before }) => before));
  const reached = new Set(stays.map(({ after }) => after));
  const standing = standingAtFirst(pairing);
  const failed = new Set<string>();
  const reshapings = stays.map((pair) => {
    const reshaping = new Reshaping(derivation, pair.before.number, pair.after, standing);
    if (!shape(derivation, pair, reshaping, grains)) failed.add(pair.after.number);
    return { pair, reshaping };
  });
  // What was moved out of an article has left; what was around it can go.
  for (const { pair, reshaping } of reshapings)
    if (isNarrow(pair, grains) && !failed.has(pair.after.number) && !reshaping.removeGone())
      failed.add(pair.after.number);
  for (const { before } of pairing.articles)
    if (before !== null && !kept.has(before)) removeArticle(derivation, before);
  renumberArticles(derivation, stays);
  for (const { after } of stays) moveArticle(derivation, after);
  for (const { after } of pairing.articles)
    if (after !== null && !reached.has(after)) insertArticle(derivation, after);
  return failed;
}

/** A tombstone names its act for ever, a preamble has no number, and nothing moves out of the sections. */
function canStay(pair: Pair<Article>, grains: Grains): pair is Stay {
  const { before, after } = pair;
  if (before === null || after === null || grains.get(after.number) === 'anew') return false;
  if ((before.number === PREAMBLE) !== (after.number === PREAMBLE)) return false;
  if ((before.section === null) !== (after.section === null)) return false;
  return before.repealed === null || after.repealed === null || sameContent(before, after);
}

function isNarrow({ before, after }: Stay, grains: Grains): boolean {
  return before.repealed === null && after.repealed === null && !grains.has(after.number);
}

function shape(derivation: Derivation, pair: Stay, reshaping: Reshaping, grains: Grains): boolean {
  const { before, after } = pair;
  return retitle(derivation, before, after) && shapeUnits(derivation, pair, reshaping, grains);
}

function shapeUnits(derivation: Derivation, pair: Stay, reshaping: Reshaping, grains: Grains): boolean {
  const { before, after } = pair;
  const now = derivation.article(before.number);
  if (now === undefined) return false;
  if (sameContent(now, after)) return true;
  if (after.repealed !== null) {
    const operation = { op: 'repeal' as const, at: now.number, ...expectArticle(now), by: after.repealed };
    return derivation.add(operation, { article: now.number }, after.number) !== null;
  }
  return isNarrow(pair, grains) ? reshaping.run() : restate(derivation, now.number, after);
}

function retitle(derivation: Derivation, before: Article, after: Article): boolean {
  const { number, heading } = before;
  if (heading === after.heading) return true;
  const operation = { op: 'retitle' as const, at: number, old: heading ?? '', new: after.heading ?? '' };
  return derivation.add(operation, { article: number }, after.number) !== null;
}

function removeArticle(derivation: Derivation, { number }: Article): void {
  const article = derivation.article(number);
  if (article === undefined) return;
  derivation.add({ op: 'remove', at: number, ...expectArticle(article) }, { article: number }, number);
}

function renumberArticles(derivation: Derivation, stays: readonly Stay[]): void {
  const renamings = stays.map(({ before, after }) => ({ from: before.number, to: after.number }));
  const taken = derivation.articles().map(({ number }) => number);
  for (const { from, to } of inFreeOrder(renamings, taken, spareNumber))
    derivation.add({ op: 'renumber', at: from, to }, { article: from }, to);
}

function spareNumber(taken: ReadonlySet<string>): string {
  let number = 90_000;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function moveArticle(derivation: Derivation, after: Article): void {
  const now = derivation.article(after.number);
  if (now === undefined || after.section === null || now.section === after.section) return;
  const operation = { op: 'move' as const, at: after.number, into: `section/${after.section}` };
  derivation.add(operation, { article: after.number }, after.number);
}

function insertArticle(derivation: Derivation, article: Article): void {
  const place = article.section === null ? {} : { into: `section/${article.section}` };
  const operation = { op: 'insert' as const, ...place, articles: [draftArticle(article)] };
  derivation.add(operation, { article: article.number }, article.number);
}
