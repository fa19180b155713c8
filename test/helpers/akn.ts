/**
 * What the schema of Akoma Ntoso 3.0 says of the elements that are written here, as a table: what may stand in them, in which order,
 * and their attributes; and what the naming convention says of eIds.
 */

import { expect } from 'vitest';
import { elementsIn, type MarkupElement, repeated, textIn } from './markup.ts';
import { readXml } from './xml.ts';

/** The rule for an element. */
interface Rule {
  /** The names of what stands in it, each followed by a space. */
  readonly content: RegExp;
  /** The attributes that it must have, then those that it may have. */
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Whether text stands in it; else white space only. */
  readonly mixed?: true;
}

const NOTHING = /^$/;
const HIERARCHY = '(?:section|article|paragraph|subparagraph|alinea|hcontainer) ';
const IN_TEXT = /^(?:(?:docTitle|mod|ref|ins|del) )*$/;
const FOREIGN = /^(?:span )*$/;
const STATE = ['eId', 'period', 'status', 'refersTo'];
const REFERENCE: Rule = { content: NOTHING, required: ['eId', 'href', 'showAs'] };
const VALUE: Rule = { content: NOTHING, required: ['value'] };
const CORE = 'FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+';
const CHANGE = '(?:source )+(?:destination )+(?:force )?(?:condition )?';
const LEVEL: Rule = {
  content: new RegExp(`^(?:num |heading )*(?:(?:intro )?(?:${HIERARCHY})*|content )$`),
  required: ['eId'],
  optional: STATE,
};
const BLOCKS: Rule = { content: /^(?:p )*$/, required: ['eId'], optional: STATE };
const WORDS: Rule = { content: IN_TEXT, required: [], optional: STATE, mixed: true };

/** The rules, and there is no element that has none. */
export const RULES: Readonly<Record<string, Rule>> = {
  akomaNtoso: { content: /^(?:act|doc) $/, required: ['xmlns'] },
  act: { content: /^meta (?:preface )?(?:preamble )?body $/, required: ['name', 'contains'] },
  doc: { content: /^meta (?:preface )?(?:preamble )?mainBody $/, required: ['name', 'contains'] },
  meta: {
    content: /^identification (?:lifecycle )*(?:analysis )*(?:temporalData )*(?:references )*$/,
    required: [],
  },
  identification: { content: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: { content: new RegExp(`^${CORE}FRBRcountry $`), required: [] },
  FRBRExpression: { content: new RegExp(`^${CORE}(?:FRBRlanguage )+$`), required: [] },
  FRBRManifestation: { content: new RegExp(`^${CORE}$`), required: [] },
  FRBRthis: VALUE,
  FRBRuri: VALUE,
  FRBRcountry: VALUE,
  FRBRdate: { content: NOTHING, required: ['date', 'name'] },
  FRBRauthor: { content: NOTHING, required: ['href'] },
  FRBRlanguage: { content: NOTHING, required: ['language'] },
  lifecycle: { content: /^(?:eventRef )+$/, required: ['source'] },
  eventRef: { content: NOTHING, required: ['eId', 'date', 'source'], optional: ['type', 'refersTo'] },
  analysis: { content: /^(?:activeModifications )?(?:passiveModifications )?$/, required: ['source'] },
  activeModifications: { content: /^(?:textualMod |forceMod )+$/, required: [] },
  passiveModifications: { content: /^(?:textualMod |forceMod )+$/, required: [] },
  textualMod: {
    content: new RegExp(`^${CHANGE}(?:previous )?(?:old )*(?:new )*$`),
    required: ['eId', 'type'],
  },
  forceMod: { content: new RegExp(`^${CHANGE}$`), required: ['eId', 'type'] },
  source: { content: NOTHING, required: ['href'] },
  destination: { content: NOTHING, required: ['href'], optional: ['upTo'] },
  force: { content: NOTHING, required: ['period'] },
  condition: { content: FOREIGN, required: [] },
  previous: { content: FOREIGN, required: ['href'] },
  old: { content: FOREIGN, required: [] },
  new: { content: FOREIGN, required: [] },
  // XHTML: the standard says nothing of it but that it is not its own.
  span: { content: NOTHING, required: ['xmlns'], mixed: true },
  temporalData: { content: /^(?:temporalGroup )+$/, required: ['source'] },
  temporalGroup: { content: /^(?:timeInterval )+$/, required: ['eId'] },
  timeInterval: { content: NOTHING, required: ['start', 'refersTo'] },
  references: {
    content: /^(?:(?:original|passiveRef|activeRef|TLCOrganization|TLCConcept) )+$/,
    required: ['source'],
  },
  original: REFERENCE,
  passiveRef: REFERENCE,
  activeRef: REFERENCE,
  TLCOrganization: REFERENCE,
  TLCConcept: REFERENCE,
  preface: { content: /^(?:p )+$/, required: [] },
  preamble: { content: /^(?:p )+$/, required: ['eId'] },
  body: { content: new RegExp(`^(?:${HIERARCHY})+$`), required: [], optional: ['status'] },
  mainBody: { content: new RegExp(`^(?:p |container |${HIERARCHY})+$`), required: [] },
  section: LEVEL,
  article: LEVEL,
  paragraph: LEVEL,
  subparagraph: LEVEL,
  alinea: LEVEL,
  hcontainer: { ...LEVEL, required: ['eId', 'name'] },
  intro: BLOCKS,
  content: BLOCKS,
  num: WORDS,
  heading: WORDS,
  p: WORDS,
  docTitle: WORDS,
  ins: WORDS,
  del: WORDS,
  ref: { ...WORDS, required: ['eId', 'href'] },
  mod: {
    content: /^(?:(?:ref|quotedText|quotedStructure) )*$/,
    required: ['eId'],
    mixed: true,
  },
  quotedText: { ...WORDS, required: ['eId'], optional: ['startQuote', 'endQuote'] },
  quotedStructure: {
    content: new RegExp(`^(?:(?:intro|content|heading|num|container) |${HIERARCHY})+$`),
    required: ['eId'],
  },
  container: { content: /^(?:p )+$/, required: ['eId', 'name'], optional: STATE },
};

/** The values that attributes may have. */
const VALUES: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0|www\.w3\.org\/1999\/xhtml)$/,
  contains: /^(?:originalVersion|singleVersion|multipleVersions)$/,
  status: /^(?:removed|edited|ignored)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  'eventRef type': /^(?:generation|amendment|repeal)$/,
  'textualMod type': /^(?:repeal|substitution|insertion|replacement|renumbering)$/,
  'forceMod type': /^(?:entryIntoForce|endOfEnactment|postponementOfEntryIntoForce)$/,
  eId: /^[^\s]+$/,
};

