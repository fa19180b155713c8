/** Sentences about a text: our own English words, and words quoted from the text in its own language. */

import { isIsoDate } from '../dates.ts';
import { tokenize } from '../tokens.ts';

/** A run of a sentence: what we say, or what the text says. */
export interface Phrase {
  readonly text: string;
  /** Whether it is quoted from the text, whose language and direction may be others. */
  readonly quoted: boolean;
}

/** A sentence in its runs. */
export type Sentence = readonly Phrase[];

/** A sentence from a template; what is put into it are our own words, or sentences. */
export function say(texts: TemplateStringsArray, ...values: readonly (string | Sentence)[]): Sentence {
  const phrases = texts.flatMap((text, index) => {
    const value = values[index] ?? [];
    return [own(text), ...(typeof value === 'string' ? [own(value)] : value)];
  });
  return phrases.filter(({ text }) => text !== '');
}

function own(text: string): Phrase {
  return { text, quoted: false };
}

/** Longer quotes are cut: more is not needed to recognise them. */
const LONGEST = 60;

/** Words of the text between quotation marks; long ones are cut behind a word, and an ellipsis says so. */
export function quoteWords(words: string): Sentence {
  return say`“${[{ text: shorten(words.trim()), quoted: true }]}”`;
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const tokens = tokenize(words.slice(0, 2 * LONGEST));
  let kept = '';
  for (const token of tokens) {
    if (kept.length + token.length > LONGEST) break;
    kept += token;
  }
  // A word without end has no word ends to cut at, but still whole characters.
  return `${kept.trim() || (/^(?:\P{M}\p{M}*){1,60}/u.exec(words.slice(0, LONGEST))?.[0] ?? '')} …`;
}

/** Sentences in a row with commas, `and` before the last. */
export function listOf(sentences: readonly Sentence[]): Sentence {
  return sentences.reduce<Sentence>((all, one, index) => {
    if (index === 0) return one;
    return index === sentences.length - 1 ? say`${all} and ${one}` : say`${all}, ${one}`;
  }, []);
}

/** Sentences in a row with something between them; empty ones are left out. */
export function join(sentences: readonly Sentence[], between: string): Sentence {
  return sentences
    .filter((one) => one.length > 0)
    .reduce<Sentence>((all, one, index) => (index === 0 ? one : say`${all}${between}${one}`), []);
}

/** A sentence as text. */
export function textOf(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}

const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** `8 June 2022`, from `2022-06-08`. */
export function formatDay(date: string): string {
  if (!isIsoDate(date)) return date;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
}
