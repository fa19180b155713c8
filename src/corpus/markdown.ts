/** Markdown text to tree and back, always by the same rules. */

import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** An address of mail in angle brackets is a link, also where it starts with a digit or a sign, before which the library escapes no bracket. */
const addresses = {
  unsafe: [
    {
      character: '<',
      after: "[#-'*+\\-.\\d=^_`{|}~][#-'*+\\--9=?A-Z^-~]*@",
      inConstruct: 'phrasing' as const,
    },
  ],
};

/** Signs that are mostly left as they are, and that cost the parser time where there are thousands. */
const signs = {
  unsafe: ['!', ']', '&', '<', '\\'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
};

const processor = unified()
  .data('toMarkdownExtensions', [addresses])
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

const crowdedProcessor = unified()
  .data('toMarkdownExtensions', [signs])
  .use(remarkFrontmatter)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/** Writes a tree as {@link writeMarkdown} does, with every sign escaped that might be markup somewhere. */
export function writeCrowdedMarkdown(root: Root): string {
  return crowdedProcessor.stringify(root);
}
