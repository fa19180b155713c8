/** The package as a user gets it: packed, and installed into an empty project. */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** A project that has the package for its only dependency. */
export interface Project {
  readonly folder: string;
  readonly tarball: string;
}

/** Packs what `npm publish` would publish and installs it into an empty project. */
export function installPacked(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-diff-'));
  succeed(runIn(ROOT, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder));
  const [name = ''] = readdirSync(folder);
  const tarball = join(folder, name);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  succeed(runIn(folder, 'npm', 'install', '--no-audit', '--no-fund', tarball));
  return { folder, tarball };
}

/** Runs a program in a folder. */
export function runIn(cwd: string, command: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  // npm and npx are scripts, which Windows runs by a shell only.
  return spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

/** What a program printed that should have ended well. */
export function succeed({ status, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (status !== 0) throw new Error(`exit status ${status}\n${stdout}${stderr}`);
  return stdout;
}
