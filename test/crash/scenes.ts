/** What the program may be doing when something happens to it, and what may then be left. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { CLEAN } from '../helpers/folder.ts';
import { type Call, countOperations, finish, newFolder } from './program.ts';

/** The files of a folder by their paths. */
export type Tree = Readonly<Record<string, string>>;

/** A command, where it writes, and what stands there beforehand. */
export interface Scene {
  readonly name: string;
  /** Makes what stands there, in a new folder. */
  readonly prepare: (folder: string) => Promise<void>;
  readonly call: (folder: string) => Call;
  /** Another command that would write to the same place. */
  readonly other: (folder: string) => Call;
  /** Whether a tree may be left where the old and the new one are these. */
  readonly mayBe: (found: Tree, old: Tree, made: Tree) => boolean;
}

const FIXTURE = fileURLToPath(new URL('../import/fixtures/island.ru.json', import.meta.url));
const OTHER_FIXTURE = fileURLToPath(new URL('../import/fixtures/island.en.md', import.meta.url));
const UNFINISHED = 'This site is unfinished';
const MINE: TextFile = { path: 'mine.txt', text: 'Nobody else has this text.\n' };
const START = 'site/index.html';

/** Puts files into a folder. */
function put(folder: string, files: readonly TextFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const below = (name: string, files: readonly TextFile[]): readonly TextFile[] =>
  files.map(({ path, text }) => ({ path: `${name}/${path}`, text }));

/** What a person sees of a folder: not what we keep there for ourselves. */
export function treeOf(folder: string): Tree {
  return Object.fromEntries(Object.entries(everythingIn(folder)).filter(([path]) => !isOwn(path)));
}

/** Every file of a folder, and every folder without one. */
export function everythingIn(folder: string, path = ''): Tree {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const step = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory()) return { [step]: readFileSync(join(folder, step), 'latin1') };
      const found = everythingIn(folder, step);
      return Object.keys(found).length === 0 ? { [`${step}/`]: '' } : found;
    }),
  );
}

/** Whether two trees have the same files; folders without files do not count. */
export function isSame(one: Tree, other: Tree): boolean {
  return differing(one, other).length === 0;
}

/** The files that two trees do not share. */
export function differing(one: Tree, other: Tree): readonly string[] {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return paths.filter((path) => !path.endsWith('/') && one[path] !== other[path]);
}

function isOwn(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.constitution-diff-'));
}

/** A site is the old one or the new one, or its start page says that it is not finished. */
function isSite(found: Tree, old: Tree, made: Tree): boolean {
  return found[START]?.includes(UNFINISHED) === true || isSame(found, old) || isSame(found, made);
}

/** A corpus is there with all its files, or without the folder that makes it one. */
function isCorpus(found: Tree, _old: Tree, made: Tree): boolean {
  return isSame(found, made) || !Object.keys(found).some((path) => path.startsWith('new/constitution/'));
}

/** Every file is the old one or the new one, and no other is there. */
function isEachWhole(found: Tree, old: Tree, made: Tree): boolean {
  const isWhole = differing(found, old).every((path) => found[path] === made[path]);
  return isWhole && Object.keys(old).every((path) => path in found || !(path in made));
}

/** A site's folder with an older site of the same corpus and a file of the user's. */
async function withSite(folder: string, ...options: readonly string[]): Promise<void> {
  put(folder, below('corpus', CLEAN));
  await finish(build(...options)(folder));
  put(folder, [{ path: `site/${MINE.path}`, text: MINE.text }]);
}

const build =
  (...options: readonly string[]) =>
  (folder: string): Call => ({
    args: ['build', '--out', join(folder, 'site'), '--corpus', join(folder, 'corpus'), ...options],
  });

const output =
  (...args: readonly string[]) =>
  (folder: string): Call => ({ args: [...args, '--output', join(folder, 'out', 'result')] });

const BASE = ['--to', '2000-01-01'];
const LATER = ['--base-url', 'https://example.org/'];

function notCanonical({ path, text }: TextFile): TextFile {
  return { path, text: path.endsWith('.md') ? text.replaceAll('**', '__') : text };
}

const PAIRS = `${[1, 2, 3].map((n) => JSON.stringify({ id: `${n}`, before: 'Two words.', after: `${n} words.` })).join('\n')}\n`;

