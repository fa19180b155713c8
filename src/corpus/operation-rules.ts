/** What the schema of an operation cannot say: rules for fields that depend on one another. */

import type { Issue } from '../errors.ts';
import type { Operation } from '../model.ts';
import type { ActFile } from './schema.ts';
import type { Placed } from './validate.ts';

/** A rule that an operation breaks, and the field that shows it; null where a field is missing. */
interface Breach {
  readonly field: string | null;
  readonly message: string;
  readonly hint: string;
}

/** Every rule that an operation of an act breaks, as `SCHEMA_MISMATCH` at its place. */
export function brokenRules({ act, amendments }: ActFile, placed: Pick<Placed, 'placeOf'>): Issue[] {
  return amendments.flatMap((amendment, amendmentIndex) =>
    amendment.operations.flatMap((operation, index) => {
      const notes = [operation.note, amendment.note, act.note];
      const path = ['amendments', amendmentIndex, 'operations', index];
      return breachesOf(operation, notes).map(({ field, message, hint }): Issue => {
        const place = placed.placeOf(field === null ? path : [...path, field]);
        return { code: 'SCHEMA_MISMATCH', message, hint, ...place };
      });
    }),
  );
}

function breachesOf(operation: Operation, notes: readonly (string | undefined)[]): readonly Breach[] {
  return [placelessWords(operation), unconditional(operation), unexplained(operation, notes)].filter(
    (breach) => breach !== null,
  );
}

/** Words are replaced in one unit, with a count, or in targets that have their own. */
function placelessWords(operation: Operation): Breach | null {
  if (operation.op !== 'substitute') return null;
  const { at, targets, count } = operation;
  if (at === undefined && targets === undefined) {
    return {
      field: null,
      message: 'Nothing says where the words stand.',
      hint: 'Add "at: ..." for one unit, or "targets:" for several places.',
    };
  }
  if (at !== undefined && targets !== undefined) {
    return {
      field: 'targets',
      message: 'The words stand in "at" or in "targets", not in both.',
      hint: 'Put all places into "targets".',
    };
  }
  if (targets === undefined || count === undefined) return null;
  return {
    field: 'count',
    message: 'A "count" goes with "at"; here every target has its own.',
    hint: 'Put "count:" into the targets in which the words occur more than once.',
  };
}

/** An open commencement says in words what it waits for. */
function unconditional(operation: Operation): Breach | null {
  const field = operation.op === 'reschedule' ? 'to' : 'from';
  const date = operation.op === 'reschedule' ? operation.to : operation.from;
  if (date !== null || operation.condition !== undefined) return null;
  return {
    field,
    message: 'The commencement is open, but nothing says what it waits for.',
    hint: `Add "condition:" with the condition in words, or give "${field}:" a date.`,
  };
}

/** An erratum touches words that another operation has just written, so it says why. */
function unexplained({ corrects }: Operation, notes: readonly (string | undefined)[]): Breach | null {
  if (corrects === undefined || notes.some((note) => note !== undefined)) return null;
  return {
    field: 'corrects',
    message: 'An erratum says why, but there is no note here.',
    hint: 'Add "note:" with the reason to the operation, its amendment or its act.',
  };
}
