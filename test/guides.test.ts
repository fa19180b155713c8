/** The commands of the guides, run in an empty folder. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './helpers/folder.ts';

const root = join(import.meta.dirname, '..');
const MAIN = join(root, 'dist/cli/main.js');
const guide = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const commandsIn = (text: string): readonly string[] =>
  (/^```sh\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? '').trim().split('\n');
/** Runs one line of a guide; throws where it fails. */
function follow(line: string, folder: string): string {
  const [program, ...args] = line.split(' ');
  if (program === 'cp') {
    copyFileSync(join(folder, args[0] ?? ''), join(folder, args[1] ?? ''));
    return '';
  }
  return execFileSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

describe.each(['start.md', 'contributing.md', 'your-constitution.md'])('docs/%s', (name) => {
  const text = guide(name);

  test('shows steps that work, in their order', () => {
    const folder = folderWith();
    for (const [, path = '', content = ''] of text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm))
      writeFileSync(join(folder, path), content);
    const outputs = commandsIn(text).map((line) => follow(line, folder));
    expect(outputs.length).toBeGreaterThan(4);
    expect(outputs.join('')).toContain('nothing found');
    for (const [, shown = ''] of text.matchAll(/^ {3}```yaml\n([\s\S]*?)^ {3}```$/gm))
      expect(filesIn(folder)).toContain(shown.replace(/^ {3}/gm, ''));
  });
});

/** The YAML files that are there, acts among them. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
}
