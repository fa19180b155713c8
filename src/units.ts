/**
 * The tree of units in an article: how it follows from labels, and how ids follow from it.
 *
 * The law prints a flat run of paragraphs; nesting follows from their labels alone:
 *
 * - `N.` opens a paragraph of the article;
 * - `N)` belongs to the paragraph, further part or opening words just above it;
 * - an unlabelled paragraph opens the article (`lead`) or is a further part of the paragraph, or article, it follows.
 */

import { type Citation, parseLabel } from './address.ts';
import { fail, type Issue, ok, quote, type Result } from './errors.ts';
import type { Article, Unit, UnitKind } from './model.ts';

/** Anything with a label and units below it: a unit of a text, or one that an act drafts. */
export interface Labelled {
  readonly label?: string | null;
  readonly units?: readonly this[];
}

/** A unit with its place: its id in the article and the indexes that lead to it. */
export interface PlacedUnit {
  /** Inside its article: `p5/part3/s3`. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly unit: Unit;
  /** The unit it stands under; null at the top of the article. */
  readonly parent: Unit | null;
  /** Its index in the article's units, then in that unit's units, and so on. */
  readonly trail: readonly number[];
}

/** All units of an article in reading order, each with its id. */
export function walk(units: readonly Unit[]): readonly PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  collect(units, null, null, placed);
  return placed;
}

function collect(
  units: readonly Unit[],
  parent: Unit | null,
  above: PlacedUnit | null,
  placed: PlacedUnit[],
): void {
  if (units.length === 0) return;
  const steps = idSteps(units, parent === null);
  for (const [index, unit] of units.entries()) {
    const step = steps[index] ?? '';
    const own: PlacedUnit = {
      id: above === null ? step : `${above.id}/${step}`,
      kind: kindOf(step),
      unit,
      parent,
      trail: above === null ? [index] : above.trail.concat(index),
    };
    placed.push(own);
    collect(unit.units, unit, own, placed);
  }
}

function kindOf(step: string): UnitKind {
  if (step === 'lead') return 'lead';
  if (step.startsWith('part')) return 'part';
  return step.startsWith('p') ? 'paragraph' : 'subparagraph';
}

/**
 * The last step of the id of each of some siblings.
 *
 * A labelled unit is named by its label. Unlabelled ones are counted as the law counts parts: the opening words of the
 * article, or a paragraph's own text, are its first part.
 */
export function idSteps(siblings: readonly Labelled[], inArticle: boolean): string[] {
  let parts = inArticle ? 0 : 1;
  return siblings.map(({ label }) => {
    const parsed = label == null ? null : parseLabel(label);
    if (parsed !== null) return `${parsed.kind === 'paragraph' ? 'p' : 's'}${parsed.ordinal}`;
    parts += 1;
    return parts === 1 ? 'lead' : `part${parts}`;
  });
}

/** The unit with an id, or null. */
export function findUnit({ units }: Article, id: string): PlacedUnit | null {
  // Down the steps of the id: an operation asks once, so that walking the whole article would be waste.
  const trail: number[] = [];
  let [siblings, parent, unit]: [readonly Unit[], Unit | null, Unit | null] = [units, null, null];
  const steps = id.split('/');
  for (const step of steps) {
    const index = indexOfStep(siblings, step, trail.length === 0);
    const found = siblings[index];
    if (found === undefined) return null;
    trail.push(index);
    [siblings, parent, unit] = [found.units, unit, found];
  }
  return unit === null ? null : { id, kind: kindOf(steps.at(-1) ?? ''), unit, parent, trail };
}

/** The unit with a key among some units of an article and all below them, or null. */
export function findByKey(units: readonly Unit[], key: string): PlacedUnit | null {
  return walk(units).find(({ unit }) => unit.key === key) ?? null;
}

/** The index of the sibling that a step of an id names; -1 where none does. */
function indexOfStep(siblings: readonly Unit[], step: string, inArticle: boolean): number {
  const [, kind, ordinal] = /^([ps])(\d.*)$/.exec(step) ?? [];
  if (kind !== undefined)
    return siblings.findIndex(({ label }) => label === `${ordinal}${kind === 'p' ? '.' : ')'}`);
  return idSteps(siblings, inArticle).indexOf(step);
}

/** Whether two lists are of the same units with the same labels, nested in the same way, so that each id means in both what it means in one. */
export function haveSamePlaces(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((unit, index) => {
      const other = b[index];
      return unit.key === other?.key && unit.label === other.label && haveSamePlaces(unit.units, other.units);
    })
  );
}

/**
 * The units that a citation may mean in an article, parts left out where the citation leaves them out: `52(5)(3)` fits
 * a subparagraph in each of two lists.
 */
export function findCited(article: Article, citation: Citation): readonly PlacedUnit[] {
  const { steps, exact } = citation;
  return walk(article.units).filter(({ id }) =>
    exact ? id === steps.join('/') : fits(id.split('/'), steps),
  );
}

function fits(steps: readonly string[], wanted: readonly string[]): boolean {
  const seen = wanted.some((step) => step.startsWith('part')) ? steps : withoutParts(steps);
  return (
    seen.length === wanted.length &&
    seen.every(
      (step, index) => step === wanted[index] || step === `p${wanted[index]}` || step === `s${wanted[index]}`,
    )
  );
}

