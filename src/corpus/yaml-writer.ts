/** The one canonical form of the corpus's YAML: block style, texts in double quotes, everything else plain. */

import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  Scalar,
  visit,
  Document as YamlDocument,
} from 'yaml';
import { TEXT_FIELDS } from './schema.ts';

const QUOTED: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'label']);
const FORMAT = { lineWidth: 0, indentSeq: true, singleQuote: false } as const;

/** Writes a value as canonical YAML. A label is quoted too, so that editors do not take `"3."` for a number. */
export function writeYaml(value: unknown): string {
  return format(new YamlDocument(toStrings(value), { schema: 'failsafe' }));
}

/** Brings a document into canonical form; comments stay. */
export function format(document: Document): string {
  visit(document, {
    Pair: (_, pair) => styleValue(pair),
    Map: (_, map) => {
      map.flow = false;
    },
    Seq: (_, sequence) => {
      sequence.flow = sequence.items.every((item) => isScalar(item));
    },
  });
  return document.toString(FORMAT);
}

function styleValue(pair: Pair): void {
  const { key, value } = pair;
  if (isPair(value) || isMap(value) || !isScalar(value) || !isScalar(key)) return;
  value.type = QUOTED.has(String(key.value)) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** The file holds strings only; counts, truth values and open dates are written as they are read. */
function toStrings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toStrings);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toStrings(one)]));
  }
  return String(value);
}
