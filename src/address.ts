/**
 * Addresses of the law's parts: labels, unit ids, what people type, and Akoma Ntoso eIds. One grammar for all.
 *
 * ```text
 * ordinal  = number [letter] { "-" number }          5, 10-1, 104c; without leading zeros
 * label    = ordinal "." | ordinal ")"               what is printed before a unit
 * article  = ordinal | "preamble"
 * step     = "lead" | "p" ordinal | "s" ordinal | "part" number
 * unit     = article "/" step { "/" step }           52/p5/part3/s3
 * section  = "section/" name                         section/VII
 * ```
 */

import { fail, ok, quote, type Result } from './errors.ts';
import { plainCitation } from './spelled-citation.ts';

// Six digits are more than any law has, and few enough to be compared as numbers.
const ORDINAL = String.raw`(?:0|[1-9]\d{0,5})[a-z]?(?:-[1-9]\d{0,5})*`;
const ARTICLE = `(?:${ORDINAL}|preamble)`;
const STEP = `(?:lead|[ps]${ORDINAL}|part[1-9]\\d*)`;
const UNIT = `${STEP}(?:/${STEP})*`;
const SECTION_NAME = String.raw`[\p{L}\p{N}-]+`;
const SECTION = new RegExp(`^section/(${SECTION_NAME})$`, 'u');

/** What is printed before a unit: its ordinal and its mark. */
export const LABEL: RegExp = new RegExp(`^(${ORDINAL})([.)])$`);
/** The number of an article. */
export const ARTICLE_NUMBER: RegExp = new RegExp(`^${ARTICLE}$`);
/** The id of a unit inside its article. */
export const UNIT_ID: RegExp = new RegExp(`^${UNIT}$`);
/** The number of a section. */
export const SECTION_NUMBER: RegExp = new RegExp(`^${SECTION_NAME}$`, 'u');
/** The address of a unit, an article or a section. */
export const ADDRESS: RegExp = new RegExp(`^(?:section/${SECTION_NAME}|${ARTICLE}(?:/${UNIT})?)$`, 'u');

/** The number of the preamble, which counts as an article. */
export const PREAMBLE = 'preamble';

/** What a label says: `5.` opens a paragraph, `5)` a subparagraph. */
export interface Label {
  readonly kind: 'paragraph' | 'subparagraph';
  readonly ordinal: string;
}

/** Reads a printed label; null where it is none. */
export function parseLabel(label: string): Label | null {
  const [, ordinal, mark] = LABEL.exec(label) ?? [];
  return ordinal === undefined ? null : { kind: mark === '.' ? 'paragraph' : 'subparagraph', ordinal };
}

/** Whether a text is an article's number: `52`, `83-1`, `preamble`. */
export function isArticleNumber(text: string): boolean {
  return ARTICLE_NUMBER.test(text);
}

/** Whether a text is the id of a unit inside its article: `p5/part3/s3`. */
export function isUnitId(text: string): boolean {
  return UNIT_ID.test(text);
}

/** What an operation can point at. */
export type Address =
  | { readonly kind: 'section'; readonly number: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'unit'; readonly article: string; readonly id: string };

/**
 * Reads an address as acts write it; fails with `ADDRESS_INVALID`.
 *
 * @example
 * ```ts
 * parseAddress('52/p5/part3'); // { ok: true, value: { kind: 'unit', article: '52', id: 'p5/part3' } }
 * ```
 */
export function parseAddress(text: string): Result<Address> {
  const [, section] = SECTION.exec(text) ?? [];
  if (section !== undefined) return ok({ kind: 'section', number: section });
  const slash = text.indexOf('/');
  const article = slash < 0 ? text : text.slice(0, slash);
  if (isArticleNumber(article)) {
    if (slash < 0) return ok({ kind: 'article', article });
    const id = text.slice(slash + 1);
    if (isUnitId(id)) return ok({ kind: 'unit', article, id });
  }
  return fail({
    code: 'ADDRESS_INVALID',
    message: `${quote(text)} is not an address.`,
    hint: 'Write a unit as 50/p2 or 52/p5/part3/s3, an article as 71 or 83-1, a section as section/VII.',
  });
}

/** Orders article numbers as they stand in the text: the preamble, 83, 83-1, 83-2, 84, 104, 104c. */
export function compareArticleNumbers(a: string, b: string): number {
  return compareSortKeys(sortKey(a), sortKey(b));
}

/** Orders what {@link sortKey} makes of article numbers; whoever sorts many makes each key once. */
export function compareSortKeys(left: SortKey, right: SortKey): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What an article number is sorted by. */
export type SortKey = readonly number[];

/** `83-1` is 83, no letter, 1; the preamble comes before all numbers. */
export function sortKey(number: string): SortKey {
  if (number === PREAMBLE) return [-1];
  const [first = '', ...rest] = number.split('-');
  const letter = /[a-z]$/.exec(first)?.[0];
  return [Number.parseInt(first, 10), letter === undefined ? 0 : letter.charCodeAt(0), ...rest.map(Number)];
}

/** What a person meant by `52(5)(3)`: an article, and steps that are still to be found in it. */
export interface Citation {
  readonly article: string;
  /** Each an ordinal, a `partN`, or `lead`; or, where the citation is exact, the steps of an id. */
  readonly steps: readonly string[];
  /** Whether the steps are those of an id; otherwise parts may be left out, and several units may fit. */
  readonly exact: boolean;
}

