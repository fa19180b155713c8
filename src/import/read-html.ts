/** The HTML of a legal database: a paragraph an element, notes in red or of a class of their own, the page around it passed by. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';
import { clean } from './clean.ts';
import { parsePage, parsePiece, placeOf } from './parse-html.ts';
import type { ReadSource, Role, SourceLine } from './source-line.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set('script style template noscript head iframe'.split(' '));
/** What is said beside the words of a line: a drawing, or a formula in the language of a machine. */
const ASIDE = new Set('svg annotation annotation-xml'.split(' '));
const FURNITURE = new Set('nav header footer aside form button select textarea'.split(' '));
const BLOCKS = new Set(
  (
    'address article blockquote body br caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'hr html li main ol p pre section summary table tbody td tfoot th thead tr ul ' +
    // In a drawing.
    'desc text title'
  )
    .concat(' ', [...FURNITURE].join(' '))
    .split(' '),
);

/** Reads a page; fails with `MARKUP_TOO_DEEP` for one that nests, or opens formatting anew, without bound. */
export function readHtml(text: string, limits: Limits): Result<ReadSource> {
  const parsed = parsePage(text, limits);
  if (!parsed.ok) return parsed;
  const page = parsed.value;
  const collected = collectElements(page, limits);
  if (!collected.ok) return collected;
  const all = collected.value;
  const main = all.find(isText) ?? all.find(({ tagName }) => tagName === 'main') ?? null;
  const writer = new Writer();
  write(page, { role: main === null ? null : 'outside', main }, writer);
  writer.end();
  const language = all.find(({ tagName }) => tagName === 'html')?.attrs.find(({ name }) => name === 'lang');
  return ok({ lines: writer.lines, language: language?.value ?? null, date: null });
}

/** The paragraphs of a text that may have tags in it, and the notes among them; fails with `MARKUP_TOO_DEEP` as a page does. */
export function htmlLines(
  text: string,
  limits: Limits,
): Result<readonly Pick<SourceLine, 'role' | 'text'>[]> {
  if (!/[<&]/.test(text)) return ok(plainLines(text));
  const parsed = parsePiece(text, limits);
  if (!parsed.ok) return parsed;
  const collected = collectElements(parsed.value, limits);
  if (!collected.ok) return collected;
  const writer = new Writer();
  write(parsed.value, { role: null, main: null }, writer);
  writer.end();
  return ok(writer.lines);
}

function plainLines(text: string): readonly Pick<SourceLine, 'role' | 'text'>[] {
  const lines = text.split(/\r?\n/).map((line) => ({ role: null, text: clean(line) }));
  return lines.filter((line) => line.text !== '');
}

/** All elements in order; fails with `MARKUP_TOO_DEEP` where they nest too deep to be walked. */
function collectElements(root: Node, limits: Limits): Result<readonly Element[]> {
  const found: Element[] = [];
  const open: [Node, number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if ('tagName' in node && depth > limits.elements)
      return fail({ ...beyond('elements', { limits }), ...placeNear(node) });
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push([child, depth + 1]);
  }
  return ok(found);
}

/** The place of an element, or of the first around it that stands in the text: some are only implied there. */
function placeNear(element: Element): Pick<Issue, 'line' | 'column'> {
  let node: Element | null = element;
  while (node !== null && node.sourceCodeLocation == null)
    node = node.parentNode !== null && 'tagName' in node.parentNode ? node.parentNode : null;
  return placeOf(node?.sourceCodeLocation);
}

/** Whether an element holds the text of the law alone, as the databases mark it. */
function isText(element: Element): boolean {
  const classes = classesOf(element);
  return element.tagName === 'article' || classes.includes('container_gamma') || classes.includes('gamma');
}

function classesOf({ attrs }: Element): readonly string[] {
  return (attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/);
}

/** What the elements around a text say of it. */
interface Surroundings {
  readonly role: Role | null;
  /** The element that holds the law, where it is not reached yet. */
  readonly main: Element | null;
}

function write(node: Node, around: Surroundings, writer: Writer): void {
  if (node.nodeName === '#text' && 'value' in node) {
    const line = node.sourceCodeLocation?.startLine ?? null;
    writer.text(node.value, around.role, line);
  }
  if (!('childNodes' in node)) return;
  if (!('tagName' in node)) {
    for (const child of node.childNodes) write(child, around, writer);
    return;
  }
  if (UNSEEN.has(node.tagName)) return;
  const inside = { role: roleOf(node, around), main: node === around.main ? null : around.main };
  if (node.tagName === 'sup') {
    writer.raised(clean(textIn(node)), inside.role, node.sourceCodeLocation?.startLine ?? null);
    return;
  }
  if (ASIDE.has(node.tagName)) {
    writer.aside(linesIn(node, 'outside'));
    return;
  }
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) writer.end();
  for (const child of node.childNodes) write(child, inside, writer);
  if (isBlock) writer.end();
}

