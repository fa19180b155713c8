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

import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fail, failAll, isNonEmpty, ok, type Place, type Result } from '../errors.ts';
import { type LimitOptions, type Limits, limitsOf } from '../limits.ts';
import type { Article, Repeal, Unit, Words } from '../model.ts';
import { flatten, type Nested, nest, type PlacedUnit, walk } from '../units.ts';
import { checkReadable } from './article-bounds.ts';
import { type Line, placeOf, readLines } from './article-lines.ts';
import { parseMarkdown } from './markdown.ts';
import { type FrontMatter, frontMatterSchema } from './schema.ts';
import { checkTombstones } from './tombstones.ts';
import { type ReadYaml, readYaml } from './validate.ts';
import { articleHeading } from './words.ts';

/** An article and where its units stand in its file, by their address (`50/p2`). */
export interface ParsedArticle {
  readonly article: Article;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads an article file.
 *
 * @param text - The whole file.
 * @param file - Its name, for messages.
 * @param words - The language's words; a tombstone is a unit that says exactly `words.repealed`.
 * @param options - How much is read, where that is not as usual.
 * @returns The article with the base text's keys (each unit's address). Fails with `MARKDOWN_NOT_ARTICLE`,
 * `LABEL_INVALID`, `UNIT_MISPLACED`, `UNIT_DUPLICATE`, `TEXT_INVALID`, `TOMBSTONE_MISMATCH`, `FILE_TOO_LARGE`, `TEXT_TOO_LONG`, or what the
 * front matter's YAML fails with; every issue has file, line and column.
 */
export function parseArticle(
  text: string,
  file: string,
  words: Words,
  options: LimitOptions = {},
): Result<ParsedArticle> {
  const limits = limitsOf(options);
  const readable = checkReadable(text, file, limits);
  if (readable !== null) return fail(readable);
  const [front, heading, ...paragraphs] = parseMarkdown(text).children;
  const matter = readFrontMatter(front, file, limits);
  if (!matter.ok) return matter;
  const title = readHeading(heading, matter.value.value, words, file);
  if (!title.ok) return title;
  const lines = readLines(paragraphs, text, { file, limits });
  if (!lines.ok) return lines;
  const nested = nest(lines.value, ({ place }) => place);
  if (!nested.ok) return nested;
  return assemble(matter.value, title.value, nested.value, words);
}

function readFrontMatter(
  node: RootContent | undefined,
  file: string,
  limits: Limits,
): Result<ReadYaml<FrontMatter>> {
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
  return readYaml(frontMatterSchema, node.value, { file, firstLine: 2, limits });
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

function assemble(
  { value: front, yaml }: ReadYaml<FrontMatter>,
  heading: string | null,
  nested: readonly Nested<Line>[],
  words: Words,
): Result<ParsedArticle> {
  const repealed = front.repealed ?? {};
  const draft = articleOf(front, heading, nested.map(toUnit));
  const placed = walk(draft.units);
  const places = flatten(nested).map(({ value }) => value.place);
  const issues = checkTombstones(draft, placed, places, { repealed, words, yaml });
  if (isNonEmpty(issues)) return failAll(issues);
  const addressed = placed.map(
    ({ id }, index) => [`${front.article}/${id}`, places[index] as Place] as const,
  );
  return ok({
    article: { ...draft, units: withIdentity(draft, placed, repealed) },
    places: new Map([[front.article, yaml.placeOf(['article'])], ...addressed]),
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
function withIdentity(
  article: Article,
  placed: readonly PlacedUnit[],
  repealed: Readonly<Record<string, Repeal>>,
): readonly Unit[] {
  const idOf = new Map(placed.map(({ id, unit }) => [unit, id]));
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
