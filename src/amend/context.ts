/** What every operation needs to know besides the text, and how it finds its target. */

import { type Address, parseAddress } from '../address.ts';
import { fail, formatOperation, type Issue, ok, quote, type Result } from '../errors.ts';
import type { Article, Expectation, Provenance, Repeal, Section, Unit, UnitDraft } from '../model.ts';
import { articleNotFound } from '../selection.ts';
import { describeUnits, findUnit, idSteps, type PlacedUnit } from '../units.ts';
import type { TextView } from './working-text.ts';

/** The circumstances in which an operation is applied. */
export interface Context {
  /** Which operation it is and when it commences: the provenance of all it touches. */
  readonly provenance: Provenance;
  /** What a tombstone records: the act and the date that it bears. */
  readonly repeal: Repeal;
  /** The whole text of a tombstone in the corpus's language. */
  readonly tombstone: string;
}

/** What an operation points at, found. */
export type Target =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'unit'; readonly article: Article; readonly placed: PlacedUnit };

/** The stem of the keys of what an operation brings in: `act/amendment/0`. */
export function keyStem(context: Context): string {
  return formatOperation(context.provenance);
}

/**
 * Finds what an address names; fails with `SECTION_NOT_FOUND`, `ARTICLE_NOT_FOUND` or `UNIT_NOT_FOUND`.
 *
 * @param text - The text as it now stands.
 * @param at - The address.
 * @param find - What finds a unit in its article; whoever asks for many has its own way.
 */
export function findTarget(text: TextView, at: string, find: typeof findUnit = findUnit): Result<Target> {
  const address = parseAddress(at);
  if (!address.ok) return address;
  return address.value.kind === 'section'
    ? findSection(text, address.value.number)
    : findInArticle(text, address.value, find);
}

function findSection(text: TextView, number: string): Result<Target> {
  const section = text.sections.find((one) => one.number === number);
  if (section !== undefined) return ok({ kind: 'section', section });
  return fail({
    code: 'SECTION_NOT_FOUND',
    message: `There is no section ${number} at this moment.`,
    hint: `There are ${text.sections.map((one) => one.number).join(', ')}.`,
    unit: `section/${number}`,
  });
}

function findInArticle(
  text: TextView,
  address: Exclude<Address, { kind: 'section' }>,
  find: typeof findUnit,
): Result<Target> {
  const article = text.article(address.article);
  if (article === undefined) return fail(articleNotFound(text.articles(), address.article));
  if (address.kind === 'article') return ok({ kind: 'article', article });
  const placed = find(article, address.id);
  if (placed !== null) return ok({ kind: 'unit', article, placed });
  return fail({
    code: 'UNIT_NOT_FOUND',
    message: `There is no unit ${address.article}/${address.id} at this moment.`,
    hint: describeUnits(article),
    unit: `${address.article}/${address.id}`,
  });
}

/** Refuses a target that an operation cannot work on. */
export function unsuitable(at: string, wanted: string): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `${quote(at)} is not something this operation works on.`,
    hint: `Point it at ${wanted}.`,
    unit: at,
  });
}

/** Refuses an operation that would leave everything as it is: a slip of copying, since no act says such a thing. */
export function noEffect(at: string): Result<never> {
  return fail({
    code: 'NO_EFFECT',
    message: `The operation would leave ${at} as it is.`,
    hint: 'Correct what it puts there, or remove the operation.',
    unit: at,
  });
}

/** Refuses to change what has been repealed, other than by restating it. */
export function checkInForce(at: string, found: Repealable): Result<null> {
  if (found.repealed === null) return ok(null);
  return fail({
    code: 'ALREADY_REPEALED',
    message: `${at} was repealed by ${found.repealed.act}.`,
    hint: 'Remove this operation, or revive the label with a replace before it.',
    unit: at,
    ...madeBy(found.provenance),
  });
}

/** Something that may have been repealed. */
type Repealable = Pick<Unit, 'repealed' | 'provenance'>;

/** Names the operation that made what stands in the way; the base text was made by none. */
export function madeBy(provenance: Provenance | null): Pick<Issue, 'otherOperation'> {
  if (provenance === null) return {};
  const { act, amendment, operation } = provenance;
  return { otherOperation: { act, amendment, operation } };
}

/** Checks the old text that an operation relies on: the words of the unit itself, or these and everything below. */
export function checkExpected(
  at: string,
  found: { readonly text: string | null; readonly units: readonly Unit[] },
  expected: Expectation | undefined,
): Result<null> {
  if (expected === undefined) return ok(null);
  const text = typeof expected === 'string' ? expected : expected.text;
  if (text !== undefined && found.text === null)
    return unsuitable(at, 'a unit, or expect the units of the article');
  if (text !== undefined && text !== found.text) return expectationFailed(at, found.text ?? '', text);
  if (typeof expected === 'string') return ok(null);
  const inArticle = found.text === null;
  const has = outline(found.units, '', inArticle);
  const wants = outline(expected.units, '', inArticle);
  const index = wants.findIndex((line, position) => line !== has[position]);
  const differs = index >= 0 ? index : has.length > wants.length ? wants.length : -1;
  if (differs < 0) return ok(null);
  return expectationFailed(at, has[differs] ?? '', wants[differs] ?? '');
}

/** One line a unit: where it stands below, and its text. */
function outline(units: readonly (Unit | UnitDraft)[], above = '', inArticle = false): string[] {
  const steps = idSteps(units, inArticle);
  return units.flatMap((unit, index) => {
    const id = `${above}${steps[index]}`;
    return [`${id}: ${unit.text}`, ...outline(unit.units ?? [], `${id}/`)];
  });
}

function expectationFailed(at: string, found: string, wanted: string): Result<never> {
  const from = Math.max(0, commonStart(found, wanted) - 30);
  return fail({
    code: 'EXPECTATION_FAILED',
    message: `${at} does not say what "expect" says. Found from there on: ${quote(found.slice(from))}; wanted: ${quote(wanted.slice(from))}.`,
    hint: 'Correct "expect", or the date on which the operation commences.',
    unit: at,
  });
}

/** How many characters two texts share at their start; never half of a surrogate pair. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}
