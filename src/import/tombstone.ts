/** Tombstones of published texts, and the act that they name. */

import { type IsoDate, isIsoDate } from '../dates.ts';
import type { EarlierAct } from '../model.ts';
import { slugOf } from '../text.ts';
import { clean } from './clean.ts';
import type { LanguageWords } from './languages.ts';

/** What a tombstone says: the act that repealed the unit, null where it names none. */
export interface Tombstone {
  readonly act: EarlierAct | null;
}

/** Reads a text as a tombstone; null where it is none. `folded` is the text without look-alike letters. */
export function readTombstone(folded: string, words: LanguageWords): Tombstone | null {
  const plain = folded.replace(/^\[(.*)\]$/u, '$1');
  for (const pattern of words.repealed) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const named = clean((match.groups?.['act'] ?? '').replace(/^by\s+(?:the\s+)?/iu, ''));
    const act = readAct(named, words);
    // What follows the word must name an act; else the words are the law's own.
    if (act !== null || !/[\p{L}\p{N}]/u.test(named)) return { act };
  }
  return null;
}

/** The act that some words name, by the date that it bears; null where they name none. */
export function readAct(named: string, words: LanguageWords): EarlierAct | null {
  const date = readDate(named, words);
  if (date === null) return null;
  const number = /№\s*([\p{L}\p{N}-]+)|(?:\bNo\.?|\bN)\s*([\p{L}\p{N}-]+)/u.exec(named);
  const slug = slugOf(number?.[1] ?? number?.[2] ?? '');
  return { id: `${date}-law${slug === '' ? '' : `-${slug}`}`, title: titleOf(named), date };
}

/** What the act is called; all that is said of it where that has no name. */
function titleOf(named: string): string {
  const title = clean(
    named
      .replace(/^[(\s]+/u, '')
      .replace(/(?<!\s)\s*[(;].*$/su, '')
      .replace(/^((?:Конституционн)ым )?Законом/iu, (_, first) => (first ? 'Конституционный закон' : 'Закон'))
      .replace(/Заңымен$|Заңына сәйкес$/iu, 'Заңы')
      .replace(/(?<![).,\s])[).,\s]+$/u, ''),
  );
  return title === '' ? named : title;
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
