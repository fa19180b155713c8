import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../src/errors.ts';
import { unwrap } from '../../src/errors.ts';
import { formatProcess, thisProcess } from '../../src/node/running.ts';
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

  test('says of a name that is too long for the file system that it is that', () => {
    const folder = folderWith();
    const path = `articles/2${'-1'.repeat(130)}/index.html`;
    expect(issueOf(build(folder, [START, { path, content: 'one' }]))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: 'The folder cannot be written: ENAMETOOLONG.',
      hint: expect.stringContaining('shorten it'),
    });
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
    const page = join(folder, 'articles/1/index.html');
    function* files(): Generator<FolderFile> {
      yield* SECOND.slice(1);
      // A folder in the way of a file stops the move.
      rmSync(page);
      mkdirSync(join(page, 'x'), { recursive: true });
      yield { path: 'index.html', content: 'start, amended' };
    }
    expect(issueOf(build(folder, files())).code).toBe('FILE_UNWRITABLE');
    expect(contents(folder)['index.html']).toBe('unfinished');
    rmSync(page, { recursive: true });
    expect(unwrap(build(folder, SECOND))).toMatchObject({ written: 2 });
    expect(contents(folder)['index.html']).toBe('start');
  });

  test('keeps what somebody put where a file is to be while it was made, and leaves the old site', () => {
    const folder = folderWith();
    unwrap(build(folder, SECOND));
    const before = contents(folder);
    const mine = join(folder, 'articles/2/index.html');
    function* files(): Generator<FolderFile> {
      yield* FIRST;
      mkdirSync(join(folder, 'articles/2'));
      writeFileSync(mine, 'mine');
    }
    expect(issueOf(build(folder, files()))).toMatchObject({
      code: 'FOLDER_NOT_OURS',
      message: expect.stringContaining('articles/2/index.html'),
    });
    expect(contents(folder)).toEqual({ ...before, 'articles/2/index.html': 'mine' });
  });

  test('refuses an empty folder into which something came while pages were made', () => {
    const folder = folderWith();
    function* files(): Generator<FolderFile> {
      mkdirSync(join(folder, 'constitution'));
      yield* FIRST;
    }
    expect(issueOf(build(folder, files()))).toMatchObject({
      code: 'FOLDER_NOT_OURS',
      message: expect.stringContaining('constitution'),
    });
    expect(readdirSync(folder)).toEqual(['constitution']);
  });

  test.each<[string, (folder: string, elsewhere: string) => void, string]>([
    ['a folder that is a link', (folder, elsewhere) => link(elsewhere, folder, 'articles'), 'articles'],
    ['a folder that is a file', (folder) => put(folder, 'articles'), 'articles'],
    ['a file that is a folder', (folder) => mkdirSync(join(folder, 'index.html')), 'index.html'],
    [
      'a file that is a link to nothing',
      (folder, elsewhere) => link(join(elsewhere, 'nothing'), folder, 'index.html'),
      'index.html',
    ],
    [
      'the folder of our own that is a link',
      (folder, elsewhere) => link(elsewhere, folder, SITE_MARK),
      SITE_MARK,
    ],
  ])('refuses %s, names it and writes nothing elsewhere', (_, spoil, named) => {
    const [folder, elsewhere] = [folderWith(), folderWith({ path: '1/index.html', text: 'mine' })];
    unwrap(build(folder));
    rmSync(join(folder, named), { recursive: true });
    spoil(folder, elsewhere);
    const before = readdirSync(folder);
    expect(
      issueOf(build(folder, [...FIRST, { path: 'articles/4/index.html', content: 'four' }])),
    ).toMatchObject({
      code: 'FOLDER_NOT_OURS',
      message: expect.stringContaining(named),
    });
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(elsewhere, { recursive: true }).toSorted()).toEqual(['1', '1/index.html']);
    expect(readFileSync(join(elsewhere, '1/index.html'), 'utf8')).toBe('mine');
  });

  test('removes nothing through a link, and no folder that stands where a file of its own was', () => {
    const elsewhere = folderWith({ path: '1/index.html', text: 'mine' });
    const folder = folderWith();
    unwrap(build(folder));
    rmSync(join(folder, 'articles/2/index.html'));
    put(folder, 'articles/2/index.html/mine.txt');
    const start = FIRST.slice(0, 1);
    unwrap(build(folder, start));
    expect(contents(folder)).toEqual({ 'articles/2/index.html/mine.txt': 'mine', 'index.html': 'start' });
    rmSync(join(folder, 'articles'), { recursive: true });
    unwrap(build(folder));
    rmSync(join(folder, 'articles'), { recursive: true });
    link(elsewhere, folder, 'articles');
    unwrap(build(folder, start));
    expect(readFileSync(join(elsewhere, '1/index.html'), 'utf8')).toBe('mine');
  });

  test('does not read a file that is larger than what it is to hold', () => {
    const folder = folderWith();
    unwrap(build(folder));
    // Longer than any text that a program can hold.
    truncateSync(join(folder, 'index.html'), 3 * 2 ** 30);
    expect(unwrap(build(folder))).toMatchObject({ written: 1 });
    expect(contents(folder)['index.html']).toBe('start');
  });

  test.skipIf(process.platform === 'win32')(
    'does not wait for a pipe in the place of a file or a lock (not on Windows)',
    () => {
      const folder = folderWith();
      unwrap(build(folder, SECOND));
      spawnSync('mkfifo', [join(folder, SITE_MARK, 'lock')]);
      expect(issueOf(build(folder)).code).toBe('FOLDER_BUSY');
      rmSync(join(folder, SITE_MARK, 'lock'));
      mkdirSync(join(folder, 'articles/2'));
      spawnSync('mkfifo', [join(folder, 'articles/2/index.html')]);
      expect(issueOf(build(folder)).code).toBe('FOLDER_NOT_OURS');
      expect(existsSync(join(folder, 'articles/2/index.html'))).toBe(true);
    },
  );

  test('a name that no folder can have is an error with a code', () => {
    expect(issueOf(build(join(folderWith(), '\0')))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: 'The folder cannot be written: its name holds a null character.',
    });
  });

  test('a folder without a name is refused, and not taken for the working folder', () => {
    const [own, folder] = [process.cwd(), folderWith()];
    process.chdir(folder);
    onTestFinished(() => process.chdir(own));
    expect(issueOf(build(''))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: 'The folder cannot be written: it has no name.',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['that is new', []],
    ['that is there', FIRST],
  ])('a path %s and is given twice is refused, and the old site stays', (_, first) => {
    const folder = folderWith();
    if (first.length > 0) unwrap(build(folder, first));
    const before = contents(folder);
    const again = { path: 'articles/1/index.html', content: 'one, again' };
    expect(issueOf(build(folder, [...FIRST, again]))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: expect.stringContaining('"articles/1/index.html" is given twice'),
    });
    expect(contents(folder)).toEqual(before);
  });

  test('completes a site that was killed between moving and the start page', () => {
    const folder = folderWith();
    unwrap(build(folder));
    const manifest = join(folder, SITE_MARK, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ finished: false, files: FIRST.map(({ path }) => path) }));
    writeFileSync(join(folder, 'index.html'), START.content);
    writeFileSync(
      join(folder, SITE_MARK, 'lock'),
      `${formatProcess({ ...thisProcess(), pid: deadProcess(), start: null })}\n`,
    );
    expect(unwrap(build(folder, SECOND))).toMatchObject({ written: 2, removed: 1 });
    expect(contents(folder)).toEqual({ 'articles/1/index.html': 'one, amended', 'index.html': 'start' });
    expect(JSON.parse(readFileSync(manifest, 'utf8')).finished).toBe(true);
  });

  test('takes over the lock of a process of another life that had the number of this one', () => {
    const folder = folderWith();
    unwrap(build(folder));
    const { start } = thisProcess();
    const lock = join(folder, SITE_MARK, 'lock');
    writeFileSync(lock, `${formatProcess({ ...thisProcess(), start: start === null ? null : '1' })}\n`);
    if (start === null) expect(issueOf(build(folder, SECOND)).code).toBe('FOLDER_BUSY');
    else expect(unwrap(build(folder, SECOND)).written).toBe(1);
    expect(existsSync(lock)).toBe(start === null);
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

function link(target: string, folder: string, name: string): void {
  symlinkSync(target, join(folder, name));
}

function put(folder: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), 'mine');
}
