/** Values of YAML files checked against schemas, every mismatch with its place and in words. */

import * as v from 'valibot';
import { type ErrorCode, fail, failAll, type Issue, type Issues, ok, quote, type Result } from '../errors.ts';
import { beyond, LIMITS, type Limits } from '../limits.ts';
import type { Schema } from './scalars.ts';
import { TEXT_FIELDS } from './text-fields.ts';
import { parseYaml, type YamlFile, type YamlOptions, type YamlPath } from './yaml.ts';

/** A YAML file that fits its schema, and where everything stands in it. */
export interface ReadYaml<T> {
  readonly value: T;
  readonly yaml: YamlFile;
}

/** A value to hold against a schema, and what is known of where anything in it stands. */
export interface Placed {
  readonly value: unknown;
  readonly placeOf: (path: YamlPath) => Partial<Issue>;
  readonly keyPlaceOf: (path: YamlPath) => Partial<Issue>;
}

/** Reads a YAML file of a corpus; fails with what `parseYaml` or `validate` finds. */
export function readYaml<T>(
  schema: Schema<T>,
  text: string,
  options: Omit<YamlOptions, 'textFields'>,
): Result<ReadYaml<T>> {
  const yaml = parseYaml(text, { ...options, textFields: TEXT_FIELDS });
  if (!yaml.ok) return yaml;
  const limits = options.limits ?? LIMITS;
  // No text is longer than the file that it stands in.
  const long = text.length > limits.unit ? findTooLong(yaml.value, limits) : null;
  if (long !== null) return fail(long);
  const valid = validate(schema, yaml.value);
  return valid.ok ? ok({ value: valid.value, yaml: yaml.value }) : valid;
}

/** The first text that is longer than any may be, or null. */
function findTooLong(yaml: YamlFile, limits: Limits): Issue | null {
  const open: (readonly [unknown, YamlPath])[] = [[yaml.value, []]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, path] = next;
    if (typeof value === 'string' && value.length > limits.unit)
      return { ...beyond('unit', { found: value.length, limits }), ...yaml.placeOf(path) };
    if (Array.isArray(value)) for (const [index, one] of value.entries()) open.push([one, [...path, index]]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) open.push([one, [...path, name]]);
  }
  return null;
}

/** Checks a value against a schema; fails with every mismatch, each at its place. */
export function validate<T>(schema: Schema<T>, placed: Placed): Result<T> {
  const parsed = v.safeParse(schema, placed.value);
  if (parsed.success) return ok(parsed.output);
  // A failed parse has at least one issue.
  return failAll(parsed.issues.map((issue) => describe(issue, [], placed)) as unknown as Issues);
}

type Mismatch = v.BaseIssue<unknown>;

/** Of a choice that nothing fits, the mismatch that goes deepest: that is the branch the author meant. */
function describe(issue: Mismatch, above: YamlPath, placed: Placed): Issue {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const depth = (one: Mismatch): number => one.path?.length ?? 0;
  const [best] = [...(issue.issues ?? [])].sort((a, b) => depth(b) - depth(a));
  if (best !== undefined && issue.type !== 'variant') return describe(best, path, placed);
  const isAboutKey = isUnknownField(issue) || issue.path?.at(-1)?.origin === 'key';
  return { ...explain(issue, path), ...(isAboutKey ? lineOfKey(path, placed) : placed.placeOf(path)) };
}

/** The key's place where its value stands on another line; otherwise the value's, as for every other mismatch. */
function lineOfKey(path: YamlPath, placed: Placed): Partial<Issue> {
  const [key, value] = [placed.keyPlaceOf(path), placed.placeOf(path)];
  return key.line === value.line ? value : key;
}

function isUnknownField(issue: Mismatch): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function explain(issue: Mismatch, path: YamlPath): Issue {
  const field = nameOf(path);
  if (issue.type === 'check' || issue.type === 'raw_check') return explainCheck(issue, field);
  if (isUnknownField(issue)) {
    return mismatch(`The field ${field} is not known here.`, 'Correct its name or remove it.');
  }
  if (issue.input === undefined) {
    return mismatch(`The field ${field} is missing.`, `Add "${path.at(-1)}: ..." here.`);
  }
  const wanted = WANTED.get(issue.expected ?? '') ?? issue.expected ?? 'something else';
  return mismatch(
    `${field} is ${describeInput(issue.input)}; wanted: ${wanted}.`,
    'Compare the entry with docs/format.md.',
  );
}

/** Checks of our own carry what was wanted in their message. */
function explainCheck(issue: Mismatch, field: string): Issue {
  const { code, found, wanted } = JSON.parse(issue.message) as {
    code: ErrorCode;
    found: string;
    wanted: string;
  };
  const message =
    issue.type === 'raw_check' ? `${quote(found)} cannot stand here.` : `${field} is ${quote(found)}.`;
  return { code, message, hint: `Write ${wanted}.` };
}

function mismatch(message: string, hint: string): Issue {
  return { code: 'SCHEMA_MISMATCH', message, hint };
}

/** A field by its name, an entry of a list by its number and the list's name. */
function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : `"${last}"`;
}

const WANTED: ReadonlyMap<string, string> = new Map([
  ['Object', 'a group of fields'],
  ['unknown', 'a group of fields'],
  ['Array', 'a list'],
  ['>=1', 'at least one entry'],
]);

function describeInput(input: unknown): string {
  if (typeof input === 'string') return quote(input);
  if (input === null) return 'empty';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  // A file has nothing else; a program may give anything.
  return typeof input === 'object' ? 'a group of fields' : String(input);
}
