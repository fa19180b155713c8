/** Articles as their canonical files. */

import type { Paragraph, Root } from 'mdast';
import { isArticleNumber, PREAMBLE } from '../address.ts';
import { ConstitutionError, type Issue, quote } from '../errors.ts';
import type { Article, Repeal, Unit, Words } from '../model.ts';
import { flatten, walk } from '../units.ts';
import { isCrowded } from './article-bounds.ts';
import { writeCrowdedMarkdown, writeMarkdown } from './markdown.ts';
import type { FrontMatter } from './schema.ts';
import { articleHeading } from './words.ts';
import { writeYaml } from './yaml-writer.ts';

/**
 * Writes an article as its canonical file.
 *
 * For every canonical file, `writeArticle(parseArticle(file))` is the file, byte for byte. Where a text has thousands of signs, all are
 * escaped: else what was read could be refused when it was written.
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
  const units = flatten(article.units);
  return units.some(({ text }) => isCrowded(text)) ? writeCrowdedMarkdown(root) : writeMarkdown(root);
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

/**
 * The file an article lives in: `article-052.md`, `article-083-1.md`, `preamble.md`.
 *
 * @throws ConstitutionError with `ADDRESS_INVALID` for what is no article's number: it may name a folder above or a device.
 */
export function articleFileName(number: string): string {
  if (number === PREAMBLE) return `${PREAMBLE}.md`;
  if (!isArticleNumber(number)) throw new ConstitutionError([noArticleNumber(number)]);
  const [first = '', ...rest] = number.split('-');
  const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(first) ?? [];
  return `article-${[`${digits.padStart(3, '0')}${letter}`, ...rest].join('-')}.md`;
}

function noArticleNumber(number: string): Issue {
  return {
    code: 'ADDRESS_INVALID',
    message: `${quote(number)} is not the number of an article.`,
    hint: 'Number it as 71 or 83-1, or "preamble".',
  };
}
