/**
 * Runs of words, each with the operation that put them in.
 *
 * A substitution says which words it put in; a unit restated as a whole is compared with what it said before, and what
 * it kept is still owed to whoever put it in first. A new label or place changes no words.
 */

import type { Edit } from '../amend/change.ts';
import { type Step, traceChanges } from '../amend/trace.ts';
import { diffText } from '../compare/words.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import type { Article, Corpus, Provenance, Unit } from '../model.ts';
import { walk } from '../units.ts';

/** Words that came in together. */
export interface BlameRun {
  readonly text: string;
  /** The operation that put them in, and when; null for the words of the base text. */
  readonly provenance: Provenance | null;
}

/** The runs of a unit; joined they are its text. */
type Runs = readonly BlameRun[];

/** The runs of some units, by their keys, after everything that commenced by a date. */
export function runsAt(corpus: Corpus, date: IsoDate, keys: ReadonlySet<string>): ReadonlyMap<string, Runs> {
  const runs = new Map<string, Runs>();
  for (const [key, { text }] of unitsIn(corpus.constitution.articles, keys))
    runs.set(key, [{ text, provenance: null }]);
  for (const step of traceChanges(corpus)) {
    if (step.operation.date > date) break;
    for (const [key, words] of changedRuns(step, keys, runs)) runs.set(key, words);
  }
  return runs;
}

function unitsIn(articles: readonly Article[], keys: ReadonlySet<string>): ReadonlyMap<string, Unit> {
  const units = articles.flatMap((article) => walk(article.units).map(({ unit }) => unit));
  return new Map(units.filter(({ key }) => keys.has(key)).map((unit) => [unit.key, unit]));
}

/** The new runs of what a step changed. */
function changedRuns(
  { operation: applied, change }: Step,
  keys: ReadonlySet<string>,
  known: ReadonlyMap<string, Runs>,
): readonly [string, Runs][] {
  const { act, amendment, operation, date } = applied;
  const provenance = { act, amendment, operation, date };
  const sideOf = (side: 'before' | 'after'): ReadonlyMap<string, Unit> =>
    unitsIn(
      change.articles.flatMap((one) => one[side] ?? []),
      keys,
    );
  const before = sideOf('before');
  return [...sideOf('after')].flatMap(([key, { text, repealed }]): [string, Runs][] => {
    const old = before.get(key);
    // What comes in, is repealed or comes back says nothing that it said before.
    if (old === undefined || old.repealed !== repealed) return [[key, [{ text, provenance }]]];
    if (old.text === text) return [];
    const edits = change.touches.find((touch) => touch.key === key && touch.edits !== undefined)?.edits;
    const runs = known.get(key) ?? [];
    const words = pieces(old.text, text, edits).flatMap((piece) =>
      'put' in piece ? [{ text: piece.put, provenance }] : slice(runs, piece.start, piece.end),
    );
    return [[key, merge(words)]];
  });
}

/** What a new text is made of: stretches of the old one, and words put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly put: string };

function pieces(before: string, after: string, edits: readonly Edit[] | undefined): readonly Piece[] {
  return edits === undefined ? piecesByLikeness(before, after) : piecesByEdits(before, after, edits);
}

function piecesByEdits(before: string, after: string, edits: readonly Edit[]): readonly Piece[] {
  let old = 0;
  let now = 0;
  const found = edits.flatMap(({ start, end, length }): Piece[] => {
    now += start - old;
    const put = after.slice(now, now + length);
    const kept = { start: old, end: start };
    old = end;
    now += length;
    return [kept, { put }];
  });
  return [...found, { start: old, end: before.length }];
}

function piecesByLikeness(before: string, after: string): readonly Piece[] {
  let old = 0;
  return diffText(before, after).flatMap(({ op, text }): Piece[] => {
    if (op === 'insert') return [{ put: text }];
    const start = old;
    old += text.length;
    return op === 'equal' ? [{ start, end: old }] : [];
  });
}

/** The runs of a stretch of a text. */
function slice(runs: Runs, start: number, end: number): Runs {
  let offset = 0;
  return runs.map(({ text, provenance }) => {
    const from = offset;
    offset += text.length;
    return { text: text.slice(Math.max(0, start - from), Math.max(0, end - from)), provenance };
  });
}

/** Neighbours of one origin are one run, and empty runs are none. */
function merge(runs: Runs): Runs {
  const merged: BlameRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && isSameOrigin(last.provenance, run.provenance))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

function isSameOrigin(a: Provenance | null, b: Provenance | null): boolean {
  return a === b || (a !== null && b !== null && formatOperation(a) === formatOperation(b));
}
