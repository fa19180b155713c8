/** Lines of text as paragraphs: what was broken to fit a page is put together again. */

import { clean } from './clean.ts';
import { takeLabel } from './label.ts';
import type { SourceLine } from './source-line.ts';

/** The narrowest and the widest page that text is broken for. */
const [NARROWEST, WIDEST] = [40, 200] as const;

/** Longer than any paragraph of law: what goes on so long is not put together. */
export const MAX_JOINED: number = 10_000;

/**
 * The paragraphs of a text, each with the line of the file on which it begins: a line each, or where the text was broken to fit a page, what stands between its breaks.
 *
 * A line goes on where the next one's first word would not have fitted on it; an empty line, a label or `starts` begins anew.
 */
export function* joinLines(
  lines: readonly string[],
  starts: (line: string) => boolean,
): Generator<SourceLine> {
  const width = lines.slice(0, 100_000).reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  const isBroken = width >= NARROWEST && width <= WIDEST && isBrokenAt(lines, width, starts);
  let last: (SourceLine & { text: string }) | null = null;
  for (const [index, line] of lines.entries()) {
    const text = clean(line);
    if (text === '') continue;
    const above = lines[index - 1] ?? '';
    const goesOn = isBroken && last !== null && isFull(above, line, width) && !opens(line, starts);
    if (goesOn && last !== null && last.text.length < MAX_JOINED) last.text = join(last.text, text);
    else {
      if (last !== null) yield last;
      last = { role: null, label: null, text, line: index + 1, path: null };
    }
  }
  if (last !== null) yield last;
}

/** Two lines of one paragraph; a word that was broken at its hyphen has no space in it. */
export function join(above: string, below: string): string {
  return isHyphened(above) ? `${above}${below}` : `${above} ${below}`;
}

/** All lines of one paragraph, as `join` would put together one after the other, in one go. */
export function joinAll(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index === 0 || isHyphened(parts[index - 1] ?? '') ? part : ` ${part}`))
    .join('');
}

function isHyphened(above: string): boolean {
  return /\p{L}-$/u.test(above.slice(-4));
}

/** Whether most lines that could go on another one do so. */
function isBrokenAt(lines: readonly string[], width: number, starts: (line: string) => boolean): boolean {
  let [full, short] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    if (above.trim() === '' || line.trim() === '' || opens(line, starts)) continue;
    if (isFull(above, line, width)) full += 1;
    else short += 1;
  }
  return full > short;
}

function isFull(above: string, line: string, width: number): boolean {
  if (above.trim() === '' || line.trim() === '') return false;
  const [word = ''] = line.trim().split(/\s/, 1);
  return above.trimEnd().length + 1 + word.length > width;
}

function opens(line: string, starts: (line: string) => boolean): boolean {
  const text = clean(line);
  return takeLabel(text).label !== null || starts(text);
}
