/**
 * The shapes of the corpus's YAML: acts, an article's front matter, and `corpus.yaml`.
 *
 * Written once: each schema is typed as the interface of `model.ts` that it yields, so the two cannot drift apart, and
 * the published JSON Schemas are made from it.
 */

import * as v from 'valibot';
import { isArticleNumber, isUnitId, parseAddress, parseLabel } from '../address.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { type ErrorCode, fail, type Issue, ok, quote, type Result } from '../errors.ts';
import type {
  Act,
  Amendment,
  ArticleDraft,
  EarlierAct,
  Expectation,
  Operation,
  Repeal,
  UnitDraft,
  Words,
} from '../model.ts';
import { isParagraphText } from '../text.ts';
import type { YamlFile, YamlPath } from './yaml.ts';

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
}

/** The fields that hold text in any of the files: a comment behind one of them would cut it. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'old',
  'new',
  'expect',
  'title',
  'heading',
  'note',
  'condition',
  'source',
]);

type Schema<T> = v.GenericSchema<unknown, T>;

/** A string that passes a test, with the code and hint to report when it does not. */
function checked(code: ErrorCode, passes: (text: string) => boolean, wanted: string): Schema<string> {
  return v.pipe(
    v.string(),
    v.check(passes, (issue) => JSON.stringify({ code, found: issue.input, wanted })),
  );
}

