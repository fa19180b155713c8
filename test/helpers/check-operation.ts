/** One helper proves every operation case, so that no case forgets one of the things that must always hold. */

import { expect } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import type { Context } from '../../src/amend/context.ts';
import { invert, invertActs, type Undo, undo } from '../../src/amend/invert.ts';
import { replay } from '../../src/amend/timeline.ts';
import { parseAct, writeAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { AppliedOperation, Constitution, Corpus } from '../../src/model.ts';
import { walk } from '../../src/units.ts';
import { actFile, tryOpen } from './corpus.ts';
import { deepFreeze } from './texts.ts';

/** What an article should look like, one line a unit: `id label text`. */
export type Outline = readonly string[];

/** An article's units as lines. */
export function outlineOf(text: Constitution, article: string): Outline {
  const found = text.articles.find(({ number }) => number === article);
  return walk(found?.units ?? []).map(({ id, unit }) => [id, unit.label ?? '-', unit.text].join(' '));
}

/**
 * Applies operations written as YAML to the usual articles and checks the result; then that
 *
 * - the text before was not changed, and articles that no operation names as changed are shared with it;
 * - the act survives JSON and its own file format, and replays to the same text;
 * - operations applied one by one come to the same text;
 * - the inverse of each gives back the text before it exactly, also when it has been through JSON, and all of them, last
 *   first, give back the base.
 */
export function checkOperation(
  operations: string,
  article: string,
  expected: Outline,
  ...files: TextFile[]
): Corpus {
  const act = actFile(operations);
  const corpus = unwrap(tryOpen(act, ...files));
  const [before, after] = [corpus.versions[0], corpus.versions.at(-1)];
  if (before === undefined || after === undefined) throw new Error('a corpus has versions');
  expect(outlineOf(after.constitution, article)).toEqual(expected);

  const applied = corpus.versions.flatMap((version) => version.operations);
  const changed = new Set(applied.flatMap(({ articles }) => articles));
  for (const one of before.constitution.articles)
    if (!changed.has(one.key)) expect(after.constitution.articles).toContain(one);
  const reopened = unwrap(tryOpen(...files));
  expect(before.constitution).toEqual(reopened.versions[0]?.constitution);

  const throughJson = unwrap(replay({ ...corpus, acts: JSON.parse(JSON.stringify(corpus.acts)) }));
  expect(throughJson.versions).toEqual(corpus.versions);
  const value = corpus.acts.find(({ id }) => act.path.includes(id));
  if (value === undefined) throw new Error('the corpus has the act');
  expect(unwrap(parseAct(writeAct(value), act.path)).act).toEqual(value);

  const steps = applyAll(corpus, applied);
  expect(steps.at(-1)?.after ?? corpus.constitution).toEqual(after.constitution);
  for (const step of steps) checkInverse(step);
  const undone = steps.reduceRight((text, { undoing }) => unwrap(undo(text, undoing)), after.constitution);
  expect(undone).toStrictEqual(corpus.constitution);
  const own = steps.map(({ undoing }) => undoing).filter(({ undoes }) => undoes.act === value.id);
  expect(unwrap(invertActs(corpus, value.id))).toEqual(own.toReversed());
  return corpus;
}

/** An operation applied to a frozen text. */
export interface Step {
  readonly before: Constitution;
  readonly after: Constitution;
  readonly undoing: Undo;
}

/** Applies operations one by one, each on a frozen text: what replaying must come to. */
function applyAll(corpus: Corpus, operations: readonly AppliedOperation[]): readonly Step[] {
  let before = corpus.constitution;
  return operations.map((operation): Step => {
    const context = contextIn(corpus, operation);
    const after = unwrap(applyOperation(deepFreeze(before), operation.value, context)).constitution;
    const step = { before, after, undoing: unwrap(invert(operation.value, before, context)) };
    before = after;
    return step;
  });
}

/** The circumstances of an operation that a corpus's versions came from. */
function contextIn(corpus: Corpus, { act, amendment, operation, date }: AppliedOperation): Context {
  const from = corpus.acts.find(({ id }) => id === act);
  return {
    provenance: { act, amendment, operation, date },
    repeal: { act, date: from?.date ?? from?.adopted ?? date },
    tombstone: corpus.words.repealed,
  };
}

/** Proves that undoing gives back what was there: text, labels, order, keys and provenance, and the same objects. */
export function checkInverse({ before, after, undoing }: Step): void {
  const undone = unwrap(undo(deepFreeze(after), undoing));
  expect(undone).toStrictEqual(before);
  const kept = before.articles.filter((one) => after.articles.includes(one));
  for (const one of kept) expect(undone.articles).toContain(one);
  const throughJson: Undo = JSON.parse(JSON.stringify(undoing));
  expect(unwrap(undo(after, throughJson))).toStrictEqual(before);
}
