/** Which versions of the peers were measured. */

import { readFileSync } from 'node:fs';
import { GIT_VERSION } from './git.js';

/** The bench's own lock file and the packages in it that are measured: all that it depends on but types. */
const BENCH = new URL('../package-lock.json', import.meta.url);
/** Peers that the package itself has among its dependencies. */
const PACKAGE = new URL('../../../package-lock.json', import.meta.url);
const OF_PACKAGE = ['diff', 'remark-parse'];

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

/** The version of each peer by its name. */
export function versionsOfPeers(): Readonly<Record<string, string>> {
  const bench = lockOf(BENCH);
  const names = Object.keys(bench.packages['']?.dependencies ?? {}).filter(
    (name) => !name.startsWith('@types/'),
  );
  return Object.fromEntries([
    ...OF_PACKAGE.map((name) => [name, versionIn(lockOf(PACKAGE), name)]),
    ...names.map((name) => [name, versionIn(bench, name)]),
    ...(GIT_VERSION === null ? [] : [['git', GIT_VERSION]]),
  ]);
}

function lockOf(file: URL): Lock {
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}

function versionIn({ packages }: Lock, name: string): string {
  const version = packages[`node_modules/${name}`]?.version;
  if (version === undefined) throw new Error(`no lock file has ${name}`);
  return version;
}
