/**
 * The JSON Schemas that ship: of the corpus's YAML, made from the schemas by which it is read, for editors; and of what the
 * commands print with `--json`, made from shapes that the compiler holds to the types, for programs.
 */

import { toJsonSchema } from '@valibot/to-json-schema';
import { documentsFileSchema, measuresFileSchema } from '../corpus/measures.ts';
import { unitDraftSchema } from '../corpus/operation-schema.ts';
import type { Schema } from '../corpus/scalars.ts';
import { actFileSchema, corpusFileSchema, frontMatterSchema } from '../corpus/schema.ts';
import { comparedLine } from './output/compared-line.ts';
import { comparison } from './output/comparison.ts';
import { acts, check, error, measures, versions } from './output/corpus.ts';
import { citationChanges, citations, log, order, pending } from './output/history.ts';
import { importReport, verification } from './output/published.ts';
import { searched } from './output/search.ts';
import { blame, textOfDay } from './output/text.ts';

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

/** The JSON Schema of everything that is printed with `--json`, by its name. */
export const OUTPUT_SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map([
  printedAct(),
  describe('output/acts', 'What acts --json prints', acts),
  describe('output/blame', 'What blame --json prints', blame),
  describe('output/check', 'What check --json prints', check),
  describe('output/citation-changes', 'What citations --from --to --json prints', citationChanges),
  describe('output/citations', 'What citations --json prints', citations),
  describe('output/comparison', 'What diff --json prints', comparison),
  describe('output/compared-line', 'What diff --jsonl prints, one a line', comparedLine),
  describe('output/error', 'What is printed to standard error with --json, one a line', error),
  describe('output/grep', 'What grep --json prints', searched),
  describe('output/import', 'What import --json prints', importReport),
  describe('output/log', 'What log --json prints', log),
  describe('output/measures', 'What measures --json prints', measures),
  describe('output/order', 'What order --json prints', order),
  describe('output/pending', 'What pending --json prints', pending),
  describe('output/text', 'What show, export and apply print with --json', textOfDay),
  describe('output/verify', 'What verify --json prints', verification),
  describe('output/versions', 'What versions --json prints', versions),
]);

/** An act as it stands in its file, with the version of what is printed. */
function printedAct(): [name: string, schema: JsonSchema] {
  const [name, schema] = describe('output/act', 'What derive --json prints', actFileSchema, {
    unit: unitDraftSchema,
  });
  const { properties, required } = schema as { properties: JsonSchema; required: readonly string[] };
  const schemaVersion = { const: 1, description: 'Changes when a field goes or means something else.' };
  return [
    name,
    { ...schema, properties: { schemaVersion, ...properties }, required: ['schemaVersion', ...required] },
  ];
}

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
  return [
    name,
    { $schema, $id: `urn:constitution-diff:schema:${name.replace('/', ':')}:${VERSION}`, title, ...keywords },
  ];
}
