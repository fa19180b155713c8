/**
 * YAML read as a lawyer writes it: every scalar is the string that stands there, and nothing is computed.
 *
 * `3.` is no number, `no` is no boolean, a date is no time stamp. Anchors, aliases, tags and merge keys are refused, since
 * they let a small file grow without bound and hide what a text says. Size and depth are bounded before parsing.
 */

import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { fail, failAll, type Issue, isNonEmpty, ok, type Place, quote, type Result } from '../errors.ts';
import { beyond, LIMITS, type Limits } from '../limits.ts';
import { tooDeepLine } from './yaml-bounds.ts';
import { type RepeatedKey, readValue } from './yaml-value.ts';

/** A path into a YAML value: keys and indexes. */
export type YamlPath = readonly (string | number)[];

/** A YAML file's value, strings at all leaves, and where each part of it stands. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing above it that is there. */
  readonly placeOf: (path: YamlPath) => Place;
  /** The place of the key at the end of a path, or of the nearest thing above it that is there. */
  readonly keyPlaceOf: (path: YamlPath) => Place;
}

/** What to know of the text besides its characters. */
export interface YamlOptions {
  readonly file: string;
  /** The line on which the YAML starts in its file; 1 unless it is front matter. */
  readonly firstLine?: number;
  /** The fields that hold text, as `field` or `parent.field`: a comment behind a plain scalar there would cut it. */
  readonly textFields: ReadonlySet<string>;
  /** How much is read; the usual limits unless told. */
  readonly limits?: Limits;
}

/**
 * Reads one YAML document.
 *
 * Fails with `FILE_TOO_LARGE`, `YAML_TOO_DEEP`, `YAML_SYNTAX` (with duplicate keys, tabs and further documents),
 * `YAML_FORBIDDEN` or `YAML_COMMENT_CUTS_TEXT`, always with file, line and column.
 */
export function parseYaml(text: string, options: YamlOptions): Result<YamlFile> {
  const bounded = checkBounds(text, options);
  if (bounded !== null) return fail(bounded);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    // The parser would hold every key against every other.
    uniqueKeys: false,
    // At "silent" the parser would not even report a second document.
    logLevel: 'error',
  });
  const { contents } = document;
  const placeAt = (offset: number): Place => place(options, lines.linePos(offset));
  const [broken] = document.errors;
  const until = broken?.pos[0] ?? text.length;
  const { value, repeated, forbidden } = readValue(contents, {
    source: text,
    textFields: options.textFields,
    placeAt,
  });
  const issues = [
    // Behind what breaks the structure, maps are guesses.
    ...repeated
      .filter(({ offset }) => offset < until)
      .map((key) => repeatedKeyIssue(key, placeAt(key.offset))),
    ...(broken === undefined ? forbidden : [syntaxIssue(broken, placeAt(broken.pos[0]))]),
  ];
  if (isNonEmpty(issues)) return failAll(issues);
  return ok({
    value,
    placeOf: (path) => placeAt(offsetOf(contents, path)),
    keyPlaceOf: (path) => placeAt(keyOffsetOf(contents, path)),
  });
}

function place(options: YamlOptions, { line, col }: { line: number; col: number }): Place {
  return { file: options.file, line: line + (options.firstLine ?? 1) - 1, column: col };
}

function checkBounds(text: string, options: YamlOptions): Issue | null {
  const { limits = LIMITS } = options;
  if (text.length > limits.file)
    return { ...beyond('file', { found: text.length, limits }), ...place(options, { line: 1, col: 1 }) };
  const line = tooDeepLine(text, limits.depth);
  if (line === null) return null;
  return {
    ...beyond('depth', { limits }),
    ...place(options, { line, col: 1 }),
  };
}

/** The first error breaks the structure: what the parser says of the rest of the file only follows from it. */
function syntaxIssue({ code, message }: YAMLParseError, at: Place): Issue {
  return {
    code: 'YAML_SYNTAX',
    message: `The YAML cannot be read: ${message}.`,
    hint: hintFor(code),
    ...at,
  };
}

function repeatedKeyIssue({ name }: RepeatedKey, at: Place): Issue {
  return {
    code: 'YAML_SYNTAX',
    message: `The field ${quote(name)} stands twice.`,
    hint: 'A field may stand once; remove or rename one of the two.',
    ...at,
  };
}

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces; YAML allows no tabs there.';
  if (code === 'MULTIPLE_DOCS')
    return 'A file holds one document; remove the "---" or put the rest into another file.';
  return 'Correct the line; put texts with a colon, a quote or a # into double quotes.';
}

function offsetOf(contents: Node | null, path: YamlPath): number {
  let node: Node | null = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    node = childOf(node, step);
    if (node?.range == null) break;
    offset = node.range[0];
  }
  return offset;
}

function keyOffsetOf(contents: Node | null, path: YamlPath): number {
  const parent = path.slice(0, -1).reduce(childOf, contents);
  const key = pairOf(parent, path.at(-1))?.key;
  return isNode(key) && key.range != null ? key.range[0] : offsetOf(contents, path);
}

function childOf(node: Node | null, step: string | number): Node | null {
  const child = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
  return isNode(child) ? child : null;
}

/** The pairs of maps by key, made when a map is first asked: a file may have a mistake in each of many pairs. */
const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function pairOf(node: Node | null, step: string | number | undefined): Pair | undefined {
  if (!isMap(node)) return undefined;
  const pairs = pairsOf.get(node) ?? indexPairs(node);
  pairsOf.set(node, pairs);
  return pairs.get(step);
}

function indexPairs({ items }: YAMLMap): ReadonlyMap<unknown, Pair> {
  return new Map(items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])));
}
