/** Sorts the lines of a published text into sections, articles and what is to be units. */

import { isArticleNumber, PREAMBLE, SECTION_NUMBER } from '../address.ts';
import { clean } from './clean.ts';
import { type Draft, type DraftArticle, type DraftSection, leftover, wordsOf } from './draft.ts';
import type { Expected } from './label.ts';
import type { LanguageWords } from './languages.ts';
import { join, MAX_JOINED } from './lines.ts';
import { type Piece, pieceOf } from './piece.ts';
import type { LeftoverCode, SourceLine } from './source-line.ts';
import { type Tombstone, toldTombstone } from './tombstone.ts';

/** What the next line may belong to. */
interface Cursor {
  article: DraftArticle | null;
  /** The section whose heading may go on; null behind its first article. */
  heading: DraftSection | null;
  section: DraftSection | null;
  /** The word of the outermost sections; others stand inside these and have no place in a corpus. */
  word: string | null;
  /** Whether the heading of a section inside another one may go on. */
  isInner: boolean;
  /** The numbers that would come next in the lists of the article. */
  expected: Expected;
  order: number;
}

const START: Expected = { '.': '1', ')': '1' };

/** Sorts lines; nothing is lost: each is in the draft or among its leftovers. */
export function draftText(lines: Iterable<SourceLine>, words: LanguageWords): Draft {
  const draft: Draft = { title: null, sections: [], articles: [], leftovers: [] };
  const cursor: Cursor = {
    article: null,
    heading: null,
    section: null,
    word: null,
    isInner: false,
    expected: START,
    order: 0,
  };
  for (const line of lines) {
    cursor.order += 1;
    for (const part of splitMarks(line)) place(part, words, draft, cursor);
  }
  return draft;
}

