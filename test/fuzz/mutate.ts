/** Texts that were whole once: a few edits by chance, as a broken disk, a bad merge or an enemy makes them. */

import type { Dice } from './dice.ts';

/** Longer inputs tell nothing more; a long one is a test of its own in `hostile-input.test.ts`. */
const LONGEST = 30_000;

/** What a text may be changed with. */
export interface Stock {
  /** Whole texts of the kind. */
  readonly texts: readonly string[];
  /** Pieces that mean something to the reader of the kind. */
  readonly words: readonly string[];
}

/** A text for a reader: mostly a real one with a few edits, else words by chance or bytes by chance. */
export function makeText(dice: Dice, stock: Stock): string {
  const kind = dice.below(20);
  if (kind === 0) return bytes(dice, dice.few(2000));
  if (kind === 1) return wordsOf(dice, stock);
  if (kind === 2) return dice.pick(stock.texts);
  return mutate(dice, dice.pick(stock.texts), stock);
}

/** A text with one to eight edits, mostly one or two. */
export function mutate(dice: Dice, text: string, stock: Stock): string {
  let edited = text;
  for (let left = dice.few(8); left > 0; left -= 1) edited = dice.pick(EDITS)(edited, dice, stock);
  return edited.slice(0, LONGEST);
}

/** Bytes by chance, read as UTF-8 or one character a byte. */
function bytes(dice: Dice, length: number): string {
  const raw = Buffer.from(Array.from({ length }, () => dice.below(256)));
  return raw.toString(dice.once(2) ? 'utf8' : 'latin1');
}

function wordsOf(dice: Dice, { words }: Stock): string {
  return Array.from({ length: dice.few(200) }, () => dice.pick(words)).join(dice.pick(['', ' ', '\n']));
}

type Edit = (text: string, dice: Dice, stock: Stock) => string;

/** A place in a text, and one that is not far behind it. */
function span(text: string, dice: Dice): readonly [start: number, end: number] {
  const start = dice.below(text.length + 1);
  // A short text would be gone at once.
  return [start, Math.min(text.length, start + dice.few(Math.min(400, 2 + text.length / 4)))];
}

function put(text: string, at: number, piece: string, until: number = at): string {
  return text.slice(0, at) + piece + text.slice(until);
}

const flipBit: Edit = (text, dice) => {
  const raw = Buffer.from(text);
  if (raw.length === 0) return text;
  const at = dice.below(raw.length);
  raw[at] = (raw[at] ?? 0) ^ (1 << dice.below(8));
  return raw.toString('utf8');
};

const setCharacter: Edit = (text, dice) => {
  const [at] = span(text, dice);
  return put(text, at, String.fromCharCode(dice.once(3) ? dice.below(0x10000) : dice.below(0x80)), at + 1);
};

const cut: Edit = (text, dice) => {
  const [start, end] = span(text, dice);
  return put(text, start, '', end);
};

const truncate: Edit = (text, dice) =>
  dice.once(2) ? text.slice(0, dice.below(text.length + 1)) : text.slice(dice.below(text.length + 1));

const double: Edit = (text, dice) => {
  const [start, end] = span(text, dice);
  return put(text, end, text.slice(start, end).repeat(dice.few(6)));
};

const splice: Edit = (text, dice, { texts }) => {
  const other = dice.pick(texts);
  return text.slice(0, dice.below(text.length + 1)) + other.slice(dice.below(other.length + 1));
};

const borrow: Edit = (text, dice, { texts }) => {
  const other = dice.pick(texts);
  const [at, until] = span(text, dice);
  const [start, end] = span(other, dice);
  return put(text, at, other.slice(start, end), dice.once(2) ? at : until);
};

const insertWord: Edit = (text, dice, { words }) => put(text, dice.below(text.length + 1), dice.pick(words));

/** A word many times over, which is how to nest, or to ask for more time than the text is worth. */
const pile: Edit = (text, dice, { words }) => {
  if (!dice.once(6)) return insertWord(text, dice, { texts: [], words });
  const word = dice.pick(words);
  const often = dice.few(Math.max(2, Math.floor(LONGEST / 2 / Math.max(1, word.length))));
  return put(text, dice.below(text.length + 1), word.repeat(often));
};

/** Another word where a word stood. */
const exchange: Edit = (text, dice, { words }) => {
  const found = [...text.slice(0, 5000).matchAll(/[\p{L}\p{N}_-]+/gu)];
  const word = found[dice.below(found.length)];
  return word === undefined ? text : put(text, word.index, dice.pick(words), word.index + word[0].length);
};

const lines =
  (edit: (all: string[], at: number, dice: Dice) => void): Edit =>
  (text, dice) => {
    const all = text.split('\n');
    edit(all, dice.below(all.length), dice);
    return all.join('\n');
  };

const EDITS: readonly Edit[] = [
  flipBit,
  setCharacter,
  cut,
  truncate,
  double,
  splice,
  borrow,
  insertWord,
  insertWord,
  pile,
  exchange,
  exchange,
  lines((all, at) => all.splice(at, 0, all[at] ?? '')),
  lines((all, at) => all.splice(at, 1)),
  lines((all, at, dice) => all.splice(dice.below(all.length), 0, ...all.splice(at, dice.few(20)))),
  lines((all, at, dice) => {
    all[at] = ' '.repeat(dice.few(12)) + (all[at] ?? '');
  }),
  lines((all, at) => {
    all[at] = (all[at] ?? '').trimStart();
  }),
];
