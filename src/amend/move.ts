import { PREAMBLE } from '../address.ts';
import { ok, type Result } from '../errors.ts';
import type { Article, Move, Section } from '../model.ts';
import { type PlacedUnit, walk } from '../units.ts';
import {
  type Anchor,
  checkUnitAnchor,
  findAnchor,
  onePlace,
  parentAt,
  putUnits,
  type UnitAnchor,
} from './anchor.ts';
import { type Change, changeArticle, keysOf, type Touch } from './change.ts';
import { type Context, findTarget, noEffect, unsuitable } from './context.ts';
import { spliceUnit } from './edit.ts';
import { checkLabels } from './labels.ts';
import { changeSections, placeSections, sectionAnchor } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Puts a unit, an article or a section elsewhere; what it is stays the same. */
export function move(text: TextView, operation: Move, context: Context): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  const anchor = findAnchor(text, operation);
  if (!anchor.ok) return anchor;
  if (anchor.value === null) return onePlace();
  switch (target.value.kind) {
    case 'unit':
      return moveUnit(target.value.article, target.value.placed, operation.at, anchor.value, context);
    case 'article':
      return moveArticle(target.value.article, operation.at, anchor.value, context);
    case 'section':
      return moveSection(text, target.value.section, operation.at, anchor.value, context);
  }
}

function moveUnit(
  from: Article,
  placed: PlacedUnit,
  at: string,
  anchor: Anchor,
  context: Context,
): Result<Change> {
  const { unit, trail } = placed;
  const checked = checkUnitAnchor(anchor);
  if (!checked.ok) return checked;
  const place = checked.value;
  const below = keysOf([unit]);
  if (place.target.kind === 'unit' && below.includes(place.target.placed.unit.key))
    return unsuitable(anchor.at, 'a place outside the unit that moves');
  const parent = parentAt(place);
  const siblings = parent.units.filter(({ key }) => key !== unit.key);
  const free = checkLabels(place.target.article, siblings, [unit.label]);
  if (!free.ok) return free;
  const moved = { ...unit, provenance: context.provenance };
  const left = { ...from, units: spliceUnit(from.units, trail, []) };
  const isWithin = place.target.article === from;
  const to = isWithin ? left : place.target.article;
  const arrived = { ...to, units: putUnits(to, place, [moved]) };
  if (isWithin && outline(arrived) === outline(from)) return noEffect(at);
  const ends = { left: (placed.parent ?? from).key, joined: parent.key };
  const change = changeArticle(isWithin ? from : to, arrived, about(unit.key, place, ends));
  return ok(isWithin ? change : { ...change, articles: [{ before: from, after: left }, ...change.articles] });
}

function about(
  key: string,
  place: UnitAnchor,
  { left, joined }: { readonly left: string; readonly joined: string },
): Omit<Change, 'articles' | 'sections'> {
  const anchorKey = place.target.kind === 'unit' ? place.target.placed.unit.key : place.target.article.key;
  const leaving: readonly Touch[] = left === joined ? [] : [{ key: left, aspect: 'loss' }];
  const touches = [placeOf(key), ...leaving, { key: joined, aspect: 'child' } as const];
  return { touched: [key], targets: [key, anchorKey], touches };
}

function placeOf(key: string): Touch {
  return { key, aspect: 'place' };
}

/** Which units stand where in an article. */
function outline({ units }: Article): string {
  return walk(units)
    .map(({ unit, trail }) => `${trail.join('.')} ${unit.key}`)
    .join('\n');
}

function moveArticle(article: Article, at: string, anchor: Anchor, context: Context): Result<Change> {
  const { where, target } = anchor;
  if (where !== 'into' || target.kind !== 'section')
    return unsuitable(anchor.at, 'a section with into; articles go to their place by number');
  if (article.number === PREAMBLE)
    return unsuitable(at, 'a numbered article; a preamble stands outside the sections');
  const { number, key } = target.section;
  if (article.section === number) return noEffect(at);
  const moved = { ...article, section: number, provenance: context.provenance };
  const rest = {
    touched: [article.key],
    targets: [article.key, key],
    touches: [placeOf(article.key)],
  };
  return ok(changeArticle(article, moved, rest));
}

function moveSection(
  text: TextView,
  section: Section,
  at: string,
  anchor: Anchor,
  context: Context,
): Result<Change> {
  const placed = sectionAnchor(anchor);
  if (!placed.ok) return placed;
  if (placed.value?.section === section) return noEffect(at);
  const moved = { ...section, provenance: context.provenance };
  const others = text.sections.filter((one) => one !== section);
  const after = placeSections(others, placed.value, [moved]);
  if (after.indexOf(moved) === text.sections.indexOf(section)) return noEffect(at);
  const targets = [section.key, ...(placed.value === null ? [] : [placed.value.section.key])];
  const touches = [placeOf(section.key)];
  return ok(changeSections(text.sections, after, { touched: [section.key], targets, touches }));
}
