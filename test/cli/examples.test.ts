/** The examples of docs/cli.md, and so those of --help, run as a shell runs them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.ts';

const root = join(import.meta.dirname, '../..');
const MAIN = join(root, 'dist/cli/main.js');
const GUIDE = readFileSync(join(root, 'docs/cli.md'), 'utf8');

const DRAFT = `act:
  id: 2024-01-01-law-1
  title: "Law"
  adopted: 2024-01-01
  published: 2024-01-01
  inForce: 2024-01-01
  source: "Made up."
amendments:
  - id: art-41
    article: 41
    measures: []
    operations:
      - op: substitute
        at: 41/p1
        old: "seven"
        new: "six"
`;

/** A folder with what an example takes to be there. */
function workplace(command: string): string {
  const folder = folderWith(
    { path: 'bin/constitution-diff', text: `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n` },
    { path: 'drafts/article-050.md', text: readFileSync(join(root, 'constitution/article-050.md'), 'utf8') },
    { path: 'pairs.jsonl', text: '{"before": "seven judges", "after": "nine judges"}\n' },
    { path: 'draft.yaml', text: DRAFT },
    { path: 'constitution.html', text: '<h3>Article 1</h3><p>1. The island is free.</p>' },
    { path: 'official.html', text: '<h3>Article 1</h3><p>1. The island is free.</p>' },
    { path: 'text.txt', text: '1-бап\n1. Арал еркін.\n' },
    { path: 'official.txt', text: 'Статья 1\n1. Остров свободен.\n' },
  );
  chmodSync(join(folder, 'bin/constitution-diff'), 0o755);
  if (command.includes('NEW_REPOSITORY'))
    execFileSync('git', ['init', '--quiet', join(folder, 'NEW_REPOSITORY')]);
  const made = / (?:init|import) /.test(command) ? [] : ['my-constitution', 'their-constitution'];
  for (const name of made.filter((one) => command.includes(one)))
    execFileSync(process.execPath, [MAIN, 'init', name], { cwd: folder, stdio: 'ignore' });
  return folder;
}

// Pipes and redirections are those of a shell that Windows has not; fish is not everywhere.
describe.skipIf(process.platform === 'win32')('docs/cli.md (not on Windows)', () => {
  const examples = [...GUIDE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, lines = '']) => lines.trim().split('\n'))
    .filter((line) => !line.includes('fish'));

  test('has an example of every command', () => {
    const named = new Set(examples.flatMap((line) => /^constitution-diff (\S+)/.exec(line)?.[1] ?? []));
    expect(named.size).toBeGreaterThan(18);
  });

  test.each(examples)('shows what works: %s', (line) => {
    const folder = workplace(line);
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    });
    // Different, not in trouble.
    expect(status, stderr).toBeOneOf(/ (?:diff|verify) /.test(line) ? [0, 1] : [0]);
    expect(stderr).not.toMatch(/\[[A-Z]+(?:_[A-Z]+)+\]\n {2}/);
  });
});
