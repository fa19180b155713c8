/** The catalogue of measures: what was promised when, which documents say so, and what carried it out. */

import * as v from 'valibot';
import { findRepeats } from '../collections.ts';
import { failIfAny, type Issue, ok, type Place, type Result } from '../errors.ts';
import { type LimitOptions, limitsOf } from '../limits.ts';
import {
  type Announcement,
  type Catalogue,
  DIRECTIONS,
  INSTRUMENT_KINDS,
  type Instrument,
  type Locator,
  type Measure,
  type SourceDocument,
} from '../model.ts';
import { field, listOf, optional } from './fields.ts';
import { date, identifier, type Schema, slug, text } from './scalars.ts';
import { readYaml } from './validate.ts';

/** `seeds/documents.yaml`. */
export interface DocumentsFile {
  readonly documents: readonly SourceDocument[];
}

/** One file of `seeds/`: an announcement and its measures. */
export interface MeasuresFile {
  readonly announcement: Announcement;
  readonly measures: readonly Omit<Measure, 'announcement'>[];
}

/** The schema of `seeds/documents.yaml`. */
export const documentsFileSchema: Schema<DocumentsFile> = v.strictObject({
  documents: field(
    v.array(
      v.strictObject({
        id: field(identifier, 'The id by which measures name it.'),
        title: field(text, 'The title of the document.'),
        author: optional(text, 'Who wrote it or gave it.'),
        publisher: optional(text, 'Who published it.'),
        published: optional(date, 'When it was published, where it says so.'),
        note: optional(text, 'What a reader should know of it.'),
      }),
    ),
    'The documents that state measures.',
  ),
});

const instrument: Schema<Instrument> = v.strictObject({
  kind: field(v.picklist(INSTRUMENT_KINDS), 'What kind of act it is; not-established where no source tells.'),
  title: optional(text, 'The title of the act.'),
  date: optional(date, 'The date that it bears.'),
  statedIn: optional(identifier, 'The document that says so.'),
});

const locator: Schema<Locator> = v.strictObject({
  document: field(identifier, 'The id of the document.'),
  place: field(text, 'The heading and item, enough to find it.'),
});

/** The schema of the other files of `seeds/`. */
export const measuresFileSchema: Schema<MeasuresFile> = v.strictObject({
  announcement: field(
    v.strictObject({
      id: field(identifier, 'The id by which it is known, for example its date.'),
      title: field(text, 'What it was.'),
      date: optional(date, 'The day, where it is one.'),
    }),
    'The occasion on which the measures were announced.',
  ),
  measures: field(
    v.array(
      v.strictObject({
        id: field(slug, 'What acts and commands call it.'),
        title: field(text, 'What was promised, in words of our own.'),
        direction: field(v.picklist(DIRECTIONS), 'What it is about.'),
        statedIn: field(listOf(locator), 'Every place that states it.'),
        instruments: field(listOf(instrument), 'What carried it out.'),
        note: optional(text, 'Where documents disagree, or the text does not bear a claim out.'),
      }),
    ),
    'The measures that were announced on this occasion.',
  ),
});

/** A file of the catalogue with where its entries stand: keys are `measure/ID` and `document/ID`. */
export interface ParsedMeasures {
  readonly catalogue: Catalogue;
  readonly places: ReadonlyMap<string, Place>;
}

/** A catalogue without anything in it. */
export const EMPTY_CATALOGUE: Catalogue = { documents: [], announcements: [], measures: [] };

/** Reads `seeds/documents.yaml`; fails like `parseAct`. */
export function parseDocuments(
  source: string,
  file: string,
  options: LimitOptions = {},
): Result<ParsedMeasures> {
  const read = readYaml(documentsFileSchema, source, { file, limits: limitsOf(options) });
  if (!read.ok) return read;
  const { documents } = read.value.value;
  const places = documents.map(({ id }, index): [string, Place] => [
    `document/${id}`,
    read.value.yaml.placeOf(['documents', index, 'id']),
  ]);
  return ok({ catalogue: { ...EMPTY_CATALOGUE, documents }, places: new Map(places) });
}

/** Reads a file of measures; fails like `parseAct`. */
export function parseMeasures(
  source: string,
  file: string,
  options: LimitOptions = {},
): Result<ParsedMeasures> {
  const read = readYaml(measuresFileSchema, source, { file, limits: limitsOf(options) });
  if (!read.ok) return read;
  const { announcement, measures } = read.value.value;
  const entries = measures.map(({ id }, index) => ({
    id,
    place: read.value.yaml.placeOf(['measures', index, 'id']),
  }));
  return failIfAny(repeatedIds(entries), () => ({
    catalogue: {
      documents: [],
      announcements: [announcement],
      measures: measures.map((measure) => ({ ...measure, announcement: announcement.id })),
    },
    places: new Map(entries.map(({ id, place }) => [`measure/${id}`, place])),
  }));
}

interface Entry {
  readonly id: string;
  readonly place: Place | undefined;
}

function repeatedIds(entries: readonly Entry[]): Issue[] {
  return findRepeats(entries, ({ id }) => id).map(({ value: { id, place }, first }) => ({
    code: 'MEASURE_DUPLICATE',
    message: `There is a second measure "${id}"; the first is at ${first.place?.file}:${first.place?.line}.`,
    hint: 'A measure stands once, with a locator in each document that states it.',
    ...place,
  }));
}

/** Several files of the catalogue as one; fails with `MEASURE_DUPLICATE` for an id that stands twice. */
export function joinCatalogues(parts: readonly ParsedMeasures[]): Result<ParsedMeasures> {
  const catalogue: Catalogue = {
    documents: parts.flatMap((part) => part.catalogue.documents),
    announcements: parts.flatMap((part) => part.catalogue.announcements),
    measures: parts.flatMap((part) => part.catalogue.measures),
  };
  const entries = parts.flatMap(({ catalogue: own, places }) =>
    own.measures.map(({ id }): Entry => ({ id, place: places.get(`measure/${id}`) })),
  );
  const issues = [
    ...repeatedIds(entries),
    ...repeatedNames('document', catalogue.documents),
    ...repeatedNames('announcement', catalogue.announcements),
  ];
  return failIfAny(issues, () => ({
    catalogue,
    places: new Map(parts.flatMap(({ places }) => [...places])),
  }));
}

function repeatedNames(
  what: string,
  named: readonly { readonly id: string; readonly title: string }[],
): Issue[] {
  return findRepeats(named, ({ id }) => id).map(({ value: { id, title }, first }) => ({
    code: 'MEASURE_DUPLICATE',
    message: `There is a second ${what} "${id}", "${title}"; the first is "${first.title}".`,
    hint: `Give each ${what} in seeds/ an id of its own.`,
  }));
}
