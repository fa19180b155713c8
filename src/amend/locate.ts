/** Where an issue of an operation stands: in its act's file at the field that it is about, and in the law at a unit. */

import { type ErrorCode, formatOperation, type Issue, type Issues } from '../errors.ts';
import type { Operation, ParsedCorpus } from '../model.ts';
import { unitOf } from '../operations.ts';

/** What tells where operations and their fields stand. */
type Source = Pick<ParsedCorpus, 'acts' | 'places'>;

/** Adds the place in the act's file to issues, and the unit that the operation points at where they name none. */
export function locateAll([first, ...rest]: Issues, source: Source): Issues {
  return [locate(first, source), ...rest.map((issue) => locate(issue, source))];
}

function locate(issue: Issue, { acts, places }: Source): Issue {
  if (issue.operation === undefined) return issue;
  const { act, amendment, operation } = issue.operation;
  const value = acts.find(({ id }) => id === act)?.amendments.find(({ id }) => id === amendment)?.operations[
    operation
  ];
  const stem = formatOperation(issue.operation);
  const fields = value === undefined ? [] : fieldsFor(issue, value);
  const known = fields.map((field) => places.get(`${stem}/${field}`)).find((place) => place !== undefined);
  const unit = value === undefined ? {} : unitOf(value);
  return { ...unit, ...issue, ...(known ?? places.get(stem)) };
}

/** The fields that show what is wrong, by code; the first that the operation has. */
const FIELDS_OF: Partial<Record<ErrorCode, readonly string[]>> = {
  OLD_TEXT_NOT_FOUND: ['old'],
  OLD_TEXT_COUNT: ['old'],
  EXPECTATION_FAILED: ['expect'],
  LABEL_INVALID: ['to'],
  LABEL_EXISTS: ['to', 'units', 'before', 'after', 'into'],
  ARTICLE_EXISTS: ['to', 'articles', 'sections'],
  SECTION_EXISTS: ['to', 'sections'],
  OPERATION_NOT_FOUND: ['operation', 'corrects'],
  ALREADY_CANCELLED: ['operation', 'corrects'],
  NO_EFFECT: ['to'],
};

function fieldsFor(issue: Issue, value: Operation): readonly string[] {
  const { code, unit, otherOperation } = issue;
  const other = otherOperation === undefined ? null : formatOperation(otherOperation);
  const corrects = other !== null && other === value.corrects ? ['corrects'] : [];
  const address = addressField(issue, value);
  const own = 'at' in value && value.at === unit ? ['text'] : [];
  switch (code) {
    case 'COMMENCEMENT_OUT_OF_RANGE':
      return [value.op === 'reschedule' ? 'to' : 'from', ...corrects];
    case 'TEXT_INVALID':
      return ['new', ...own, 'units', 'articles', 'sections', address];
    case 'TARGET_UNSUITABLE':
      return unit === undefined ? [...corrects, 'forms', address] : [address];
    default:
      return [...(FIELDS_OF[code] ?? corrects), address];
  }
}

const ADDRESSES = ['at', 'before', 'after', 'into'] as const;

/** The field whose address an issue is about; what an operation works on where there is none. */
function addressField({ unit }: Issue, value: Operation): string {
  if (unit === undefined) return 'at';
  const fields = new Map<string, unknown>(Object.entries(value));
  const exact = ADDRESSES.find((field) => fields.get(field) === unit);
  const inside = ADDRESSES.find((field) => String(fields.get(field)).startsWith(`${unit}/`));
  // What is neither of these is something that comes in.
  return exact ?? inside ?? ['articles', 'sections'].find((field) => fields.has(field)) ?? 'at';
}
