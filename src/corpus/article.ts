/**
 * Article files: Markdown in which each unit is one paragraph and a bold label opens it.
 *
 * ```markdown
 * ---
 * article: 46
 * section: III
 * ---
 *
 * # Article 46
 *
 * **1.** The President ...
 * ```
 *
 * Nothing else is allowed in the body, so that no text can be lost: an emphasis, a list or a link is an error at its place.
 */

import type { Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isArticleNumber, PREAMBLE } from '../address.ts';
import {
  fail,
  failAll,
  failIfAny,
  type Issue,
  isNonEmpty,
  ok,
  type Place,
  quote,
  type Result,
} from '../errors.ts';
import type { Article, Repeal, Unit, Words } from '../model.ts';
import { isParagraphText } from '../text.ts';
import { describeUnits, findUnit, flatten, type Nested, nest, walk } from '../units.ts';
import { checkReadable, FIX_MARKDOWN } from './article-bounds.ts';
import { parseMarkdown, writeMarkdown } from './markdown.ts';
import { type FrontMatter, frontMatterSchema } from './schema.ts';
import { TEXT_FIELDS } from './text-fields.ts';
import { validate } from './validate.ts';
import { articleHeading } from './words.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
import { writeYaml } from './yaml-writer.ts';

/** An article and where its units stand in its file, by their address (`50/p2`). */
export interface ParsedArticle {
  readonly article: Article;
  readonly places: ReadonlyMap<string, Place>;
}

interface Line {
  readonly label: string | null;
  readonly text: string;
  readonly place: Place;
}

/**
 * Reads an article file.
 *
 * @param text - The whole file.
 * @param file - Its name, for messages.
 * @param words - The language's words; a tombstone is a unit that says exactly `words.repealed`.
 * @returns The article with the base text's keys (each unit's address). Fails with `MARKDOWN_NOT_ARTICLE`,
 * `LABEL_INVALID`, `UNIT_MISPLACED`, `UNIT_DUPLICATE`, `TEXT_INVALID`, `TOMBSTONE_MISMATCH`, `FILE_TOO_LARGE`, or what the
 * front matter's YAML fails with; every issue has file, line and column.
 */
export function parseArticle(text: string, file: string, words: Words): Result<ParsedArticle> {
  const readable = checkReadable(text, file);
  if (readable !== null) return fail(readable);
  const [front, heading, ...paragraphs] = parseMarkdown(text).children;
  const matter = readFrontMatter(front, file);
  if (!matter.ok) return matter;
  const title = readHeading(heading, matter.value.front, words, file);
  if (!title.ok) return title;
  const lines = readLines(paragraphs, text, file);
  if (!lines.ok) return lines;
  const nested = nest(lines.value, ({ place }) => place);
  if (!nested.ok) return nested;
  return assemble(matter.value, title.value, nested.value, words, file);
}

interface Matter {
  readonly front: FrontMatter;
  readonly yaml: YamlFile;
}

function readFrontMatter(node: RootContent | undefined, file: string): Result<Matter> {
  if (node?.type !== 'yaml') {
    return fail({
      code: 'MARKDOWN_NOT_ARTICLE',
      message: 'The file does not start with front matter.',
      hint: 'Start it with ---, "article: 52", "section: IV" and ---.',
      file,
      line: 1,
      column: 1,
    });
  }
  const yaml = parseYaml(node.value, { file, firstLine: 2, textFields: TEXT_FIELDS });
  if (!yaml.ok) return yaml;
  const front = validate(frontMatterSchema, yaml.value);
  return front.ok ? ok({ front: front.value, yaml: yaml.value }) : front;
}

/** The words after "Article 52. ", or null; fails where the heading is not that of this article. */
function readHeading(
  node: RootContent | undefined,
  front: FrontMatter,
  words: Words,
  file: string,
): Result<string | null> {
  const wanted = articleHeading(words, front.article);
  const plain =
    node?.type === 'heading' && node.depth === 1 && node.children.every(({ type }) => type === 'text');
  const found = plain ? textOf(node) : null;
  if (found === wanted) return ok(null);
  if (found?.startsWith(`${wanted}. `)) return ok(found.slice(wanted.length + 2));
  return fail({
    code: 'MARKDOWN_NOT_ARTICLE',
    message: `The front matter is not followed by the heading of article ${front.article}.`,
    hint: `Put "# ${wanted}" below it.`,
    ...placeOf(node, file),
  });
}

