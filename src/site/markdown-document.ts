/** What every Markdown document has, and where each stands. */

import type { RootContent } from 'mdast';
import { writeYaml } from '../corpus/yaml-writer.ts';
import { holdable } from '../render/characters.ts';
import { writeGithubMarkdown } from '../render/github-markdown.ts';
import { heading } from '../render/markdown-nodes.ts';
import type { SiteFile } from './document.ts';
import { safeName } from './paths.ts';

/** The document that lists the others. */
export const MARKDOWN_INDEX = 'index.md';
/** The document of the promises. */
export const MARKDOWN_MEASURES = 'measures.md';

/** The document of an article. */
export function markdownArticlePath(name: string): string {
  return `articles/${safeName(name)}.md`;
}

/** The document of an act. */
export function markdownActPath(id: string): string {
  return `acts/${safeName(id)}.md`;
}

/** A document with its title, and with the front matter that generators read; Docusaurus is told that it is no JSX. */
export function markdownDocument(path: string, title: string, children: readonly RootContent[]): SiteFile {
  // VitePress puts the title into a script as it stands, which a tag in it would end.
  const name = holdable(title).replaceAll('<', '‹');
  const front = writeYaml({ title: name, mdx: { format: 'md' } }).trimEnd();
  const body = holdable(writeGithubMarkdown({ type: 'root', children: [heading(1, title), ...children] }));
  // VitePress takes what stands in two braces for a program, also where the braces were written as references.
  const inert = body.replace(/&#123;(?=&#123;)/g, '&#123;<!-- -->');
  return { path, content: `---\n${front}\n---\n\n${inert}` };
}
