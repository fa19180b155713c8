/** Build step: writes the JSON Schemas that the package ships. */

import { writeTextFile } from '../node/write.ts';
import { JSON_SCHEMAS, OUTPUT_SCHEMAS } from './json-schema.ts';
import { orExit } from './or-exit.ts';

for (const [name, schema] of [...JSON_SCHEMAS, ...OUTPUT_SCHEMAS]) {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url).pathname;
  orExit(writeTextFile(file, `${JSON.stringify(schema, null, 2)}\n`));
}
