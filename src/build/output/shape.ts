/**
 * Shapes of what is printed as JSON: schemas that the compiler holds to the types of the program.
 *
 * A shape is of its type exactly, neither wider nor narrower, so a field, a status or a null that comes or goes in one of
 * them and not in the other does not compile.
 */

import * as v from 'valibot';
import type { Schema } from '../../corpus/scalars.ts';
import { ISO_DATE, type IsoDate } from '../../dates.ts';

/** A schema of exactly `T`: the second part, which no value has, keeps shapes of wider and narrower types apart. */
export type Shape<T> = Schema<T> & { readonly exactly?: (value: T) => T };

/** A field: its shape and what it says, and whether it may be left out. */
type Field<T, K extends keyof T> =
  Record<never, never> extends Pick<T, K>
    ? readonly [shape: Shape<Required<T>[K]>, says: string, isOptional: 'optional']
    : readonly [shape: Shape<T[K]>, says: string];

/** Every field of a type, and no other. */
type Fields<T> = { readonly [K in keyof T]-?: Field<T, K> };

/** An object with exactly the fields of a type. */
export function objectOf<T>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries<readonly [Schema<unknown>, string, 'optional'?]>(fields as never);
  const described = entries.map(([name, [shape, says, isOptional]]) => {
    const field = v.pipe(shape, v.description(says));
    return [name, isOptional === undefined ? field : v.exactOptional(field)];
  });
  return v.strictObject(Object.fromEntries(described)) as never;
}

/** A list of things of one shape. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return v.array(shape) as never;
}

/** Something of a shape, or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return v.nullable(shape) as never;
}

/** One of some words; the keys must be all of them. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): Shape<T> {
  return v.picklist(Object.keys(words)) as never;
}

/** A text. */
export const text: Shape<string> = v.string();
/** `true` or `false`. */
export const yesOrNo: Shape<boolean> = v.boolean();
/** Always `true`: what is not so is left out. */
export const yes: Shape<true> = v.literal(true);
/** A whole number from 0. */
export const count: Shape<number> = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A calendar date. */
export const date: Shape<IsoDate> = v.pipe(v.string(), v.regex(ISO_DATE));
/** The version of all that is printed. */
export const version: Shape<1> = v.literal(1);