const text = checked('TEXT_INVALID', isParagraphText, 'one line of text, without white space at its ends');
const words = checked('TEXT_INVALID', (value) => value !== '' && !value.includes('\n'), 'words on one line');
const newWords = checked('TEXT_INVALID', (value) => !value.includes('\n'), 'words on one line');
const date = checked('DATE_INVALID', isIsoDate, 'a calendar date, YYYY-MM-DD');
const slug = checked(
  'SCHEMA_MISMATCH',
  (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && !isArticleNumber(value),
  'an identifier of lower-case words joined by hyphens, for example 2022-06-08-referendum',
);
const language = checked(
  'SCHEMA_MISMATCH',
  (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
  'a language tag of BCP 47, for example en, kk or ru',
);
const label = checked(
  'LABEL_INVALID',
  (value) => parseLabel(value) !== null,
  'a label like 3., 3-1. or 10-1)',
);
const articleNumber = checked(
  'ADDRESS_INVALID',
  isArticleNumber,
  'the number of an article, for example 83-1',
);
const address = checked(
  'ADDRESS_INVALID',
  (value) => parseAddress(value).ok,
  'an address like 50/p2, 71 or section/VII',
);
const sectionName = checked(
  'SCHEMA_MISMATCH',
  (value) => parseAddress(`section/${value}`).ok,
  'the number of a section',
);
const repealable = checked(
  'ADDRESS_INVALID',
  (value) => value === 'article' || isUnitId(value),
  'a unit of this article, for example p4, or the word article',
) as v.GenericSchema<string, string>;
const yes: Schema<boolean> = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
);
const count: Schema<number> = v.pipe(
  checked(
    'SCHEMA_MISMATCH',
    (value) => /^[1-9]\d{0,5}$/.test(value),
    'how often the words occur, a whole number from 1',
  ),
  v.transform(Number),
);
const commencement: Schema<IsoDate | null> = v.union([
  v.pipe(
    v.literal('null'),
    v.transform(() => null),
  ),
  date,
]);

const unitDraft: Schema<UnitDraft> = v.strictObject({
  label: v.exactOptional(label),
  text,
  units: v.exactOptional(v.lazy(() => unitDrafts)),
});
const unitDrafts: Schema<readonly UnitDraft[]> = v.pipe(v.array(unitDraft), v.minLength(1));
const articleDraft: Schema<ArticleDraft> = v.strictObject({
  number: articleNumber,
  heading: v.exactOptional(text),
  units: unitDrafts,
});
const expectation: Schema<Expectation> = v.union([
  text,
  v.strictObject({ text: v.exactOptional(text), units: unitDrafts }),
]);

const common = {
  from: v.exactOptional(commencement),
  condition: v.exactOptional(text),
  note: v.exactOptional(text),
};
const substitute = v.strictObject({
  op: v.literal('substitute'),
  at: address,
  old: words,
  new: newWords,
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
  before: v.exactOptional(address),
  after: v.exactOptional(address),
  into: v.exactOptional(address),
  units: v.exactOptional(unitDrafts),
  articles: v.exactOptional(v.pipe(v.array(articleDraft), v.minLength(1))),
  ...common,
});
const repeal = v.strictObject({
  op: v.literal('repeal'),
  at: address,
  expect: v.exactOptional(expectation),
  ...common,
});
const remove = v.strictObject({
  op: v.literal('remove'),
  at: address,
  expect: v.exactOptional(expectation),
  ...common,
});
const retitle = v.strictObject({
  op: v.literal('retitle'),
  at: address,
  old: text,
  new: text,
  ...common,
});

const operation: Schema<Operation> = v.variant('op', [substitute, replace, insert, repeal, remove, retitle]);

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
  }),
  amendments: v.pipe(
    v.array(
      v.strictObject({
        id: slug,
        article: v.exactOptional(articleNumber),
        section: v.exactOptional(sectionName),
        measures: v.exactOptional(v.array(slug)),
        note: v.exactOptional(text),
        operations: v.pipe(v.array(operation), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

const repealSchema: Schema<Repeal> = v.strictObject({ act: slug, date });

/** The schema of an article's front matter. */
export const frontMatterSchema: Schema<FrontMatter> = v.strictObject({
  article: articleNumber,
  section: v.exactOptional(sectionName),
  repealed: v.exactOptional(v.record(repealable, repealSchema)),
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
});

/** Checks a YAML file's value against a schema; fails with every mismatch, each at its place. */
export function validate<T>(schema: Schema<T>, yaml: YamlFile): Result<T> {
  const parsed = v.safeParse(schema, yaml.value);
  if (parsed.success) return ok(parsed.output);
  const [first, ...rest] = parsed.issues.map((issue) => describe(innermost(issue), yaml));
  return fail(first as Issue, ...rest);
}

function describe(issue: v.BaseIssue<unknown>, yaml: YamlFile): Issue {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { ...explain(issue, path), ...yaml.placeOf(path) };
}

/** Of a choice that nothing fits, the mismatch that goes deepest: that is the branch the author meant. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const depth = (one: v.BaseIssue<unknown>): number => one.path?.length ?? 0;
  const [best] = [...(issue.issues ?? [])].sort((a, b) => depth(b) - depth(a));
  return best === undefined || issue.type === 'variant' ? issue : innermost(best);
}

function explain(issue: v.BaseIssue<unknown>, path: YamlPath): Issue {
  const field = path.length === 0 ? 'The file' : `"${path.at(-1)}"`;
  if (issue.type === 'check') {
    const { code, found, wanted } = JSON.parse(issue.message) as {
      code: ErrorCode;
      found: string;
      wanted: string;
    };
    return { code, message: `${field} is ${quote(found)}.`, hint: `Write ${wanted}.` };
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      code: 'SCHEMA_MISMATCH',
      message: `The field ${field} is not known here.`,
      hint: 'Correct its name or remove it.',
    };
  }
  if (issue.input === undefined) {
    return {
      code: 'SCHEMA_MISMATCH',
      message: `The field ${field} is missing.`,
      hint: `Add "${path.at(-1)}: ..." here.`,
    };
  }
  return {
    code: 'SCHEMA_MISMATCH',
    message: `${field} is ${describeInput(issue.input)}; wanted: ${issue.expected ?? 'something else'}.`,
    hint: 'Compare the entry with docs/format.md.',
  };
}

function describeInput(input: unknown): string {
  if (typeof input === 'string') return quote(input);
  if (input === null) return 'empty';
  return Array.isArray(input) ? 'a list' : 'a group of fields';
}
