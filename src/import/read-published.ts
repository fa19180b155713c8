/** Reading a published text in any shape. */

import { wordsOf } from '../corpus/words.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { fail, failAll, type Issue, type Issues, ok, type Result } from '../errors.ts';
import { beyond, type LimitOptions, type Limits, limitsOf } from '../limits.ts';
import { buildText } from './build.ts';
import { clean } from './clean.ts';
import { draftText } from './draft-text.ts';
import { languageWords } from './languages.ts';
import type { Published, Shape } from './published.ts';
import { readAkn } from './read-akn.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { languageIn, shapeOf } from './shape.ts';
import type { ReadSource } from './source-line.ts';

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
  const shape = options.shape ?? shapeOf(text);
  const read = READERS[shape](text, limits);
  if (!read.ok) return failAll(inFile(read.issues, options.file));
  const { lines, date: said } = read.value;
  const language =
    options.language ?? languageIn(lines.map((line) => clean(line.text))) ?? read.value.language;
  if (language === null) return fail(nothingFound(shape, options.file));
  const words = wordsOf(language);
  if (!words.ok) return failAll(inFile(words.issues, options.file));
  const date = options.date ?? (said !== null && isIsoDate(said) ? said : null);
  const built = buildText(draftText(lines, languageWords(language)), words.value, date ?? NO_DATE);
  if (built.constitution.articles.length === 0) return fail(nothingFound(shape, options.file));
  return ok({ shape, language, date, ...built });
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
