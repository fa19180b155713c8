/** Markdown with a heading an article, `### Статья 5`, and a paragraph a unit; anchors, emphasis and links are taken off. */

import { clean } from './clean.ts';
import { takeLabel } from './label.ts';
import { joinAll } from './lines.ts';
import { startsAnew } from './read-text.ts';
import type { ReadSource, Role, SourceLine } from './source-line.ts';

const ANCHOR = /<a\b[^<>]{0,200}>\s*<\/a>|(?<!\s)\s*\{#[^{}]{0,200}\}/gu;
const COMMENT = /<!--[\s\S]*?-->/gu;
/** Keys, what belongs to them, and comments between two rules: a text may begin with a rule, too, and have another one below. */
const FRONT_MATTER =
  /^---[ \t]*\n(?=[\p{L}_])(?:(?:[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t].*)?|[ \t#\-\]}].*|)\n)*?---[ \t]*(?:\n|$)/u;

/** A stretch of lines that are one block. */
interface Block {
  readonly role: Role | null;
  readonly line: number;
  /** The words of each line, which are put together once they are all there. */
  readonly parts: string[];
}

/** Reads Markdown. */
export function readMarkdown(source: string): ReadSource {
  const text = source.replace(/\r\n?/g, '\n').replace(/^\ufeff/u, '');
  const blocks: Block[] = [];
  let isOpen = false;
  for (const [index, raw] of blankOut(text).split('\n').entries()) {
    const block = blockOf(raw, index + 1);
    if (block === null) isOpen = false;
    else {
      const last = blocks.at(-1);
      const goesOn = isOpen && last !== undefined && block.role === last.role && continues(block);
      if (goesOn) last.parts.push(...block.parts);
      else blocks.push(block);
      isOpen = block.role === null || block.role === 'note';
    }
  }
  return { lines: blocks.flatMap(linesOf), language: null, date: null };
}

/** Front matter and comments are no text; their lines stay, so that places do. */
function blankOut(text: string): string {
  const keepLines = (cut: string): string => cut.replace(/[^\n]/g, '');
  const unfronted = text.replace(FRONT_MATTER, keepLines);
  // Where no comment ends any more none is looked for, or each start would be followed to the end of the text.
  const end = unfronted.lastIndexOf('-->') + 3;
  return unfronted.slice(0, end).replace(COMMENT, keepLines) + unfronted.slice(end);
}

function blockOf(raw: string, line: number): Block | null {
  const unanchored = raw.replace(ANCHOR, '');
  const [, marks, title = ''] = /^\s{0,3}(#{1,6})(?=\s)(.*)$/su.exec(unanchored) ?? [];
  if (marks !== undefined) {
    const text = plain(title.trimEnd().replace(/(?<!#)#+$/u, ''));
    return { role: marks === '#' ? 'title' : 'heading', line, parts: [text] };
  }
  const [, quoted] = /^\s{0,3}>\s?(.*)$/su.exec(unanchored) ?? [];
  const [, footnote] = /^\s{0,3}\[\^[^\][]{1,80}\]:\s*(.*)$/su.exec(unanchored) ?? [];
  const note = quoted ?? footnote;
  const text = plain((note ?? unanchored).replace(/^\s*[-*+]\s+/u, ''));
  if (text === '' || /^(?:[-*_]\s*){3,}$/u.test(unanchored.trim())) return null;
  return { role: note === undefined ? null : 'note', line, parts: [text] };
}

function continues({ parts: [text = ''] }: Block): boolean {
  return takeLabel(text).label === null && !startsAnew(text);
}

/** The words of a line without the marks of Markdown. */
function plain(text: string): string {
  const unmarked = text
    .replace(/!?\[([^\][]{0,2000})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/(?<=\d)<sup>(\d+)<\/sup>/giu, '-$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)([^*_]{1,20000}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\\\p{L}\p{N}])([*_])(?=\S)([^*_]{1,20000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/<\/?(?:b|i|em|strong|span|u|br)\b[^<>]{0,200}>/giu, ' ');
  return clean(unescaped(unmarked));
}

// A map, since an object has names of its own, such as `constructor`.
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['laquo', '«'],
  ['raquo', '»'],
]);

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));/giu, (...groups) => {
    const [whole, sign, hex, decimal, name] = groups as string[];
    if (sign !== undefined) return sign;
    if (name !== undefined) return ENTITIES.get(name) ?? (whole as string);
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (whole as string);
  });
}

/** A block, and the marks of footnotes that stood in it. */
function linesOf({ role, line, parts }: Block): SourceLine[] {
  const text = joinAll(parts);
  const marks = text.match(/\[\^[^\][]{1,80}\]/gu) ?? [];
  const place = { label: null, line, path: null };
  return [
    { role, text: text.replace(/\s?\[\^[^\][]{1,80}\]/gu, ''), ...place },
    ...marks.map((mark) => ({ role: 'note' as const, text: mark, ...place })),
  ];
}
