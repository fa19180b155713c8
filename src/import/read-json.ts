/** The JSON of a state register: `content`, a flat list of sections, headings, articles, points and texts. */

import { fail, failAll, failIfAny, type Issue, type Issues, ok, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { labelOf } from './label.ts';
import { htmlLines } from './read-html.ts';
import type { ReadSource, Role, SourceLine } from './source-line.ts';

type Data = Readonly<Record<string, unknown>>;

const ROLES: ReadonlyMap<string, Role | null> = new Map([
  ['title', 'title'],
  ['preamble', 'preamble'],
  ['section', 'section'],
  ['chapter', 'section'],
  ['heading', 'heading'],
  ['article', 'article'],
  ['point', 'point'],
  ['paragraph', 'point'],
  ['subpoint', 'point'],
  ['text', null],
  ['note', 'note'],
  ['footnote', 'note'],
]);

/** Reads a register's JSON; fails with `JSON_SYNTAX`, `SHAPE_UNKNOWN`, or with `MARKUP_TOO_DEEP` for each text whose tags do so. */
export function readJson(text: string, limits: Limits): Result<ReadSource> {
  const data = parse(text);
  if (!data.ok) return data;
  const { value } = data;
  const content = Array.isArray(value) ? value : fieldOf(value, 'content');
  if (!Array.isArray(content)) return noContent();
  const title = Array.isArray(value) ? null : textOf(fieldOf(value, 'title'));
  const titled: SourceLine[] =
    title === null ? [] : [{ role: 'title', label: null, text: title, line: null, path: 'title' }];
  const levels: Levels = { first: null };
  const read = content.map((item: unknown, index) => linesOf(item, index, levels, limits));
  return failIfAny(
    read.flatMap((one) => (one.ok ? [] : one.issues)),
    () => ({
      lines: [...titled, ...read.flatMap((one) => (one.ok ? one.value : []))],
      language: textOf(fieldOf(value, 'language')) ?? textOf(fieldOf(value, 'lang')),
      date: textOf(fieldOf(value, 'date')),
    }),
  );
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch (error) {
    return fail({
      code: 'JSON_SYNTAX',
      message: `The JSON cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Check that the file is whole.',
    });
  }
}

function noContent(): Result<never> {
  return fail({
    code: 'SHAPE_UNKNOWN',
    message: 'The JSON has no list "content".',
    hint: 'See docs/import.md for the shapes that are read.',
  });
}

/** Of what level the first point of the article was: it is a paragraph, and what is deeper a subparagraph. */
interface Levels {
  first: number | null;
}

function linesOf(item: unknown, index: number, levels: Levels, limits: Limits): Result<SourceLine[]> {
  const path = `content[${index}]`;
  const place = { line: null, path };
  if (typeof item === 'string') return ok([{ role: null, label: null, text: item, ...place }]);
  const kind = (textOf(fieldOf(item, 'type')) ?? textOf(fieldOf(item, 'kind')) ?? '').toLowerCase();
  const role = ROLES.get(kind) ?? null;
  const text = ['text', 'title', 'value']
    .map((name) => textOf(fieldOf(item, name)))
    .find((one) => one !== null);
  const number = textOf(fieldOf(item, 'index'));
  if (role === 'article') levels.first = null;
  const label = role === 'point' ? pointLabel(number, fieldOf(item, 'level'), levels) : number;
  const isNumbered = role === 'point' || role === 'section' || role === 'article';
  const lines = htmlLines(text ?? '', limits);
  if (!lines.ok) return failAt(path, lines.issues);
  const [first = { role: null, text: '' }, ...others] = lines.value;
  return ok([
    { role: first.role ?? role, label: isNumbered ? label : null, text: first.text, ...place },
    ...others.map((other) => ({ role: other.role, label: null, text: other.text, ...place })),
  ]);
}

/** What is wrong with a value has its path in the message: data has no lines that somebody would look for. */
function failAt(path: string, [first, ...rest]: Issues): Result<never> {
  const placed = (issue: Issue): Issue => ({ ...issue, message: `${path}: ${issue.message}` });
  return failAll([placed(first), ...rest.map(placed)]);
}

function pointLabel(number: string | null, level: unknown, levels: Levels): string | null {
  const depth = typeof level === 'number' ? level : Number(textOf(level) ?? Number.NaN);
  if (levels.first === null && Number.isFinite(depth)) levels.first = depth;
  const isDeeper = levels.first !== null && depth > levels.first;
  return number === null ? null : labelOf(number, isDeeper ? ')' : '.');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Data)[name]
    : undefined;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}
