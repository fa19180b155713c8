/** The items of a register's JSON as lines, those that stand in others behind them; what can be read in no other way is left over. */

import { PREAMBLE } from '../address.ts';
import { failIfAny, type Issue, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { clean } from './clean.ts';
import { labelOf } from './label.ts';
import { htmlLines } from './read-html.ts';
import { startsAnew } from './read-text.ts';
import type { Role, SourceLine } from './source-line.ts';

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

/** Where items stand in an item, in the order in which they are read. */
const INNER = ['content', 'children', 'items'] as const;

interface Reader {
  readonly limits: Limits;
  readonly lines: SourceLine[];
  readonly issues: Issue[];
  /** Of what level the first point of the article was: it is a paragraph, and what is deeper a subparagraph. */
  first: number | null;
}

/** Where something stands. */
interface At {
  readonly path: string;
  /** How many lists and items are around. */
  readonly depth: number;
  readonly isInPoint: boolean;
}

/** The lines of an item or a list of items; fails with `MARKUP_TOO_DEEP` for each text whose tags, and each item whose lists, do so. */
export function itemLines(value: unknown, path: string, limits: Limits): Result<readonly SourceLine[]> {
  const reader: Reader = { limits, lines: [], issues: [], first: null };
  read(value, { path, depth: 0, isInPoint: false }, reader);
  return failIfAny(reader.issues, () => reader.lines);
}

/** A field of an object that is its own. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Data)[name]
    : undefined;
}

/** A text, or a number as one; null for all else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

function read(value: unknown, at: At, reader: Reader): void {
  const text = textOf(value);
  if (at.depth > reader.limits.elements)
    reader.issues.push(placed(tooDeep(reader.limits), `${at.path.slice(0, 40)}…`));
  else if (text !== null) writeWords({ role: null, ...UNNUMBERED, text }, at.path, reader);
  else if (Array.isArray(value)) readList(value, at, reader);
  else if (typeof value === 'object' && value !== null) readItem(value, at, reader);
}

function readList(list: readonly unknown[], at: At, reader: Reader): void {
  for (const [index, one] of list.entries())
    read(one, { ...at, path: `${at.path}[${index}]`, depth: at.depth + 1 }, reader);
}

function readItem(item: object, at: At, reader: Reader): void {
  const kind = (textOf(fieldOf(item, 'type')) ?? textOf(fieldOf(item, 'kind')) ?? '').toLowerCase();
  const role = ROLES.get(kind) ?? null;
  const [head = null, ...others] = wordsOf(item, role, at.path);
  const inner = INNER.filter((name) => Object.hasOwn(item, name));
  if (head === null && inner.length === 0 && !ROLES.has(kind)) {
    writeOutside(stringsIn(item).join(' '), at.path, reader);
    return;
  }
  if (role === 'article') reader.first = null;
  const below: At = { ...at, depth: at.depth + 1, isInPoint: at.isInPoint || role === 'point' };
  const printed = printedNumber(item, role, at, reader);
  const text = textOf(head?.value);
  writeWords({ ...printed, role, text: text ?? '' }, at.path, reader);
  const rest = text === null && head !== null ? [head, ...others] : others;
  for (const words of rest) readBody(words, role, below, reader);
  for (const name of inner) read(fieldOf(item, name), { ...below, path: `${at.path}.${name}` }, reader);
}

/** What an item says in one of its fields, or in an entry of one that is a list. */
interface Words {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** All that the fields of an item say, each once: its title comes first, but for a text that has the number of its article or section. */
function wordsOf(item: object, role: Role | null, path: string): readonly Words[] {
  const isHead =
    (role === 'article' || role === 'section') && startsAnew(textOf(fieldOf(item, 'text')) ?? '');
  const names = isHead ? ['text', 'title', 'value'] : ['title', 'text', 'value'];
  const fields = names.map((name) => ({ name, value: fieldOf(item, name) ?? null }));
  const said = fields.filter(({ value }, at) => fields.findIndex((one) => one.value === value) === at);
  return said.flatMap(({ name, value }): readonly Words[] => {
    if (Array.isArray(value))
      return value.map((one: unknown, index) => ({ name, value: one, path: `${path}.${name}[${index}]` }));
    const isText = textOf(value) !== null;
    return value === null ? [] : [{ name, value, path: isText ? path : `${path}.${name}` }];
  });
}

/** What stands behind the first words of an item: lines of the law that are told by their words, or more of a note. */
function readBody({ name, value, path }: Words, role: Role | null, at: At, reader: Reader): void {
  const text = textOf(value);
  if (text === null) {
    read(value, { ...at, path }, reader);
    return;
  }
  const isHeading = name === 'title' && (role === 'article' || role === 'section');
  writeWords({ role: isHeading ? 'heading' : roleBelow(role), ...UNNUMBERED, text }, path, reader);
}

/** More of a note is a note; all else is told by its words. */
function roleBelow(role: Role | null): Role | null {
  return role === 'note' ? role : null;
}

/** What numbers an item: a label, and the number as it is printed, which has to be somewhere. */
interface Printed {
  readonly label: string | null;
  readonly number: string | null;
}

const UNNUMBERED: Printed = { label: null, number: null };

function printedNumber(item: object, role: Role | null, at: At, reader: Reader): Printed {
  const number = textOf(fieldOf(item, 'index'));
  const mark = role === 'point' && isDeeper(item, at, reader) ? ')' : '.';
  if (number === null || clean(number) === '' || (role === 'preamble' && number === PREAMBLE))
    return UNNUMBERED;
  if (role === 'section' || role === 'article') return { label: number, number };
  const label = role === 'point' ? labelOf(number, mark) : null;
  return { label, number: label === null ? number : null };
}

function isDeeper(item: object, { isInPoint }: At, reader: Reader): boolean {
  const level = fieldOf(item, 'level');
  const depth = typeof level === 'number' ? level : Number(textOf(level) ?? Number.NaN);
  if (reader.first === null && Number.isFinite(depth)) reader.first = depth;
  return isInPoint || (reader.first !== null && depth > reader.first);
}

interface Written extends Printed {
  readonly role: Role | null;
  readonly text: string;
}

/** Writes a text, which may have tags in it; a number that is none of our labels stays in its words. */
function writeWords({ role, label, number, text }: Written, path: string, reader: Reader): void {
  const read = htmlLines(text, reader.limits);
  if (!read.ok) {
    for (const issue of read.issues) reader.issues.push(placed(issue, path));
    return;
  }
  const [first = { role: null, text: '' }, ...others] = read.value;
  const place = { label: null, line: null, path };
  const isKept = number === null || isSaid(number, first.text);
  const isLoose = !isKept && label === null;
  const own = isLoose && role === 'point' ? 'unit' : role;
  const words = isLoose ? clean(`${number} ${first.text}`) : first.text;
  reader.lines.push({ ...place, role: first.role ?? own, label, text: words });
  // The words of a heading name another number than the item does.
  if (!isKept && label !== null && startsAnew(first.text)) writeOutside(number, path, reader);
  for (const other of others)
    reader.lines.push({ ...place, role: other.role ?? roleBelow(role), text: other.text });
}

function writeOutside(text: string, path: string, { lines }: Reader): void {
  if (text !== '') lines.push({ role: 'outside', label: null, text, line: null, path });
}

/** Whether the words of a heading say the number of their item. */
function isSaid(number: string, text: string): boolean {
  const said = wordsIn(text);
  return startsAnew(text) && wordsIn(number).every((word) => said.includes(word));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+|\p{N}+(?:-\p{N}+)*/gu) ?? [];
}

/** What an item says of itself that is not printed. */
const UNPRINTED = new Set(['type', 'kind', 'level']);

/** All texts in an item of which nobody knows what it is. */
function stringsIn(item: object): readonly string[] {
  const strings: string[] = [];
  const open: unknown[] = Object.entries(item)
    .filter(([name]) => !UNPRINTED.has(name))
    .map(([, value]) => value)
    .toReversed();
  while (open.length > 0) {
    const value = open.pop();
    const text = textOf(value);
    if (text !== null) strings.push(text);
    else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value).toReversed()) open.push(one);
  }
  return strings;
}

/** What is wrong with a value has its path in the message: data has no lines that somebody would look for. */
function placed(issue: Issue, path: string): Issue {
  return { ...issue, message: `${path}: ${issue.message}` };
}

function tooDeep({ elements }: Limits): Issue {
  return {
    code: 'MARKUP_TOO_DEEP',
    message: `Items stand more than ${elements} levels deep in each other.`,
    hint: 'Write "content" as a flat list; docs/import.md shows it.',
  };
}
