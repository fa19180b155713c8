/** What the sentences about units, articles and sections have in common. */

import { PREAMBLE } from '../address.ts';
import type { Provenance } from '../model.ts';
import type { Comparison } from './comparison.ts';
import { formatDay, listOf, type Sentence, say } from './sentence.ts';
import type { Telling } from './telling.ts';

/** What a sentence tells besides the change. */
export interface SentenceOptions {
  /**
   * The titles of measures by their ids. With it the sentence ends with the measures that the change carries out; one
   * without a title is named by its id.
   */
  readonly titles?: ReadonlyMap<string, string>;
}

/** The days between which a comparison is made. */
export type Days = Pick<Comparison, 'from' | 'to'>;

/** `Article 50(2)`; the preamble has no number. */
export function placeOf(cited: string, article: string): string {
  return article === PREAMBLE ? `Preamble${cited.slice(PREAMBLE.length)}` : `Article ${cited}`;
}

/** The operations that caused changes of some sections and articles. */
export function causesOf({
  sections,
  articles,
}: Pick<Comparison, 'sections' | 'articles'>): readonly Provenance[] {
  return [
    ...sections.flatMap(({ causes }) => causes),
    ...articles.flatMap(({ heading, units }) => [
      ...(heading?.causes ?? []),
      ...units.flatMap(({ causes }) => causes),
    ]),
  ];
}

/** `by 2022-06-08-referendum`: the acts in order of time. */
export function actsIn(causes: readonly Provenance[], { by }: Telling): Sentence {
  const acts = [...new Set(causes.toSorted(byDate).map(({ act }) => act))];
  return acts.length === 0 ? [] : say`${by} ${listOf(acts.map((act) => say`${act}`))}`;
}

/** `from 8 June 2022 and 1 January 2023`: the days on which a change took effect. */
export function daysIn(causes: readonly Provenance[], { when }: Telling): Sentence {
  const days = [...new Set(causes.toSorted(byDate).map(({ date }) => date))];
  return days.length === 0 ? [] : say`${when} ${listOf(days.map((day) => say`${formatDay(day)}`))}`;
}

function byDate(a: Provenance, b: Provenance): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}

/** `carries out` and the titles, where they are asked for. */
export function measuresIn(ids: readonly string[], telling: Telling, { titles }: SentenceOptions): Sentence {
  if (titles === undefined || ids.length === 0) return [];
  return telling.carriedOut(listOf(ids.map((id) => say`${titles.get(id) ?? id}`)));
}
