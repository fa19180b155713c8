/** Values that a program gives where a file has YAML: they are held against the same schemas. */

import { fail, type Result } from '../errors.ts';
import { beyond, LIMITS } from '../limits.ts';
import type { Schema } from './scalars.ts';
import { type Placed, validate } from './validate.ts';

/**
 * Checks a value; fails like the reader of a file with the same in it.
 *
 * @param schema - What it must be.
 * @param value - Anything; what is undefined is taken to be left out.
 * @param placeOf - What is known of where something in it stands.
 * @returns The value anew, so that what becomes of the given one does not matter.
 */
export function checkGiven<T>(
  schema: Schema<T>,
  value: unknown,
  placeOf: Placed['placeOf'] = () => ({}),
): Result<T> {
  // What holds itself has no end either.
  if (isDeeper(value, LIMITS.depth)) return fail(beyond('depth', { limits: LIMITS }));
  return validate(schema, { value: asWritten(value), placeOf, keyPlaceOf: placeOf });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

/** A value as a file would have it: there all is text, also how often words occur and that a commencement is open. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => asWritten(one));
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  const open = 'op' in value && value.op === 'reschedule' ? ['from', 'to'] : ['from'];
  return Object.fromEntries(
    given.map(([name, one]) => {
      if (name === 'count' && typeof one === 'number') return [name, String(one)];
      return [name, one === null && open.includes(name) ? 'null' : asWritten(one)];
    }),
  );
}
