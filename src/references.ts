/**
 * References in a text to other parts of it: "Article 72", "paragraph 2 of this Article", "subparagraph 10-1) of Article
 * 44", "Articles 13 to 15".
 *
 * Each language has its own pattern; a language without one has no references that we can find.
 */

import type { Citation } from './address.ts';
import type { CorpusDescription } from './model.ts';

/** A reference found in a unit's text. */
export interface Reference {
  /** The words that refer. */
  readonly text: string;
  /** Where they start, in UTF-16 code units. */
  readonly offset: number;
  /**
   * What they name, one by one; "this Article" has been replaced by the article's number. Where that is too much, ranges
   * have only their ends here, and the first of the places stand for the rest: see docs/limits.md.
   */
  readonly targets: readonly Citation[];
}

/** How a language writes references: named groups for parts, subparagraphs, paragraphs and articles. */
interface Grammar {
  readonly pattern: RegExp;
  readonly ordinals: readonly string[];
  /** The word between the ends of a range. */
  readonly to: RegExp;
}

/** The most places that one reference names, so that lists of lists do not multiply: no law refers to so many at once. */
const MAX_TARGETS = 1000;
/** The most places that the references of one text name together; after them, each reference names one. */
const MAX_TARGETS_OF_TEXT = 10_000;

const NUMBER = String.raw`\d+(?:[a-z](?![a-z]))?(?:-\d+)*(?![a-z])`;

/** A noun with one number, or its plural with a list of them: `Article 4`, `Articles 11, 13 to 15`. */
function numbered(noun: string, name: string, close = ''): string {
  const one = `${NUMBER}${close}`;
  return `\\b${noun}(?: (?<${name}>${one})|s (?<${name}List>${one}(?:(?:, and |, | and | or | to )${one})*))`;
}

const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];

const ENGLISH: Grammar = {
  pattern: new RegExp(
    String.raw`(?:\b(?:[Tt]he )?(?<part>${ENGLISH_ORDINALS.join('|')}) part of )?` +
      `(?:${numbered('[Ss]ubparagraph', 'sub', String.raw`\)`)} of )?` +
      String.raw`(?:\bthe (?<innerPart>${ENGLISH_ORDINALS.join('|')}) part of )?` +
      String.raw`(?:${numbered('[Pp]aragraph', 'para')} of |(?<thisPara>\bthis paragraph\b))?` +
      String.raw`(?:${numbered('Article', 'art')}|\bthis Article\b|(?<=\bthis paragraph\b))`,
    'gu',
  ),
  ordinals: ENGLISH_ORDINALS,
  to: / to /,
};

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([['en', ENGLISH]]);

function grammarOf(language: string): Grammar | undefined {
  return GRAMMARS.get(language.split('-')[0] ?? '');
}

/**
 * Finds the references in a unit's text.
 *
 * @param text - The unit's text.
 * @param language - Its language, BCP 47.
 * @param article - The number of the article it stands in: what "this Article" means.
 * @param paragraph - The step of the paragraph it stands in, for example `p3`: what "this paragraph" means.
 */
export function findReferences(
  text: string,
  language: string,
  article: string,
  paragraph: string | null = null,
): readonly Reference[] {
  const grammar = grammarOf(language);
  if (grammar === undefined) return [];
  let room = MAX_TARGETS_OF_TEXT;
  return [...text.matchAll(grammar.pattern)]
    .filter(([words]) => words !== '')
    .map((match) => {
      const most = Math.max(1, Math.min(MAX_TARGETS, room));
      const targets = targetsOf(match.groups ?? {}, { grammar, article, paragraph, most });
      room -= targets.length;
      return { text: match[0], offset: match.index, targets };
    });
}

/** What tells the references of a text from those that mean another one. */
type Surroundings = Pick<CorpusDescription, 'language' | 'outside'>;

/**
 * Finds the references in the text at an address to other parts of the same text: those that the corpus says mean another
 * text are passed over.
 *
 * @param corpus - Its language, and its entries under `outside:`.
 * @param article - The number of the article in which the text stands; empty for a heading of a section.
 * @param id - The id of its unit there; null for a heading.
 * @param address - Its address, as entries under `outside:` write it.
 * @param text - The text.
 */