/** The steps of an id without the parts that units stand in, which citations leave out; a unit that is itself a part keeps its name. */
export function withoutParts(steps: readonly string[]): readonly string[] {
  return steps.filter((step, index) => index === steps.length - 1 || !step.startsWith('part'));
}

/** A paragraph of text before nesting. */
export interface FlatUnit {
  readonly label: string | null;
}

/** A tree of flat units. */
export interface Nested<T> {
  readonly value: T;
  readonly label: string | null;
  readonly units: readonly Nested<T>[];
}

interface Growing<T> extends Nested<T> {
  readonly units: Growing<T>[];
}

/**
 * Nests a flat run of paragraphs by their labels.
 *
 * Fails with `UNIT_MISPLACED` (a subparagraph with nothing above it), `LABEL_INVALID` or `UNIT_DUPLICATE` (a label
 * twice under one unit); `placeOf` may add where the paragraph stands in its file.
 */
export function nest<T extends FlatUnit>(
  flat: readonly T[],
  placeOf: (value: T) => Partial<Issue> = () => ({}),
): Result<readonly Nested<T>[]> {
  const cursor: Cursor<T> = { top: [], paragraph: null, list: null, labels: new Map() };
  for (const value of flat) {
    const issue = append({ value, label: value.label, units: [] }, cursor);
    if (issue !== null) return fail({ ...issue, ...placeOf(value) });
  }
  return ok(cursor.top);
}

/** Where the next paragraph may go: among the article's units, the last paragraph's parts, or the last list. */
interface Cursor<T> {
  readonly top: Growing<T>[];
  paragraph: Growing<T> | null;
  list: Growing<T>[] | null;
  /** The labels that stand in each list. */
  readonly labels: Map<readonly Growing<T>[], Set<string>>;
}

/** Puts a paragraph where its label says; returns what is wrong with that, or null. */
function append<T>(own: Growing<T>, cursor: Cursor<T>): Issue | null {
  if (own.label === null) {
    appendPart(own, cursor);
    return null;
  }
  const label = parseLabel(own.label);
  if (label === null) return labelInvalid(own.label);
  const siblings = label.kind === 'paragraph' ? cursor.top : cursor.list;
  if (siblings === null) return nothingAbove(own.label);
  const labels = cursor.labels.get(siblings) ?? new Set();
  if (labels.has(own.label)) return twice(own.label);
  cursor.labels.set(siblings, labels.add(own.label));
  siblings.push(own);
  if (label.kind === 'paragraph') {
    cursor.paragraph = own;
    cursor.list = own.units;
  }
  return null;
}

function appendPart<T>(own: Growing<T>, cursor: Cursor<T>): void {
  const siblings = cursor.paragraph?.units ?? cursor.top;
  siblings.push(own);
  // The subparagraphs of an article's opening words stand beside them, as those of a paragraph stand beside its parts.
  const isLead = siblings === cursor.top && siblings.length === 1;
  cursor.list = isLead ? cursor.top : own.units;
}

function labelInvalid(label: string): Issue {
  return {
    code: 'LABEL_INVALID',
    message: `${quote(label)} is not a label.`,
    hint: 'Write a paragraph as 3. or 3-1. and a subparagraph as 3) or 10-1).',
  };
}

function nothingAbove(label: string): Issue {
  return {
    code: 'UNIT_MISPLACED',
    message: `Subparagraph ${label} stands above every paragraph, so it belongs to nothing.`,
    hint: 'Put the opening words or the paragraph that it belongs to above it.',
  };
}

function twice(label: string): Issue {
  return {
    code: 'UNIT_DUPLICATE',
    message: `The label ${label} stands twice under the same unit.`,
    hint: 'Correct one of the two labels; an inserted unit is usually numbered like 3-1. or 3-1).',
  };
}

/** Every unit of a tree, top down, as the law prints them. */
export function flatten<T extends { readonly units?: readonly T[] }>(units: readonly T[]): T[] {
  return units.flatMap((unit) => [unit, ...flatten(unit.units ?? [])]);
}

/** Why a tree, printed and read again, would nest in another way: a sentence; null where it would not. */
export function misreading(units: readonly Unit[]): string | null {
  const nested = nest(flatten(units));
  if (!nested.ok) return nested.issues[0].message;
  if (isSameTree(units, nested.value)) return null;
  const readBack = walk(nested.value.map(toUnit));
  const now = walk(units);
  const index = now.findIndex(({ id }, position) => id !== readBack[position]?.id);
  return index < 0 ? null : `${now[index]?.id} would become ${readBack[index]?.id}.`;
}

/** Whether paragraphs that were nested again stand as they stood. */
function isSameTree(units: readonly Unit[], nested: readonly Nested<Unit>[]): boolean {
  return (
    units.length === nested.length &&
    nested.every(({ value, units: below }, index) => value === units[index] && isSameTree(value.units, below))
  );
}

function toUnit({ value, units }: Nested<Unit>): Unit {
  return { ...value, units: units.map(toUnit) };
}

/** The ids an article has, for a message that must say what there is instead of what was asked for. */
export function describeUnits(article: Article): string {
  const ids = walk(article.units).map(({ id }) => id);
  if (ids.length === 0) return `Article ${article.number} has no units.`;
  const shown = ids.length > 24 ? [...ids.slice(0, 24), `and ${ids.length - 24} more`] : ids;
  return `Article ${article.number} has ${shown.join(', ')}.`;
}
