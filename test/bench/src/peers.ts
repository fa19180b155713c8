/** The shipped acts, applied by us and, as the same edits, by fast-json-patch. */

import { deepStrictEqual } from 'node:assert';
import jsonPatch, { type Operation } from 'fast-json-patch';
import { applyOperation } from '../../../dist/amend/apply.js';
import { contextOf } from '../../../dist/amend/enactment.js';
import { isDue, schedule } from '../../../dist/amend/schedule.js';
import { replay } from '../../../dist/amend/timeline.js';
import { groupBy } from '../../../dist/collections.js';
import { unwrap } from '../../../dist/errors.js';
import type { Constitution, Corpus } from '../../../dist/model.js';
import { openCorpus } from '../../../dist/open.js';
import { patchOf } from './json-patch.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 41;

/** Measures the shipped acts. */
export function measureShipped(): readonly Row[] {
  const corpus = openCorpus();
  const patches = patchesOf(corpus);
  const byAct = [...groupBy(patches, ({ step }) => step).values()].map((group) =>
    group.flatMap(({ patch }) => patch),
  );
  const each = patches.map(({ patch }) => patch);
  const last = corpus.versions.at(-1)?.constitution;
  for (const all of [each, byAct]) deepStrictEqual(applyAll(corpus.constitution, structuredClone(all)), last);
  const [ours = 0, perOperation = 0, perAct = 0] = medians(
    [
      { run: () => replay(corpus) },
      ...[each, byAct].map((all) => ({
        // A patch's values become part of the document, and are changed with it: each run needs its own.
        prepare: () => structuredClone(all),
        run: (copy: unknown) => applyAll(corpus.constitution, copy as typeof all),
      })),
    ],
    ROUNDS,
  );
  const edits = each.flat().length;
  return [
    {
      what: `${each.length} shipped operations : as ${each.length} JSON Patches (${edits} edits)`,
      milliseconds: ours,
      against: perOperation,
      bound: 1,
    },
    {
      what: `the same : as ${byAct.length} JSON Patches, one an act and day`,
      milliseconds: ours,
      against: perAct,
      bound: null,
    },
  ];
}

function applyAll(base: Constitution, patches: readonly (readonly Operation[])[]): Constitution {
  return patches.reduce(
    (document, patch) => jsonPatch.applyPatch(document, patch as Operation[], true, false).newDocument,
    base,
  );
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
