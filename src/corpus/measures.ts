/** The catalogue of measures: what was promised when, which documents say so, and what carried it out. */

import * as v from 'valibot';
import { findRepeats } from '../collections.ts';
import { failIfAny, type Issue, ok, type Place, type Result } from '../errors.ts';
import {
  type Announcement,
  type Catalogue,
  DIRECTIONS,
  INSTRUMENT_KINDS,
  type Instrument,
  type Measure,
  type SourceDocument,
} from '../model.ts';
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
  documents: v.array(
    v.strictObject({
      id: identifier,
      title: text,
      author: v.exactOptional(text),
      publisher: v.exactOptional(text),
      published: v.exactOptional(date),
      note: v.exactOptional(text),
    }),
  ),
});

const instrument: Schema<Instrument> = v.strictObject({
  kind: v.picklist(INSTRUMENT_KINDS),
  title: v.exactOptional(text),
  date: v.exactOptional(date),
  statedIn: v.exactOptional(identifier),
});

/** The schema of the other files of `seeds/`. */
export const measuresFileSchema: Schema<MeasuresFile> = v.strictObject({
  announcement: v.strictObject({ id: identifier, title: text, date: v.exactOptional(date) }),
  measures: v.array(
    v.strictObject({
      id: slug,
      title: text,
      direction: v.picklist(DIRECTIONS),
      statedIn: v.pipe(v.array(v.strictObject({ document: identifier, place: text })), v.minLength(1)),
      instruments: v.pipe(v.array(instrument), v.minLength(1)),
      note: v.exactOptional(text),
    }),
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
export function parseDocuments(source: string, file: string): Result<ParsedMeasures> {
  const read = readYaml(documentsFileSchema, source, { file });
  if (!read.ok) return read;
  const { documents } = read.value.value;
  const places = documents.map(({ id }, index): [string, Place] => [
    `document/${id}`,
    read.value.yaml.placeOf(['documents', index, 'id']),
  ]);
  return ok({ catalogue: { ...EMPTY_CATALOGUE, documents }, places: new Map(places) });
}

/** Reads a file of measures; fails like `parseAct`. */
export function parseMeasures(source: string, file: string): Result<ParsedMeasures> {
  const read = readYaml(measuresFileSchema, source, { file });
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
