/** Who changed what: the operations between two dates, found by the keys of what they touched. */

import { groupBy } from '../collections.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import type { Act, Amendment, AppliedOperation, Corpus, Provenance } from '../model.ts';

/** The operations between two dates by the key of what they touched, with what their amendments say. */
export interface Causes {
  readonly of: (key: string) => readonly Provenance[];
  readonly measuresOf: (causes: readonly Provenance[]) => readonly string[];
  readonly notesOf: (causes: readonly Provenance[]) => readonly string[];
}

/** What commenced between two dates, given in either order. */
export function operationsBetween(corpus: Corpus, from: IsoDate, to: IsoDate): readonly AppliedOperation[] {
  const [early, late] = from < to ? [from, to] : [to, from];
  return corpus.versions
    .filter((version) => version.from > early && version.from <= late)
    .flatMap((version) => version.operations);
}

/** Finds the amendment that something came from. */
export type AmendmentOf = (cause: Provenance) => Amendment | undefined;

/** Finds amendments of some acts; made once where many ask. */
export function amendmentsOf(acts: readonly Act[]): AmendmentOf {
  const amendments = new Map(
    acts.flatMap((act) => act.amendments.map((amendment) => [`${act.id}/${amendment.id}`, amendment])),
  );
  return ({ act, amendment }) => amendments.get(`${act}/${amendment}`);
}

/** Gathers what operations of some acts touched. */
export function collectCauses(operations: readonly AppliedOperation[], acts: readonly Act[]): Causes {
  return causesOf(operations, amendmentsOf(acts));
}

/** Gathers what operations touched. */
export function causesOf(operations: readonly AppliedOperation[], amendmentOf: AmendmentOf): Causes {
  const touches = operations.flatMap(({ act, amendment, operation, date, touched }) =>
    touched.map((key) => ({ key, cause: { act, amendment, operation, date } })),
  );
  const byKey = groupBy(touches, ({ key }) => key);
  const byPlace = new Map(operations.map((operation) => [formatOperation(operation), operation]));
  return {
    of: (key) => (byKey.get(key) ?? []).map(({ cause }) => cause),
    measuresOf: (causes) => unique(causes.flatMap((cause) => amendmentOf(cause)?.measures ?? [])),
    notesOf: (causes) =>
      unique(
        causes.flatMap((cause) => [
          amendmentOf(cause)?.note,
          byPlace.get(formatOperation(cause))?.value.note,
        ]),
      ),
  };
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
