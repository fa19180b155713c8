/** The shapes of what `versions`, `acts`, `measures` and `check` print as JSON, and of errors. */

import { ERROR_CODES, type Issue } from '../../errors.ts';
import type { CarryingAmendment, MeasureReport } from '../../measures.ts';
import {
  type Announcement,
  DIRECTIONS,
  INSTRUMENT_KINDS,
  type Instrument,
  type Locator,
} from '../../model.ts';
import type { ActReport, PendingReport, VersionReport } from '../../overview.ts';
import { REFERENCE, reference } from './common.ts';
import { count, date, listOf, objectOf, oneOf, orNull, type Shape, text, version } from './shape.ts';

const VERSION = [
  version,
  'Changes when a field goes or means something else; new fields come without.',
] as const;

const versionReport: Shape<VersionReport> = objectOf<VersionReport>({
  from: [date, 'Its first day.'],
  to: [orNull(date), 'Its last day; null where no later change is known.'],
  acts: [listOf(text), 'The ids of the acts that commenced on its first day.'],
  operations: [count, 'How many operations commenced on it.'],
  articles: [count, 'How many articles the text has, the preamble not counted.'],
  changed: [count, 'How many articles these operations changed or inserted.'],
});

/** What `versions --json` prints. */
export interface VersionsOutput {
  readonly schemaVersion: 1;
  readonly versions: readonly VersionReport[];
}
/** Its shape. */
export const versions: Shape<VersionsOutput> = objectOf<VersionsOutput>({
  schemaVersion: VERSION,
  versions: [listOf(versionReport), 'The versions in order of time.'],
});

const pendingReport: Shape<PendingReport> = objectOf<PendingReport>({
  amendment: REFERENCE.amendment,
  operation: REFERENCE.operation,
  date: [orNull(date), 'The day on which it would commence; null while that is open.'],
  condition: [orNull(text), 'What it waits for, where its act says so.'],
  cancelledBy: [orNull(reference), 'The operation that cancelled it; null while it may still commence.'],
});

const actReport: Shape<ActReport> = objectOf<ActReport>({
  id: [text, 'The id of the act.'],
  title: [text, 'Its title.'],
  adopted: [date, 'The day of its adoption.'],
  published: [date, 'The day of its publication.'],
  source: [text, 'Where its effect is taken from.'],
  commencements: [listOf(date), 'The days on which its operations commence, in order.'],
  amendments: [count, 'How many amendments it has.'],
  operations: [count, 'How many operations it has.'],
  articles: [
    objectOf<ActReport['articles']>({
      amended: [count, 'Articles that it amends.'],
      inserted: [count, 'Articles that it inserts.'],
      total: [count, 'Both together.'],
    }),
    'How many articles it changes.',
  ],
  sections: [count, 'How many headings of sections it changes.'],
  pending: [listOf(pendingReport), 'What of it has not commenced.'],
});

/** What `acts --json` prints. */
export interface ActsOutput {
  readonly schemaVersion: 1;
  readonly acts: readonly ActReport[];
}
/** Its shape. */
export const acts: Shape<ActsOutput> = objectOf<ActsOutput>({
  schemaVersion: VERSION,
  acts: [listOf(actReport), 'The acts in the order of their publication.'],
});

const announcement: Shape<Announcement> = objectOf<Announcement>({
  id: [text, 'The id of the announcement.'],
  title: [text, 'On which occasion it was made.'],
  date: [date, 'The day, where it is one.', 'optional'],
});

const locator: Shape<Locator> = objectOf<Locator>({
  document: [text, 'The id of the document.'],
  place: [text, 'The heading and item.'],
});

const instrument: Shape<Instrument> = objectOf<Instrument>({
  kind: [oneOf(allOf(INSTRUMENT_KINDS)), 'What kind of instrument it is.'],
  title: [text, 'Its title.', 'optional'],
  date: [date, 'Its date.', 'optional'],
  statedIn: [text, 'The id of the document that says so.', 'optional'],
});

const amendment: Shape<CarryingAmendment> = objectOf<CarryingAmendment>({
  act: REFERENCE.act,
  amendment: REFERENCE.amendment,
  article: [orNull(text), 'The article that it amends; null for the heading of a section.'],
  section: [orNull(text), 'The section whose heading it changes; null for an article.'],
});

const measure: Shape<MeasureReport> = objectOf<MeasureReport>({
  id: [text, 'The id of the measure.'],
  title: [text, 'What was promised.'],
  direction: [oneOf(allOf(DIRECTIONS)), 'What it is about.'],
  announcement: [announcement, 'When it was announced.'],
  statedIn: [listOf(locator), 'The documents that state it.'],
  instruments: [listOf(instrument), 'What carried it out.'],
  amendments: [listOf(amendment), 'The amendments of the Constitution that carry it out.'],
  articles: [listOf(text), 'The articles that these amend or insert.'],
  note: [orNull(text), 'What a reader must know.'],
});

/** What `measures --json` prints. */
export interface MeasuresOutput {
  readonly schemaVersion: 1;
  readonly measures: readonly MeasureReport[];
}
/** Its shape. */
export const measures: Shape<MeasuresOutput> = objectOf<MeasuresOutput>({
  schemaVersion: VERSION,
  measures: [listOf(measure), 'Each measure once, in the order of the catalogue.'],
});

/** An error, or a finding of a check: what is printed to standard error with `--json`, one a line. */
export const error: Shape<Issue> = objectOf<Issue>({
  code: [oneOf(allOf(ERROR_CODES)), 'What is wrong; docs/errors.md explains each code.'],
  message: [text, 'What was found and what was wanted.'],
  hint: [text, 'What to do.', 'optional'],
  file: [text, 'The file.', 'optional'],
  line: [count, 'The line in it, from 1.', 'optional'],
  column: [count, 'The column, from 1.', 'optional'],
  unit: [text, 'The address of the unit.', 'optional'],
  operation: [reference, 'The operation.', 'optional'],
  otherOperation: [reference, 'The operation that it is in conflict with.', 'optional'],
});

/** What `check --json` prints. */
export interface CheckOutput {
  readonly schemaVersion: 1;
  readonly findings: readonly Issue[];
}
/** Its shape. */
export const check: Shape<CheckOutput> = objectOf<CheckOutput>({
  schemaVersion: VERSION,
  findings: [listOf(error), 'What was found.'],
});

function allOf<T extends string>(words: readonly T[]): Readonly<Record<T, true>> {
  return Object.fromEntries(words.map((word) => [word, true])) as Readonly<Record<T, true>>;
}
