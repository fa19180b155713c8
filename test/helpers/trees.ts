/** Arbitrary labels, addresses and articles, built the way the law builds them. */

import fc from 'fast-check';
import type { Article, Unit } from '../../src/model.ts';

/** `5`, `10-1`, `104c`, `83-1-2`. */
export const ordinal: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.constantFrom('', '', '', 'a', 'c'),
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
  )
  .map(([first, letter, rest]) => [`${first}${letter}`, ...rest].join('-'));

export const articleNumber: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: ordinal, weight: 9 },
  { arbitrary: fc.constant('preamble'), weight: 1 },
);

const step = fc.oneof(
  fc.constant('lead'),
  ordinal.map((one) => `p${one}`),
  ordinal.map((one) => `s${one}`),
  fc.integer({ min: 1, max: 30 }).map((one) => `part${one}`),
);

/** Anything that the grammar takes for a unit's id, whether or not the law has such a place. */
export const unitId: fc.Arbitrary<string> = fc
  .array(step, { minLength: 1, maxLength: 4 })
  .map((steps) => steps.join('/'));

/** A unit of which only its label, its text and what is below it matter. */
export function unitOf(label: string | null, text: string, units: readonly Unit[] = []): Unit {
  return { key: text, label, text, repealed: null, provenance: null, units };
}

/** An article of which only its units matter. */
export function articleOf(number: string, units: readonly Unit[]): Article {
  return { key: number, number, section: 'I', heading: null, repealed: null, provenance: null, units };
}

const labels = fc.uniqueArray(fc.constantFrom('1', '2', '3', '3-1', '10-1'), { maxLength: 3 });
const list = labels.map((all) => all.map((one) => unitOf(`${one})`, `item ${one};`)));
const parts = fc.array(
  list.map((items) => unitOf(null, 'A further part:', items)),
  { maxLength: 3 },
);
const below = fc.tuple(list, parts).map((all) => all.flat());
const opening = fc.option(below, { nil: null }).map((rest) => {
  return rest === null ? [] : [unitOf(null, 'The President:'), ...rest];
});
const paragraphs = labels.chain((all) =>
  fc.tuple(...all.map((one) => below.map((units) => unitOf(`${one}.`, `Paragraph ${one}.`, units)))),
);

/** An article's units nested as the law nests: opening words with a list and parts, then paragraphs with theirs. */
export const lawfulUnits: fc.Arbitrary<readonly Unit[]> = fc
  .tuple(opening, paragraphs)
  .map(([first, rest]) => [...first, ...rest]);
