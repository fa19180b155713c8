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
import { field, listOf, optional } from './fields.ts';
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
export const repealSchema: Schema<Repeal> = v.strictObject({
  act: field(slug, 'The id of the act that repealed it.'),
  date: field(date, 'The date that this act bears.'),
});
const unitDrafts: Schema<readonly UnitDraft[]> = listOf(v.lazy(() => unitDraftSchema));
/** A unit as an act writes it, with the units below it. */
export const unitDraftSchema: Schema<UnitDraft> = v.strictObject({
  label: optional(label, 'What is printed before the text; none for opening words and further parts.'),
  text: field(text, 'One paragraph of plain text.'),
  repealed: optional(repealSchema, 'The act that repealed it, where it comes in as a tombstone.'),
  units: optional(unitDrafts, 'The units below it, in reading order.'),
});
const articleDraft: Schema<ArticleDraft> = v.strictObject({
  number: field(articleNumber, 'The number of the article.'),
  heading: optional(text, 'The words after the number, where the constitution gives any.'),
  repealed: optional(repealSchema, 'The act that repealed it, where it comes in as a tombstone.'),
  units: field(v.array(unitDraftSchema), 'Its units, in reading order; none for a tombstone.'),
});
const articleDrafts: Schema<readonly ArticleDraft[]> = listOf(articleDraft);
const sectionDraft: Schema<SectionDraft> = v.strictObject({
  number: field(sectionName, 'The number of the section, as printed.'),
  heading: field(text, 'The heading of the section.'),
  articles: optional(articleDrafts, 'The articles that come in with it.'),
});
const expectation: Schema<Expectation> = v.union([
  text,
  v.strictObject({
    text: optional(text, "The unit's own words."),
    units: field(unitDrafts, 'Everything below it.'),
  }),
]);

const expect = optional(
  expectation,
  "The old text: the unit's own words, or these and everything below as text and units.",
);
const common = {
  from: optional(commencement, "Its own commencement, over the act's; null where it is open."),
  condition: optional(text, 'What an open commencement waits for, in words.'),
  note: optional(text, 'A rule that governs the change without being text, shown with it.'),
  corrects: optional(
    operationAddress,
    'The operation (act/amendment/0) that this one corrects as an erratum.',
  ),
};
const scheduling = {
  operation: field(
    operationsAddress,
    'What has not commenced yet: an operation (act/amendment/0), an amendment (act/amendment) or an act.',
  ),
  ...common,
  from: optional(date, "The day on which this operation itself commences, over the act's."),
};
const anchors = {
  before: optional(address, 'What it comes to stand before.'),
  after: optional(address, 'What it comes to stand after, behind the whole of it.'),
  into: optional(address, 'What it comes to stand in, at its end or by its number.'),
};
const target: Schema<SubstituteTarget> = v.strictObject({
  at: field(address, 'The address of a unit or an article; of the first one, where there is a range.'),
  to: optional(address, 'The last unit or article of a range.'),
  count: optional(count, 'How often the words occur there, all forms together; 1 unless told.'),
});
const form: Schema<WordForm> = v.strictObject({
  old: field(words, 'The form that stands in the text.'),
  new: field(newWords, 'The form that takes its place.'),
});

const substitute = v.strictObject({
  op: field(v.literal('substitute'), 'Replaces words.'),
  at: optional(address, 'The unit in which the words stand.'),
  targets: optional(listOf(target), 'The places in which the words stand, instead of one unit.'),
  old: field(words, 'The words that stand there, as whole words.'),
  new: field(newWords, 'The words that take their place; an empty text takes them out.'),
  forms: optional(listOf(form), 'Further forms of the words, such as a possessive or a case ending.'),
  count: optional(count, 'How often the words occur there, all forms together; 1 unless told.'),
  ...common,
});
const replace = v.strictObject({
  op: field(v.literal('replace'), 'Restates a unit or an article.'),
  at: field(address, 'The unit or the article that is restated.'),
  expect,
  text: optional(text, 'The new text of the unit.'),
  units: optional(unitDrafts, 'Everything below it, restated.'),
  ...common,
});
const insert = v.strictObject({
  op: field(v.literal('insert'), 'Brings in units, articles or sections.'),
  ...anchors,
  units: optional(unitDrafts, 'The units that come in.'),
  articles: optional(articleDrafts, 'The articles that come in.'),
  sections: optional(listOf(sectionDraft), 'The sections that come in.'),
  ...common,
});
const repeal = v.strictObject({
  op: field(v.literal('repeal'), 'Turns a labelled unit, or an article, into a tombstone.'),
  at: field(address, 'The unit or the article that is repealed.'),
  expect,
  by: optional(repealSchema, 'What the tombstone records, where that is another act than this one.'),
  ...common,
});
const remove = v.strictObject({
  op: field(v.literal('remove'), 'Takes something out without a trace.'),
  at: field(address, 'The unit, the article, or the section without articles that goes.'),
  expect,
  ...common,
});
const renumber = v.strictObject({
  op: field(v.literal('renumber'), 'Gives a unit another label, or an article or section another number.'),
  at: field(address, 'The unit, the article or the section as it is numbered before.'),
  to: field(numbering, 'The new label or number.'),
  ...common,
});
const move = v.strictObject({
  op: field(v.literal('move'), 'Puts a unit, an article or a section elsewhere.'),
  at: field(address, 'The unit, the article or the section that moves.'),
  ...anchors,
  ...common,
});
const retitle = v.strictObject({
  op: field(v.literal('retitle'), 'Gives a section or an article another heading.'),
  at: field(address, 'The section or the article.'),
  old: field(headingOrNone, 'The heading that stands there; an empty text where there is none.'),
  new: field(headingOrNone, 'The new heading; an empty text for none.'),
  ...common,
});
const reschedule = v.strictObject({
  op: field(v.literal('reschedule'), 'Gives operations that have not commenced another commencement.'),
  ...scheduling,
  to: field(commencement, 'Their new commencement; null leaves it open.'),
});
const cancel = v.strictObject({
  op: field(v.literal('cancel'), 'Keeps operations that have not commenced from ever commencing.'),
  ...scheduling,
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
