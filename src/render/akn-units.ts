/** The units of an article as elements of Akoma Ntoso, nested as the law nests them. */

import type { Element } from 'xast';
import type { Unit, UnitKind } from '../model.ts';
import { block, element } from './akn-document.ts';
import type { Branch } from './tree.ts';

/** What units are called; the opening words of an article stand in its `intro`. */
export const UNIT_ELEMENTS: Readonly<Record<UnitKind, string>> = {
  lead: 'intro',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  part: 'alinea',
};

/** What depends on the text that units stand in. */
export interface UnitContext {
  /** The eId of the unit with an id. */
  readonly eIdOf: (id: string) => string;
  /** What else is said of a unit: since when it says what it says, whether it is a tombstone. */
  readonly stateOf: (unit: Unit) => Readonly<Record<string, string | undefined>>;
}

/** A unit; its own words are its introduction where others stand below it. */
export function unitElement({ placed, branches }: Branch, context: UnitContext): Element {
  const { id, kind, unit } = placed;
  const eId = context.eIdOf(id);
  const attributes = { eId, ...context.stateOf(unit) };
  if (kind === 'lead') return element(UNIT_ELEMENTS[kind], attributes, element('p', {}, unit.text));
  const name = branches.length === 0 ? 'content' : 'intro';
  return block(UNIT_ELEMENTS[kind], attributes, [
    ...(unit.label === null ? [] : [element('num', {}, unit.label)]),
    textElement(name, `${eId}__${name}`, unit.text),
    ...branches.map((branch) => unitElement(branch, context)),
  ]);
}

/** Words that stand in an element of their own. */
export function textElement(name: 'content' | 'intro', eId: string, text: string): Element {
  return element(name, { eId }, element('p', {}, text));
}
