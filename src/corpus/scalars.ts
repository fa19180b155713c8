/** The scalars of the corpus's YAML: what a date, a label, an address or a text must be. */

import * as v from 'valibot';
import { isArticleNumber, parseAddress, parseLabel } from '../address.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import type { ErrorCode } from '../errors.ts';
import { parseOperationAddress } from '../operations.ts';
import { hasControlCharacter, isParagraphText } from '../text.ts';

/** A schema for what a YAML file may hold, yielding `T`. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** A string that passes a test, with the code and hint to report when it does not. */
export function checked(code: ErrorCode, passes: (text: string) => boolean, wanted: string): Schema<string> {
  return v.pipe(
    v.string(),
    v.check(passes, (issue) => JSON.stringify({ code, found: issue.input, wanted })),
  );
}

/** One paragraph of plain text. */
export const text: Schema<string> = checked(
  'TEXT_INVALID',
  isParagraphText,
  'one line of text, without white space at its ends',
);
/** Words of a text; they may start or end with a space. */
export const words: Schema<string> = checked(
  'TEXT_INVALID',
  (value) => value !== '' && !hasControlCharacter(value),
  'words on one line, without control characters',
);
/** The words that take their place; none take them out. */
export const newWords: Schema<string> = checked(
  'TEXT_INVALID',
  (value) => !hasControlCharacter(value),
  'words on one line, without control characters',
);
/** A heading; an empty text where there is none. */
export const headingOrNone: Schema<string> = checked(
  'TEXT_INVALID',
  (value) => value === '' || isParagraphText(value),
  'one line of text, without white space at its ends, or nothing',
);
/** A calendar date. */
export const date: Schema<IsoDate> = checked('DATE_INVALID', isIsoDate, 'a calendar date, YYYY-MM-DD');
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** An identifier; a number or a date will do. */
export const identifier: Schema<string> = checked(
  'SCHEMA_MISMATCH',
  (value) => IDENTIFIER.test(value),
  'an identifier of lower-case words or digits joined by hyphens',
);
/** An identifier that cannot be taken for the number of an article. */
export const slug: Schema<string> = checked(
  'SCHEMA_MISMATCH',
  (value) => IDENTIFIER.test(value) && !isArticleNumber(value),
  'an identifier of lower-case words joined by hyphens, for example 2022-06-08-referendum',
);
/** A language tag. */
export const language: Schema<string> = checked(
  'SCHEMA_MISMATCH',
  (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
  'a language tag of BCP 47, for example en, kk or ru',
);
/** What is printed before a unit. */
export const label: Schema<string> = checked(
  'LABEL_INVALID',
  (value) => parseLabel(value) !== null,
  'a label like 3., 3-1. or 10-1)',
);
/** The number of an article. */
export const articleNumber: Schema<string> = checked(
  'ADDRESS_INVALID',
  isArticleNumber,
  'the number of an article, for example 83-1',
);
/** The address of a unit, an article or a section. */
export const address: Schema<string> = checked(
  'ADDRESS_INVALID',
  (value) => parseAddress(value).ok,
  'an address like 50/p2, 71 or section/VII',
);
/** What something is renumbered to: a label, the number of an article, or that of a section. */
export const numbering: Schema<string> = checked(
  'LABEL_INVALID',
  (value) => parseLabel(value) !== null || parseAddress(`section/${value}`).ok,
  'a label like 3-1. or 3), or the number of an article or a section',
);
/** The address of one operation of an act. */
export const operationAddress: Schema<string> = checked(
  'ADDRESS_INVALID',
  (value) => parseOperationAddress(value)?.operation !== undefined,
  'the address of an operation: its act, amendment and number from 0, for example 2022-06-08-referendum/art-50/0',
);
/** The address of one operation, of all operations of an amendment, or of all operations of an act. */
export const operationsAddress: Schema<string> = checked(
  'ADDRESS_INVALID',
  (value) => parseOperationAddress(value) !== null,
  'an act, or an amendment or operation of one, for example 2022-06-08-referendum/art-50/0',
);
/** The number of a section. */
export const sectionName: Schema<string> = checked(
  'SCHEMA_MISMATCH',
  (value) => parseAddress(`section/${value}`).ok,
  'the number of a section',
);
/** `true` or `false`. */
export const yes: Schema<boolean> = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
);
/** A whole number from 1. */
export const count: Schema<number> = v.pipe(
  checked(
    'SCHEMA_MISMATCH',
    (value) => /^[1-9]\d{0,5}$/.test(value),
    'how often the words occur, a whole number from 1',
  ),
  v.transform(Number),
);
/** A date, or null for an open commencement. */
export const commencement: Schema<IsoDate | null> = v.union([
  v.pipe(
    v.literal('null'),
    v.transform(() => null),
  ),
  date,
]);
