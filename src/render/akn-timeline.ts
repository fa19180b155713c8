/** What commenced when, as Akoma Ntoso tells it: events, the periods that begin with them, and references to the acts. */

import type { Element } from 'xast';
import { groupBy } from '../collections.ts';
import type { IsoDate } from '../dates.ts';
import { block, element } from './akn-document.ts';
import type { Iris } from './akn-iris.ts';

/** The reference to whose text this is, who says what the metadata say. */
export const SOURCE = '#source';

/** The text that events change. */
export interface BaseText {
  readonly date: IsoDate;
  /** Its IRI. */
  readonly iri: string;
  /** Whose text it is, in words. */
  readonly source: string;
}

/** An act that took effect on a day. */
export interface Commencement {
  readonly act: string;
  readonly title: string;
  readonly date: IsoDate;
}

/** The metadata that follow from what commenced when. */
export interface Timeline {
  readonly lifecycle: Element;
  readonly temporalData: Element;
  readonly references: Element;
  /** The reference to the period that began on a day; undefined where none did. */
  readonly periodOf: (date: IsoDate | undefined) => string | undefined;
  /** The reference to an act; undefined where it is not known. */
  readonly referenceOf: (act: string) => string | undefined;
}

/**
 * The events, periods and references of a document.
 *
 * @param base - The text that events change.
 * @param commencements - What commenced since, in order.
 * @param earlier - Acts that commenced before and are referred to.
 * @param iris - The IRIs of acts.
 */
export function timelineOf(
  base: BaseText,
  commencements: readonly Commencement[],
  earlier: readonly { readonly id: string; readonly title: string }[],
  iris: Iris,
): Timeline {
  const titles = new Map([
    ...earlier.map(({ id, title }): [string, string] => [id, title]),
    ...commencements.map(({ act, title }): [string, string] => [act, title]),
  ]);
  const numbers = new Map([...titles.keys()].map((act, index) => [act, index + 1]));
  const referenceOf = (act: string): string | undefined =>
    numbers.has(act) ? `#act_${numbers.get(act)}` : undefined;
  // The first event is that the text came to be.
  const events = commencements.map((one, index) => ({ ...one, number: index + 2 }));
  const days = groupBy(events, ({ date }) => date);
  return {
    lifecycle: block('lifecycle', { source: SOURCE }, [
      event(1, base.date, 'generation', '#original'),
      ...events.map(({ number, date, act }) => event(number, date, 'amendment', referenceOf(act))),
    ]),
    temporalData: block('temporalData', { source: SOURCE }, [
      period('base', 1),
      ...[...days].map(([date, [first]]) => period(date, first?.number ?? 1)),
    ]),
    references: referencesElement(base, titles, iris),
    periodOf: (date) => (date !== undefined && days.has(date) ? `#period_${date}` : undefined),
    referenceOf,
  };
}

function event(number: number, date: IsoDate, type: string, source: string | undefined): Element {
  return element('eventRef', { eId: `event_${number}`, date, type, source });
}

function period(name: string, firstEvent: number): Element {
  return block('temporalGroup', { eId: `period_${name}` }, [
    element('timeInterval', { start: `#event_${firstEvent}`, refersTo: '#inForce' }),
  ]);
}

function referencesElement(base: BaseText, titles: ReadonlyMap<string, string>, iris: Iris): Element {
  const ontology = '/akn/ontology';
  return block('references', { source: SOURCE }, [
    element('original', { eId: 'original', href: base.iri, showAs: 'Original' }),
    ...[...titles].map(([act, showAs], index) =>
      element('passiveRef', { eId: `act_${index + 1}`, href: iris.act(act), showAs }),
    ),
    element('TLCOrganization', {
      eId: 'source',
      href: `${ontology}/organization/source`,
      showAs: base.source,
    }),
    element('TLCConcept', { eId: 'inForce', href: `${ontology}/concept/in-force`, showAs: 'In force' }),
  ]);
}
