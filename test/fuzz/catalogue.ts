/** Catalogues of measures by chance, and amendments that carry the measures out: corpora by chance have none of their own. */

import {
  type Act,
  type Announcement,
  type Catalogue,
  DIRECTIONS,
  INSTRUMENT_KINDS,
  type Instrument,
  type Locator,
  type Measure,
  type Operation,
  type ParsedCorpus,
} from '../../src/model.ts';
import type { Dice } from './dice.ts';
import { TROUBLE } from './words.ts';

const DOCUMENTS: readonly string[] = ['000', '001', '002'];
const DAYS: readonly string[] = ['2000-02-29', '2019-12-20', '2022-03-16'];

/** Things by the number that a catalogue may have of them. */
function several<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

/** What somebody wrote, or trouble. */
function wordsBy(dice: Dice, text: string): string {
  return dice.pick(['Elect ten judges', 'On Judges', text, dice.pick(TROUBLE)]);
}

/** A field that may be missing. */
function perhaps<Name extends string, T>(dice: Dice, name: Name, value: T): { readonly [_ in Name]?: T } {
  return dice.once(2) ? {} : ({ [name]: value } as { readonly [_ in Name]: T });
}

function instrumentBy(dice: Dice, text: string): Instrument {
  return {
    kind: dice.pick(INSTRUMENT_KINDS),
    ...perhaps(dice, 'title', wordsBy(dice, text)),
    ...perhaps(dice, 'date', dice.pick(DAYS)),
    ...perhaps(dice, 'statedIn', dice.pick(DOCUMENTS)),
  };
}

function announcementBy(dice: Dice, text: string, number: number): Announcement {
  return {
    id: `announcement-${number}`,
    title: wordsBy(dice, text),
    ...perhaps(dice, 'date', dice.pick(DAYS)),
  };
}

function locatorBy(dice: Dice, text: string): Locator {
  return { document: dice.pick(DOCUMENTS), place: wordsBy(dice, text) };
}

function measureBy(
  dice: Dice,
  text: string,
  number: number,
  announcements: readonly Announcement[],
): Measure {
  return {
    id: `measure-${number}`,
    title: wordsBy(dice, text),
    direction: dice.pick(DIRECTIONS),
    announcement: dice.pick(announcements).id,
    statedIn: several(1 + dice.below(3), () => locatorBy(dice, text)),
    instruments: several(1 + dice.below(3), () => instrumentBy(dice, text)),
    ...perhaps(dice, 'note', wordsBy(dice, text)),
  };
}

function catalogueBy(dice: Dice, text: string): Catalogue {
  const documents = DOCUMENTS.map((id) => ({
    id,
    title: wordsBy(dice, text),
    ...perhaps(dice, 'author', wordsBy(dice, text)),
    ...perhaps(dice, 'publisher', wordsBy(dice, text)),
    ...perhaps(dice, 'published', dice.pick(DAYS)),
    ...perhaps(dice, 'note', wordsBy(dice, text)),
  }));
  const announcements = several(dice.few(4), (number) => announcementBy(dice, text, number));
  const measures = several(1 + dice.below(5), (number) => measureBy(dice, text, number, announcements));
  return { documents, announcements, measures };
}

/** The article that an operation is on, where it is on one. */
function articleOf(operation: Operation | undefined): string | null {
  if (operation === undefined || !('at' in operation) || operation.at.startsWith('section/')) return null;
  return operation.at.split('/')[0] ?? null;
}

/** An act whose amendments carry some measures out. */
function carrying(dice: Dice, act: Act, measures: readonly Measure[]): Act {
  const amendments = act.amendments.map((amendment) => {
    const some = measures.filter(() => dice.once(3)).map(({ id }) => id);
    const article = articleOf(amendment.operations[0]);
    if (dice.once(3)) return amendment;
    return { ...amendment, measures: some, ...(article === null ? {} : { article }) };
  });
  return { ...act, amendments };
}

/**
 * A corpus with a catalogue.
 *
 * @param text - What may stand wherever the catalogue has words.
 */
export function withCatalogue(dice: Dice, corpus: ParsedCorpus, text: string): ParsedCorpus {
  const catalogue = catalogueBy(dice, text);
  return { ...corpus, catalogue, acts: corpus.acts.map((act) => carrying(dice, act, catalogue.measures)) };
}