function readLines(nodes: readonly RootContent[], source: string, file: string): Result<Line[]> {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  for (const node of nodes) {
    const line = node.type === 'paragraph' ? readLine(node, source, file) : fail(notArticle(node, file));
    if (line.ok) lines.push(line.value);
    else issues.push(...line.issues);
  }
  return failIfAny(issues, () => lines);
}

function readLine(paragraph: Paragraph, source: string, file: string): Result<Line> {
  const [first, ...rest] = paragraph.children;
  const place = placeOf(paragraph, file);
  const isLabelled = first?.type === 'strong';
  // Two asterisks that open nothing, as in "**1.**Text", are a label gone wrong; in a text they would be escaped.
  if (!isLabelled && source.startsWith('**', paragraph.position?.start.offset)) {
    return fail(notArticle({ type: 'strong', position: paragraph.position }, file));
  }
  const stray = (isLabelled ? rest : paragraph.children).find(({ type }) => type !== 'text');
  if (stray !== undefined) return fail(notArticle(stray, file));
  const label = isLabelled ? textOf(first) : null;
  const raw = isLabelled ? rest.map((node) => textOf(node)).join('') : textOf(paragraph);
  const text = raw.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');
  if (
    isLabelled &&
    (first.children.length !== 1 || first.children[0]?.type !== 'text' || !text.startsWith(' '))
  ) {
    return fail(notArticle(first, file));
  }
  const own = isLabelled ? text.slice(1) : text;
  if (isParagraphText(own)) return ok({ label, text: own, place });
  return fail({
    code: 'TEXT_INVALID',
    message: `The text ${quote(own)} is empty, has white space at an end or a control character.`,
    hint: 'Write the text of the unit on one line.',
    ...place,
  });
}

function notArticle(node: { readonly type: string } & Pick<RootContent, 'position'>, file: string): Issue {
  return {
    code: 'MARKDOWN_NOT_ARTICLE',
    message: `There is ${node.type === 'strong' ? 'bold text that is no label' : `"${node.type}"`} here; an article has only labels and plain text.`,
    hint: FIX_MARKDOWN,
    ...placeOf(node, file),
  };
}

