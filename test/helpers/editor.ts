/** How an editor reads a file of the corpus: YAML with types, checked against a published JSON Schema. */

import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { JSON_SCHEMAS } from '../../src/build/json-schema.ts';

// Strict, so that a keyword that says nothing is an error; a scalar may be a string or a number.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = new Map(
  // As they are shipped: only what JSON can hold.
  [...JSON_SCHEMAS].map(([name, schema]) => [name, ajv.compile(JSON.parse(JSON.stringify(schema)))]),
);

/** What an editor underlines in a file, as `path message`. */
export function complaintsOf(schema: string, text: string): readonly string[] {
  const validate = validators.get(schema);
  if (validate === undefined) throw new Error(`there is no schema ${schema}`);
  if (validate(parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
