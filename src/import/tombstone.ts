/** Tombstones of published texts, and the act that they name. */

import { type IsoDate, isIsoDate } from '../dates.ts';
import type { EarlierAct } from '../model.ts';
import { slugOf } from '../text.ts';
import { clean } from './clean.ts';
import type { LanguageWords } from './languages.ts';

/** What a tombstone says: the act that repealed the unit, null where it names none. */
export interface Tombstone {
  readonly act: EarlierAct | null;
  /** What is said in its place beside that, where the shape says that it is one; else empty. */
  readonly rest: string;
}

/** Reads a text as a tombstone; null where it is none. `folded` is the text without look-alike letters. */
export function readTombstone(folded: string, words: LanguageWords): Tombstone | null {
  const plain = folded.replace(/^\[(.*)\]$/u, '$1');
  for (const pattern of words.repealed) {
    const { groups } = pattern.exec(plain) ?? {};
    if (groups === undefined) continue;
    const named = clean(`${groups['act'] ?? ''}${groups['behind'] ?? ''}`).replace(/^by\s+(?:the\s+)?/iu, '');
    if (!/[\p{L}\p{N}]/u.test(named)) return { act: null, rest: '' };
    // What follows the word must name an act and say nothing else; or the words are the law's own.
    const name = withoutCommencement(named, words);
    const act = isName(name, words) ? readAct(name, words) : null;
    if (act !== null) return { act, rest: '' };
  }
  return null;
}

/** What the shape says is repealed, with what its words say of that; what they say beside it, or of another day, is the rest. */
export function toldTombstone(
  { act: told }: Pick<Tombstone, 'act'>,
  said: Tombstone | null,
  text: string,
): Tombstone {
  const act = told ?? said?.act ?? null;
  const isSaid = said !== null && (said.act === null || said.act.date === act?.date);
  return { act, rest: isSaid ? '' : text };
}

/** What names an act, without what is said in brackets of when it came into force. */
function withoutCommencement(named: string, { commencement }: LanguageWords): string {
  return clean(
    named.replace(/ ?\(([^()]*)(?:\)|$)/gu, (whole, inner: string) =>
      commencement.test(inner.trim()) ? '' : whole,
    ),
  );
}

/** What ends a sentence, a dot between digits being none, where words go on behind it. */
const END = /(?<=[\p{L}\p{N})"])(?:[;:!?]|(?<!\d)\.|\.(?!\d))(?=[)\s]*[\p{L}\p{N}"])/gu;
const ABBREVIATION = /(?<!\p{L})(?:no|n|г|ж)$/iu;

/** Whether words do nothing but name an act: proper names, numbers, months and quoted titles, and no sentence behind them. */
function isName(text: string, { naming, months }: LanguageWords): boolean {
  const unquoted = text.replace(/"[^"]*"/gu, '"');
  const isEnd = ({ 0: mark, index }: RegExpExecArray): boolean =>
    mark !== '.' || !ABBREVIATION.test(unquoted.slice(Math.max(0, index - 4), index));
  if ([...unquoted.matchAll(END)].some(isEnd)) return false;
  const parts = unquoted.match(/[\p{L}\p{M}]+|\p{N}[\p{L}\p{M}\p{N}-]*/gu) ?? [];
  return parts.every(
    (part) =>
      /^[\p{N}\p{Lu}]/u.test(part) || naming.has(part) || months.some((month) => part.startsWith(month)),
  );
}

/** The act that some words name, by the date that it bears; null where they name none. */
function readAct(name: string, words: LanguageWords): EarlierAct | null {
  const date = readDate(name, words);
  if (date === null) return null;
  const number = /№\s*([\p{L}\p{N}-]+)|(?:\bNo\.?|\bN)\s*([\p{L}\p{N}-]+)/u.exec(name);
  const slug = slugOf(number?.[1] ?? number?.[2] ?? '');
  return { id: `${date}-law${slug === '' ? '' : `-${slug}`}`, title: titleOf(name), date };
}

/** What the act is called. */
function titleOf(name: string): string {
  const bare = clean(name.replace(/[()]/gu, ' '))
    .replace(/^[^\p{L}\p{N}"]+/u, '')
    .replace(/(?<![^\p{L}\p{N}"])[^\p{L}\p{N}"]+$/u, '');
  return bare
    .replace(/^((?:Конституционн)ым )?Законом/iu, (_, first) => (first ? 'Конституционный закон' : 'Закон'))
    .replace(/Заңымен$|Заңына сәйкес$/iu, 'Заңы');
}

/** The first date in a text, in any of the ways in which the language writes dates. */
export function readDate(text: string, { months }: LanguageWords): IsoDate | null {
  const dotted = /(?<!\d)(\d{2})[./](\d{2})[./](\d{4})(?!\d)/.exec(text);
  if (dotted !== null) return dateOf(dotted[3], dotted[2], dotted[1]);
  const reversed = /(?<!\d)(\d{4})[./-](\d{2})[./-](\d{2})(?!\d)/.exec(text);
  if (reversed !== null) return dateOf(reversed[1], reversed[2], reversed[3]);
  const month = String.raw`(${months.join('|')})\p{L}*`;
  const before = new RegExp(String.raw`(?<!\d)(\d{1,2})\s+${month},?\s+(\d{4})`, 'iu').exec(text);
  if (before !== null) return dateOf(before[3], monthOf(before[2], months), before[1]);
  const behind = new RegExp(String.raw`(\d{4})\s+жыл\p{L}*\s+(\d{1,2})\s+${month}`, 'iu').exec(text);
  return behind === null ? null : dateOf(behind[1], monthOf(behind[3], months), behind[2]);
}

function monthOf(name: string | undefined, months: readonly string[]): string {
  return String(months.indexOf((name ?? '').toLowerCase()) + 1);
}

function dateOf(year = '', month = '', day = ''): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