export function findOwnReferences(
  { language, outside }: Surroundings,
  article: string,
  id: string | null,
  address: string,
  text: string,
): readonly Reference[] {
  const abroad = outside.filter(({ unit }) => unit === address);
  return findReferences(text, language, article, id?.split('/')[0] ?? null).filter(
    ({ offset }) => !abroad.some((one) => text.startsWith(one.text, offset)),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What tells what a reference names, besides its words. */
interface Reading {
  readonly grammar: Grammar;
  /** What "this Article" means. */
  readonly article: string;
  /** What "this paragraph" means. */
  readonly paragraph: string | null;
  /** How many places it may name. */
  readonly most: number;
}

function targetsOf(groups: Groups, { grammar, article, paragraph, most }: Reading): Citation[] {
  const listOf = (name: string): Range[] => {
    const text = groups[name] ?? groups[`${name}List`];
    return text === undefined ? [] : readRanges(text, grammar);
  };
  const lists = [listOf('art'), listOf('para'), listOf('sub')];
  const isWhole = productOf(lists.map(sizeOf)) <= most;
  const [articles = [], paragraphs = [], subparagraphs = []] = lists.map((list) =>
    isWhole ? list.flatMap(numbersOf) : list.slice(0, most).flatMap(({ ends }) => ends),
  );
  const named = paragraphs.map((one) => `p${one}`);
  const own = groups['thisPara'] === undefined || paragraph === null ? [] : [paragraph];
  // The first part of a unit is that unit itself.
  const partOf = (name: string): string[] => {
    const index = grammar.ordinals.indexOf(groups[name] ?? '');
    return index < 1 ? [] : [`part${index + 1}`];
  };
  const inner = partOf('innerPart');
  const below = partOf('part');
  const places = combine(
    articles.length === 0 ? [article] : articles,
    [...named, ...own].map((step) => [step, ...inner]),
    subparagraphs.map((one) => [`s${one}`]),
  );
  return firstOf(places, most).map(({ number, steps }) => ({
    article: number,
    steps: [...steps, ...below],
    exact: false,
  }));
}

/** An article and the steps to a place in it. */
interface NamedPlace {
  readonly number: string;
  readonly steps: readonly string[];
}

/** In every article every paragraph, or part of one, with every subparagraph; both may be left out. Made one by one: they multiply. */
function* combine(
  articles: readonly string[],
  paragraphs: readonly (readonly string[])[],
  subparagraphs: readonly (readonly string[])[],
): Generator<NamedPlace> {
  for (const number of articles)
    for (const outer of paragraphs.length === 0 ? [[]] : paragraphs)
      for (const inner of subparagraphs.length === 0 ? [[]] : subparagraphs)
        yield { number, steps: [...outer, ...inner] };
}

function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    if (first.length >= most) break;
    first.push(one);
  }
  return first;
}

/** One item of a list of numbers: a number, or two with all between them. */
interface Range {
  readonly ends: readonly string[];
  /** How many numbers it has; its ends alone where what is between them cannot be counted: `83-1 to 83-3`, `15 to 13`, `1 to 3 to 5`. */
  readonly size: number;
}

function readRanges(text: string, { to }: Grammar): Range[] {
  return text.split(/, and |, | and | or /).map((item) => {
    const ends = item.split(to).map((one) => one.replace(/\)$/, ''));
    const [first = '', last = first] = ends;
    const isCounted = ends.length === 2 && ends.every((one) => /^\d+$/.test(one));
    // Whoever wrote the ends the wrong way round meant these two at least, and never none, which would be "this Article".
    if (!isCounted || Number(last) <= Number(first)) return { ends, size: ends.length };
    return { ends: [first, last], size: Number(last) - Number(first) + 1 };
  });
}

/** The numbers of a range, written out: `13 to 15` is 13, 14, 15. */
function numbersOf({ ends, size }: Range): readonly string[] {
  if (size === ends.length) return ends;
  return Array.from({ length: size }, (_, index) => String(Number(ends[0]) + index));
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { size }) => sum + size, 0);
}

/** How many places lists make together; an empty one leaves the others as they are. */
function productOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * Math.max(1, size), 1);
}
