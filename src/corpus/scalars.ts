/**
 * The scalars of the corpus's YAML: what a date, a label, an address or a text must be.
 *
 * Here every scalar is the string that stands there. Editors give types to scalars, so each says beside its check what an
 * editor may take it for, and the published JSON Schemas are made from that.
 */

import * as v from 'valibot';
import { ADDRESS, ARTICLE_NUMBER, LABEL, SECTION_NUMBER } from '../address.ts';
import { ISO_DATE, type IsoDate, isIsoDate } from '../dates.ts';
import type { ErrorCode } from '../errors.ts';
import { LINE, PARAGRAPH } from '../text.ts';

/** A schema for what a YAML file may hold, yielding `T`. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Keywords of JSON Schema. */
type Keywords = Readonly<Record<string, unknown>>;

/** What a scalar must be, and what to say where it is not. */
interface ScalarRule {
  readonly code: ErrorCode;
  readonly pattern: RegExp;
  /** The check, where the pattern alone is not all of it. */
  readonly passes?: (text: string) => boolean;
  readonly wanted: string;
  /** What an editor sees; a string of the pattern unless told. */
  readonly seen?: Keywords;
}

/** A string that passes a test, with the code and hint to report when it does not. */
export function scalar({ code, pattern, passes, wanted, seen }: ScalarRule): Schema<string> {
  return v.pipe(
    v.string(),
    v.check(passes ?? ((text) => pattern.test(text)), (issue) =>
      JSON.stringify({ code, found: issue.input, wanted }),
    ),
    v.metadata(seen ?? { pattern: pattern.source }),
  );
}

/** An editor takes a string of digits only for a number. */
function seenAsNumberToo({ source }: RegExp): Keywords {
  return { type: ['string', 'integer'], pattern: source, minimum: 0 };
}

/** One paragraph of plain text. */
export const text: Schema<string> = scalar({
  code: 'TEXT_INVALID',
  pattern: PARAGRAPH,
  wanted: 'one line of text, without white space at its ends',
});
/** Words of a text; they may start or end with a space. */
export const words: Schema<string> = scalar({
  code: 'TEXT_INVALID',
  pattern: LINE,
  passes: (value) => value !== '' && LINE.test(value),
  wanted: 'words on one line, without control characters',
  seen: { pattern: LINE.source, minLength: 1 },
});
/** The words that take their place; none take them out. */
export const newWords: Schema<string> = scalar({
  code: 'TEXT_INVALID',
  pattern: LINE,
  wanted: 'words on one line, without control characters',
});
/** A heading; an empty text where there is none. */
export const headingOrNone: Schema<string> = scalar({
  code: 'TEXT_INVALID',
  pattern: new RegExp(`^$|${PARAGRAPH.source}`, 'u'),
  wanted: 'one line of text, without white space at its ends, or nothing',
});
/** The heading of an article, as a form to fill in. */
export const headingForm: Schema<string> = scalar({
  code: 'SCHEMA_MISMATCH',
  pattern: /\{number\}/,
  wanted: 'a heading with {number} in it',
});
/** A calendar date. */
export const date: Schema<IsoDate> = scalar({
  code: 'DATE_INVALID',
  pattern: ISO_DATE,
  passes: isIsoDate,
  wanted: 'a calendar date, YYYY-MM-DD',
});

