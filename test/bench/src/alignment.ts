/** How the time that aligning two foreign texts takes grows with them. */

import { align } from '../../../dist/compare/align.js';
import type { Article, Constitution, Unit } from '../../../dist/model.js';
import { medians, type Task } from './measure.js';
import type { Row } from './report.js';

const SMALL = 1_000;
/** How many units the larger text has. */
export const LARGE = 10_000;
const ROUNDS = 5;
/** How many units stand in an article. */
const IN_ARTICLE = 5;
/** One unit in so many is rewritten, one is gone, one is new, and one went to another article. */
const EDITED = 20;
const WORDS_IN_UNIT = 20;
const VOCABULARY = 5_000;

/** Measures two texts, and two ten times as large. */
export async function measureAlignment(): Promise<readonly Row[]> {
  const taskOf = (size: number): Task => {
    const { before, after } = editedTexts(size);
    return { run: () => align(before, after) };
  };
  const [ours, theirs] = await medians([taskOf(LARGE), taskOf(SMALL)], ROUNDS);
  return [
    {
      ...{ group: 'comparing', what: `aligning two foreign texts of ${LARGE} units`, isPeer: false },
      ...{ against: `${SMALL} units`, ours, theirs, unit: 'ms', bound: 15 },
    },
  ];
}

/** A text of so many units, and a later one whose articles and units are all numbered anew. */
export function editedTexts(size: number): { readonly before: Constitution; readonly after: Constitution } {
  const next = chance(1);
  const texts = Array.from({ length: size }, () => sentence(next));
  const moved: string[] = [];
  const later = texts.flatMap((text, index): readonly string[] => {
    // What moved comes in again where an eleventh of the text lies between.
    const arrived = index % EDITED === 17 ? moved.splice(0, Number(moved.length > size / 11 / EDITED)) : [];
    if (index % EDITED === 2) return [...arrived, rewrite(text, next)];
    if (index % EDITED === 7) return arrived;
    if (index % EDITED === 10) return [...arrived, text, sentence(next)];
    if (index % EDITED !== 13) return [...arrived, text];
    moved.push(text);
    return arrived;
  });
  return { before: textOf(texts), after: textOf([...later, ...moved]) };
}

function textOf(texts: readonly string[]): Constitution {
  const articles = Array.from({ length: Math.ceil(texts.length / IN_ARTICLE) }, (_, index): Article => {
    const own = texts.slice(index * IN_ARTICLE, (index + 1) * IN_ARTICLE);
    const number = String(index + 1);
    return {
      ...{ key: number, number, section: null, heading: null, repealed: null, provenance: null },
      units: own.map((text, place) => unitOf(number, place + 1, text)),
    };
  });
  return { sections: [], articles };
}

function unitOf(article: string, place: number, text: string): Unit {
  return {
    ...{ key: `${article}/p${place}`, label: `${place}.`, text },
    ...{ repealed: null, provenance: null, units: [] },
  };
}

/** Few words stand everywhere and many hardly anywhere, as in any language. */
function sentence(next: () => number): string {
  const words = Array.from({ length: WORDS_IN_UNIT }, () => `w${Math.floor(VOCABULARY ** next())}`);
  return `${words.join(' ')}.`;
}

/** The same with a fifth of its words replaced. */
function rewrite(text: string, next: () => number): string {
  return text
    .split(' ')
    .map((word, index) => (index % 5 === 0 ? `w${Math.floor(VOCABULARY ** next())}` : word))
    .join(' ');
}

/** Numbers from 0 to 1 that follow from a seed: mulberry32, by Tommy Ettinger. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
