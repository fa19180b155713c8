/**
 * All versions of a corpus as the stream that `git fast-import` reads: a commit a version, a file an article, so that git's own
 * commands tell the history of the text.
 */

import { compareText } from '../collections.ts';
import { articleFileName, writeArticle } from '../corpus/article-writer.ts';
import { writeMarkdown } from '../corpus/markdown.ts';
import type { IsoDate } from '../dates.ts';
import { ConstitutionError, type Issue, quote } from '../errors.ts';
import type { Act, Article, Constitution, Corpus, Section, Version } from '../model.ts';
import { holdable } from './characters.ts';
import { describeInForce, describeSource } from './describe.ts';

/** Where to import to. */
export interface GitOptions {
  /** The branch that the commits are on. @defaultValue 'main' */
  readonly branch?: string;
}

/** A file's text by its path, which is plain, and so needs no quotation marks in a stream. */
type Files = ReadonlyMap<string, string>;

const NO_FILES: Files = new Map();
const SECTIONS_FILE = 'sections.md';

/**
 * All versions of a corpus as a stream for `git fast-import`. The author of a commit is what made the version, its date the
 * commencement; the message names the acts, their dates and sources. The same corpus gives the same stream, and so the same
 * commit ids.
 *
 * @param corpus - An opened corpus.
 * @param options - The branch.
 * @throws ConstitutionError with `USAGE` for a branch that git would not have, `ADDRESS_INVALID` for an article whose number no file
 * can be named after; a program may have made such a corpus, none is read.
 * @example
 * ```ts
 * renderGitStream(openCorpus()); // pipe it to: git fast-import
 * ```
 */
export function renderGitStream(corpus: Corpus, { branch = 'main' }: GitOptions = {}): string {
  if (!isBranch(branch)) throw new ConstitutionError([noBranch(branch)]);
  const commits: string[] = [];
  const filesOf = fileWriter(corpus);
  const actsOf = actFinder(corpus);
  let before = NO_FILES;
  for (const version of corpus.versions) {
    const files = filesOf(version.constitution);
    const changes = changesBetween(before, files);
    commits.push(commitOf(version, actsOf(version), changes, corpus, branch));
    before = files;
  }
  // With "done" git knows that the stream is whole, and refuses one that was cut off.
  return ['feature done\n', ...commits, 'done\n'].join('');
}

/** Writes the files of versions. What no operation touched is the same object in both versions, and is written once. */
function fileWriter({ title, words }: Corpus): (text: Constitution) => Files {
  const articleText = remembered((article: Article) => writeArticle(article, words));
  const sectionsText = remembered((sections: readonly Section[]) => sectionsFile(title, sections));
  return ({ sections, articles }) =>
    new Map([
      ...articles.map((article): [string, string] => [articleFileName(article.number), articleText(article)]),
      [SECTIONS_FILE, sectionsText(sections)],
    ]);
}

/** A function that works once for each object. */
function remembered<T extends object>(work: (value: T) => string): (value: T) => string {
  const known = new WeakMap<T, string>();
  return (value) => {
    const result = known.get(value) ?? work(value);
    known.set(value, result);
    return result;
  };
}

/** The headings of the sections, which stand in no article. */
function sectionsFile(title: string, sections: readonly Section[]): string {
  return writeMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...sections.map(({ number, heading }) => ({
        type: 'paragraph' as const,
        children: [
          { type: 'strong' as const, children: [{ type: 'text' as const, value: `${number}.` }] },
          { type: 'text' as const, value: ` ${heading}` },
        ],
      })),
    ],
  });
}

/** The commands that turn one tree of files into the next, in the order of their paths. */
function changesBetween(before: Files, after: Files): string {
  const gone = [...before.keys()].filter((path) => !after.has(path)).toSorted(compareText);
  const changed = [...after].filter(([path, text]) => before.get(path) !== text);
  return [
    ...gone.map((path) => `D ${path}\n`),
    ...changed
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
  ].join('');
}

/** Whether git can name a branch so: see git-check-ref-format(1). */
function isBranch(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git refuses these
  if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)/.test(name)) return false;
  return !/^(?:[-./]|$)|[./]$/.test(name);
}

function noBranch(name: string): Issue {
  return {
    code: 'USAGE',
    message: `${quote(name)} is no name of a branch.`,
    hint: 'Write one that git takes, such as main.',
  };
}

function commitOf(
  version: Version,
  acts: readonly Act[],
  changes: string,
  corpus: Corpus,
  branch: string,
): string {
  const author = acts.length === 0 ? corpus.id : acts.map(({ id }) => id).join(', ');
  const time = `${secondsOf(version.from)} +0000`;
  return [
    `commit refs/heads/${branch}\n`,
    `author ${nameOf(author)} <> ${time}\n`,
    `committer ${nameOf(corpus.id)} <> ${time}\n`,
    data(messageOf(version, acts, corpus)),
    changes,
    '\n',
  ].join('');
}

/** Finds the acts that made a version, in the order in which they took effect; none for the base. */
function actFinder(corpus: Corpus): (version: Version) => readonly Act[] {
  const acts = new Map(corpus.acts.map((act) => [act.id, act]));
  return ({ operations }) => {
    const ids = [...new Set(operations.map(({ act }) => act))];
    return ids.flatMap((id) => acts.get(id) ?? []);
  };
}

function messageOf(version: Version, acts: readonly Act[], corpus: Corpus): string {
  const subject = acts.length === 0 ? corpus.title : acts.map(({ title }) => title).join('; ');
  const trailers = [
    ...acts.map(({ id }) => `Act: ${id}`),
    `In-Force-From: ${version.from}`,
    ...(version.to === null ? [] : [`In-Force-To: ${version.to}`]),
  ];
  const paragraphs = [
    [`${version.from}: ${subject}`],
    ...acts.map(describeAct),
    [describeInForce(version), describeSource(corpus)],
    trailers,
  ];
  return `${paragraphs.map((lines) => lines.map(oneLine).join('\n')).join('\n\n')}\n`;
}

function describeAct({ id, title, adopted, published, source }: Act): string[] {
  return [id, title, `Adopted ${adopted}, published ${published}.`, `Source: ${source}`];
}

/** A trailer or a subject that goes on in a second line would be another. */
function oneLine(text: string): string {
  return holdable(text).replace(/\s+/gu, ' ');
}

/** A name as git can hold it: angle brackets enclose the address, which nobody has here. */
function nameOf(name: string): string {
  return oneLine(name.replace(/[<>]/g, '\ufffd')).trim();
}

/**
 * The first second of a day, since 1970. Git has no dates before that: `fast-import` takes them, `log` does not show them and
 * `fsck` reports them. So earlier commits all bear that day, and the message bears their own.
 */
function secondsOf(date: IsoDate): number {
  return Math.max(0, Date.parse(`${date}T00:00:00Z`) / 1000);
}

/** A text with its length in bytes before it, so that nothing in it can be taken for a command. */
function data(text: string): string {
  const whole = holdable(text);
  return `data ${new TextEncoder().encode(whole).length}\n${whole}\n`;
}
