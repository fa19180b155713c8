/** The JSON of a state register: `content`, a list of sections, headings, articles, points and texts. */

import { fail, failIfAny, ok, type Result } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { fieldOf, itemLines, textOf } from './json-items.ts';
import type { ReadSource, SourceLine } from './source-line.ts';

/** Reads a register's JSON; fails with `JSON_SYNTAX`, `SHAPE_UNKNOWN`, or with `MARKUP_TOO_DEEP` for each text whose tags do so. */
export function readJson(text: string, limits: Limits): Result<ReadSource> {
  const data = parse(text);
  if (!data.ok) return data;
  const { value } = data;
  const content = Array.isArray(value) ? value : fieldOf(value, 'content');
  if (!Array.isArray(content)) return noContent();
  const title = Array.isArray(value) ? undefined : fieldOf(value, 'title');
  const titled = textOf(title) === null ? itemLines(title, 'title', limits) : ok(titleLines(title));
  const read = [titled, itemLines(content, 'content', limits)];
  return failIfAny(
    read.flatMap((one) => (one.ok ? [] : one.issues)),
    () => ({
      lines: read.flatMap((one) => (one.ok ? one.value : [])),
      language: textOf(fieldOf(value, 'language')) ?? textOf(fieldOf(value, 'lang')),
      date: textOf(fieldOf(value, 'date')),
    }),
  );
}

function titleLines(title: unknown): readonly SourceLine[] {
  return [{ role: 'title', label: null, text: textOf(title) ?? '', line: null, path: 'title' }];
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
