/** What changes files is counted as an operation, so that every kill that is to fall before it does. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOOK, KILLED, newFolder } from './program.ts';
import { everythingIn, isSame } from './scenes.ts';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

/** What changes nothing; whatever else is imported has its example below. */
const READING: ReadonlySet<string> = new Set([
  'accessSync',
  'closeSync',
  'constants',
  'existsSync',
  'fstatSync',
  'lstatSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'readlinkSync',
  'realpathSync',
  'statSync',
]);

/** How each function that changes something is called, in a folder with a file `old`, opened as `open`, and a folder `empty`. */
const EXAMPLES: Readonly<Record<string, string>> = {
  chmodSync: "fs.chmodSync('old', 0o600)",
  chownSync: "fs.chownSync('old', owner.uid, owner.gid)",
  copyFileSync: "fs.copyFileSync('old', 'new')",
  fchmodSync: 'fs.fchmodSync(open, 0o600)',
  fchownSync: 'fs.fchownSync(open, owner.uid, owner.gid)',
  fdatasyncSync: 'fs.fdatasyncSync(open)',
  fsyncSync: 'fs.fsyncSync(open)',
  ftruncateSync: 'fs.ftruncateSync(open)',
  futimesSync: 'fs.futimesSync(open, 0, 0)',
  lchownSync: "fs.lchownSync('old', owner.uid, owner.gid)",
  linkSync: "fs.linkSync('old', 'new')",
  lutimesSync: "fs.lutimesSync('old', 0, 0)",
  mkdirSync: "fs.mkdirSync('new')",
  mkdtempSync: "fs.mkdtempSync('new')",
  openSync: "fs.openSync('new', 'wx')",
  renameSync: "fs.renameSync('old', 'new')",
  rmSync: "fs.rmSync('old')",
  rmdirSync: "fs.rmdirSync('empty')",
  truncateSync: "fs.truncateSync('old')",
  unlinkSync: "fs.unlinkSync('old')",
  utimesSync: "fs.utimesSync('old', 0, 0)",
  writeFileSync: "fs.writeFileSync('old', 'other')",
  writeSync: "fs.writeSync(open, 'other')",
};

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const sources = files.map((file) => readFileSync(join(SOURCES, file), 'utf8'));

/** The lists of names that files import from the file system, each between its braces. */
const lists = sources.flatMap((source) =>
  [...source.matchAll(/^import \{([^}]*)\} from 'node:fs';$/gm)].map(([, names = '']) => names),
);

const imported = [
  ...new Set(
    lists
      .flatMap((names) => names.split(',').map((name) => name.trim()))
      .filter((name) => name !== '' && !name.startsWith('type ')),
  ),
].toSorted();

/** Runs a call in a folder of its own, and kills it at its first operation if there is one. */
function killedBefore(call: string): { readonly isKilled: boolean; readonly isAsBefore: boolean } {
  const folder = newFolder();
  writeFileSync(join(folder, 'old'), 'A sentence.\n');
  mkdirSync(join(folder, 'empty'));
  const before = everythingIn(folder);
  const program = `import * as fs from 'node:fs';
const owner = fs.statSync('old');
const open = fs.openSync('old', 'r+');
${call};`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', HOOK, '--input-type=module', '--eval', program],
    {
      cwd: folder,
      encoding: 'utf8',
      // The first operation is to open the file.
      env: { ...process.env, OPERATIONS_DO: 'kill', OPERATIONS_FOLDER: folder, OPERATIONS_AT: '2' },
    },
  );
  expect(stderr).toBe('');
  return { isKilled: status === KILLED, isAsBefore: isSame(everythingIn(folder), before) };
}

describe('what is imported from the file system', () => {
  test('is imported by name, and from nowhere else', () => {
    const mentions = sources.flatMap((source) => source.match(/['"](?:node:)?fs(?:\/promises)?['"]/g) ?? []);
    expect(mentions.length).toBeGreaterThan(5);
    expect(mentions).toHaveLength(lists.length);
    expect(imported.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  test('only reads, or has an example below', () => {
    expect(imported).toContain('utimesSync');
    expect(imported.filter((name) => !READING.has(name) && !(name in EXAMPLES))).toEqual([]);
  });
});

describe('an operation', () => {
  test.each(Object.entries(EXAMPLES))('that changes something is counted before it does: %s', (_, call) => {
    expect(killedBefore(call)).toEqual({ isKilled: true, isAsBefore: true });
  });

  test.each([
    "fs.readFileSync('old')",
    'fs.fstatSync(open)',
    'fs.closeSync(open)',
    "fs.readdirSync('empty')",
  ])('that changes nothing is not counted: %s', (call) => {
    expect(killedBefore(call)).toEqual({ isKilled: false, isAsBefore: true });
  });
});
