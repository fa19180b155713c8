import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname as hostName } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/errors.ts';
import { unwrap } from '../../src/errors.ts';
import { type FolderFile, type FolderReport, SITE_MARK, writeFolder } from '../../src/node/site-folder.ts';
import { issueOf } from '../helpers/corpus.ts';
import { folderWith } from '../helpers/folder.ts';

const START = { path: 'index.html', content: 'unfinished' };
const FIRST: readonly FolderFile[] = [
  { path: 'index.html', content: 'start' },
  { path: 'articles/1/index.html', content: 'one' },
  { path: 'articles/2/index.html', content: 'two' },
];
const SECOND: readonly FolderFile[] = [
  { path: 'index.html', content: 'start' },
  { path: 'articles/1/index.html', content: 'one, amended' },
];

function build(folder: string, files: Iterable<FolderFile> = FIRST): Result<FolderReport> {
  return writeFolder(folder, files, { start: START });
}

/** Files that end with a failure, as a build that is killed does. */
function* broken(files: readonly FolderFile[]): Generator<FolderFile> {
  yield* files;
  throw new Error('killed');
}

function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(SITE_MARK),
  );
  const found = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(found.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('writeFolder', () => {
  test('writes all files, and leaves no lock', () => {
    const folder = folderWith();
    expect(unwrap(build(folder))).toEqual({ written: 3, unchanged: 0, removed: 0 });
    expect(contents(folder)).toEqual({
      'articles/1/index.html': 'one',
      'articles/2/index.html': 'two',
      'index.html': 'start',
    });
    expect(readdirSync(join(folder, SITE_MARK))).toEqual(['manifest.json']);
  });

  test('makes the folder', () => {
    const folder = join(folderWith(), 'a/b');
    unwrap(build(folder));
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
  });

  test('touches nothing the second time, not even the folder', () => {
    const folder = folderWith();
    unwrap(build(folder));
    const long = new Date('2001-01-01');
    const paths = [
      folder,
      join(folder, SITE_MARK),
      ...Object.keys(contents(folder)).map((name) => join(folder, name)),
    ];
    for (const path of paths) utimesSync(path, long, long);
    expect(unwrap(build(folder))).toEqual({ written: 0, unchanged: 3, removed: 0 });
    for (const path of paths) expect(statSync(path).mtime).toEqual(long);
  });

  test('touches only what differs, and takes away what was its own', () => {
    const folder = folderWith();
    unwrap(build(folder));
    writeFileSync(join(folder, 'CNAME'), 'example.org');
    const long = new Date('2001-01-01');
    utimesSync(join(folder, 'index.html'), long, long);
    expect(unwrap(build(folder, SECOND))).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect(contents(folder)).toEqual({
      CNAME: 'example.org',
      'articles/1/index.html': 'one, amended',
      'index.html': 'start',
    });
    expect(existsSync(join(folder, 'articles/2'))).toBe(false);
    expect(statSync(join(folder, 'index.html')).mtime).toEqual(long);
  });

  test('refuses a folder with what is not its own, and touches nothing', () => {
    const folder = folderWith({ path: 'precious.txt', text: 'mine' });
    expect(issueOf(build(folder))).toMatchObject({
      code: 'FOLDER_NOT_OURS',
      message: expect.stringContaining('precious.txt'),
    });
    expect(contents(folder)).toEqual({ 'precious.txt': 'mine' });
    expect(existsSync(join(folder, SITE_MARK))).toBe(false);
  });

  test('never writes over a file that came from elsewhere', () => {
    const folder = folderWith();
    unwrap(build(folder, SECOND));
    mkdirSync(join(folder, 'articles/2'));
    writeFileSync(join(folder, 'articles/2/index.html'), 'mine');
    expect(issueOf(build(folder)).code).toBe('FOLDER_NOT_OURS');
    expect(contents(folder)['articles/2/index.html']).toBe('mine');
  });

  test('leaves the old site where a build breaks off while pages are made, and the next build completes it', () => {
    const folder = folderWith();
    unwrap(build(folder));
    const before = contents(folder);
    expect(() => build(folder, broken(SECOND))).toThrow('killed');
    expect(contents(folder)).toEqual(before);
    expect(unwrap(build(folder, SECOND)).written).toBe(1);
  });

  test('says at the start page that a site is unfinished where moving broke off, and the next build completes it', () => {
    const folder = folderWith();
    unwrap(build(folder));
    // A folder in the way of a file stops the move.
    mkdirSync(join(folder, 'articles/3/index.html/x'), { recursive: true });
    const files = [...SECOND, { path: 'articles/3/index.html', content: 'three' }];
    expect(issueOf(build(folder, files)).code).toBe('FILE_UNWRITABLE');
    expect(contents(folder)['index.html']).toMatch(/^start$|^unfinished$/);
  });

  test('a name that no folder can have is an error with a code', () => {
    expect(issueOf(build(join(folderWith(), '\0')))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: 'The folder cannot be written: its name holds a null character.',
    });
  });

  test('completes a site that was killed between moving and the start page', () => {
    const folder = folderWith();
    unwrap(build(folder));
    const manifest = join(folder, SITE_MARK, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ finished: false, files: FIRST.map(({ path }) => path) }));
    writeFileSync(join(folder, 'index.html'), START.content);
    writeFileSync(join(folder, SITE_MARK, 'lock'), `${deadProcess()} ${hostName()}\n`);
    expect(unwrap(build(folder, SECOND))).toMatchObject({ written: 2, removed: 1 });
    expect(contents(folder)).toEqual({ 'articles/1/index.html': 'one, amended', 'index.html': 'start' });
    expect(JSON.parse(readFileSync(manifest, 'utf8')).finished).toBe(true);
  });

  test('two builds at once do not mix: the second is refused', () => {
    const folder = folderWith();
    function* files(): Generator<FolderFile> {
      yield* FIRST.slice(0, 2);
      expect(issueOf(build(folder, SECOND)).code).toBe('FOLDER_BUSY');
      yield* FIRST.slice(2);
    }
    unwrap(build(folder, files()));
    expect(contents(folder)['articles/1/index.html']).toBe('one');
  });
});

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
