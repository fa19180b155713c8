/** Calendar dates as ISO 8601 strings (`YYYY-MM-DD`): they sort as text and know no time zone. */

import { fail, ok, quote, type Result } from './errors.ts';

/** A date written `YYYY-MM-DD`. */
export type IsoDate = string;

const DAY = 24 * 60 * 60 * 1000;
/** Every month has as many days as this. */
const SURE_DAYS = 28;
/** What a date looks like; that its month has such a day is for {@link isIsoDate} to say. */
export const ISO_DATE: RegExp = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a real calendar date written `YYYY-MM-DD`; `2022-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!ISO_DATE.test(text)) return false;
  if (Number(text.slice(8)) <= SURE_DAYS) return true;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads a date that a person typed; fails with `DATE_INVALID`. */
export function parseDate(text: string): Result<IsoDate> {
  if (isIsoDate(text)) return ok(text);
  return fail({
    code: 'DATE_INVALID',
    message: `${quote(text)} is not a calendar date.`,
    hint: 'Write the year, month and day as YYYY-MM-DD, for example 2022-06-08.',
  });
}

/** The later of two dates. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The day before a date: the last day of the version that the date ends. */
export function dayBefore(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
