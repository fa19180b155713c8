/** A corpus from its files: the description, the base text and the acts. Nothing is replayed here. */

import { compareArticleNumbers } from '../address.ts';
import { type ErrorCode, fail, type Issue, ok, type Place, type Result } from '../errors.ts';
import type { Act, Article, CorpusDescription, ParsedCorpus, Section, Words } from '../model.ts';
import { parseAct } from './act.ts';
import { articleFileName, parseArticle } from './article.ts';
import { type CorpusFile, corpusFileSchema, TEXT_FIELDS, validate } from './schema.ts';
import { wordsOf } from './words.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
import { writeYaml } from './yaml-writer.ts';

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

/** What `corpus.yaml` says. */
export interface ParsedDescription {
  readonly description: CorpusDescription;
  readonly sections: readonly Section[];
}

/**
 * Reads a corpus from its files; others than `constitution/*.md`, `constitution/corpus.yaml` and `amendments/*.yaml` are
 * passed over.
 *
 * Fails with every issue of every file, and with `CORPUS_INCOMPLETE`, `ARTICLE_DUPLICATE`, `ACT_DUPLICATE` or
 * `SECTION_UNKNOWN` where the files do not fit together.
 */
export function parseCorpus(files: Iterable<TextFile>): Result<ParsedCorpus> {
  const sorted = [...files].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const described = readDescription(sorted.find(({ path }) => path === CORPUS_FILE));
  if (!described.ok) return described;
  const { description, sections } = described.value;
  const articles = readAll(sorted, ARTICLE_FILE, ({ text, path }) =>
    parseArticle(text, path, description.words),
  );
  const acts = readAll(sorted, ACT_FILE, ({ text, path }) => parseAct(text, path));
  const places = new Map([...articles.values, ...acts.values].flatMap((one) => [...one.places]));
  const base = articles.values.map(({ article }) => article);
  const [first, ...rest] = [
    ...articles.issues,
    ...acts.issues,
    ...repeated(
      'ARTICLE_DUPLICATE',
      'article',
      base.map(({ number }) => number),
      articles.files,
    ),
    ...repeated(
      'ACT_DUPLICATE',
      'act',
      acts.values.map(({ act }) => act.id),
      acts.files,
    ),
    ...outsideSections(base, sections, articles.files),
    ...(base.length === 0 && articles.issues.length === 0 ? [noArticles()] : []),
  ];
  if (first !== undefined) return fail(first, ...rest);
  return ok({
    ...description,
    constitution: { sections, articles: inOrder(base, sections) },
    acts: acts.values.map(({ act }) => act),
    places,
  });
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

function readDescription(file: TextFile | undefined): Result<ParsedDescription> {
  if (file !== undefined) return parseDescription(file.text, file.path);
  return fail({
    code: 'CORPUS_INCOMPLETE',
    message: `There is no ${CORPUS_FILE}, so this is not a corpus.`,
    hint: 'Name the folder that holds constitution/ and amendments/.',
    file: CORPUS_FILE,
  });
}

/** Reads `corpus.yaml`; fails like `parseAct`, and for a language without known words. */
export function parseDescription(text: string, file: string): Result<ParsedDescription> {
  const yaml = parseYaml(text, { file, textFields: TEXT_FIELDS });
  if (!yaml.ok) return yaml;
  const valid = validate(corpusFileSchema, yaml.value);
  if (!valid.ok) return valid;
  const words = chooseWords(valid.value, yaml.value);
  if (!words.ok) return words;
  const { constitution, sections, earlierActs = [] } = valid.value;
  return ok({
    description: { ...constitution, ceased: constitution.ceased ?? null, words: words.value, earlierActs },
    sections: sections.map((section) => ({ ...section, key: `section/${section.number}`, provenance: null })),
  });
}

function chooseWords({ words, constitution }: CorpusFile, yaml: YamlFile): Result<Words> {
  if (words !== undefined) return ok(words);
  const known = wordsOf(constitution.language);
  return known.ok ? known : fail({ ...known.issues[0], ...yaml.placeOf(['constitution', 'language']) });
}

/** The canonical form of a `corpus.yaml` that `parseDescription` reads. */
export function formatDescription(text: string, file: string): Result<string> {
  const yaml = parseYaml(text, { file, textFields: TEXT_FIELDS });
  if (!yaml.ok) return yaml;
  const valid = validate(corpusFileSchema, yaml.value);
  return valid.ok ? ok(writeYaml(valid.value)) : valid;
}

function repeated(
  code: ErrorCode,
  what: string,
  names: readonly string[],
  files: readonly string[],
): Issue[] {
  return names.flatMap((name, index): Issue[] => {
    const first = names.indexOf(name);
    if (first === index) return [];
    return [
      {
        code,
        message: `There is a second ${what} ${name}; the first is in ${files[first]}.`,
        hint: 'Remove one of the two files.',
        ...startOf(files[index]),
      },
    ];
  });
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
    file: CORPUS_FILE,
  };
}

/** What stands outside the sections first, then by section, in each by number. */
function inOrder(articles: readonly Article[], sections: readonly Section[]): readonly Article[] {
  const order = new Map(sections.map(({ number }, index) => [number, index]));
  const place = ({ section }: Article): number =>
    section === null ? -1 : (order.get(section) ?? sections.length);
  return articles.toSorted((a, b) => place(a) - place(b) || compareArticleNumbers(a.number, b.number));
}

/** The acts of a corpus by id. */
export function findAct(corpus: ParsedCorpus, id: string): Act | undefined {
  return corpus.acts.find((act) => act.id === id);
}
