/** Operations that give a text the sections of another. */

import type { Pair } from '../compare/pair.ts';
import type { Section, TextOperation } from '../model.ts';
import type { Derivation } from './derivation.ts';
import { inPlace } from './in-place.ts';
import { inFreeOrder } from './relabel.ts';

/** Numbers, names and orders the sections as the later text has them; those that it has not are still there. */
export function shapeSections(derivation: Derivation, pairs: readonly Pair<Section>[]): void {
  renumber(derivation, pairs);
  const wanted = pairs.flatMap(({ after }) => after ?? []);
  for (const { before, after } of pairs) {
    if (before === null || after === null || before.heading === after.heading) continue;
    add(derivation, after.number, {
      op: 'retitle',
      at: `section/${after.number}`,
      old: before.heading,
      new: after.heading,
    });
  }
  const staying = inPlace(
    derivation.sections.map(({ number }) => number),
    wanted.map(({ number }) => number),
  );
  for (const [index, { number, heading }] of wanted.entries()) {
    const place = placeFor(derivation, wanted, index);
    const isThere = derivation.sections.some((section) => section.number === number);
    if (!isThere) add(derivation, number, { op: 'insert', ...place, sections: [{ number, heading }] });
    else if (!staying.has(number)) add(derivation, number, { op: 'move', at: `section/${number}`, ...place });
  }
}

/** Takes out the sections that the later text has not; no article stands in them any more. */
export function removeSections(derivation: Derivation, wanted: readonly Section[]): void {
  const numbers = new Set(wanted.map(({ number }) => number));
  for (const { number } of derivation.sections)
    if (!numbers.has(number)) add(derivation, number, { op: 'remove', at: `section/${number}` });
}

function add(derivation: Derivation, section: string, operation: TextOperation): void {
  derivation.add(operation, { section }, `section/${section}`);
}

function renumber(derivation: Derivation, pairs: readonly Pair<Section>[]): void {
  const taken = pairs.flatMap(({ before }) => before?.number ?? []);
  const wanted = pairs.flatMap(({ after }) => after?.number ?? []);
  const used = new Set([...taken, ...wanted]);
  const renamings = pairs.flatMap(({ before, after }) => {
    if (before === null) return [];
    if (after !== null) return [{ from: before.number, to: after.number }];
    // What goes makes room for what gets its number.
    if (!wanted.includes(before.number)) return [];
    const to = spareNumber(used);
    used.add(to);
    return [{ from: before.number, to }];
  });
  for (const { from, to } of inFreeOrder(renamings, taken, spareNumber))
    add(derivation, from, { op: 'renumber', at: `section/${from}`, to });
}

function spareNumber(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`former-${number}`)) number += 1;
  return `former-${number}`;
}

/** Behind the section before it, or before the one that stands first, or where nothing is yet. */
function placeFor(
  derivation: Derivation,
  wanted: readonly Section[],
  index: number,
): { readonly after?: string; readonly before?: string } {
  const previous = wanted[index - 1];
  if (previous !== undefined) return { after: `section/${previous.number}` };
  const [first] = derivation.sections;
  return first === undefined ? {} : { before: `section/${first.number}` };
}
