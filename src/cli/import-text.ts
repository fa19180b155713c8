/** What `import` does: read, write the folder, tell what found no place. */

import { basename, extname, resolve } from 'node:path';
import { numberedArticles } from '../articles.ts';
import { isSlug } from '../corpus/scalars.ts';
import { parseDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import { corpusFiles } from '../import/corpus-files.ts';
import type { Published, Shape } from '../import/published.ts';
import { tryReadPublished } from '../import/read-published.ts';
import type { Leftover } from '../import/source-line.ts';
import { writeNewFolder } from '../node/write-folder.ts';
import { tryOpenCorpus } from '../open.ts';
import { countOf } from '../render/describe.ts';
import { toJson } from '../render/json.ts';
import { inert } from '../render/wrap.ts';
import { slugOf } from '../text.ts';
import { walk } from '../units.ts';
import { readNamed, STDIN } from './input.ts';
import type { Io } from './io.ts';
import { formatOf, limitsIn, outputFile, print, type Status, usage } from './options.ts';
import type { ImportOptions } from './published-options.ts';

/** What `import --json` prints. */
export interface ImportReport {
  readonly schemaVersion: 1;
  readonly shape: Shape;
  readonly language: string;
  readonly title: string;
  readonly date: string;
  readonly sections: number;
  readonly articles: number;
  readonly units: number;
  readonly leftovers: readonly Leftover[];
}

/** Reads a published text and writes it as a corpus. */
export function importText(file: string, options: ImportOptions, io: Io): Result<Status> {
  if (options.corpus !== undefined) return usage('import makes a corpus and reads none.', 'Drop --corpus.');
  if (options.out === '') return usage('--out names no folder.', 'Name a folder, or . for this one.');
  const output = outputFile(options.output);
  if (!output.ok) return output;
  const read = readPublishedFile(file, options, io);
  if (!read.ok) return read;
  const published = read.value;
  if (published.date === null)
    return usage('The text does not say of which day it is.', 'Name the day: --date YYYY-MM-DD.');
  const title = options.title ?? published.title ?? titleFor(file);
  const files = corpusFiles(published, {
    id: idFor(options.out),
    title,
    source: `Imported from ${basename(file)} (${published.shape}).`,
    base: published.date,
  });
  // Whatever is too large to be opened is not made either.
  const opened = tryOpenCorpus(files, limitsIn(options));
  if (!opened.ok) return opened;
  const written = writeNewFolder(options.out, files);
  if (!written.ok) return written;
  const report = reportOf(published, title, published.date);
  if (formatOf(options, 'text') === 'json') return print(toJson(report), options, io);
  io.stderr(describeLeftovers(published.leftovers, file));
  return print(describe(report, options.out), options, io);
}

/** Reads a published text from a file or from standard input. */
export function readPublishedFile(
  file: string,
  options: Pick<ImportOptions, 'shape' | 'lang' | 'date' | 'limit'>,
  io: Io,
): Result<Published> {
  const { shape, lang, date } = options;
  const day = date === undefined ? ok(undefined) : parseDate(date);
  if (!day.ok) return day;
  const limits = limitsIn(options);
  const input = readNamed(file, io, limits);
  if (!input.ok) return input;
  return tryReadPublished(input.value.text, {
    file: input.value.path,
    ...limits,
    ...(shape === undefined ? {} : { shape: shape as Shape }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(day.value === undefined ? {} : { date: day.value }),
  });
}

/** What found no place, a line each, with its place and code. */
export function describeLeftovers(leftovers: readonly Leftover[], file: string): string {
  if (leftovers.length === 0) return '';
  const lines = leftovers.map(({ code, text, line, path, article }) => {
    const place = path ?? (line === null ? '' : String(line));
    const near = article === null ? '' : ` (article ${article})`;
    return inert(`${file}:${place}: not placed${near}: ${JSON.stringify(text)} [${code}]`);
  });
  return `${lines.join('\n')}\n`;
}

function reportOf(
  { shape, language, constitution, leftovers }: Published,
  title: string,
  date: string,
): ImportReport {
  const units = constitution.articles.reduce((sum, article) => sum + walk(article.units).length, 0);
  return {
    schemaVersion: 1,
    shape,
    language,
    title,
    date,
    sections: constitution.sections.length,
    articles: numberedArticles(constitution).length,
    units,
    leftovers,
  };
}

function describe(
  { shape, language, sections, articles, units, leftovers }: ImportReport,
  out: string,
): string {
  const size = [countOf(sections, 'section'), countOf(articles, 'article'), countOf(units, 'unit')].join(
    ', ',
  );
  const rest =
    leftovers.length === 0 ? 'nothing left over' : `${countOf(leftovers.length, 'piece')} of text left over`;
  return `${inert(out)}: ${size} from ${shape} in ${language}; ${rest}\n`;
}

function titleFor(file: string): string {
  return file === STDIN ? 'Constitution' : basename(file, extname(file)) || 'Constitution';
}

/** The folder's name, where it can be an id. */
function idFor(out: string): string {
  const id = slugOf(basename(resolve(out)));
  return isSlug(id) ? id : 'constitution';
}