/** What the eIds of an element end with, by the naming convention. */
const ENDINGS: Readonly<Record<string, string>> = {
  section: 'sec_',
  article: 'art_',
  paragraph: 'para_',
  subparagraph: 'subpara_',
  alinea: 'al_',
  hcontainer: 'hcontainer_',
  mod: 'mod_',
  ref: 'ref_',
  quotedText: 'qtext_',
  quotedStructure: 'qstr_',
  intro: 'intro',
  content: 'content',
};
const STEP = String.raw`[A-Za-z]+(?:_[\p{L}\p{N}%.-]+)?`;
const EID = new RegExp(`^${STEP}(?:__${STEP})*$`, 'u');

/** Reads a document and checks all of it by the rules. */
export function readAkn(xml: string): MarkupElement {
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  const root = readXml(xml);
  expect(root.name).toBe('akomaNtoso');
  const elements = elementsIn(root);
  const faults = [
    ...elements.flatMap(faultsOf),
    ...danglingIn(elements),
    ...repeated(root, 'eId').map((eId) => `${eId} twice`),
    ...misplacedIn(root, null),
  ];
  expect(faults).toEqual([]);
  return root;
}

function faultsOf(element: MarkupElement): string[] {
  const { name, attributes, children } = element;
  const rule = RULES[name];
  if (rule === undefined) return [`no rule for ${name}`];
  const given = Object.keys(attributes);
  const known = [...rule.required, ...(rule.optional ?? [])];
  const names = children.flatMap((child) => (typeof child === 'string' ? [] : [`${child.name} `])).join('');
  const text = children.filter((child) => typeof child === 'string').join('');
  return [
    ...(rule.content.test(names) ? [] : [`${name} has ${names}`]),
    ...(rule.mixed === true || text.trim() === '' ? [] : [`${name} has the text ${text.trim()}`]),
    ...rule.required.filter((one) => !given.includes(one)).map((one) => `${name} has no ${one}`),
    ...given.filter((one) => !known.includes(one)).map((one) => `${name} has ${one}`),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const allowed = VALUES[`${name} ${key}`] ?? VALUES[key];
      return allowed === undefined || allowed.test(value) ? [] : [`${name} ${key}="${value}"`];
    }),
  ];
}

/** References to something that the document does not have. */
function danglingIn(elements: readonly MarkupElement[]): string[] {
  const eIds = new Set(elements.flatMap(({ attributes }) => attributes['eId'] ?? []));
  const referring = ['href', 'source', 'period', 'start', 'refersTo', 'upTo'];
  return elements.flatMap(({ name, attributes }) =>
    referring.flatMap((key) => {
      const value = attributes[key];
      const isDangling = value?.startsWith('#') === true && !eIds.has(value.slice(1));
      return isDangling ? [`${name} ${key}="${value}" is nowhere`] : [];
    }),
  );
}

/** EIds that do not say what they are of, or are not below those of what they stand in. */
function misplacedIn(element: MarkupElement, above: string | null): string[] {
  const { name, attributes, children } = element;
  const eId = attributes['eId'];
  const last = eId?.split('__').at(-1) ?? '';
  const ending = ENDINGS[name];
  // Articles are numbered through all sections; what is gone stands below what came in its place.
  const isOwnNumber = name === 'article' || name === 'section' || eId?.startsWith('was__') === true;
  // Opening words that others replaced cannot be a second introduction.
  const isReplaced = name === 'alinea' && /^was__.*__intro$/.test(eId ?? '');
  const isBelow = above === null || isOwnNumber || eId?.startsWith(`${above}__`) === true;
  const own =
    eId === undefined || (EID.test(eId) && (last.startsWith(ending ?? '') || isReplaced) && isBelow)
      ? []
      : [`${name} has the eId ${eId}, above it ${above}`];
  const inside = name === 'meta' ? null : (eId ?? above);
  const isNumbered = name === 'section' || name === 'article' || above !== null || name in ENDINGS;
  return [
    ...own,
    ...children.flatMap((child) =>
      typeof child === 'string' ? [] : misplacedIn(child, isNumbered ? inside : null),
    ),
  ];
}

/** The words of a document without the blanks between its elements. */
export function wordsIn(element: MarkupElement): string {
  return textIn(element).replace(/\s+/gu, ' ').trim();
}
