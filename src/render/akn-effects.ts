/** Where and when the operations of an act take effect, under the names that the texts of those days give to what they change. */

import { type Scheduled, schedule, type Written, writtenOperations } from '../amend/schedule.ts';
import { type Step, traceChanges } from '../amend/trace.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation, type OperationReference, unwrap } from '../errors.ts';
import { outermost, placesIn } from '../history/places.ts';
import type { Act, Corpus, Operation, ScheduleOperation, TextOperation, Version } from '../model.ts';
import { isScheduleOperation, parseOperationAddress, targetsOf } from '../operations.ts';
import type { Iris } from './akn-iris.ts';
import { addressEid, amendmentEid, operationEid } from './eids.ts';

/** What an operation of an act does, and when. */
export interface Effect extends OperationReference {
  readonly value: Operation;
  /** Its commencement as all acts together give it; null while it is open. */
  readonly date: IsoDate | null;
  readonly cancelledBy: OperationReference | null;
  /** The IRIs of what it changes. */
  readonly destinations: readonly Destination[];
  /** The IRI under which that stood before, where an operation gives it another place. */
  readonly previous: string | null;
  /** Whether what it delays or cancels would have commenced, and it says that it does so later or never. */
  readonly postpones: boolean;
}

/** Something that is changed; of a range the first thing and the last. */
export interface Destination {
  readonly href: string;
  readonly upTo?: string;
}

/** The effects of an act's operations by their addresses; of an act that the corpus does not have, as it writes them. */
export function effectsOf(corpus: Corpus, act: Act, iris: Iris): ReadonlyMap<string, Effect> {
  const scheduled = new Map(unwrap(schedule(corpus.acts)).map((one) => [formatOperation(one), one]));
  const steps = new Map(traceChanges(corpus).map((step) => [formatOperation(step.operation), step]));
  return new Map(
    writtenOperations([act]).map((written) => {
      const address = formatOperation(written);
      const known = scheduled.get(address);
      const step = steps.get(address);
      const changed = isScheduleOperation(written.value)
        ? scheduleEffect(written.value, written, [...scheduled.values()], iris)
        : textEffect(written.value, step, corpus, iris);
      const { date, cancelledBy = null } = known ?? { date: written.date };
      return [address, { ...referenceOf(written), value: written.value, date, cancelledBy, ...changed }];
    }),
  );
}

function referenceOf({ act, amendment, operation }: Written): OperationReference {
  return { act, amendment, operation };
}

type Changed = Pick<Effect, 'destinations' | 'previous' | 'postpones'>;

function textEffect(value: TextOperation, step: Step | undefined, corpus: Corpus, { work }: Iris): Changed {
  if (step === undefined) {
    const destinations = addressedBy(value, work);
    return { destinations, previous: null, postpones: false };
  }
  const nameOf = namesAt(step, corpus, work);
  const hrefs = keysChanged(step).flatMap((key) => nameOf(key) ?? []);
  const isRelocation = value.op === 'renumber' || value.op === 'move';
  const [key] = step.change.targets;
  return {
    destinations: hrefs.map((href) => ({ href })),
    previous: isRelocation && key !== undefined ? (namesAt(step, corpus, work, true)(key) ?? null) : null,
    postpones: false,
  };
}

/** What an operation points at by the addresses that it writes, which no text is known to have yet. */
function addressedBy(value: TextOperation, work: string): readonly Destination[] {
  const hrefOf = (address: string): string => hrefIn(work, address);
  const ranges = value.op === 'substitute' ? value.targets : undefined;
  if (ranges !== undefined)
    return ranges.map(({ at, to }) => ({
      href: hrefOf(at),
      ...(to === undefined ? {} : { upTo: hrefOf(to) }),
    }));
  const [target] = targetsOf(value);
  return [{ href: target === undefined ? work : hrefOf(target) }];
}

/** The IRI of what an address names in a text. */
export function hrefIn(text: string, address: string): string {
  const eId = addressEid(address);
  return eId === null ? text : `${text}#${eId}`;
}

/** The keys of what an operation changed: every unit of changed words, what was brought in without what came below it. */
function keysChanged({ operation, change }: Step): readonly string[] {
  if (operation.value.op === 'substitute') return change.touched;
  if (operation.value.op !== 'insert') return change.targets.slice(0, 1);
  const places = placesIn({
    articles: change.articles.flatMap(({ after }) => after ?? []),
    sections: change.sections?.after ?? [],
  });
  const added = change.touched.flatMap((key) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ key, place }];
  });
  const outer = new Set(outermost(added.map(({ place }) => place)));
  return added.filter(({ place }) => outer.has(place)).map(({ key }) => key);
}

/**
 * Names things by the text of the day on which an operation commences, else by the one before it; what stands in neither came and went
 * on one day, and has only the name that it had in between.
 */
function namesAt(
  { operation, change }: Step,
  { versions, language }: Corpus,
  work: string,
  isBefore = false,
): (key: string) => string | undefined {
  const index = versions.findIndex(({ from }) => from === operation.date);
  const texts = [versions[index], versions[index - 1]].flatMap((version) => version ?? []);
  const named = (isBefore ? texts.slice(1) : texts).map((version) => ({
    iri: `${work}/${language}@${version.from}`,
    places: placesOf(version),
  }));
  const { articles, sections } = change;
  const between = new Map([
    ...placesIn({
      articles: articles.flatMap(({ before }) => before ?? []),
      sections: sections?.before ?? [],
    }),
    ...placesIn({ articles: articles.flatMap(({ after }) => after ?? []), sections: sections?.after ?? [] }),
  ]);
  return (key) => {
    for (const { iri, places } of [...named, { iri: work, places: between }]) {
      const place = places.get(key);
      if (place !== undefined) return hrefIn(iri, place);
    }
    return undefined;
  };
}

const placesByVersion = new WeakMap<Version, ReadonlyMap<string, string>>();

function placesOf(version: Version): ReadonlyMap<string, string> {
  const known = placesByVersion.get(version) ?? placesIn(version.constitution);
  placesByVersion.set(version, known);
  return known;
}

function scheduleEffect(
  value: ScheduleOperation,
  written: Written,
  scheduled: readonly Scheduled[],
  iris: Iris,
): Changed {
  const own = formatOperation(written);
  const changed = scheduled.flatMap((one) =>
    one.reschedulings.flatMap(({ by, was }) => (formatOperation(by) === own ? [{ one, was }] : [])),
  );
  const to = value.op === 'cancel' ? null : value.to;
  return {
    destinations:
      changed.length === 0
        ? [{ href: operationHref(value.operation, iris) }]
        : changed.map(({ one }) => ({ href: operationHref(formatOperation(one), iris) })),
    previous: null,
    postpones: to === null || changed.some(({ was }) => was !== null && was < to),
  };
}

/** The IRI of an operation, an amendment or an act: the eId that it has in its act. */
export function operationHref(address: string, { act }: Iris): string {
  const parsed = parseOperationAddress(address);
  if (parsed === null) return act(address);
  const iri = act(parsed.act);
  if (parsed.amendment === undefined) return iri;
  const { amendment, operation } = parsed;
  return `${iri}#${operation === undefined ? amendmentEid(amendment) : operationEid(amendment, operation)}`;
}
