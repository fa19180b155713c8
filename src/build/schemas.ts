/** Build step: writes the JSON Schemas that the package ships; no reader of them needs their lines broken. */

import { EMBEDDED_FOLDER } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { JSON_SCHEMAS, OUTPUT_SCHEMAS } from './json-schema.ts';
import { orExit } from './or-exit.ts';

for (const [name, schema] of [...JSON_SCHEMAS, ...OUTPUT_SCHEMAS]) {
  const file = `${EMBEDDED_FOLDER}dist/schemas/${name}.schema.json`;
  orExit(writeTextFile(file, `${JSON.stringify(schema)}\n`));
}
