/** Reading a published text in any shape. */

import { wordsOf } from '../corpus/words.ts';
import { type IsoDate, isIsoDate, parseDate } from '../dates.ts';
import { fail, failAll, type Issue, type Issues, ok, quote, type Result } from '../errors.ts';
import { beyond, type LimitOptions, type Limits, limitsOf } from '../limits.ts';
import type { Words } from '../model.ts';
import { buildText } from './build.ts';
import { clean } from './clean.ts';
import type { Draft } from './draft.ts';
import { draftText } from './draft-text.ts';
import { languageWords } from './languages.ts';
import { type Published, SHAPES, type Shape } from './published.ts';
import { readAkn } from './read-akn.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { languageIn, shapeOf } from './shape.ts';
import type { ReadSource, SourceLine } from './source-line.ts';

/** How to read a published text. */
export interface ReadOptions extends LimitOptions {
  /** Its shape; told by its content when left out. */
  readonly shape?: Shape;
  /** Its language, BCP 47; told by the headings of its articles when left out. */
  readonly language?: string;
  /** The day on which it stood so, where the shape does not say. */
  readonly date?: IsoDate;
  /** The name of its file, for messages. */
  readonly file?: string;
}

const READERS: Readonly<Record<Shape, (text: string, limits: Limits) => Result<ReadSource>>> = {
  json: readJson,
  html: readHtml,
  text: (text) => ok(readText(text)),
  markdown: (text) => ok(readMarkdown(text)),
  akn: readAkn,
};

/** The day of an act that nobody names in a text of which nobody names the day. */
const NO_DATE = '0001-01-01';

/** Reads a published text; see `readPublished` in `index.ts`, which throws what this returns. */
export function tryReadPublished(text: string, options: ReadOptions = {}): Result<Published> {
  const limits = limitsOf(options);
  if (text.length > limits.file)
    return failAll(inFile([beyond('file', { found: text.length, limits })], options.file));
  const usable = checkOptions(options);
  if (!usable.ok) return failAll(inFile(usable.issues, options.file));
  const shape = options.shape ?? shapeOf(text);
  const sorted = sortLines(text, shape, options, limits);
  if (!sorted.ok) return failAll(inFile(sorted.issues, options.file));
  const { draft, words, language, date } = sorted.value;
  const built = buildText(draft, words, date ?? NO_DATE);
  if (built.constitution.articles.length === 0) return fail(nothingFound(shape, options.file));
  return ok({ shape, language, date, ...built });
}

function* wordsOfLines(lines: Iterable<SourceLine>): Generator<string> {
  for (const { text } of lines) yield clean(text);
}

/** Options that can be followed, whatever a program gave; fails with `USAGE`, or with `DATE_INVALID`. */
function checkOptions(options: ReadOptions): Result<unknown> {
  const { shape, language, date } = options as Readonly<Record<keyof ReadOptions, unknown>>;
  if (shape !== undefined && !SHAPES.some((one) => one === shape))
    return unusable(`There is no shape ${shown(shape)}.`, `Name one of ${SHAPES.join(', ')}.`);
  if (language !== undefined && typeof language !== 'string')
    return unusable(`A language ${shown(language)} is none.`, 'Name it by its tag, for example "en".');
  return date === undefined ? ok(date) : parseDate(typeof date === 'string' ? date : typeof date);
}

/** What a program gave, in a message. */
function shown(value: unknown): string {
  return typeof value === 'string' ? quote(value) : `of the type ${typeof value}`;
}

function unusable(message: string, hint: string): Result<never> {
  return fail({ code: 'USAGE', message, hint });
}

/** A text of which the lines are sorted, and what is known of it. */
interface Sorted extends Pick<Published, 'language' | 'date'> {
  readonly draft: Draft;
  readonly words: Words;
}

/** Apart from what is built of them, so that nobody holds the lines any more: of a few million the memory counts. */
function sortLines(text: string, shape: Shape, options: ReadOptions, limits: Limits): Result<Sorted> {
  const read = READERS[shape](text, limits);
  if (!read.ok) return read;
  const { lines, date: said } = read.value;
  const language = options.language ?? languageIn(wordsOfLines(lines)) ?? read.value.language;
  if (language === null) return fail(nothingFound(shape, options.file));
  const words = wordsOf(language);
  if (!words.ok) return words;
  const date = options.date ?? (said !== null && isIsoDate(said) ? said : null);
  return ok({ draft: draftText(lines, languageWords(language)), words: words.value, language, date });
}

function inFile([first, ...rest]: Issues, file: string | undefined): Issues {
  const placed = (issue: Issue): Issue => (file === undefined ? issue : { ...issue, file });
  return [placed(first), ...rest.map(placed)];
}

function nothingFound(shape: Shape, file: string | undefined): Issue {
  return {
    code: 'SHAPE_UNKNOWN',
    message: `Read as ${shape}, the text has no article with words in it.`,
    hint: 'Name the shape and the language; docs/import.md shows what is read.',
    ...(file === undefined ? {} : { file }),
  };
}
