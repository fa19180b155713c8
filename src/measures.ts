/** The measures of a corpus with what carried each of them out: promise, instrument, amendments, articles. */

import { groupBy } from './collections.ts';
import type { OperationReference } from './errors.ts';
import type {
  Announcement,
  Corpus,
  Direction,
  Instrument,
  InstrumentKind,
  Locator,
  Measure,
} from './model.ts';

/** An amendment that carries a measure out. */
export interface CarryingAmendment extends Pick<OperationReference, 'act' | 'amendment'> {
  /** The article that it amends; null for the heading of a section. */
  readonly article: string | null;
  readonly section: string | null;
}

/** A measure with its announcement, and the amendments and articles that the acts name for it. */
export interface MeasureReport {
  readonly id: string;
  readonly title: string;
  readonly direction: Direction;
  readonly announcement: Announcement;
  readonly statedIn: readonly Locator[];
  readonly instruments: readonly Instrument[];
  readonly amendments: readonly CarryingAmendment[];
  /** The articles that these amendments amend or insert, in the order of the acts. */
  readonly articles: readonly string[];
  readonly note: string | null;
}

/** Which measures to list; all that is given must fit. */
export interface MeasureFilter {
  /** Measures that changed this article, by its number. */
  readonly article?: string;
  /** Measures announced on this occasion, by its id: `2022-03-16`. */
  readonly announcement?: string;
  /** Measures that an instrument of this kind carried out. */
  readonly instrument?: InstrumentKind;
}

/**
 * The measures of a corpus.
 *
 * @param corpus - An opened corpus.
 * @param filter - Which of them; all unless told.
 * @returns Each measure once, in the order of the catalogue.
 * @example
 * ```ts
 * measures(openCorpus(), { article: '83-1' }).map(({ title }) => title);
 * measures(openCorpus(), { announcement: '2022-03-16', instrument: 'constitution' }).length;
 * ```
 */
export function measures(corpus: Corpus, filter: MeasureFilter = {}): readonly MeasureReport[] {
  const carried = groupBy(carryingAmendments(corpus), ({ measure }) => measure);
  return corpus.catalogue.measures
    .map((measure) => {
      const amendments = (carried.get(measure.id) ?? []).map(({ by }) => by);
      return report(measure, amendments, corpus);
    })
    .filter((one) => fits(one, filter));
}

/** Every measure that an amendment names, by its id, with that amendment. */
function carryingAmendments(
  corpus: Corpus,
): readonly { readonly measure: string; readonly by: CarryingAmendment }[] {
  return corpus.acts.flatMap(({ id: act, amendments }) =>
    amendments.flatMap(({ id: amendment, measures: named = [], article = null, section = null }) =>
      named.map((measure) => ({ measure, by: { act, amendment, article, section } })),
    ),
  );
}

function report(measure: Measure, amendments: readonly CarryingAmendment[], corpus: Corpus): MeasureReport {
  const { id, title, direction, announcement, statedIn, instruments, note = null } = measure;
  return {
    id,
    title,
    direction,
    announcement: corpus.catalogue.announcements.find((one) => one.id === announcement) ?? {
      id: announcement,
      title: announcement,
    },
    statedIn,
    instruments,
    amendments,
    articles: [...new Set(amendments.flatMap(({ article }) => article ?? []))],
    note,
  };
}

function fits(one: MeasureReport, { article, announcement, instrument }: MeasureFilter): boolean {
  return (
    (article === undefined || one.articles.includes(article)) &&
    (announcement === undefined || one.announcement.id === announcement) &&
    (instrument === undefined || one.instruments.some(({ kind }) => kind === instrument))
  );
}