function placeOf(node: Pick<RootContent, 'position'> | undefined, file: string): Place {
  const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

function assemble(
  { front, yaml }: Matter,
  heading: string | null,
  nested: readonly Nested<Line>[],
  words: Words,
  file: string,
): Result<ParsedArticle> {
  const repealed = front.repealed ?? {};
  const draft = articleOf(front, heading, nested.map(toUnit));
  const issues = checkTombstones(draft, front, nested, words, yaml, file);
  if (isNonEmpty(issues)) return failAll(issues);
  const ids = walk(draft.units).map(({ id }) => id);
  const places = flatten(nested).map(({ value }, index): [string, Place] => [
    `${front.article}/${ids[index]}`,
    value.place,
  ]);
  return ok({
    article: { ...draft, units: withIdentity(draft, repealed) },
    places: new Map([[front.article, yaml.placeOf(['article'])], ...places]),
  });
}

function articleOf(front: FrontMatter, heading: string | null, units: readonly Unit[]): Article {
  return {
    key: front.article,
    number: front.article,
    section: front.section ?? null,
    heading,
    repealed: front.repealed?.['article'] ?? null,
    provenance: null,
    units,
  };
}

function toUnit({ value, units }: Nested<Line>): Unit {
  return {
    key: '',
    label: value.label,
    text: value.text,
    repealed: null,
    provenance: null,
    units: units.map(toUnit),
  };
}

/** Gives every unit its base key, its address, and tombstones their act. */
function withIdentity(article: Article, repealed: Readonly<Record<string, Repeal>>): readonly Unit[] {
  const idOf = new Map(walk(article.units).map(({ id, unit }) => [unit, id]));
  const identify = (unit: Unit): Unit => {
    const id = idOf.get(unit) ?? '';
    return {
      ...unit,
      key: `${article.number}/${id}`,
      repealed: Object.hasOwn(repealed, id) ? (repealed[id] ?? null) : null,
      units: unit.units.map(identify),
    };
  };
  return article.units.map(identify);
}

/** A tombstone in the text and its act in the front matter come together or not at all. */
function checkTombstones(
  article: Article,
  front: FrontMatter,
  nested: readonly Nested<Line>[],
  words: Words,
  yaml: YamlFile,
  file: string,
): Issue[] {
  const repealed = front.repealed ?? {};
  const lines = flatten(nested);
  const issues: Issue[] = walk(article.units).flatMap(({ id, unit }, index) => {
    const place = lines[index]?.value.place ?? { file, line: 1, column: 1 };
    const says = unit.text === words.repealed && unit.label !== null;
    const isRepealed = Object.hasOwn(repealed, id);
    if (says === isRepealed && !(isRepealed && unit.units.length > 0)) return [];
    const message = tombstoneMismatch(says, isRepealed, words);
    const hint = `Make the entry "${id}" under "repealed:" and the text agree.`;
    return [
      { code: 'TOMBSTONE_MISMATCH' as const, message, hint, unit: `${article.number}/${id}`, ...place },
    ];
  });
  for (const id of Object.keys(repealed)) {
    if (id === 'article' || findUnit(article, id) !== null) continue;
    issues.push({
      code: 'TOMBSTONE_MISMATCH',
      message: `The front matter has ${id} repealed, but there is no such unit.`,
      hint: describeUnits(article),
      ...yaml.keyPlaceOf(['repealed', id]),
    });
  }
  if ((article.units.length === 0) !== (article.repealed !== null)) {
    issues.push({
      code: 'TOMBSTONE_MISMATCH',
      message: `Article ${article.number} has ${article.repealed === null ? 'no text' : 'text, though it is repealed as a whole'}.`,
      hint: 'An article repealed as a whole has no units and "repealed: article:" in its front matter.',
      ...yaml.placeOf(['repealed', 'article']),
    });
  }
  return issues;
}

function tombstoneMismatch(says: boolean, isRepealed: boolean, words: Words): string {
  if (!isRepealed) {
    return `The text is ${quote(words.repealed)}, but the front matter does not say which act repealed it.`;
  }
  if (says) return 'The unit is repealed, but there are units below it.';
  return `The front matter has this unit repealed, but its text is not ${quote(words.repealed)}.`;
}

/**
 * Writes an article as its canonical file.
 *
 * For every canonical file, `writeArticle(parseArticle(file))` is the file, byte for byte.
 */
export function writeArticle(article: Article, words: Words): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: writeYaml(frontMatterOf(article)).trimEnd() },
      {
        type: 'heading',
        depth: 1,
        children: [{ type: 'text', value: articleHeading(words, article.number, article.heading) }],
      },
      ...flatten(article.units).map(paragraphOf),
    ],
  };
  return writeMarkdown(root);
}

/** A unit as a Markdown paragraph: its label in bold, then its text. */
export function paragraphOf({ label, text }: Pick<Unit, 'label' | 'text'>): Paragraph {
  if (label === null) return { type: 'paragraph', children: [{ type: 'text', value: text }] };
  return {
    type: 'paragraph',
    children: [
      { type: 'strong', children: [{ type: 'text', value: label }] },
      { type: 'text', value: ` ${text}` },
    ],
  };
}

function frontMatterOf(article: Article): FrontMatter {
  const repealed = new Map<string, Repeal>();
  if (article.repealed !== null) repealed.set('article', article.repealed);
  for (const { id, unit } of walk(article.units)) {
    if (unit.repealed !== null) repealed.set(id, unit.repealed);
  }
  return {
    article: article.number,
    ...(article.section === null ? {} : { section: article.section }),
    ...(repealed.size === 0 ? {} : { repealed: Object.fromEntries(repealed) }),
  };
}

/** The file an article lives in: `article-052.md`, `article-083-1.md`, `preamble.md`. */
export function articleFileName(number: string): string {
  if (number === PREAMBLE || !isArticleNumber(number)) return `${number}.md`;
  const [first = '', ...rest] = number.split('-');
  const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(first) ?? [];
  return `article-${[`${digits.padStart(3, '0')}${letter}`, ...rest].join('-')}.md`;
}
