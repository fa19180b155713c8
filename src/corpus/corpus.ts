/** A corpus from its files: the description, the base text and the acts. Nothing is replayed here. */

import { inTextOrder } from '../articles.ts';
import { compareText, findRepeats } from '../collections.ts';
import {
  type ErrorCode,
  fail,
  failAll,
  failIfAny,
  type Issue,
  isNonEmpty,
  type Place,
  type Result,
} from '../errors.ts';
import { beyond, type LimitOptions, type Limits, limitsOf } from '../limits.ts';
import type { Article, ParsedCorpus, Section } from '../model.ts';
import { type ParsedAct, parseAct } from './act.ts';
import { parseArticle } from './article.ts';
import { articleFileName } from './article-writer.ts';
import { type ParsedDescription, parseDescription } from './description.ts';
import {
  EMPTY_CATALOGUE,
  joinCatalogues,
  type ParsedMeasures,
  parseDocuments,
  parseMeasures,
} from './measures.ts';

/** A file of a corpus, its path relative to the corpus's folder and written with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Where the description of a corpus stands. */
export const CORPUS_FILE: string = 'constitution/corpus.yaml';
/** Article files. */
export const ARTICLE_FILE: RegExp = /^constitution\/[^/]+\.md$/;
/** Act files. */
export const ACT_FILE: RegExp = /^amendments\/[^/]+\.ya?ml$/;

/** The list of documents that the measures are taken from. */
export const DOCUMENTS_FILE: string = 'seeds/documents.yaml';
/** Files of measures, the list of documents among them. */
export const MEASURES_FILE: RegExp = /^seeds\/[^/]+\.ya?ml$/;

/**
 * Reads a corpus from its files; others than `constitution/*.md`, `constitution/corpus.yaml`, `amendments/*.yaml` and
 * `seeds/*.yaml` are passed over.
 *
 * Fails with every issue of every file, and with `CORPUS_TOO_LARGE`, `TOO_MANY_OPERATIONS`, `CORPUS_INCOMPLETE`, `ARTICLE_DUPLICATE`, `ACT_DUPLICATE` or
 * `SECTION_UNKNOWN` where the files do not fit together.
 */
export function parseCorpus(files: Iterable<TextFile>, options: LimitOptions = {}): Result<ParsedCorpus> {
  const sorted = [...files].toSorted((a, b) => compareText(a.path, b.path));
  const limits = limitsOf(options);
  const found = sorted.reduce((sum, { text }) => sum + text.length, 0);
  if (found > limits.corpus) return fail(beyond('corpus', { found, limits }));
  const described = readDescription(
    sorted.find(({ path }) => path === CORPUS_FILE),
    options,
  );
  if (!described.ok) return described;
  const { description, sections } = described.value;
  const articles = readAll(sorted, ARTICLE_FILE, ({ text, path }) =>
    parseArticle(text, path, description.words, options),
  );
  const acts = readAll(sorted, ACT_FILE, ({ text, path }) => parseAct(text, path, options));
  const catalogue = readCatalogue(sorted, options);
  const base = articles.values.map(({ article }) => article);
  const numbers = base.map(({ number }) => number);
  const ids = acts.values.map(({ act }) => act.id);
  const issues = [
    ...articles.issues,
    ...acts.issues,
    ...repeated('ARTICLE_DUPLICATE', 'article', numbers, articles.files),
    ...repeated('ACT_DUPLICATE', 'act', ids, acts.files),
    ...outsideSections(base, sections, articles.files),
    ...tooManyOperations(acts.values, limits),
    ...(catalogue.ok ? [] : catalogue.issues),
    ...(base.length === 0 && articles.issues.length === 0 ? [noArticles()] : []),
  ];
  const measures = catalogue.ok ? catalogue.value : { catalogue: EMPTY_CATALOGUE, places: new Map() };
  return failIfAny(issues, () => ({
    ...description,
    constitution: { sections, articles: inTextOrder(base, sections) },
    acts: acts.values.map(({ act }) => act),
    catalogue: measures.catalogue,
    places: new Map([...articles.values, ...acts.values, measures].flatMap((one) => [...one.places])),
  }));
}

function readCatalogue(files: readonly TextFile[], options: LimitOptions): Result<ParsedMeasures> {
  const read = readAll(files, MEASURES_FILE, ({ text, path }) =>
    path === DOCUMENTS_FILE ? parseDocuments(text, path, options) : parseMeasures(text, path, options),
  );
  return isNonEmpty(read.issues) ? failAll(read.issues) : joinCatalogues(read.values);
}

function tooManyOperations(acts: readonly ParsedAct[], limits: Limits): Issue[] {
  const found = acts
    .flatMap(({ act }) => act.amendments)
    .reduce((sum, one) => sum + one.operations.length, 0);
  return found > limits.operations ? [beyond('operations', { found, limits })] : [];
}

interface ReadFiles<T> {
  readonly values: readonly T[];
  /** The file of each value. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

function readAll<T>(
  files: readonly TextFile[],
  pattern: RegExp,
  read: (file: TextFile) => Result<T>,
): ReadFiles<T> {
  const results = files
    .filter(({ path }) => pattern.test(path))
    .map((file) => ({ path: file.path, result: read(file) }));
  return {
    values: results.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    files: results.flatMap(({ path, result }) => (result.ok ? [path] : [])),
    issues: results.flatMap(({ result }) => (result.ok ? [] : result.issues)),
  };
}

function readDescription(file: TextFile | undefined, options: LimitOptions): Result<ParsedDescription> {
  if (file !== undefined) return parseDescription(file.text, file.path, options);
  return fail({
    code: 'CORPUS_INCOMPLETE',
    message: `There is no ${CORPUS_FILE}, so this is not a corpus.`,
    hint: 'Name the folder that holds constitution/ and amendments/.',
    ...startOf(CORPUS_FILE),
  });
}

function repeated(
  code: ErrorCode,
  what: string,
  names: readonly string[],
  files: readonly string[],
): Issue[] {
  const named = names.map((name, index) => ({ name, file: files[index] }));
  return findRepeats(named, ({ name }) => name).map(({ value, first }) => ({
    code,
    message: `There is a second ${what} ${value.name}; the first is in ${first.file}.`,
    hint: 'Remove one of the two files.',
    ...startOf(value.file),
  }));
}

function outsideSections(
  articles: readonly Article[],
  sections: readonly Section[],
  files: readonly string[],
): Issue[] {
  return articles.flatMap(({ section }, index): Issue[] => {
    if (section === null || sections.some(({ number }) => number === section)) return [];
    return [
      {
        code: 'SECTION_UNKNOWN',
        message: `There is no section ${section}.`,
        hint: `${CORPUS_FILE} has ${sections.map(({ number }) => number).join(', ')}.`,
        ...startOf(files[index]),
      },
    ];
  });
}

function startOf(file = ''): Place {
  return { file, line: 1, column: 1 };
}

function noArticles(): Issue {
  return {
    code: 'CORPUS_INCOMPLETE',
    message: 'There is no article in constitution/.',
    hint: `Add one, for example constitution/${articleFileName('1')}.`,
    ...startOf(CORPUS_FILE),
  };
}
