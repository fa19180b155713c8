/** Arbitrary acts: every field that an act may have, or not have, with any text in it. */

import fc from 'fast-check';
import type { Act, ArticleDraft, Operation, UnitDraft } from '../../src/model.ts';
import { paragraphText } from './arbitrary-text.ts';
import { ordinal, unitId } from './trees.ts';

/** Words that are no identifiers of ours, or that an editor takes for something else. */
const NO_SLUGS: ReadonlySet<string> = new Set(['preamble', 'null', 'true', 'false']);
const slug = fc.stringMatching(/^[a-z]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/).filter((one) => !NO_SLUGS.has(one));
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const address = fc.oneof(
  fc.tuple(ordinal, unitId).map((steps) => steps.join('/')),
  ordinal,
  fc.constantFrom('section/VII', 'section/Заключение', 'preamble/lead'),
);
const label = fc.tuple(ordinal, fc.constantFrom('.', ')')).map((pieces) => pieces.join(''));
const sectionNumber = fc.constantFrom('I', 'VII', '2', 'Заключение', 'no', 'null');
const operationAddress = fc.tuple(slug, slug, fc.nat({ max: 99 })).map((steps) => steps.join('/'));
const operationsAddress = fc.oneof(
  operationAddress,
  slug,
  fc.tuple(slug, slug).map((steps) => steps.join('/')),
);
const commencement = fc.oneof(date, fc.constant(null));
const count = fc.integer({ min: 1, max: 99 });
const newWords = fc.oneof(paragraphText, fc.constant(''));
const repealed = fc.record({ act: slug, date }, { noNullPrototype: true });

/** A record of which the fields named must be there. */
function recordOf<T>(
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
  required: readonly (keyof T)[],
): fc.Arbitrary<T> {
  return fc
    .record(fields, { requiredKeys: required as never, noNullPrototype: true })
    .map((one) => one as unknown as T);
}

function few<T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

/** Units as an act drafts them, nested so many levels deep at most. */
function unitsOf(depth: number): fc.Arbitrary<readonly UnitDraft[]> {
  const flat = { label, text: paragraphText, repealed };
  const unit: fc.Arbitrary<UnitDraft> =
    depth === 0 ? recordOf(flat, ['text']) : recordOf({ ...flat, units: unitsOf(depth - 1) }, ['text']);
  return few(unit);
}

const units = unitsOf(2);
const common = {
  note: paragraphText,
  from: commencement,
  condition: paragraphText,
  corrects: operationAddress,
};
const expectation = fc.oneof(paragraphText, recordOf({ text: paragraphText, units }, ['units']));
const article: fc.Arbitrary<ArticleDraft> = recordOf(
  { number: ordinal, heading: paragraphText, repealed, units: fc.oneof(units, fc.constant([])) },
  ['number', 'units'],
);
const articles = few(article);
const sections = few(
  recordOf({ number: sectionNumber, heading: paragraphText, articles }, ['number', 'heading']),
);
const target = recordOf({ at: address, to: address, count }, ['at']);
const form = recordOf({ old: paragraphText, new: newWords }, ['old', 'new']);
const anchors = { before: address, after: address, into: address };

/** One operation of a kind; the fields named last must be there, `op` always is. */
function operationOf<T extends object>(
  op: Operation['op'],
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
  required: readonly (keyof T)[],
): fc.Arbitrary<Operation> {
  return fc
    .record(
      { op: fc.constant(op), ...common, ...fields },
      { requiredKeys: ['op', ...required] as never, noNullPrototype: true },
    )
    .map((one) => one as unknown as Operation)
    .filter(isWhole);
}

/** What is open has a condition, and an erratum a reason. */
function isWhole(operation: Operation): boolean {
  const isOpen = operation.from === null || (operation.op === 'reschedule' && operation.to === null);
  return (
    (!isOpen || operation.condition !== undefined) &&
    (operation.corrects === undefined || operation.note !== undefined)
  );
}

const replaced = { old: paragraphText, new: newWords, forms: few(form) };
const scheduled = { operation: operationsAddress, from: date };
const operation = fc.oneof(
  operationOf('substitute', { ...replaced, at: address, count }, ['at', 'old', 'new']),
  operationOf('substitute', { ...replaced, targets: few(target) }, ['targets', 'old', 'new']),
  operationOf('replace', { at: address, expect: expectation, text: paragraphText, units }, ['at']),
  operationOf('insert', { ...anchors, units, articles, sections }, []),
  operationOf('repeal', { at: address, expect: expectation, by: repealed }, ['at']),
  operationOf('remove', { at: address, expect: expectation }, ['at']),
  operationOf('renumber', { at: address, to: fc.oneof(label, ordinal, sectionNumber) }, ['at', 'to']),
  operationOf('move', { at: address, ...anchors }, ['at']),
  operationOf('retitle', { at: address, old: newWords, new: newWords }, ['at', 'old', 'new']),
  operationOf('reschedule', { ...scheduled, to: commencement }, ['operation', 'to']),
  operationOf('cancel', scheduled, ['operation']),
);
const amendment = recordOf(
  {
    id: slug,
    article: ordinal,
    section: sectionNumber,
    measures: fc.array(slug, { maxLength: 3 }),
    note: paragraphText,
    operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
  },
  ['id', 'operations'],
);
const term = recordOf(
  { old: paragraphText, new: paragraphText, from: date, keptIn: fc.array(address, { maxLength: 2 }) },
  ['old', 'new', 'from'],
);
/** Any act whose file can be read, whether or not it fits a text. */
export const act: fc.Arbitrary<Act> = recordOf(
  {
    id: slug,
    title: paragraphText,
    date,
    adopted: date,
    published: date,
    inForce: date,
    source: paragraphText,
    note: paragraphText,
    terms: fc.array(term, { maxLength: 2 }),
    amendments: fc.uniqueArray(amendment, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  },
  ['id', 'title', 'adopted', 'published', 'inForce', 'source', 'amendments'],
);
