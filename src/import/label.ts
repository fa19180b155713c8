/** Labels as published texts print them, with the slips of scanned and retyped ones. */

import { parseLabel } from '../address.ts';
import { lowerRaised } from './clean.ts';

/** Letters that stand where a digit was meant. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['З', '3'],
  ['О', '0'],
  ['O', '0'],
  ['l', '1'],
  ['І', '1'],
]);
// A number may have a raised one behind it. The text starts with what is no digit, so that "1.5 per cent" has no label.
const PRINTED =
  /^([\dЗОOlІ]{1,6}[⁰¹²³⁴-⁹]{0,6}[a-z]?(?:[-\u2010-\u2014][\dЗОOlІ]{1,6}[⁰¹²³⁴-⁹]{0,6})*) ?([.)])(?=\s*(\D|$))\s*/u;

/** The number that would come next in a list of each mark; null where there is no list. */
export type Expected = Readonly<Record<'.' | ')', string | null>>;

/** A label at the start of a text, and the rest. */
export interface Labelled {
  readonly label: string | null;
  readonly text: string;
}

/**
 * Takes the label off a text.
 *
 * A letter is read as the digit it looks like only beside a digit, or alone where that number is the next in its list.
 */
export function takeLabel(text: string, expected: Expected = { '.': null, ')': null }): Labelled {
  const match = PRINTED.exec(text);
  if (match === null) return { label: null, text };
  const [whole, printed = '', mark = ''] = match;
  const ordinal = digitsOf(lowerRaised(printed));
  const label = `${ordinal}${mark}`;
  const isSure = /\d/.test(printed) || ordinal === expected[mark as '.' | ')'];
  if (!isSure || parseLabel(label) === null) return { label: null, text };
  return { label, text: text.slice(whole.length) };
}

function digitsOf(printed: string): string {
  return printed
    .replace(/[\u2010-\u2014]/gu, '-')
    .replace(/[ЗОOlІ]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** A number given apart from its text (`1`, `(1)`, `1.`) as a label with this mark, or its own; null where it can be none. */
export function labelOf(number: string, mark: '.' | ')'): string | null {
  const [, ordinal = '', own] = /^[(§\s]*([^\s().§]+)\s*(?:([.)])[)\s]*)?$/u.exec(lowerRaised(number)) ?? [];
  const isOpen = number.trimStart().startsWith('(');
  const label = `${digitsOf(ordinal)}${own === undefined || own === '' || isOpen ? mark : own}`;
  return parseLabel(label) === null ? null : label;
}
