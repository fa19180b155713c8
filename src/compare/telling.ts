/**
 * The phrases in which changes are told: what acts did, or, where a comparison looks back, what was there before they did
 * it, so that nobody takes what an act took out for what it put in.
 */

import type { ArticleStatus, Comparison, SectionStatus, UnitStatus } from './comparison.ts';
import { type Sentence, say } from './sentence.ts';

/** The phrases of one direction; `old` and `now` are the two sides of the comparison as it was asked for. */
export interface Telling {
  readonly articles: Readonly<Record<ArticleStatus, string>>;
  readonly sections: Readonly<Record<SectionStatus, string>>;
  /** How the units of an article are counted. */
  readonly units: Readonly<Record<UnitStatus, string>>;
  readonly became: (old: Sentence, now: Sentence) => Sentence;
  readonly putIn: (words: Sentence) => Sentence;
  readonly takenOut: (words: Sentence) => Sentence;
  readonly inserted: string;
  readonly repealed: string;
  readonly removed: string;
  readonly restated: string;
  readonly renumbered: (old: string, now: string) => string;
  readonly moved: (old: string) => string;
  readonly movedSentence: string;
  readonly typography: string;
  /** Before the acts that did it. */
  readonly by: string;
  /** Before the days on which it took effect. */
  readonly when: string;
  readonly carriedOut: (measures: Sentence) => Sentence;
}

const FORWARD: Telling = {
  articles: {
    amended: 'was amended',
    inserted: 'was inserted',
    repealed: 'was repealed',
    removed: 'was removed',
    renumbered: 'was renumbered',
    moved: 'was moved to another section',
    translated: 'stands in both languages',
  },
  sections: {
    amended: 'was amended',
    inserted: 'was inserted',
    removed: 'was removed',
    renumbered: 'was renumbered',
    translated: 'stands in both languages',
  },
  units: {
    amended: 'amended',
    inserted: 'inserted',
    repealed: 'repealed',
    removed: 'removed',
    typographic: 'in typography only',
    relocated: 'renumbered or moved',
    translated: 'in both languages',
  },
  became: (old, now) => say`${old} became ${now}`,
  putIn: (words) => say`${words} was put in`,
  takenOut: (words) => say`${words} was taken out`,
  inserted: 'was inserted',
  repealed: 'was repealed',
  removed: 'was removed',
  restated: 'was restated',
  renumbered: (old, now) => `renumbered from ${old} to ${now}`,
  moved: (old) => `moved from ${old}`,
  movedSentence: 'a sentence moved',
  typography: 'typography only',
  by: 'by',
  when: 'from',
  carriedOut: (measures) => say`carries out ${measures}`,
};

const BACKWARD: Telling = {
  articles: {
    amended: 'read otherwise',
    inserted: 'stood there',
    repealed: 'was not there',
    removed: 'was not there',
    renumbered: 'had another number',
    moved: 'stood in another section',
    translated: 'stands in both languages',
  },
  sections: {
    amended: 'read otherwise',
    inserted: 'stood there',
    removed: 'was not there',
    renumbered: 'had another number',
    translated: 'stands in both languages',
  },
  units: {
    amended: 'in other words',
    inserted: 'there that went',
    repealed: 'not there',
    removed: 'not there yet',
    typographic: 'in other typography',
    relocated: 'at another place',
    translated: 'in both languages',
  },
  became: (old, now) => say`${old} was ${now}`,
  putIn: (words) => say`${words} stood there`,
  takenOut: (words) => say`${words} was not there`,
  inserted: 'stood there',
  repealed: 'was not there',
  removed: 'was not there',
  restated: 'had another text',
  renumbered: (old, now) => `numbered ${now} and not ${old}`,
  moved: (old) => `stood here and not at ${old}`,
  movedSentence: 'a sentence stood elsewhere',
  typography: 'other typography only',
  by: 'before',
  when: 'before',
  carriedOut: (measures) => say`what changed it carries out ${measures}`,
};

/** The phrases for a comparison, by its direction in time. */
export function tellingOf({ from, to }: Pick<Comparison, 'from' | 'to'>): Telling {
  return from > to ? BACKWARD : FORWARD;
}
