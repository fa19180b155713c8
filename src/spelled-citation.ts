/**
 * Places in the law as they are spelled out: `paragraph 2 of Article 50`, `подпункт 3) пункта 5 статьи 52`, `50-баптың
 * 2-тармағы`. What they name is written as `50(2)`, which `address.ts` reads.
 */

/** What a word names, in any case ending. */
type Level = 'article' | 'paragraph' | 'part' | 'subparagraph';

const NAMES: readonly (readonly [Level, RegExp])[] = [
  ['article', /^(?:articles?|arts?|стат(?:ья|ьи|ье|ью|ьей)|ст|бап\p{L}*)$/u],
  ['subparagraph', /^(?:subparagraphs?|subparas?|подпункт\p{L}{0,2}|пп|тармақша\p{L}*)$/u],
  ['paragraph', /^(?:paragraphs?|paras?|пункт\p{L}{0,2}|п|тарма[қғ]\p{L}*|§)$/u],
  ['part', /^(?:parts?|част(?:ь|и|ью)|ч|абзац\p{L}{0,2}|абз|бөлі[кг]\p{L}*)$/u],
];

/** A word, an ordinal, or a mark between them. */
const TOKEN = /\d+[a-z]?(?:-\d+)*|[\p{L}]+|§|\S/gu;

/** In which order the things that a citation names stand below each other. */
const ORDER = ['paragraph', 'part', 'subparagraph'] as const;

/** Signs that say nothing between a name and its number, and words that join two things. */
const IDLE = new Set(['.', ',', '-', ')', '(', 'of', 'the', 'в', 'к', 'from']);

/**
 * A citation that is spelled out, as `50(2) part 3 (1)`; null where the text is none.
 *
 * @example
 * ```ts
 * plainCitation('paragraph 2 of Article 50'); // '50(2)'
 * ```
 */
export function plainCitation(text: string): string | null {
  const found = new Map<Level, string>();
  const tokens = (text.toLowerCase().match(TOKEN) ?? []).filter((token) => !IDLE.has(token));
  if (tokens.length === 0 || tokens.length % 2 === 1) return null;
  for (let index = 0; index < tokens.length; index += 2) {
    // The number stands behind its name, or in front of it as in Kazakh.
    const [one = '', other = ''] = tokens.slice(index, index + 2);
    const [level, number] = levelOf(one) === null ? [levelOf(other), one] : [levelOf(one), other];
    if (level === null || !/^\d/.test(number) || found.has(level)) return null;
    found.set(level, number);
  }
  const article = found.get('article');
  if (article === undefined || found.size === 1) return null;
  const steps = ORDER.map((level) => [level, found.get(level)] as const).filter(
    ([, number]) => number !== undefined,
  );
  return (
    article + steps.map(([level, number]) => (level === 'part' ? ` part ${number} ` : `(${number})`)).join('')
  );
}

function levelOf(word: string): Level | null {
  return NAMES.find(([, name]) => name.test(word))?.[0] ?? null;
}
