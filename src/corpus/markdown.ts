/** Markdown text to tree and back, always by the same rules. */

import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/** Reads Markdown with YAML front matter. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Writes a tree as canonical Markdown; text is escaped so that it reads back as text. */
export function writeMarkdown(root: Root): string {
  return processor.stringify(root);
}
