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
  type YAMLParseError,
} from 'yaml';
import { fail, failAll, type Issue, isNonEmpty, ok, type Place, quote, type Result } from '../errors.ts';
import { beyond, LIMITS, type Limits } from '../limits.ts';
import { tooDeepLine } from './yaml-bounds.ts';
import { findForbidden } from './yaml-forbidden.ts';

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
    uniqueKeys: true,
    // At "silent" the parser would not even report a second document.
    logLevel: 'error',
  });
  const { contents } = document;
  const placeAt = (offset: number): Place => place(options, lines.linePos(offset));
  const errors = telling(document.errors);
  const issues = [
    ...errors.map((error) => syntaxIssue(error, text, placeAt(error.pos[0]))),
    ...(errors.some(breaksStructure)
      ? []
      : findForbidden(contents, { source: text, textFields: options.textFields, placeAt })),
  ];
  if (isNonEmpty(issues)) return failAll(issues);
  return ok({
    value: document.toJS({ maxAliasCount: 0 }) ?? null,
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

/** Errors up to the first that breaks the structure: what the parser says of the rest of the file only follows from it. */
function telling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const breaks = errors.findIndex(breaksStructure);
  return breaks < 0 ? errors : errors.slice(0, breaks + 1);
}

function breaksStructure({ code }: YAMLParseError): boolean {
  return code !== 'DUPLICATE_KEY';
}

function syntaxIssue({ code, message, pos }: YAMLParseError, text: string, at: Place): Issue {
  const what =
    code === 'DUPLICATE_KEY'
      ? `The field ${quote(keyAt(text, pos[0]))} stands twice.`
      : `The YAML cannot be read: ${message}.`;
  return { code: 'YAML_SYNTAX', message: what, hint: hintFor(code), ...at };
}

/** The whole key: the parser points at its first character only. */
function keyAt(text: string, offset: number): string {
  const key = /^[^:\n]+/.exec(text.slice(offset))?.[0].trim() ?? '';
  return key.replace(/^(["'])(.*)\1$/, '$2');
}

function hintFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'A field may stand once; remove or rename one of the two.';
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

function pairOf(node: Node | null, step: string | number | undefined): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && key.value === step);
}
