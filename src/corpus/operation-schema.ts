/** The shapes of an act's operations, and of the units, articles and sections that they draft. */

import * as v from 'valibot';
import type {
  ArticleDraft,
  Expectation,
  Operation,
  Repeal,
  SectionDraft,
  SubstituteTarget,
  UnitDraft,
  WordForm,
} from '../model.ts';
import {
  address,
  articleNumber,
  commencement,
  count,
  date,
  headingOrNone,
  label,
  newWords,
  numbering,
  operationAddress,
  operationsAddress,
  type Schema,
  sectionName,
  slug,
  text,
  words,
} from './scalars.ts';

/** Who repealed something, and the date that act bears. */
export const repealSchema: Schema<Repeal> = v.strictObject({ act: slug, date });
const unitDraft: Schema<UnitDraft> = v.strictObject({
  label: v.exactOptional(label),
  text,
  repealed: v.exactOptional(repealSchema),
  units: v.exactOptional(v.lazy(() => unitDrafts)),
});
const unitDrafts: Schema<readonly UnitDraft[]> = v.pipe(v.array(unitDraft), v.minLength(1));
const articleDraft: Schema<ArticleDraft> = v.strictObject({
  number: articleNumber,
  heading: v.exactOptional(text),
  repealed: v.exactOptional(repealSchema),
  units: v.array(unitDraft),
});
const articleDrafts: Schema<readonly ArticleDraft[]> = v.pipe(v.array(articleDraft), v.minLength(1));
const sectionDraft: Schema<SectionDraft> = v.strictObject({
  number: sectionName,
  heading: text,
  articles: v.exactOptional(articleDrafts),
});
const expectation: Schema<Expectation> = v.union([
  text,
  v.strictObject({ text: v.exactOptional(text), units: unitDrafts }),
]);

const common = {
  from: v.exactOptional(commencement),
  condition: v.exactOptional(text),
  note: v.exactOptional(text),
  corrects: v.exactOptional(operationAddress),
};
const anchors = {
  before: v.exactOptional(address),
  after: v.exactOptional(address),
  into: v.exactOptional(address),
};
const target: Schema<SubstituteTarget> = v.strictObject({
  at: address,
  to: v.exactOptional(address),
  count: v.exactOptional(count),
});
const form: Schema<WordForm> = v.strictObject({ old: words, new: newWords });
const substitute = v.strictObject({
  op: v.literal('substitute'),
  at: v.exactOptional(address),
  targets: v.exactOptional(v.pipe(v.array(target), v.minLength(1))),
  old: words,
  new: newWords,
  forms: v.exactOptional(v.pipe(v.array(form), v.minLength(1))),
  count: v.exactOptional(count),
  ...common,
});
const replace = v.strictObject({
  op: v.literal('replace'),
  at: address,
  expect: v.exactOptional(expectation),
  text: v.exactOptional(text),
  units: v.exactOptional(unitDrafts),
  ...common,
});
const insert = v.strictObject({
  op: v.literal('insert'),
  ...anchors,
  units: v.exactOptional(unitDrafts),
  articles: v.exactOptional(articleDrafts),
  sections: v.exactOptional(v.pipe(v.array(sectionDraft), v.minLength(1))),
  ...common,
});
const repeal = v.strictObject({
  op: v.literal('repeal'),
  at: address,
  expect: v.exactOptional(expectation),
  by: v.exactOptional(repealSchema),
  ...common,
});
const remove = v.strictObject({
  op: v.literal('remove'),
  at: address,
  expect: v.exactOptional(expectation),
  ...common,
});
const renumber = v.strictObject({ op: v.literal('renumber'), at: address, to: numbering, ...common });
const move = v.strictObject({ op: v.literal('move'), at: address, ...anchors, ...common });
const retitle = v.strictObject({
  op: v.literal('retitle'),
  at: address,
  old: headingOrNone,
  new: headingOrNone,
  ...common,
});
const reschedule = v.strictObject({
  op: v.literal('reschedule'),
  operation: operationsAddress,
  to: commencement,
  ...common,
  from: v.exactOptional(date),
});
const cancel = v.strictObject({
  op: v.literal('cancel'),
  operation: operationsAddress,
  ...common,
  from: v.exactOptional(date),
});

/** The schema of one operation. */
export const operationSchema: Schema<Operation> = v.variant('op', [
  substitute,
  replace,
  insert,
  repeal,
  remove,
  renumber,
  move,
  retitle,
  reschedule,
  cancel,
]);
