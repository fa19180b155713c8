/** Shapes that several outputs have in them. */

import type { OperationReference } from '../../errors.ts';
import type { Provenance, Repeal, TextOperation, UnitKind } from '../../model.ts';
import { count, date, objectOf, oneOf, type Shape, text } from './shape.ts';

/** What a unit is. */
export const kind: Shape<UnitKind> = oneOf({ lead: true, paragraph: true, subparagraph: true, part: true });

/** The kinds of operations that change the text. */
export const TEXT_OPERATIONS: Readonly<Record<TextOperation['op'], true>> = {
  substitute: true,
  replace: true,
  insert: true,
  repeal: true,
  remove: true,
  renumber: true,
  move: true,
  retitle: true,
};

/** What an operation is. */
export const textOperation: Shape<TextOperation['op']> = oneOf(TEXT_OPERATIONS);

/** What names an operation. */
export const REFERENCE: {
  readonly act: readonly [Shape<string>, string];
  readonly amendment: readonly [Shape<string>, string];
  readonly operation: readonly [Shape<number>, string];
} = {
  act: [text, 'The id of the act.'],
  amendment: [text, 'The id of the amendment in the act.'],
  operation: [count, 'The number of the operation in the amendment, from 0.'],
};

/** An operation by its place. */
export const reference: Shape<OperationReference> = objectOf<OperationReference>(REFERENCE);

/** An operation and the day on which it commenced. */
export const provenance: Shape<Provenance> = objectOf<Provenance>({
  ...REFERENCE,
  date: [date, 'The day on which the operation commenced.'],
});

/** Which act repealed something. */
export const repeal: Shape<Repeal> = objectOf<Repeal>({
  act: [text, 'The id of the act that repealed it.'],
  date: [date, 'The date that this act bears.'],
});
