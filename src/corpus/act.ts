/** Act files: one amending act in YAML, its amendments and their operations in order. */

import * as v from 'valibot';
import { findRepeats } from '../collections.ts';
import { failIfAny, formatOperation, type Issue, ok, type Place, type Result, unwrap } from '../errors.ts';
import { type LimitOptions, limitsOf } from '../limits.ts';
import type { Act, Amendment, Operation } from '../model.ts';
import { checkGiven } from './given.ts';
import { brokenRules } from './operation-rules.ts';
import { operationSchema } from './operation-schema.ts';
import type { Schema } from './scalars.ts';
import { type ActFile, actFileSchema, givenActSchema } from './schema.ts';
import { TEXT_FIELDS } from './text-fields.ts';
import { type Placed, readYaml, validate } from './validate.ts';
import { parseYaml, type YamlFile, type YamlPath } from './yaml.ts';
import { formatYaml, writeYaml } from './yaml-writer.ts';

/** An act and where its operations stand in its file. */
export interface ParsedAct {
  readonly act: Act;
  /** Keys are `act/amendment/0` for an operation and `act/amendment/0/old` for a field of one. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads an act file.
 *
 * @param text - The whole file.
 * @param file - Its name, for messages.
 * @param options - How much is read, where that is not as usual.
 * @returns The act. Fails with every mistake in it: `YAML_SYNTAX`, `YAML_FORBIDDEN`, `YAML_TOO_DEEP`,
 * `YAML_COMMENT_CUTS_TEXT`, `FILE_TOO_LARGE`, `TEXT_TOO_LONG`, `SCHEMA_MISMATCH`, `DATE_INVALID`, `LABEL_INVALID`, `TEXT_INVALID`,
 * `ADDRESS_INVALID` or `AMENDMENT_DUPLICATE`; each issue has file, line and column.
 */
export function parseAct(text: string, file: string, options: LimitOptions = {}): Result<ParsedAct> {
  const read = readYaml(actFileSchema, text, { file, limits: limitsOf(options) });
  if (!read.ok) return read;
  const { value, yaml } = read.value;
  return failIfAny(brokenIn(value, yaml), () => ({ act: actOf(value), places: placesOf(value, yaml) }));
}

/**
 * An act that a program made, held against the same rules as a file.
 *
 * @param act - The act, which may be anything.
 * @returns The act anew. Fails like {@link parseAct}, with the operation in place of file and line.
 */
export function checkAct(act: Act): Result<Act> {
  const { amendments, ...heading } = Object(act) as Partial<Act>;
  const placeOf = ([, amendment, , operation]: YamlPath): Partial<Issue> =>
    typeof operation === 'number'
      ? { operation: { act: act.id, amendment: act.amendments[Number(amendment)]?.id ?? '', operation } }
      : {};
  const valid = checkGiven(givenActSchema, { act: isFields(act) ? heading : act, amendments }, placeOf);
  if (!valid.ok) return valid;
  return failIfAny(brokenIn(valid.value, { placeOf }), () => actOf(valid.value));
}

function isFields(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An operation that a program made, held against the same rules as one of a file. */
export function checkOperation(operation: Operation): Result<Operation> {
  const valid = checkGiven(v.strictObject({ operation: operationSchema }), { operation });
  return valid.ok ? ok(valid.value.operation) : valid;
}

function actOf({ act, amendments }: ActFile): Act {
  return { ...act, amendments };
}

/** What no schema says of an act. */
function brokenIn(file: ActFile, placed: Pick<Placed, 'placeOf'>): Issue[] {
  return [...repeatedIds(file.amendments, placed), ...brokenRules(file, placed)];
}

function repeatedIds(amendments: readonly Amendment[], yaml: Pick<Placed, 'placeOf'>): Issue[] {
  return findRepeats(amendments, ({ id }) => id).map(({ value, index }) => ({
    code: 'AMENDMENT_DUPLICATE',
    message: `The amendment id "${value.id}" stands twice in this act.`,
    hint: 'Give each amendment an id of its own; keys of units are made of it.',
    ...yaml.placeOf(['amendments', index, 'id']),
  }));
}

/** What an operation works on stands in the first of these that it has; messages look for it at `at`. */
const TARGET_FIELDS = ['at', 'before', 'after', 'into', 'targets', 'operation'] as const;

function placesOf({ act, amendments }: ActFile, yaml: YamlFile): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([[act.id, yaml.placeOf(['act', 'id'])]]);
  amendments.forEach((amendment, amendmentIndex) => {
    places.set(
      `${act.id}/${amendment.id}/measures`,
      yaml.placeOf(['amendments', amendmentIndex, 'measures']),
    );
    amendment.operations.forEach((operation, index) => {
      const stem = formatOperation({ act: act.id, amendment: amendment.id, operation: index });
      const path = ['amendments', amendmentIndex, 'operations', index];
      places.set(stem, yaml.placeOf(path));
      for (const field of Object.keys(operation))
        places.set(`${stem}/${field}`, yaml.placeOf([...path, field]));
      const target = TARGET_FIELDS.find((field) => field in operation);
      if (target !== undefined) places.set(`${stem}/at`, yaml.placeOf([...path, target]));
    });
  });
  return places;
}

/** Writes an act as its canonical file. For a canonical file without comments, writing what was read gives the file. */
export function writeAct({ amendments, ...act }: Act): string {
  return writeYaml({ act, amendments });
}

/** An act whose mistakes are left to `parseAct`: anything but nothing or a word. */
const FIELDS: Schema<object> = v.looseObject({});

/**
 * The canonical form of an act file, comments kept: what `check --fix` writes.
 *
 * @throws ConstitutionError for YAML that cannot be read, and for a file that is empty or a single word.
 */
export function formatAct(text: string, options: LimitOptions = {}): string {
  const yaml = unwrap(parseYaml(text, { file: 'act', textFields: TEXT_FIELDS, limits: limitsOf(options) }));
  unwrap(validate(FIELDS, yaml));
  return formatYaml(text);
}
