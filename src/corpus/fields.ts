/** Fields of the corpus's YAML: a schema, and the sentence that editors show for it. */

import * as v from 'valibot';
import type { Schema } from './scalars.ts';

/** A field that must be there. */
export function field<T>(schema: Schema<T>, description: string): Schema<T> {
  return v.pipe(schema, v.description(description));
}

/** A field that may be left out. */
export function optional<T>(
  schema: Schema<T>,
  description: string,
): v.ExactOptionalSchema<Schema<T>, undefined> {
  return v.exactOptional(field(schema, description));
}

/** A list with something in it. */
export function listOf<T>(entry: Schema<T>): Schema<readonly T[]> {
  return v.pipe(v.array(entry), v.minLength(1));
}
