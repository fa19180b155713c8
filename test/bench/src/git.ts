/** `git diff --word-diff`, where git is at hand. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mark, Pair } from './marks.js';

/** The version of the git that is at hand; null where there is none. */
export const GIT_VERSION: string | null =
  /\d+(?:\.\d+)*/.exec(spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? null;

/** Whether there is a git to ask. */
export const HAS_GIT: boolean = GIT_VERSION !== null;

const OPS: Readonly<Record<string, Mark['op']>> = { '+': 'insert', '-': 'delete', ' ': 'equal' };

/** What git marks, word by word, in two texts; all of them stand in its context. */
export function gitWordDiff({ before, after }: Pair): readonly Mark[] {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-bench-'));
  try {
    const files = ['before', 'after'].map((name) => join(folder, name));
    for (const [index, text] of [before, after].entries()) writeFileSync(files[index] ?? '', `${text}\n`);
    const options = ['--no-index', '--no-color', '--word-diff=porcelain', '--unified=1000000'];
    const { status, stdout, stderr } = spawnSync('git', ['diff', ...options, ...files], { encoding: 'utf8' });
    if (status === null || status > 1) throw new Error(`git diff: ended with ${status}: ${stderr}`);
    return marksIn(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function marksIn(printed: string): Mark[] {
  const lines = printed.split('\n');
  const start = lines.findIndex((line) => line.startsWith('@@')) + 1;
  const marks = lines.slice(start, -1).map((line): Mark => {
    if (line === '~') return { op: 'equal', text: '\n' };
    return { op: OPS[line[0] ?? ' '] ?? 'equal', text: line.slice(1) };
  });
  // The line end that every file has is no part of the text.
  return marks.at(-1)?.text === '\n' ? marks.slice(0, -1) : marks;
}
