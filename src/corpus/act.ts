/** Act files: one amending act in YAML, its amendments and their operations in order. */

import { parseDocument } from 'yaml';
import { fail, type Issue, ok, type Place, type Result } from '../errors.ts';
import type { Act, Amendment, Operation } from '../model.ts';
import { type ActFile, actFileSchema, TEXT_FIELDS, validate } from './schema.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
import { format, writeYaml } from './yaml-writer.ts';

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
 * @returns The act. Fails with every mistake in it: `YAML_SYNTAX`, `YAML_FORBIDDEN`, `YAML_TOO_DEEP`,
 * `YAML_COMMENT_CUTS_TEXT`, `FILE_TOO_LARGE`, `SCHEMA_MISMATCH`, `DATE_INVALID`, `LABEL_INVALID`, `TEXT_INVALID`,
 * `ADDRESS_INVALID` or `AMENDMENT_DUPLICATE`; each issue has file, line and column.
 */
export function parseAct(text: string, file: string): Result<ParsedAct> {
  const yaml = parseYaml(text, { file, textFields: TEXT_FIELDS });
  if (!yaml.ok) return yaml;
  const valid = validate(actFileSchema, yaml.value);
  if (!valid.ok) return valid;
  const { act, amendments } = valid.value;
  const [first, ...rest] = [...repeatedIds(amendments, yaml.value), ...unconditional(amendments, yaml.value)];
  if (first !== undefined) return fail(first, ...rest);
  return ok({ act: { ...act, amendments }, places: placesOf(valid.value, yaml.value) });
}

function repeatedIds(amendments: readonly Amendment[], yaml: YamlFile): Issue[] {
  const seen = new Set<string>();
  return amendments.flatMap(({ id }, index): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'AMENDMENT_DUPLICATE',
        message: `The amendment id "${id}" stands twice in this act.`,
        hint: 'Give each amendment an id of its own; keys of units are made of it.',
        ...yaml.placeOf(['amendments', index, 'id']),
      },
    ];
  });
}

/** An open commencement says in words what it waits for. */
function unconditional(amendments: readonly Amendment[], yaml: YamlFile): Issue[] {
  return amendments.flatMap(({ operations }, amendment) =>
    operations.flatMap(({ from, condition }, operation): Issue[] => {
      if (from !== null || condition !== undefined) return [];
      return [
        {
          code: 'SCHEMA_MISMATCH',
          message: 'The commencement is open, but nothing says what it waits for.',
          hint: 'Add "condition:" with the condition in words, or give "from:" a date.',
          ...yaml.placeOf(['amendments', amendment, 'operations', operation, 'from']),
        },
      ];
    }),
  );
}

function placesOf({ act, amendments }: ActFile, yaml: YamlFile): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([[act.id, yaml.placeOf(['act', 'id'])]]);
  amendments.forEach((amendment, amendmentIndex) => {
    amendment.operations.forEach((operation, index) => {
      const stem = `${act.id}/${amendment.id}/${index}`;
      const path = ['amendments', amendmentIndex, 'operations', index];
      places.set(stem, yaml.placeOf(path));
      for (const field of Object.keys(operation))
        places.set(`${stem}/${field}`, yaml.placeOf([...path, field]));
      const anchor = anchorField(operation);
      if (anchor !== null) places.set(`${stem}/at`, yaml.placeOf([...path, anchor]));
    });
  });
  return places;
}

/** An insert's target stands in another field than everybody else's. */
function anchorField(operation: Operation): 'before' | 'after' | 'into' | null {
  if (operation.op !== 'insert') return null;
  return (['before', 'after', 'into'] as const).find((field) => operation[field] !== undefined) ?? null;
}

/** Writes an act as its canonical file. For a canonical file without comments, writing what was read gives the file. */
export function writeAct({ amendments, ...act }: Act): string {
  return writeYaml({ act, amendments });
}

/**
 * The canonical form of an act file, comments kept: what `check --fix` writes.
 *
 * The file must be one that `parseAct` reads.
 */
export function formatAct(text: string): string {
  return format(parseDocument(text, { schema: 'failsafe' }));
}
