/** What a line of a published text is: told by its shape where that says so, else by its words. */

import { foldTypography } from '../compare/fold.ts';
import { clean, lowerRaised } from './clean.ts';
import { type Expected, takeLabel } from './label.ts';
import type { LanguageWords } from './languages.ts';
import type { LeftoverCode, SourceLine } from './source-line.ts';
import { readTombstone, type Tombstone, toldTombstone } from './tombstone.ts';

/** A line with what it is. */
export type Piece =
  | { readonly kind: 'title'; readonly text: string }
  /** `word` tells levels of sections apart ("Раздел", "Глава"); an element of the shape has its own. */
  | { readonly kind: 'section'; readonly word: string; readonly number: string; readonly heading: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** `text` is what the line says beside being its heading. */
  | { readonly kind: 'preamble'; readonly text: string; readonly tombstone: Tombstone | null }
  | {
      readonly kind: 'article';
      readonly number: string;
      readonly heading: string;
      readonly tombstone: Tombstone | null;
    }
  | {
      readonly kind: 'unit';
      readonly label: string | null;
      readonly text: string;
      readonly tombstone: Tombstone | null;
      /** Whether the shape itself says that it is a unit, so that it continues no broken line. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'left'; readonly code: LeftoverCode };

/** Tells what a line is; `expected` are the numbers that would come next in the lists. */
export function pieceOf(line: SourceLine, words: LanguageWords, expected: Expected): Piece {
  const text = clean(line.text);
  const { role } = line;
  if (role === 'note') return { kind: 'left', code: 'NOTE_LEFT_OUT' };
  if (role === 'outside') return { kind: 'left', code: 'TEXT_OUTSIDE' };
  if (role === 'title') return { kind: 'title', text };
  const folded = lowerRaised(foldTypography(text));
  if (role === 'preamble' && !words.preamble.test(folded))
    return { kind: 'preamble', text, tombstone: readTombstone(folded, words) };
  if (role === 'unit') return unitPiece(line, text, folded, words);
  if (words.note.test(folded) || words.pending.test(folded) || /^\[\d{1,3}\]/.test(folded))
    return { kind: 'left', code: 'NOTE_LEFT_OUT' };
  const heading = headingPiece(line, text, folded, words);
  if (heading !== null) return heading;
  if (role === 'heading') return { kind: 'heading', text };
  const taken = line.label === null ? takeLabel(text, expected) : { label: line.label, text };
  const own = taken.label === null ? folded : foldTypography(taken.text);
  const tombstone = readTombstone(own, words);
  return { kind: 'unit', ...taken, tombstone, isSure: false };
}

function unitPiece(line: SourceLine, text: string, folded: string, words: LanguageWords): Piece {
  const said = readTombstone(folded, words);
  const tombstone = line.repealed === undefined ? said : toldTombstone(line.repealed, said, text);
  return { kind: 'unit', label: line.label, text, tombstone, isSure: true };
}

function headingPiece(
  { role, label }: SourceLine,
  text: string,
  folded: string,
  words: LanguageWords,
): Piece | null {
  if (words.preamble.test(folded)) return { kind: 'preamble', text: '', tombstone: null };
  const isHeading = role === 'heading' || role === 'section' || role === 'article';
  const article = role === 'section' ? null : words.article.exec(folded);
  if (article !== null) return articlePiece(article, (rest) => tailOf(text, folded, rest), words, isHeading);
  if (role === 'article' && label !== null) {
    const tombstone = readTombstone(folded, words);
    return { kind: 'article', number: numberOf(label), heading: tombstone === null ? text : '', tombstone };
  }
  const section = role === 'article' ? null : words.section.exec(folded);
  const { word = '', number = '', rest = '', mark = '' } = section?.groups ?? {};
  if (section !== null && (isHeading || rest === '' || mark !== '')) {
    const heading = tailOf(text, folded, rest);
    return { kind: 'section', word: word.toLowerCase(), number: romanOf(number), heading };
  }
  if (role === 'section' && label !== null)
    return { kind: 'section', word: '', number: romanOf(label.replace(/[.)]$/, '')), heading: text };
  return null;
}

/** An article's heading; behind its number nothing, a mark, or what repealed it. */
function articlePiece(
  { groups }: RegExpExecArray,
  written: (rest: string) => string,
  words: LanguageWords,
  isHeading: boolean,
): Piece | null {
  const { number = '', rest = '', mark = '' } = groups ?? {};
  const tombstone = readTombstone(rest, words);
  if (rest !== '' && mark === '' && tombstone === null && !isHeading) return null;
  const heading = tombstone === null ? written(rest) : '';
  return { kind: 'article', number: numberOf(number), heading, tombstone };
}

/** The end of a heading as it is written: its words were read without their typography. */
function tailOf(text: string, folded: string, rest: string): string {
  const lowered = lowerRaised(text);
  return lowered.length === folded.length ? lowered.slice(lowered.length - rest.length) : rest;
}

function numberOf(printed: string): string {
  return printed
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2014]/gu, '-')
    .replace(/[.)]$/, '')
    .toLowerCase();
}

/** A Roman number in Latin letters, whichever alphabet it was typed in. */
function romanOf(number: string): string {
  return number.toUpperCase().replace(/[ІХС]/gu, (letter) => ({ І: 'I', Х: 'X', С: 'C' })[letter] ?? letter);
}
