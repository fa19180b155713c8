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
  /** What they name, one by one; "this Article" has been replaced by the article's number. */
  readonly targets: readonly Citation[];
}

/** How a language writes references: named groups for parts, subparagraphs, paragraphs and articles. */
interface Grammar {
  readonly pattern: RegExp;
  readonly ordinals: readonly string[];
  /** The word between the ends of a range. */
  readonly to: RegExp;
}

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
  return [...text.matchAll(grammar.pattern)]
    .filter(([words]) => words !== '')
    .map((match) => ({
      text: match[0],
      offset: match.index,
      targets: targetsOf(match.groups ?? {}, grammar, article, paragraph),
    }));
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

function targetsOf(groups: Groups, grammar: Grammar, article: string, paragraph: string | null): Citation[] {
  const numbersOf = (name: string): string[] => {
    const text = groups[name] ?? groups[`${name}List`];
    return text === undefined ? [] : expand(text, grammar);
  };
  const articles = numbersOf('art');
  const named = numbersOf('para').map((one) => `p${one}`);
  const own = groups['thisPara'] === undefined || paragraph === null ? [] : [paragraph];
  const subparagraphs = numbersOf('sub').map((one) => `s${one}`);
  // The first part of a unit is that unit itself.
  const partOf = (name: string): string[] => {
    const index = grammar.ordinals.indexOf(groups[name] ?? '');
    return index < 1 ? [] : [`part${index + 1}`];
  };
  const inner = partOf('innerPart');
  const below = partOf('part');
  return (articles.length === 0 ? [article] : articles).flatMap((number) =>
    combine(
      [...named, ...own].map((step) => [step, ...inner]),
      subparagraphs,
    ).map((steps) => ({
      article: number,
      steps: [...steps, ...below],
      exact: false,
    })),
  );
}

/** Every paragraph, or part of one, with every subparagraph; either may be left out. */
function combine(outer: readonly (readonly string[])[], subparagraphs: readonly string[]): string[][] {
  const places = outer.length === 0 ? [[]] : outer;
  if (subparagraphs.length === 0) return places.map((steps) => [...steps]);
  return places.flatMap((steps) => subparagraphs.map((one) => [...steps, one]));
}

/** The numbers of a list, ranges written out: `13 to 15` is 13, 14, 15. */
function expand(text: string, { to }: Grammar): string[] {
  return text.split(/, and |, | and | or /).flatMap((item) => {
    const ends = item.split(to).map((one) => one.replace(/\)$/, ''));
    const [first = '', last = first] = ends;
    if (first === last || !/^\d+$/.test(first) || !/^\d+$/.test(last)) return ends;
    const length = Math.max(0, Number(last) - Number(first) + 1);
    return Array.from({ length: Math.min(length, 1000) }, (_, index) => String(Number(first) + index));
  });
}
