/** Corpora on the disk, in folders that go when their test ends. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { ARTICLES, actFile, articleFile, DESCRIPTION } from './corpus.ts';

/** A new folder with these files in it. */
export function folderWith(...files: readonly TextFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The files of a corpus of one article, small enough to write out everything that is said of it. */
export const SMALL: readonly TextFile[] = [
  { path: 'constitution/corpus.yaml', text: DESCRIPTION },
  articleFile('2', 'II', 'The President:\n\n**1)** signs laws;\n\n**2)** appoints ten judges.'),
];

/** A corpus in which a check finds nothing: canonical, well named, every tombstone and every old text accounted for. */
export const CLEAN: readonly TextFile[] = [
  {
    path: 'constitution/corpus.yaml',
    text: `${DESCRIPTION}earlierActs:
  - id: 1999-01-01-old-act
    title: "An old act"
    date: 1999-01-01
`,
  },
  ...ARTICLES,
  cleanAct('- op: repeal\n  at: 2/s3\n  expect: "rests."'),
];

/** The act of the clean corpus with other operations, all of them on article 2. */
export function cleanAct(operations: string): TextFile {
  const { path, text } = actFile(operations);
  return { path, text: text.replace('- id: first', '- id: first\n    article: 2') };
}

/** Some files with one more, or with another in the place of the one that has its path. */
export function withFile(files: readonly TextFile[], added: TextFile): TextFile[] {
  return [...files.filter(({ path }) => path !== added.path), added];
}
