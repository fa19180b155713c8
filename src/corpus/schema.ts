/**
 * The shapes of the corpus's YAML: acts, an article's front matter, and `corpus.yaml`.
 *
 * Written once: each schema is typed as the interface of `model.ts` that it yields, so the two cannot drift apart, and
 * the published JSON Schemas are made from it.
 */

import * as v from 'valibot';
import { isUnitId } from '../address.ts';
import type { IsoDate } from '../dates.ts';
import type { Act, Amendment, EarlierAct, OutsideReference, Repeal, Words } from '../model.ts';
import { operationSchema, repealSchema } from './operation-schema.ts';
import {
  address,
  articleNumber,
  checked,
  date,
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

/** The schema of `amendments/*.yaml`. */
export const actFileSchema: Schema<ActFile> = v.strictObject({
  act: v.strictObject({
    id: slug,
    title: text,
    date: v.exactOptional(date),
    adopted: date,
    published: date,
    inForce: date,
    source: text,
    note: v.exactOptional(text),
    terms: v.exactOptional(
      v.array(
        v.strictObject({ old: text, new: text, from: date, keptIn: v.exactOptional(v.array(address)) }),
      ),
    ),
  }),
  amendments: v.pipe(
    v.array(
      v.strictObject({
        id: slug,
        article: v.exactOptional(articleNumber),
        section: v.exactOptional(sectionName),
        measures: v.exactOptional(v.array(slug)),
        note: v.exactOptional(text),
        operations: v.pipe(v.array(operationSchema), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

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
  v.record(v.string(), repealSchema),
);

/** The schema of an article's front matter. */
export const frontMatterSchema: Schema<FrontMatter> = v.strictObject({
  article: articleNumber,
  section: v.exactOptional(sectionName),
  repealed: v.exactOptional(repeals),
});

/** The schema of `constitution/corpus.yaml`. */
export const corpusFileSchema: Schema<CorpusFile> = v.strictObject({
  constitution: v.strictObject({
    id: slug,
    title: text,
    language,
    official: yes,
    source: text,
    base: date,
    ceased: v.exactOptional(date),
  }),
  words: v.exactOptional(
    v.strictObject({
      article: checked(
        'SCHEMA_MISMATCH',
        (value) => value.includes('{number}'),
        'a heading with {number} in it',
      ),
      preamble: text,
      repealed: text,
    }),
  ),
  sections: v.array(v.strictObject({ number: sectionName, heading: text })),
  earlierActs: v.exactOptional(v.array(v.strictObject({ id: slug, title: text, date }))),
  outside: v.exactOptional(v.array(v.strictObject({ unit: address, text }))),
});
