/** Act files: one amending act in YAML, its amendments and their operations in order. */

import * as v from 'valibot';
import { findRepeats } from '../collections.ts';
import { failIfAny, formatOperation, type Issue, type Place, type Result, unwrap } from '../errors.ts';
import { type LimitOptions, limitsOf } from '../limits.ts';
import type { Act, Amendment } from '../model.ts';
import { brokenRules } from './operation-rules.ts';
import type { Schema } from './scalars.ts';
import { type ActFile, actFileSchema } from './schema.ts';
import { TEXT_FIELDS } from './text-fields.ts';
import { readYaml, validate } from './validate.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
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
  const { act, amendments } = value;
  const issues = [...repeatedIds(amendments, yaml), ...brokenRules(value, yaml)];
  return failIfAny(issues, () => ({ act: { ...act, amendments }, places: placesOf(value, yaml) }));
}

function repeatedIds(amendments: readonly Amendment[], yaml: YamlFile): Issue[] {
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