const BEFORE_NUMBER = /^(?:article|art\.?|стат(?:ья|ьи|ье|ью|ьей)|ст\.?)\s*/iu;
const AFTER_NUMBER = /^(\d+(?:-\d+)*)\s*(?:-\s*)?бап\p{L}*/iu;
/** Dashes that a text editor, or a page of the law, puts in the place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/gu;
const PREAMBLES = /^(?:the preamble|преамбула|кіріспе)(?!\p{L})/iu;
const CITED = new RegExp(`^(${ORDINAL}|preamble)(.*)$`, 'isu');
const CITED_STEP = new RegExp(
  `^[\\s,]*(?:\\(\\s*(${ORDINAL})\\s*\\)|part\\s*(\\d+)|(opening words|lead))`,
  'iu',
);
const EID_STEPS: ReadonlyMap<string, string> = new Map([
  ['para', 'p'],
  ['subpara', 's'],
  ['al', 'part'],
]);

/**
 * Reads what people type for a place in the law: `52(5)`, `art. 44`, `ст. 44`, `44-бап`, `paragraph 2 of Article 50`, an id or an
 * eId.
 * Fails with `ADDRESS_INVALID`. `findCited` in `units.ts` says which units it means.
 *
 * @example
 * ```ts
 * parseCitation('Art. 44(10-1)'); // { ok: true, value: { article: '44', steps: ['10-1'], exact: false } }
 * ```
 */
export function parseCitation(text: string): Result<Citation> {
  const address = parseAddress(parseEid(text.trim()) ?? text.trim());
  if (address.ok && address.value.kind !== 'section') {
    const { article } = address.value;
    const steps = address.value.kind === 'unit' ? address.value.id.split('/') : [];
    return ok({ article, steps, exact: steps.length > 0 });
  }
  // A full stop that ends a sentence and the zeros of a file's name are not part of the number.
  const typed = text.trim().replace(DASHES, '-').replace(PREAMBLES, PREAMBLE);
  const plain = (plainCitation(typed) ?? typed)
    .trim()
    .replace(BEFORE_NUMBER, '')
    .replace(AFTER_NUMBER, '$1')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.$/, '');
  const [, article, rest = ''] = CITED.exec(plain) ?? [];
  const steps = readSteps(rest);
  if (article !== undefined && steps !== null) {
    return ok({ article: article.toLowerCase(), steps, exact: false });
  }
  return fail({
    code: 'ADDRESS_INVALID',
    message: `${quote(text)} does not name a place in the text.`,
    hint: `${meant(plain)}Write an article as 44 or 83-1, a paragraph as 50(2), a unit as 52/p5/part3/s3.`,
  });
}

/** What a number with a full stop or a colon in it may be meant for. */
function meant(text: string): string {
  const [, article, unit] = /^(\d+)[.:](\d+)$/.exec(text) ?? [];
  return article === undefined ? '' : `Did you mean article ${article}-${unit}, or ${article}(${unit})? `;
}

function readSteps(text: string): string[] | null {
  const steps: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = CITED_STEP.exec(rest);
    if (match === null) return null;
    const [whole, ordinal, part] = match;
    steps.push(ordinal?.toLowerCase() ?? (part === undefined ? 'lead' : `part${part}`));
    rest = rest.slice(whole.length).trim();
  }
  return steps;
}

/**
 * A unit's address as readers write it.
 *
 * @example
 * ```ts
 * formatCitation('52', 'p5/part3/s3'); // '52(5) part 3 (3)'
 * ```
 */
export function formatCitation(article: string, id: string): string {
  let cited = article;
  for (const step of id.split('/')) {
    if (step === 'lead') cited += ' opening words';
    else if (step.startsWith('part')) cited += ` part ${step.slice(4)}`;
    else cited += `${cited.includes(' ') ? ' ' : ''}(${step.slice(1)})`;
  }
  return cited;
}

/**
 * An address as readers write it; what is none stays as it is.
 *
 * @example
 * ```ts
 * formatAddress('52/p5/part3'); // '52(5) part 3'
 * formatAddress('section/VI'); // 'section VI'
 * ```
 */
export function formatAddress(address: string): string {
  const parsed = parseAddress(address);
  if (!parsed.ok) return address;
  if (parsed.value.kind === 'section') return `section ${parsed.value.number}`;
  return parsed.value.kind === 'article' ? address : formatCitation(parsed.value.article, parsed.value.id);
}

/** The Akoma Ntoso eId of an article or unit: `art_52__para_5__al_3__subpara_3`. */
export function formatEid(article: string, id?: string): string {
  const eid = article === PREAMBLE ? PREAMBLE : `art_${article}`;
  return id === undefined ? eid : `${eid}__${formatEidSteps(id)}`;
}

/** What the id of a unit adds to the eId of its article: `para_5__al_3__subpara_3`. */
export function formatEidSteps(id: string): string {
  return id.split('/').map(eidStep).join('__');
}

function eidStep(step: string): string {
  if (step === 'lead') return 'intro';
  if (step.startsWith('part')) return `al_${step.slice(4)}`;
  return `${step.startsWith('p') ? 'para' : 'subpara'}_${step.slice(1)}`;
}

/** The address that an eId stands for, or null where it is none of ours. */
export function parseEid(eid: string): string | null {
  const [first = '', ...rest] = eid.split('__');
  const article = first === PREAMBLE ? PREAMBLE : /^art_(.+)$/.exec(first)?.[1];
  if (article === undefined) return null;
  const steps = rest.map((step) => {
    if (step === 'intro') return 'lead';
    const [name = '', ...ordinal] = step.split('_');
    return `${EID_STEPS.get(name) ?? '?'}${ordinal.join('_')}`;
  });
  const address = [article, ...steps].join('/');
  return parseAddress(address).ok ? address : null;
}
