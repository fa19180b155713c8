/**
 * YAML read as a lawyer writes it: every scalar is the string that stands there, and nothing is computed.
 *
 * `3.` is no number, `no` is no boolean, a date is no time stamp. Anchors, aliases, tags and merge keys are refused, since
 * they let a small file grow without bound and hide what a text says. Size and depth are bounded before parsing, because
 * the parser recurses.
 */

import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';
import { fail, type Issue, ok, type Place, type Result } from '../errors.ts';

/** Bytes are not counted; a file holds at most this many UTF-16 code units. */
export const MAX_FILE_LENGTH: number = 4 * 1024 * 1024;
/** How deep collections may nest. An act with parts of subparagraphs of inserted articles needs nine. */
export const MAX_YAML_DEPTH: number = 32;
/** How far to the right an item may start; block collections nest by indentation, so this bounds their depth. */
const MAX_YAML_INDENT = 4 * MAX_YAML_DEPTH;

/** A path into a YAML value: keys and indexes. */
export type YamlPath = readonly (string | number)[];

/** A YAML file's value, strings at all leaves, and where each part of it stands. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing above it that is there. */
  readonly placeOf: (path: YamlPath) => Place;
}

/** What to know of the text besides its characters. */
export interface YamlOptions {
  readonly file: string;
  /** The line on which the YAML starts in its file; 1 unless it is front matter. */
  readonly firstLine?: number;
  /** The fields that hold text: a comment behind a plain scalar there would cut it. */
  readonly textFields: ReadonlySet<string>;
}

/**
 * Reads one YAML document.
 *
 * Fails with `FILE_TOO_LARGE`, `YAML_TOO_DEEP`, `YAML_SYNTAX` (with duplicate keys and tabs), `YAML_FORBIDDEN` or
 * `YAML_COMMENT_CUTS_TEXT`, always with file, line and column.
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
    logLevel: 'silent',
  });
  const placeAt = (offset: number): Place => place(options, lines.linePos(offset));
  const issues = [
    ...document.errors.map((error) => syntaxIssue(error.message, error.code, placeAt(error.pos[0]))),
    ...forbidden(document.contents, options.textFields, placeAt),
  ];
  const [first, ...rest] = issues;
  if (first !== undefined) return fail(first, ...rest);
  return ok({
    value: document.toJS({ maxAliasCount: 0 }) ?? null,
    placeOf: (path) => placeAt(offsetOf(document.contents, path)),
  });
}

function place(options: YamlOptions, { line, col }: { line: number; col: number }): Place {
  return { file: options.file, line: line + (options.firstLine ?? 1) - 1, column: col };
}

function checkBounds(text: string, options: YamlOptions): Issue | null {
  if (text.length > MAX_FILE_LENGTH) {
    return {
      code: 'FILE_TOO_LARGE',
      message: `The file has ${text.length} characters; at most ${MAX_FILE_LENGTH} are read.`,
      hint: 'Split the act into several files.',
      file: options.file,
    };
  }
  const line = tooDeepLine(text);
  if (line === null) return null;
  return {
    code: 'YAML_TOO_DEEP',
    message: `Collections nest more than ${MAX_YAML_DEPTH} deep here.`,
    hint: 'Write the content flatter; no act needs such depth.',
    ...place(options, { line, col: 1 }),
  };
}

/** The first line on which brackets or indentation go too deep, or null. The lexer only scans, it never recurses. */
function tooDeepLine(text: string): number | null {
  const indented = text.split('\n').findIndex((line) => indentOf(line) > MAX_YAML_INDENT);
  if (indented >= 0) return indented + 1;
  let depth = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_YAML_DEPTH) return line;
    for (const character of token) if (character === '\n') line += 1;
  }
  return null;
}

/** Where a line's first value starts, behind spaces and the marks of nested items (`- - - a`). */
function indentOf(line: string): number {
  let column = 0;
  while (column < line.length) {
    const character = line[column];
    const isMark = (character === '-' || character === '?') && line[column + 1] === ' ';
    if (character !== ' ' && !isMark) break;
    column += 1;
  }
  return column;
}

function syntaxIssue(message: string, code: string, at: Place): Issue {
  return { code: 'YAML_SYNTAX', message: `The YAML cannot be read: ${message}.`, hint: hintFor(code), ...at };
}

function hintFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'A field may stand once; remove or rename one of the two.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces; YAML allows no tabs there.';
  return 'Correct the line; put texts with a colon, a quote or a # into double quotes.';
}

function forbidden(
  contents: Node | null,
  textFields: ReadonlySet<string>,
  placeAt: (offset: number) => Place,
): Issue[] {
  const issues: Issue[] = [];
  const refuse = (offset: number | undefined, what: string): void => {
    issues.push({
      code: 'YAML_FORBIDDEN',
      message: `${what} not read here.`,
      hint: 'Write the value out where it is meant.',
      ...placeAt(offset ?? 0),
    });
  };
  if (contents === null) return issues;
  visit(contents, {
    Alias: (_, node) => refuse(node.range?.[0], `The alias *${node.source} is`),
    Node: (_, node) => {
      if (node.anchor !== undefined) refuse(node.range?.[0], `The anchor &${node.anchor} is`);
      if (node.tag?.startsWith('!')) refuse(node.range?.[0], `The tag ${node.tag} is`);
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) refuse(undefined, 'A key that is no plain word is');
      else if (key.value === '<<') refuse(key.range?.[0], 'The merge key << is');
      else if (textFields.has(String(key.value)) && isScalar(value) && cutsText(value)) {
        issues.push({
          code: 'YAML_COMMENT_CUTS_TEXT',
          message: `The text of "${key.value}" ends at a #, since what follows a space and # is a comment.`,
          hint: 'Put the text into double quotes, or the comment on a line of its own.',
          ...placeAt(value.range?.[0] ?? 0),
        });
      }
    },
  });
  return issues;
}

function cutsText(value: Scalar): boolean {
  return value.type === Scalar.PLAIN && typeof value.comment === 'string';
}

function offsetOf(contents: Node | null, path: YamlPath): number {
  let node: unknown = contents;
  let offset = 0;
  for (const step of [null, ...path]) {
    if (step !== null) {
      if (!isCollection(node)) break;
      const pair: unknown = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
        : null;
      // A field is named by its key, so that the place of a missing value is still that of its field.
      node = isPair(pair) ? pair.value : node.get(step, true);
    }
    const range = (node as Node | null | undefined)?.range;
    if (range == null) break;
    offset = range[0];
  }
  return offset;
}
