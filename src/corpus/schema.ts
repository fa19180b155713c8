/**
 * The shapes of the corpus's YAML: acts, an article's front matter, and `corpus.yaml`.
 *
 * Written once: each schema is typed as the interface of `model.ts` that it yields, so the two cannot drift apart, and
 * the published JSON Schemas are made from it.
 */

import * as v from 'valibot';
import { isUnitId, UNIT_ID } from '../address.ts';
import type { IsoDate } from '../dates.ts';
import type { Act, Amendment, EarlierAct, OutsideReference, Repeal, ReplacedTerm, Words } from '../model.ts';
import { field, listOf, optional } from './fields.ts';
import { operationSchema, repealSchema } from './operation-schema.ts';
import {
  address,
  articleNumber,
  date,
  headingForm,
  language,
  type Schema,
  sectionName,
  slug,
  text,
  yes,
} from './scalars.ts';

/** An act file as it is written. */
export interface ActFile {
  readonly act: Omit<Act, 'amendments'>;
  readonly amendments: readonly Amendment[];
}

/** An article's front matter. */
export interface FrontMatter {
  readonly article: string;
  readonly section?: string;
  /** What the base text already has repealed: unit ids, or `article` for the whole. */
  readonly repealed?: Readonly<Record<string, Repeal>>;
}

/** `constitution/corpus.yaml`. */
export interface CorpusFile {
  readonly constitution: {
    readonly id: string;
    readonly title: string;
    readonly language: string;
    readonly official: boolean;
    readonly source: string;
    readonly base: IsoDate;
    readonly ceased?: IsoDate;
  };
  readonly words?: Words;
  readonly sections: readonly { readonly number: string; readonly heading: string }[];
  readonly earlierActs?: readonly EarlierAct[];
  readonly outside?: readonly OutsideReference[];
}

const term: Schema<ReplacedTerm> = v.strictObject({
  old: field(text, 'The term that is no longer used.'),
  new: field(text, 'The term that takes its place.'),
  from: field(date, 'The day from which the old term is no longer used.'),
  keptIn: optional(v.array(address), 'The units in which the official text keeps the old term.'),
});

const amendment: Schema<Amendment> = v.strictObject({
  id: field(slug, 'Unique in its act; keys of units are made of it.'),
  article: optional(articleNumber, 'The number of the article that it amends or brings in.'),
  section: optional(sectionName, 'The number of the section that it is about.'),
  measures: optional(
    v.array(slug),
    'The measures it carries out; an empty list says that no document announced it.',
  ),
  note: optional(text, 'What a reader should know of it.'),
  operations: field(listOf(operationSchema), 'What it does, in order.'),
});

const actHeading: Schema<ActFile['act']> = v.strictObject({
  id: field(slug, 'Unique in its corpus, and the name of its file.'),
  title: field(text, 'The full title of the act.'),
  date: optional(date, 'The date by which it is cited, if that is not the day of its adoption.'),
  adopted: field(date, 'The day of its adoption.'),
  published: field(date, 'The day of its publication.'),
  inForce: field(date, 'The commencement of every operation that has none of its own.'),
  source: field(text, "Where the act's effect is taken from."),
  note: optional(text, 'What a reader should know of the act.'),
  terms: optional(v.array(term), 'The terms that it replaces throughout.'),
});

/** The schema of `amendments/*.yaml`. */
export const actFileSchema: Schema<ActFile> = v.strictObject({
  act: field(actHeading, 'The act itself.'),
  amendments: field(listOf(amendment), 'Its numbered groups of operations, in order.'),
});

/** An act that a program gives: one that was derived from two texts that say the same has no amendments. */
export const givenActSchema: Schema<ActFile> = v.strictObject({
  act: actHeading,
  amendments: v.array(amendment),
});

/** The id of a repealed unit, or `article`: only what editors see, since {@link repeals} checks every key itself. */
const repealedPlace = v.pipe(v.string(), v.metadata({ pattern: `^article$|${UNIT_ID.source}` }));

/** Every key is checked here, since a record would pass over a key such as `__proto__` in silence. */
const repeals: Schema<Readonly<Record<string, Repeal>>> = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(
    (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const key of Object.keys(dataset.value)) {
      if (key === 'article' || isUnitId(key)) continue;
      const wanted = 'a unit of this article, for example p4, or the word article';
      addIssue({
        message: JSON.stringify({ code: 'ADDRESS_INVALID', found: key, wanted }),
        path: [{ type: 'object', origin: 'key', input: dataset.value, key, value: dataset.value[key] }],
      });
    }
  }),
  v.record(repealedPlace, repealSchema),
);

/** The schema of an article's front matter. */
export const frontMatterSchema: Schema<FrontMatter> = v.strictObject({
  article: field(articleNumber, 'The number of the article.'),
  section: optional(sectionName, 'The number of its section; none for the preamble.'),
  repealed: optional(
    repeals,
    'What the base text already has repealed: ids of units, or the word article for the whole.',
  ),
});

/** The schema of `constitution/corpus.yaml`. */
export const corpusFileSchema: Schema<CorpusFile> = v.strictObject({
  constitution: field(
    v.strictObject({
      id: field(slug, 'A short name for the text.'),
      title: field(text, 'The title of the constitution.'),
      language: field(language, 'The language of the text, as a tag of BCP 47.'),
      official: field(yes, 'Whether this text is an official one.'),
      source: field(text, 'Where the text comes from; printed with every output.'),
      base: field(date, 'The day on which the text in constitution/ stood.'),
      ceased: optional(date, 'The first day on which it had no effect any more; left out while it has.'),
    }),
    'What the text is.',
  ),
  words: optional(
    v.strictObject({
      article: field(headingForm, 'The heading of an article, with {number} in it.'),
      preamble: field(text, 'The heading of the preamble.'),
      repealed: field(text, 'The whole text of a tombstone.'),
    }),
    'The words that the program writes itself, for languages other than English, Kazakh and Russian.',
  ),
  sections: field(
    v.array(
      v.strictObject({
        number: field(sectionName, 'The number of the section, as printed.'),
        heading: field(text, 'The heading of the section.'),
      }),
    ),
    'The sections of the base text, in order.',
  ),
  earlierActs: optional(
    v.array(
      v.strictObject({
        id: field(slug, 'The id by which tombstones name it.'),
        title: field(text, 'The title of the act.'),
        date: field(date, 'The date that it bears.'),
      }),
    ),
    'The acts from before the base that tombstones name.',
  ),
  outside: optional(
    v.array(
      v.strictObject({
        unit: field(address, 'The unit that holds the reference.'),
        text: field(text, 'The words that refer outside.'),
      }),
    ),
    'The references that mean another text.',
  ),
});
