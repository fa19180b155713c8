/** JSON Schemas of the corpus's YAML, made from the schemas by which it is read; editors check and complete with them. */

import { toJsonSchema } from '@valibot/to-json-schema';
import { documentsFileSchema, measuresFileSchema } from '../corpus/measures.ts';
import { unitDraftSchema } from '../corpus/operation-schema.ts';
import type { Schema } from '../corpus/scalars.ts';
import { actFileSchema, corpusFileSchema, frontMatterSchema } from '../corpus/schema.ts';

/** A JSON Schema of draft 7, which every editor's YAML support reads. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Changes with every change that would refuse what was taken before. */
const VERSION = 1;

/** The JSON Schema of every kind of file, by its name. */
export const JSON_SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map([
  describe('act', 'An amending act', actFileSchema, { unit: unitDraftSchema }),
  describe('article', "An article's front matter", frontMatterSchema),
  describe('corpus', 'What a corpus is', corpusFileSchema),
  describe('documents', 'The documents that state measures', documentsFileSchema),
  describe('measures', 'An announcement and its measures', measuresFileSchema),
]);

function describe<T>(
  name: string,
  title: string,
  schema: Schema<T>,
  definitions: Readonly<Record<string, Schema<unknown>>> = {},
): [name: string, schema: JsonSchema] {
  const converted = toJsonSchema(schema, {
    target: 'draft-07',
    // Of several schemas in a pipe the last says most.
    typeMode: 'output',
    // What an editor may see is said beside the check, as metadata.
    ignoreActions: ['check', 'transform'],
    definitions,
  });
  const { $schema, ...keywords } = converted;
  return [name, { $schema, $id: `urn:constitution-diff:schema:${name}:${VERSION}`, title, ...keywords }];
}
