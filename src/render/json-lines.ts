/**
 * Many pairs at once: a pair a line in, a comparison a line out.
 *
 * What a line says depends on that line and on the corpus alone, so lines may be dealt out to any number of processes.
 */

import { findRepeats } from '../collections.ts';
import { compareDates } from '../compare/compare.ts';
import { differs } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { diffText } from '../compare/words.ts';
import { fail, type Issue, ok, quote, type Result } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { type ExportedComparison, exportComparison } from './json.ts';
import { isKept, writtenMembers } from './json-members.ts';

/** What became of a pair. */
export interface ComparedLine {
  readonly schemaVersion: 1;
  /** The number of its line, from 1. */
  readonly line: number;
  /** The id that the pair had, if it had one. */
  readonly id?: string | number;
  readonly status: 'same' | 'different' | 'error';
  /** Of two texts. */
  readonly segments?: readonly Segment[];
  /** Of two days. */
  readonly comparison?: ExportedComparison;
  /** Why there is no comparison. */
  readonly error?: Issue;
}

type Outcome = Pick<ComparedLine, 'status' | 'segments' | 'comparison'>;
type Fields = Readonly<Record<string, unknown>>;

/** What a line holds. */
interface Pair {
  readonly fields: Fields;
  /** Undefined where there is none, or none that can be given back. */
  readonly id: string | number | undefined;
}

/** The fields that each kind of pair may have; `id` may stand in both. */
const TEXTS: readonly string[] = ['id', 'before', 'after'];
const DAYS: readonly string[] = ['id', 'from', 'to', 'article'];

/**
 * Compares the pair that a line of JSON holds: `{"before": "…", "after": "…"}`, or two days as `{"from": "…", "to": "…"}` and
 * perhaps `"article"`; an `"id"` is passed through.
 *
 * @param text - The line, or why it could not be read.
 * @param line - Its number, from 1.
 * @param corpusOf - Opens the corpus that days are of; only asked where a pair has some.
 * @returns The comparison, or the error: `PAIR_INVALID`, or what `compareDates` and opening the corpus fail with.
 */
export function compareLine(
  text: Result<string>,
  line: number,
  corpusOf: () => Result<Corpus>,
): ComparedLine {
  const pair = text.ok ? readPair(text.value) : text;
  const id = pair.ok ? pair.value.id : undefined;
  const named = { schemaVersion: 1, line, ...(id === undefined ? {} : { id }) } as const;
  const outcome = pair.ok ? comparePair(pair.value, corpusOf) : pair;
  return outcome.ok
    ? { ...named, ...outcome.value }
    : { ...named, status: 'error', error: outcome.issues[0] };
}

function readPair(text: string): Result<Pair> {
  const fields = readFields(text);
  if (!fields.ok) return fields;
  const members = writtenMembers(text);
  const [repeat] = findRepeats(members, ({ name }) => name);
  if (repeat !== undefined) return invalid(`The line has ${quote(repeat.value.name)} twice.`);
  const id = members.find(({ name }) => name === 'id');
  return ok({ fields: fields.value, id: idOf(fields.value, id?.value ?? '') });
}

function readFields(text: string): Result<Fields> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return ok(value as Fields);
    return invalid(`${quote(text)} is no JSON object.`);
  } catch {
    return invalid(`${quote(text)} is not JSON.`);
  }
}

function invalid(message: string): Result<never> {
  return fail({
    code: 'PAIR_INVALID',
    message,
    hint: 'Write {"before": "…", "after": "…"} or {"from": "2019-03-23", "to": "2023-01-01"} on one line, with "article" and "id" if needed.',
  });
}

/** A number that cannot be kept exactly, as it is written, would come back as another. */
function idOf({ id }: Fields, asWritten: string): string | number | undefined {
  if (typeof id === 'string') return id;
  const isExact = typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER && isKept(asWritten);
  return isExact ? id : undefined;
}

function comparePair({ fields, id }: Pair, corpusOf: () => Result<Corpus>): Result<Outcome> {
  const isTexts = 'before' in fields || 'after' in fields;
  const allowed = isTexts ? TEXTS : DAYS;
  const stranger = Object.keys(fields).find((name) => !allowed.includes(name));
  if (stranger !== undefined)
    return invalid(`A pair of ${isTexts ? 'texts' : 'days'} has no ${quote(stranger)}.`);
  if ('id' in fields && id === undefined)
    return invalid('The id is neither a text nor a number that can be kept exactly.');
  const wanted = isTexts ? ['before', 'after'] : ['from', 'to', ...('article' in fields ? ['article'] : [])];
  const wrong = wanted.find((name) => typeof fields[name] !== 'string');
  if (wrong !== undefined) return invalid(`There is no text ${quote(wrong)}.`);
  const [one, other, article] = wanted.map((name) => fields[name] as string) as [string, string, string?];
  return isTexts ? ok(compareWords(one, other)) : compareDays(one, other, article, corpusOf);
}

function compareWords(before: string, after: string): Outcome {
  return { status: before === after ? 'same' : 'different', segments: diffText(before, after) };
}

function compareDays(
  from: string,
  to: string,
  article: string | undefined,
  corpusOf: () => Result<Corpus>,
): Result<Outcome> {
  const corpus = corpusOf();
  if (!corpus.ok) return corpus;
  const compared = compareDates(corpus.value, from, to, article === undefined ? {} : { only: [article] });
  if (!compared.ok) return compared;
  return ok({
    status: differs(compared.value) ? 'different' : 'same',
    comparison: exportComparison(compared.value),
  });
}
