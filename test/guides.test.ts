/** The commands of the guides, run in an empty folder. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/io.ts';

const root = join(import.meta.dirname, '..');
const guide = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const commandsIn = (text: string): readonly string[] =>
  (/^```sh\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? '').trim().split('\n');
const isThere = async (command: string): Promise<boolean> =>
  (await run('--help')).stdout.includes(`\n  ${command} `);

/** Runs one line of a guide; throws where it fails. */
function follow(line: string, folder: string): string {
  const [program, ...args] = line.split(' ');
  if (program === 'cp') {
    copyFileSync(join(folder, args[0] ?? ''), join(folder, args[1] ?? ''));
    return '';
  }
  const main = join(root, 'dist/cli/main.js');
  return execFileSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

describe('docs/start.md and docs/contributing.md', () => {
  test.each(['start.md', 'contributing.md'])('%s shows steps that work, in their order', (name) => {
    const folder = folderWith();
    for (const [, path = '', text = ''] of guide(name).matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm))
      writeFileSync(join(folder, path), text);
    const outputs = commandsIn(guide(name)).map((line) => follow(line, folder));
    expect(outputs.length).toBeGreaterThan(4);
    expect(outputs.join('')).toContain('nothing found');
  });
});

describe('docs/your-constitution.md', () => {
  const names = commandsIn(guide('your-constitution.md')).map((line) => line.split(' ')[1] ?? '');
  test.for([...new Set(names)])('shows %s, which is there', async (name, { skip }) => {
    // Made elsewhere: skipped where it has not come yet, so that the report says so.
    if (['import', 'build'].includes(name) && !(await isThere(name))) skip();
    expect(await isThere(name)).toBe(true);
  });
});