/** Marks of footnotes, `[3]`, are taken out of the words and left over. */
function splitMarks(line: SourceLine): readonly SourceLine[] {
  const marks =
    line.role === 'outside' || /^\s*\[\d/.test(line.text) ? null : line.text.match(/\[\d{1,3}\]/gu);
  if (marks === null || line.role === 'note') return [line];
  const { repealed: _, ...rest } = line;
  return [
    { ...line, text: line.text.replace(/\s?\[\d{1,3}\]/gu, '') },
    ...marks.map((text) => ({ ...rest, role: 'note' as const, label: null, text })),
  ];
}

function place(line: SourceLine, words: LanguageWords, draft: Draft, cursor: Cursor): void {
  const text = clean(line.text);
  if (text === '' && line.label === null && line.role !== 'preamble') return;
  const piece = pieceOf(line, words, cursor.expected);
  const code = placePiece(piece, line, words, draft, cursor);
  if (code === null) return;
  const article = cursor.article?.number ?? null;
  draft.leftovers.push(leftover(code, line, clean(wordsOf(line)), article, cursor.order));
}

/** Puts a piece where it belongs; the code says why it belongs nowhere. */
function placePiece(
  piece: Piece,
  line: SourceLine,
  words: LanguageWords,
  draft: Draft,
  cursor: Cursor,
): LeftoverCode | null {
  switch (piece.kind) {
    case 'left':
      return piece.code;
    case 'title':
      return placeTitle(piece.text, draft);
    case 'preamble':
      return placePreamble(piece, line, draft, cursor);
    case 'section':
      return openSection(piece, line, draft, cursor);
    case 'heading':
      return placeHeading(piece.text, cursor);
    case 'article':
      if (!isArticleNumber(piece.number) || piece.number === PREAMBLE) return 'TEXT_UNPLACED';
      return openArticle(line, { ...piece, tombstone: wholeTombstone(line, piece.tombstone) }, draft, cursor);
    case 'unit':
      return placeUnit(piece, line, words, draft, cursor);
  }
}

function placeTitle(text: string, draft: Draft): LeftoverCode | null {
  if (draft.title !== null) return 'TEXT_OUTSIDE';
  draft.title = text;
  return null;
}

/** Its heading opens the preamble; words that the shape says are its own do so where they are the first. */
function placePreamble(
  { text, tombstone }: Extract<Piece, { kind: 'preamble' }>,
  line: SourceLine,
  draft: Draft,
  cursor: Cursor,
): LeftoverCode | null {
  if (text === '' || cursor.article?.number !== PREAMBLE) openPreamble(line, draft, cursor);
  if (text === '') return null;
  return addUnit({ label: line.label, text, tombstone, isSure: false }, line, cursor);
}

function openPreamble(line: SourceLine, draft: Draft, cursor: Cursor): null {
  const tombstone = wholeTombstone(line, null);
  return openArticle(line, { number: PREAMBLE, heading: '', tombstone }, draft, cursor);
}

/** What says of an article that it is repealed: its shape, or the words behind its number. */
function wholeTombstone({ repealed }: SourceLine, said: Tombstone | null): Tombstone | null {
  return repealed === undefined ? said : toldTombstone(repealed, said, '');
}

function openSection(
  { word, number, heading }: Extract<Piece, { kind: 'section' }>,
  { line, path }: SourceLine,
  draft: Draft,
  cursor: Cursor,
): LeftoverCode | null {
  cursor.word ??= word;
  cursor.isInner = word !== cursor.word;
  if (cursor.isInner || !SECTION_NUMBER.test(number)) return 'TEXT_UNPLACED';
  const above = draft.articles.at(-1)?.number ?? null;
  const section = { number, heading, above, line, path, order: cursor.order };
  draft.sections.push(section);
  cursor.section = section;
  cursor.heading = section;
  cursor.article = null;
  return null;
}

function openArticle(
  { line, path }: SourceLine,
  { number, heading, tombstone }: Pick<DraftArticle, 'number' | 'heading' | 'tombstone'>,
  draft: Draft,
  cursor: Cursor,
): null {
  const section = number === PREAMBLE ? null : cursor.section;
  const { order } = cursor;
  cursor.article = { number, section, heading, tombstone, units: [], line, path, order };
  cursor.heading = null;
  cursor.expected = START;
  cursor.isInner = false;
  draft.articles.push(cursor.article);
  return null;
}

/** A heading of the shape goes on the section's, or is that of the article just above. */
function placeHeading(text: string, { heading, article, isInner }: Cursor): LeftoverCode | null {
  if (isInner) return 'TEXT_UNPLACED';
  if (heading !== null) {
    if (heading.heading.length >= MAX_JOINED) return 'TEXT_UNPLACED';
    heading.heading = heading.heading === '' ? text : join(heading.heading, text);
    return null;
  }
  if (article === null) return 'TEXT_OUTSIDE';
  if (article.number === PREAMBLE || article.units.length > 0 || article.heading !== '')
    return 'TEXT_UNPLACED';
  article.heading = text;
  return null;
}

function placeUnit(
  piece: Extract<Piece, { kind: 'unit' }>,
  line: SourceLine,
  words: LanguageWords,
  draft: Draft,
  cursor: Cursor,
): LeftoverCode | null {
  const isPlain = piece.label === null && !piece.isSure;
  if (isPlain && (cursor.heading !== null || cursor.isInner)) return placeHeading(piece.text, cursor);
  const isBefore = draft.articles.length === 0 && cursor.section === null;
  if (isBefore && !words.opening.test(piece.text))
    return isPlain && draft.title === null ? placeTitle(piece.text, draft) : 'TEXT_OUTSIDE';
  if (isBefore) openPreamble(line, draft, cursor);
  return addUnit(piece, line, cursor);
}

function addUnit(
  { label, text, tombstone, isSure }: Omit<Extract<Piece, { kind: 'unit' }>, 'kind'>,
  { line, path }: SourceLine,
  cursor: Cursor,
): LeftoverCode | null {
  const { article, order } = cursor;
  if (article === null || !/[\p{L}\p{N}]/u.test(text)) return 'TEXT_UNPLACED';
  const above = article.units.at(-1);
  if (above !== undefined && label === null && !isSure && isBroken(above.text, text))
    above.text = join(above.text, text);
  else article.units.push({ label, text, tombstone, isSure, line, path, order });
  if (label !== null)
    cursor.expected = { ...cursor.expected, [label.slice(-1)]: String(Number.parseInt(label, 10) + 1) };
  return null;
}

/** Whether a line goes on in the middle of a sentence: no mark ends the one above, and no capital begins it. */
function isBroken(above: string, below: string): boolean {
  if (above.length >= MAX_JOINED) return false;
  return /[\p{L}\p{N}]-?$/u.test(above.slice(-4)) && /^\p{Ll}/u.test(below);
}