const IDENTIFIER = '[a-z0-9]+(?:-[a-z0-9]+)*';
const IDENTIFIER_ALONE = new RegExp(`^${IDENTIFIER}$`);
/** An identifier; a number or a date will do. */
export const identifier: Schema<string> = scalar({
  code: 'SCHEMA_MISMATCH',
  pattern: IDENTIFIER_ALONE,
  wanted: 'an identifier of lower-case words or digits joined by hyphens',
  seen: seenAsNumberToo(IDENTIFIER_ALONE),
});
const SLUG = new RegExp(`^(?!${ARTICLE_NUMBER.source})${IDENTIFIER}$`);
/** Whether a text can name a corpus, an act or a measure. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}
/** An identifier that cannot be taken for the number of an article. */
export const slug: Schema<string> = scalar({
  code: 'SCHEMA_MISMATCH',
  pattern: SLUG,
  wanted: 'an identifier of lower-case words joined by hyphens, for example 2022-06-08-referendum',
  seen: seenAsNumberToo(SLUG),
});
const OPERATION = `${IDENTIFIER}/${IDENTIFIER}/(?:0|[1-9]\\d{0,5})`;
/** The address of one operation of an act. */
export const operationAddress: Schema<string> = scalar({
  code: 'ADDRESS_INVALID',
  pattern: new RegExp(`^${OPERATION}$`),
  wanted:
    'the address of an operation: its act, amendment and number from 0, for example 2022-06-08-referendum/art-50/0',
});
const OPERATIONS = new RegExp(`^(?:${OPERATION}|${IDENTIFIER}(?:/${IDENTIFIER})?)$`);
/** The address of one operation, of all operations of an amendment, or of all operations of an act. */
export const operationsAddress: Schema<string> = scalar({
  code: 'ADDRESS_INVALID',
  pattern: OPERATIONS,
  wanted: 'an act, or an amendment or operation of one, for example 2022-06-08-referendum/art-50/0',
  seen: seenAsNumberToo(OPERATIONS),
});
/** A language tag. */
export const language: Schema<string> = scalar({
  code: 'SCHEMA_MISMATCH',
  pattern: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
  wanted: 'a language tag of BCP 47, for example en, kk or ru',
});

/** What is printed before a unit. */
export const label: Schema<string> = scalar({
  code: 'LABEL_INVALID',
  pattern: LABEL,
  wanted: 'a label like 3., 3-1. or 10-1)',
});
/** The number of an article. */
export const articleNumber: Schema<string> = scalar({
  code: 'ADDRESS_INVALID',
  pattern: ARTICLE_NUMBER,
  wanted: 'the number of an article, for example 83-1',
  seen: seenAsNumberToo(ARTICLE_NUMBER),
});
/** The number of a section. */
export const sectionName: Schema<string> = scalar({
  code: 'SCHEMA_MISMATCH',
  pattern: SECTION_NUMBER,
  wanted: 'the number of a section',
  seen: seenAsNumberToo(SECTION_NUMBER),
});
/** The address of a unit, an article or a section. */
export const address: Schema<string> = scalar({
  code: 'ADDRESS_INVALID',
  pattern: ADDRESS,
  wanted: 'an address like 50/p2, 71 or section/VII',
  seen: seenAsNumberToo(ADDRESS),
});
const NUMBERING = new RegExp(`${LABEL.source}|${SECTION_NUMBER.source}`, 'u');
/** What something is renumbered to: a label, the number of an article, or that of a section. */
export const numbering: Schema<string> = scalar({
  code: 'LABEL_INVALID',
  pattern: NUMBERING,
  wanted: 'a label like 3-1. or 3), or the number of an article or a section',
  seen: seenAsNumberToo(NUMBERING),
});

/** `true` or `false`. */
export const yes: Schema<boolean> = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
  v.metadata({ type: 'boolean', enum: [true, false] }),
);
/** A whole number from 1. */
export const count: Schema<number> = v.pipe(
  scalar({
    code: 'SCHEMA_MISMATCH',
    pattern: /^[1-9]\d{0,5}$/,
    wanted: 'how often the words occur, a whole number from 1',
    seen: { type: 'integer', minimum: 1, maximum: 999_999 },
  }),
  v.transform(Number),
);
/** A date, or null for an open commencement. */
export const commencement: Schema<IsoDate | null> = v.union([
  v.pipe(
    v.literal('null'),
    v.transform(() => null),
    v.metadata({ const: null }),
  ),
  date,
]);
