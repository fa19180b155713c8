/** The programs that guides show, run. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the first program that a guide shows: what it prints, and what the guide says that it prints. */
export function runSnippet(guide: string): { readonly output: string; readonly printed: string } {
  const text = readFileSync(join(ROOT, guide), 'utf8');
  const [, snippet = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const [, printed = ''] = /prints\n\n```text\n([\s\S]*?)```/.exec(text) ?? [];
  const folder = mkdtempSync(join(ROOT, 'dist', 'snippet-'));
  try {
    const file = join(folder, 'snippet.mjs');
    writeFileSync(file, snippet);
    return { output: runNode(file), printed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs Node in the root of the project; returns all that it wrote. */
export function runNode(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return stdout + stderr;
}
