/** What is printed as JSON, checked against the published JSON Schemas as another program would. */

import { Ajv } from 'ajv';
import { OUTPUT_SCHEMAS } from '../../src/build/json-schema.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = new Map(
  // As they are shipped: only what JSON can hold.
  [...OUTPUT_SCHEMAS].map(([name, schema]) => [name, ajv.compile(JSON.parse(JSON.stringify(schema)))]),
);

/** What is wrong with an output, as `path message`; `schema` is the name of a published schema: `output/log`. */
export function mistakesIn(schema: string, output: unknown): readonly string[] {
  const validate = validators.get(schema);
  if (validate === undefined) throw new Error(`there is no schema ${schema}`);
  if (validate(output)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
