/** The Markdown files of the embedded corpus. */

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../constitution/', import.meta.url);

/** A file of an article. */
export interface ArticleFile {
  readonly path: string;
  readonly text: string;
}

/** All articles, as the disk has them. */
export function articleFiles(): readonly ArticleFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `constitution/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}