/** The lines of what stands in an element, whatever they are beside it. */
function linesIn({ childNodes }: Element, role: Role): readonly SourceLine[] {
  const writer = new Writer();
  for (const child of childNodes) write(child, { role, main: null }, writer);
  writer.end();
  return writer.lines;
}

function textIn(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function roleOf(element: Element, { role, main }: Surroundings): Role | null {
  if (element === main) return null;
  if (element.tagName === 'h1') return 'title';
  if (role === 'note' || FURNITURE.has(element.tagName)) return role === 'note' ? role : 'outside';
  if (role === 'outside') return role;
  if (isNote(element)) return 'note';
  return /^h[2-6]$/.test(element.tagName) ? 'heading' : role;
}

function isNote(element: Element): boolean {
  if (classesOf(element).some((one) => /^(?:note|footnote|comment)s?$/i.test(one))) return true;
  const style = element.attrs.find(({ name }) => name === 'style')?.value ?? '';
  const color = element.tagName === 'font' ? element.attrs.find(({ name }) => name === 'color')?.value : null;
  return (
    /(?:^|[;\s])color\s*:\s*(?:red|#f00|#ff0000)\b/i.test(style) ||
    /^(?:red|#f00|#ff0000)$/i.test(color ?? '')
  );
}

/** What a tombstone is printed behind, which may be in red as notes are: a label, or the word itself. */
const OWN_IN_RED = /(?:^\s*\d[\d-]*\s?[.)]|исключ[её]н[аоы]?|тасталды|repealed|excluded)\s*$/iu;

/** How much of a line is looked at to tell what stands behind it: more than any label or word of a tombstone. */
const LOOKED_AT = 200;

/** Gathers text into lines: one ends where a block does, or where what its words are changes. */
class Writer {
  readonly lines: SourceLine[] = [];
  /** The pieces of the line; they are put together once, since a look at a growing text takes as long as the text is. */
  #pieces: string[] = [];
  /** The end of the line, with one space in the place of those behind it. */
  #tail = '';
  #isVisible = false;
  #role: Role | null = null;
  #line: number | null = null;

  text(text: string, role: Role | null, line: number | null): void {
    if (clean(text) === '') {
      if (text !== '') this.#add(' ');
      return;
    }
    const isOwn = role === 'note' && this.#role !== 'note' && OWN_IN_RED.test(this.#tail);
    if (this.#isVisible && role !== this.#role && !isOwn) this.end();
    if (!this.#isVisible) {
      this.#role = role;
      this.#line = line === null ? null : line + leadingBreaks(text);
    }
    this.#add(text);
    this.#isVisible = true;
  }

  /** Raised behind a number it is part of it, `83¹`; elsewhere it is the mark of a footnote. */
  raised(text: string, role: Role | null, line: number | null): void {
    if (/^\d{1,3}$/.test(text) && /\d$/.test(this.#tail)) this.#add(`-${text}`);
    else if (text !== '') this.#marks.push({ role: 'note', label: null, text, line, path: null });
    if (this.#line === null) this.#line = line;
    if (role !== null && this.#role === null && !this.#isVisible) this.#role = role;
  }
  readonly #marks: SourceLine[] = [];

  /** What stands in the line and is no part of it comes behind it. */
  aside(lines: readonly SourceLine[]): void {
    for (const line of lines) this.#marks.push(line);
  }

  end(): void {
    const text = clean(this.#pieces.join(''));
    if (text !== '') this.lines.push({ role: this.#role, label: null, text, line: this.#line, path: null });
    for (const mark of this.#marks.splice(0)) this.lines.push(mark);
    this.#pieces = [];
    this.#tail = '';
    this.#isVisible = false;
    this.#role = null;
    this.#line = null;
  }

  #add(piece: string): void {
    this.#pieces.push(piece);
    const whole = this.#tail + piece;
    const trimmed = whole.trimEnd();
    this.#tail = trimmed.slice(-LOOKED_AT) + (trimmed.length < whole.length ? ' ' : '');
  }
}

/** How many lines a text leaves empty before its words. */
function leadingBreaks(text: string): number {
  return (/^\s*/u.exec(text)?.[0].match(/\n/g) ?? []).length;
}