/** The commands that write, each as it is most easily disturbed. */
export const SCENES: readonly Scene[] = [
  {
    name: 'build of a first site',
    prepare: async (folder) => put(folder, below('corpus', CLEAN)),
    call: build(),
    other: build(...BASE),
    mayBe: isSite,
  },
  {
    name: 'build of a site that grows',
    prepare: (folder) => withSite(folder, ...BASE),
    call: build(),
    other: build(...LATER),
    mayBe: isSite,
  },
  {
    name: 'build of a site that shrinks',
    prepare: (folder) => withSite(folder),
    call: build(...BASE),
    other: build(...LATER),
    mayBe: isSite,
  },
  {
    name: 'import into a folder that is not there',
    prepare: async (folder) => put(folder, [MINE]),
    call: (folder) => ({ args: ['import', FIXTURE, '--out', join(folder, 'new')] }),
    other: (folder) => ({
      args: ['import', OTHER_FIXTURE, '--out', join(folder, 'new'), '--date', '2020-01-01'],
    }),
    mayBe: isCorpus,
  },
  {
    name: 'import into an empty folder',
    prepare: async (folder) => void mkdirSync(join(folder, 'new')),
    call: (folder) => ({ args: ['import', FIXTURE, '--out', join(folder, 'new')] }),
    other: (folder) => ({ args: ['init', join(folder, 'new')] }),
    mayBe: isCorpus,
  },
  {
    name: 'init',
    prepare: async () => undefined,
    call: (folder) => ({ args: ['init', join(folder, 'new')] }),
    other: (folder) => ({ args: ['init', join(folder, 'new'), '--lang', 'kk'] }),
    mayBe: isCorpus,
  },
  {
    name: 'check --fix',
    prepare: async (folder) =>
      put(folder, [...CLEAN.map(notCanonical), MINE, { path: 'constitution/notes.txt', text: MINE.text }]),
    call: (folder) => ({ args: ['check', folder, '--fix'] }),
    other: (folder) => ({ args: ['check', folder, '--fix'] }),
    mayBe: isEachWhole,
  },
  {
    name: 'derive --output over an older file',
    prepare: async (folder) => put(folder, [MINE, { path: 'out/result', text: 'older\n' }]),
    call: output('derive', '2022-06-08', '2022-09-17'),
    other: output('derive', '2019-03-23', '2023-01-01'),
    mayBe: isEachWhole,
  },
  {
    name: 'export --output into a folder that is not there',
    prepare: async (folder) => put(folder, [MINE]),
    call: output('export', '--format', 'csv'),
    other: output('export', '--format', 'markdown'),
    mayBe: isEachWhole,
  },
  {
    name: 'diff --jsonl --output over an older file',
    prepare: async (folder) => put(folder, [MINE, { path: 'out/result', text: 'older\n' }]),
    call: (folder) => ({ ...output('diff', '--jsonl', '--exit-zero')(folder), stdin: PAIRS }),
    other: (folder) => ({ ...output('diff', '--jsonl', '--exit-zero')(folder), stdin: PAIRS.repeat(2) }),
    mayBe: isEachWhole,
  },
];

/** A scene that is set: what its command makes where nothing happens to it. */
export interface Stage {
  readonly scene: Scene;
  readonly old: Tree;
  readonly made: Tree;
  /** With what we keep there for ourselves. */
  readonly all: Tree;
  /** How many operations on files the command makes. */
  readonly operations: number;
  /** A new folder in which everything is as it was before. */
  readonly fresh: () => string;
}

/** Sets a scene for its command, or for another one; operations that only read count where asked. */
export async function setScene(
  scene: Scene,
  callOf: Scene['call'] = scene.call,
  withReads = false,
): Promise<Stage> {
  const template = newFolder();
  await scene.prepare(template);
  const fresh = (): string => {
    const folder = newFolder();
    cpSync(template, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  };
  const folder = fresh();
  const operations = await countOperations(callOf(folder), folder, withReads);
  return { scene, old: treeOf(template), made: treeOf(folder), all: everythingIn(folder), operations, fresh };
}

/** The files of the user's that a tree has, by their names. */
export function userFilesIn(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => /(?:mine|notes)\.txt$/.test(path)));
}
