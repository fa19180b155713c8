/** The shipped acts, applied by us and, as the same edits, by fast-json-patch and by immer. */

import { deepStrictEqual } from 'node:assert';
import jsonPatch, { type Operation } from 'fast-json-patch';
import { applyPatches, enablePatches, type Patch } from 'immer';
import { applyOperation } from '../../../dist/amend/apply.js';
import { contextOf } from '../../../dist/amend/enactment.js';
import { isDue, schedule } from '../../../dist/amend/schedule.js';
import { replay } from '../../../dist/amend/timeline.js';
import { groupBy } from '../../../dist/collections.js';
import { unwrap } from '../../../dist/errors.js';
import type { Constitution, Corpus } from '../../../dist/model.js';
import { openCorpus } from '../../../dist/open.js';
import { patchOf } from './json-patch.js';
import { medians, type Task } from './measure.js';
import type { Row } from './report.js';

enablePatches();

const ROUNDS = 41;

/** Measures the shipped acts. */
export async function measureShipped(): Promise<readonly Row[]> {
  const corpus = openCorpus();
  const patches = patchesOf(corpus);
  const byAct = [...groupBy(patches, ({ step }) => step).values()].map((group) =>
    group.flatMap(({ patch }) => patch),
  );
  const each = patches.map(({ patch }) => patch);
  const last = corpus.versions.at(-1)?.constitution;
  for (const all of [each, byAct]) deepStrictEqual(applyAll(corpus.constitution, structuredClone(all)), last);
  const [drafts, draftsByAct] = [each, byAct].map((all) => all.map(draftOf)) as [Patch[][], Patch[][]];
  for (const all of [drafts, draftsByAct]) deepStrictEqual(draftAll(corpus.constitution, all), last);
  const applying = (all: readonly (readonly Operation[])[]): Task => ({
    // A patch's values become part of the document, and are changed with it: each run needs its own.
    prepare: () => structuredClone(all),
    run: (copy) => applyAll(corpus.constitution, copy as typeof all),
  });
  const [ours, perOperation, perAct, immerEach, immerAct] = await medians(
    [
      { run: () => replay(corpus) },
      applying(each),
      applying(byAct),
      { run: () => draftAll(corpus.constitution, drafts) },
      { run: () => draftAll(corpus.constitution, draftsByAct) },
    ],
    ROUNDS,
  );
  const edits = each.flat().length;
  const what = `the ${each.length} shipped operations, with every check and version`;
  const row = { group: 'replaying', what, isPeer: true, ours, unit: 'ms' } as const;
  const bare = 'without a check';
  return [
    {
      ...row,
      against: `fast-json-patch, ${each.length} patches with ${edits} edits, not mutating`,
      ...{ theirs: perOperation, bound: 1 },
    },
    { ...row, against: `fast-json-patch, ${byAct.length} patches`, theirs: perAct, bound: null },
    { ...row, against: `immer, ${each.length} patches, ${bare}`, theirs: immerEach, bound: null },
    { ...row, against: `immer, ${byAct.length} patches, ${bare}`, theirs: immerAct, bound: null },
  ];
}

function applyAll(base: Constitution, patches: readonly (readonly Operation[])[]): Constitution {
  return patches.reduce(
    (document, patch) => jsonPatch.applyPatch(document, patch as Operation[], true, false).newDocument,
    base,
  );
}

/** A patch as immer takes it, which has no tests. */
function draftOf(patch: readonly Operation[]): Patch[] {
  return patch.flatMap((edit): Patch[] => {
    if (edit.op !== 'add' && edit.op !== 'remove' && edit.op !== 'replace') return [];
    const path = edit.path
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return [{ op: edit.op, path, ...(edit.op === 'remove' ? {} : { value: edit.value }) }];
  });
}

function draftAll(base: Constitution, patches: readonly Patch[][]): Constitution {
  return patches.reduce((text, patch) => applyPatches(text, patch), base);
}

/** An operation as a patch, and the act and day that it is a step of. */
interface PatchedOperation {
  readonly step: string;
  readonly patch: readonly Operation[];
}

function patchesOf(corpus: Corpus): readonly PatchedOperation[] {
  let before = corpus.constitution;
  return unwrap(schedule(corpus.acts))
    .filter((one) => isDue(one, corpus.ceased))
    .map((one) => {
      const context = contextOf(one, corpus.words.repealed);
      const { constitution: after } = unwrap(applyOperation(before, one.value, context));
      const patch = patchOf(before, after);
      before = after;
      return { step: `${one.act} ${one.date}`, patch: structuredClone(patch) };
    });
}
