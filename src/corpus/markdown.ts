/** Markdown text to tree and back, always by the same rules. */

import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
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

/** Struck text is GitHub's as tables are, so that what reads the ones reads the other. */
const strikethrough = { unsafe: [{ character: '~', inConstruct: 'phrasing' as const }] };

const githubProcessor = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), strikethrough])
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/**
 * Writes a tree for readers of GitHub's Markdown: with tables, whose cells are not filled up with spaces, and with what they
 * would take for struck text escaped.
 */
export function writeGithubMarkdown(root: Root): string {
  return githubProcessor.stringify(root);
}
