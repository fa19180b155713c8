/** From a draft to a text that a corpus can hold: units nested by their labels, tombstones with their acts. */

import { PREAMBLE } from '../address.ts';
import { inTextOrder } from '../articles.ts';
import { unwrap } from '../errors.ts';
import type { Article, EarlierAct, Repeal, Section, Unit, Words } from '../model.ts';
import { idSteps, type Nested, nest } from '../units.ts';
import {
  type Draft,
  type DraftArticle,
  type DraftSection,
  type DraftUnit,
  leftover,
  type OrderedLeftover,
  wordsOf,
} from './draft.ts';
import { findFaults } from './placeable.ts';
import type { Published } from './published.ts';
import type { LeftoverCode, SourcePlace } from './source-line.ts';
import type { Tombstone } from './tombstone.ts';

/** What a draft comes to. */
export type Built = Pick<Published, 'constitution' | 'acts' | 'leftovers' | 'title'>;

/** The act of tombstones that name none. */
const UNNAMED = 'not-named';

/** Builds a text; `date` is the day that an act bears which the text does not name. */
export function buildText(draft: Draft, words: Words, date: string): Built {
  const workshop: Workshop = { words, date, acts: new Map(), leftovers: [...draft.leftovers] };
  const kept = keepArticles(draft, workshop);
  const articles = kept.flatMap((article, index) => {
    const built = buildArticle(article, index === kept.length - 1, workshop);
    return built === null ? [] : [built];
  });
  const sections = keepSections(draft, kept, workshop).map(
    ({ number, heading }): Section => ({
      key: `section/${number}`,
      number,
      heading: heading === '' ? number : heading,
      provenance: null,
    }),
  );
  return {
    title: draft.title,
    constitution: { sections, articles: inTextOrder(articles, sections) },
    acts: [...workshop.acts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    leftovers: workshop.leftovers.toSorted((a, b) => a.order - b.order).map(({ order: _, ...one }) => one),
  };
}

/** What articles are built with, and what they leave behind. */
interface Workshop {
  readonly words: Words;
  readonly date: string;
  readonly acts: Map<string, EarlierAct>;
  readonly leftovers: OrderedLeftover[];
}

/** An article once each: a table of contents has no text, and a second one of the same number is left over whole. */
function keepArticles({ articles }: Draft, workshop: Workshop): readonly DraftArticle[] {
  const hasText = ({ units, tombstone }: DraftArticle): boolean => units.length > 0 || tombstone !== null;
  const chosen = new Map<string, DraftArticle>();
  for (const article of articles) {
    const known = chosen.get(article.number);
    if (known === undefined || (!hasText(known) && hasText(article))) chosen.set(article.number, article);
  }
  for (const article of articles) {
    if (chosen.get(article.number) === article && hasText(article)) continue;
    const code = hasText(article) ? 'ARTICLE_DUPLICATE' : 'TEXT_UNPLACED';
    const title = [article.number, article.heading].filter((one) => one !== '').join('. ');
    workshop.leftovers.push(leftover(code, article, title, article.number, article.order));
    leaveAll('ARTICLE_DUPLICATE', article.units, article, workshop);
  }
  return articles.filter((article) => chosen.get(article.number) === article && hasText(article));
}

/**
 * A section once each: the first in which articles stand, or else the last, since a table of contents has it too. What another one of the
 * same number says beside that is left over.
 */
function keepSections(
  { sections }: Draft,
  kept: readonly DraftArticle[],
  { leftovers }: Workshop,
): readonly DraftSection[] {
  const filled = new Set(kept.map(({ section }) => section));
  const chosen = new Map<string, DraftSection>();
  for (const section of sections) {
    const known = chosen.get(section.number);
    if (known === undefined || !filled.has(known)) chosen.set(section.number, section);
  }
  for (const section of sections) {
    const { number, heading, above, order } = section;
    const other = chosen.get(number);
    const isSaid = heading === '' || heading === other?.heading;
    if (other === section || (isSaid && !filled.has(section))) continue;
    const title = [number, heading].filter((one) => one !== '').join('. ');
    leftovers.push(leftover('TEXT_UNPLACED', section, title, above, order));
  }
  return [...chosen.values()];
}

function leaveAll(
  code: LeftoverCode,
  units: readonly DraftUnit[],
  { number }: DraftArticle,
  { leftovers }: Workshop,
): void {
  for (const unit of units) leftovers.push(leftover(code, unit, wordsOf(unit), number, unit.order));
}

function buildArticle(draft: DraftArticle, isLast: boolean, workshop: Workshop): Article | null {
  const units = isLast ? withoutClosing(draft, workshop) : draft.units;
  const whole = wholeTombstone(draft, units);
  const common = {
    key: draft.number,
    number: draft.number,
    section: draft.section?.number ?? null,
    heading: draft.heading === '' ? null : draft.heading,
    provenance: null,
  };
  if (whole !== null) {
    leaveAll(
      'TEXT_UNPLACED',
      units.filter((unit) => !isSaidBy(whole, unit, workshop)),
      draft,
      workshop,
    );
    return { ...common, repealed: repealBy(whole, draft, draft, workshop), units: [] };
  }
  const nested = unwrap(nest(placeable(draft, units, workshop)));
  if (nested.length === 0) return null;
  return { ...common, repealed: null, units: unitsOf(nested, null, draft, workshop) };
}

/** What says that an article is repealed as a whole: its heading, or its only unit. */
function wholeTombstone({ tombstone }: DraftArticle, units: readonly DraftUnit[]): Tombstone | null {
  if (tombstone !== null) return tombstone.act === null ? (units[0]?.tombstone ?? tombstone) : tombstone;
  const [only, ...others] = units;
  return others.length === 0 && only?.label === null ? only.tombstone : null;
}

/** Whether a unit of a repealed article says nothing beside that: an unlabelled tombstone of the same act, or of none that is named. */
function isSaidBy({ act }: Tombstone, { label, text, tombstone }: DraftUnit, { words }: Workshop): boolean {
  if (label !== null) return false;
  if (text === words.repealed) return true;
  if (tombstone === null || tombstone.rest !== '') return false;
  return tombstone.act === null || tombstone.act.date === act?.date;
}

/** Behind the last article stand signatures: unlabelled lines that no mark ends are no part of it. */
function withoutClosing(article: DraftArticle, workshop: Workshop): readonly DraftUnit[] {
  const isClosing = ({ label, text, isSure }: DraftUnit): boolean =>
    label === null && !isSure && !/[.;:,!?…»")\]]$/u.test(text);
  const end = article.units.findLastIndex((unit) => !isClosing(unit)) + 1;
  if (end === 0 || article.number === PREAMBLE) return article.units;
  leaveAll('TEXT_UNPLACED', article.units.slice(end), article, workshop);
  return article.units.slice(0, end);
}

/** The units that nest; the others are left over. */
function placeable(
  article: DraftArticle,
  units: readonly DraftUnit[],
  workshop: Workshop,
): readonly DraftUnit[] {
  const placed: DraftUnit[] = [];
  for (const [unit, fault] of findFaults(units)) {
    if (fault === null) placed.push(unit);
    else leaveAll(fault, [unit], article, workshop);
  }
  return placed;
}

/** The units below one with a key, or of the article; each has the key of a base text, its address. */
function unitsOf(
  nested: readonly Nested<DraftUnit>[],
  above: string | null,
  article: DraftArticle,
  workshop: Workshop,
): readonly Unit[] {
  if (nested.length === 0) return NO_UNITS;
  const steps = idSteps(nested, above === null);
  return nested.map((one, index) =>
    unitOf(one, `${above ?? article.number}/${steps[index]}`, article, workshop),
  );
}

/** One list for all: a text may have millions of units that hold none. */
const NO_UNITS: readonly Unit[] = [];

function unitOf(
  { value, label, units }: Nested<DraftUnit>,
  key: string,
  article: DraftArticle,
  workshop: Workshop,
): Unit {
  const { tombstone, text } = value;
  if (tombstone === null || label === null)
    return {
      key,
      label,
      text,
      repealed: null,
      provenance: null,
      units: unitsOf(units, key, article, workshop),
    };
  const { rest } = tombstone;
  if (rest !== '' && rest !== workshop.words.repealed)
    leaveAll('TEXT_UNPLACED', [{ ...value, label: null, text: rest }], article, workshop);
  leaveAll('TEXT_UNPLACED', flat(units), article, workshop);
  const repealed = repealBy(tombstone, value, article, workshop);
  return { key, label, text: workshop.words.repealed, repealed, provenance: null, units: NO_UNITS };
}

function flat(nested: readonly Nested<DraftUnit>[]): readonly DraftUnit[] {
  return nested.flatMap(({ value, units }) => [value, ...flat(units)]);
}

/** What repealed something; an act has one title, and what else it is called is left over. */
function repealBy(
  { act: named }: Tombstone,
  place: SourcePlace & Pick<DraftUnit, 'order'>,
  { number }: DraftArticle,
  { acts, date, leftovers }: Workshop,
): Repeal {
  const act = named ?? { id: UNNAMED, title: 'An act that the source does not name', date };
  const known = acts.get(act.id) ?? act;
  acts.set(act.id, known);
  if (known.title !== act.title)
    leftovers.push(leftover('NOTE_LEFT_OUT', place, act.title, number, place.order));
  return { act: known.id, date: known.date };
}
