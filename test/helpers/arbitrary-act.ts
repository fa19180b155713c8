/** Arbitrary acts: every field that an act may have, or not have, with any text in it. */

import fc from 'fast-check';
import type { Act, Operation, UnitDraft } from '../../src/model.ts';
import { paragraphText } from './arbitrary-text.ts';
import { ordinal, unitId } from './trees.ts';

const slug = fc.stringMatching(/^[a-z]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/).filter((one) => one !== 'preamble');
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const address = fc.oneof(
  fc.tuple(ordinal, unitId).map((steps) => steps.join('/')),
  ordinal,
  fc.constantFrom('section/VII', 'section/Заключение', 'preamble/lead'),
);

/** Units as an act drafts them, nested so many levels deep at most. */
function unitsOf(depth: number): fc.Arbitrary<readonly UnitDraft[]> {
  const label = fc.tuple(ordinal, fc.constantFrom('.', ')')).map(([number, mark]) => `${number}${mark}`);
  const flat = { label, text: paragraphText };
  const required: { requiredKeys: ['text']; noNullPrototype: true } = {
    requiredKeys: ['text'],
    noNullPrototype: true,
  };
  const unit: fc.Arbitrary<UnitDraft> =
    depth === 0 ? fc.record(flat, required) : fc.record({ ...flat, units: unitsOf(depth - 1) }, required);
  return fc.array(unit, { minLength: 1, maxLength: 2 });
}

const units = unitsOf(2);
const common = { note: paragraphText, from: fc.oneof(date, fc.constant(null)), condition: paragraphText };
const expectation = fc.oneof(
  paragraphText,
  fc.record({ text: paragraphText, units }, { requiredKeys: ['units'], noNullPrototype: true }),
);
const article = fc.record(
  { number: ordinal, heading: paragraphText, units },
  { requiredKeys: ['number', 'units'], noNullPrototype: true },
);

/** One operation of a kind; the fields named last must be there, `op` always is. */
function operationOf<T extends object>(
  op: string,
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
  required: readonly (keyof T)[],
): fc.Arbitrary<Operation> {
  return fc
    .record(
      { op: fc.constant(op), ...fields, ...common },
      { requiredKeys: ['op', ...required] as never, noNullPrototype: true },
    )
    .map((one) => one as unknown as Operation)
    .filter(({ from, condition }) => from !== null || condition !== undefined);
}

const operation = fc.oneof(
  operationOf(
    'substitute',
    {
      at: address,
      old: paragraphText,
      new: fc.oneof(paragraphText, fc.constant('')),
      count: fc.integer({ min: 1, max: 99 }),
    },
    ['at', 'old', 'new'],
  ),
  operationOf('replace', { at: address, expect: expectation, text: paragraphText, units }, ['at']),
  operationOf(
    'insert',
    {
      before: address,
      after: address,
      into: address,
      units,
      articles: fc.array(article, { minLength: 1, maxLength: 2 }),
    },
    [],
  ),
  operationOf('repeal', { at: address, expect: expectation }, ['at']),
  operationOf('remove', { at: address, expect: expectation }, ['at']),
  operationOf('retitle', { at: address, old: paragraphText, new: paragraphText }, ['at', 'old', 'new']),
);
const amendment = fc.record(
  {
    id: slug,
    article: ordinal,
    section: fc.constantFrom('I', 'VII', 'no', 'null'),
    measures: fc.array(slug, { maxLength: 3 }),
    note: paragraphText,
    operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['id', 'operations'], noNullPrototype: true },
);
/** Any act whose file can be read, whether or not it fits a text. */
export const act: fc.Arbitrary<Act> = fc.record(
  {
    id: slug,
    title: paragraphText,
    date,
    adopted: date,
    published: date,
    inForce: date,
    source: paragraphText,
    note: paragraphText,
    amendments: fc.uniqueArray(amendment, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  },
  {
    requiredKeys: ['id', 'title', 'adopted', 'published', 'inForce', 'source', 'amendments'],
    noNullPrototype: true,
  },
);
