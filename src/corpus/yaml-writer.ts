/** The one canonical form of the corpus's YAML: block style, texts in double quotes, everything else plain. */

import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  Document as YamlDocument,
} from 'yaml';
import { parseLabel } from '../address.ts';
import { TEXT_FIELDS } from './text-fields.ts';

/** The one order of fields; a field that is not here, such as the id of a repealed unit, keeps its place at the end. */
const FIELD_ORDER: ReadonlyMap<string, number> = new Map(
  `act constitution words announcement documents amendments
   op operation kind document id number article preamble section label title author publisher language official date
   adopted published inForce source base ceased direction statedIn instruments place at to targets before after into
   unit old new forms count expect by heading text repealed units articles sections earlierActs outside from condition
   keptIn measures corrects note terms operations`
    .split(/\s+/)
    .map((field, index) => [field, index]),
);
const QUOTED: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'label']);
const FORMAT = { lineWidth: 0, indentSeq: true, singleQuote: false, flowCollectionPadding: false } as const;

/** Writes a value as canonical YAML. A label is quoted too, so that editors do not take `"3."` for a number. */
export function writeYaml(value: unknown): string {
  return format(new YamlDocument(toStrings(value), { schema: 'failsafe' }));
}

/** The canonical form of YAML that `parseYaml` reads; comments stay. */
export function formatYaml(text: string): string {
  // Whether keys are unique, `parseYaml` has seen to; here each would be held against every other.
  return format(parseDocument(text, { schema: 'failsafe', uniqueKeys: false }));
}

/** Brings a document into canonical form; comments stay. */
function format(document: Document): string {
  visit(document, {
    Pair: (_, pair, path) => {
      quoteEmptyKey(pair);
      styleValue(pair, path.findLast(isPair));
    },
    Map: (_, map) => {
      map.flow = false;
      map.items.sort((a, b) => rankOf(a) - rankOf(b));
    },
    Seq: (_, sequence) => {
      sequence.flow = sequence.items.every((item) => isScalar(item));
    },
  });
  return document.toString(FORMAT);
}

function rankOf({ key }: Pair): number {
  const name = isScalar(key) ? String(key.value) : '';
  return FIELD_ORDER.get(name) ?? FIELD_ORDER.size;
}

/** A key without words gets quotes, and no empty line before it: each writing would add one. */
function quoteEmptyKey({ key }: Pair): void {
  if (!isScalar(key) || String(key.value ?? '') !== '') return;
  key.type = Scalar.QUOTE_DOUBLE;
  key.spaceBefore = false;
}

function styleValue({ key, value }: Pair, parent: Pair | undefined): void {
  if (isPair(value) || isMap(value) || !isScalar(value) || !isScalar(key)) return;
  const isText =
    QUOTED.has(String(key.value)) ||
    QUOTED.has(`${isScalar(parent?.key) ? parent.key.value : ''}.${key.value}`) ||
    parseLabel(String(value.value)) !== null;
  value.type = isText ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** The file holds strings only; counts, truth values and open dates are written as they are read. */
function toStrings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toStrings);
  if (typeof value === 'object' && value !== null) {
    const present = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(present.map(([key, one]) => [key, toStrings(one)]));
  }
  return String(value);
}
