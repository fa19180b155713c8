import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { ok, unwrap } from '../../src/errors.ts';
import { openTextFile, writeBytesFile, writeTextFile } from '../../src/node/write.ts';
import { issueOf } from '../helpers/corpus.ts';
import { folderWith } from '../helpers/folder.ts';

const OLD = { path: 'text.md', text: 'old' };

describe('writeBytesFile', () => {
  test('writes bytes as they are, also those that are no text', () => {
    const file = join(folderWith(OLD), 'text.md');
    const bytes = Uint8Array.from([0x50, 0x4b, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);
    expect(writeBytesFile(file, bytes)).toEqual(ok(null));
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  });

  test('fails where a folder stands', () => {
    expect(issueOf(writeBytesFile(folderWith(), new Uint8Array()))).toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });
});

describe('writeTextFile', () => {
  test('writes a new file in UTF-8, with the folders it needs', () => {
    const file = join(folderWith(), 'a/b/text.md');
    expect(writeTextFile(file, 'Статья 50 – «Сенат»\n')).toEqual(ok(null));
    expect(readFileSync(file, 'utf8')).toBe('Статья 50 – «Сенат»\n');
  });

  test('replaces a file and leaves nothing else behind', () => {
    const folder = folderWith(OLD);
    expect(writeTextFile(join(folder, 'text.md'), 'new')).toEqual(ok(null));
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['text.md']);
  });

  test('never changes the old file in place: who has it open still reads it', () => {
    const folder = folderWith(OLD);
    const before = statSync(join(folder, 'text.md')).ino;
    const open = openSync(join(folder, 'text.md'), 'r');
    writeTextFile(join(folder, 'text.md'), 'new');
    expect(readFileSync(open, 'utf8')).toBe('old');
    closeSync(open);
    expect(statSync(join(folder, 'text.md')).ino).not.toBe(before);
  });

  test.each<[string, string[], string]>([
    ['a folder stands there', ['folder'], 'EISDIR'],
    ['a file stands where a folder would', ['text.md', 'below.md'], 'ENOTDIR'],
    ['the name is too long', ['n'.repeat(300)], 'ENAMETOOLONG'],
  ])('fails where %s, and leaves everything as it was', (_name, steps, reason) => {
    const folder = folderWith(OLD, { path: 'folder/inside.md', text: 'inside' });
    const file = join(folder, ...steps);
    const issue = issueOf(writeTextFile(file, 'new'));
    expect(issue).toMatchObject({ code: 'FILE_UNWRITABLE', file });
    expect(issue.message).toContain(reason);
    expect(issue.hint).toContain('permissions');
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
      'folder',
      'folder/inside.md',
      'text.md',
    ]);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('old');
  });

  test('writes a name as long as the file system allows', () => {
    const file = join(folderWith(), 'n'.repeat(255));
    expect(writeTextFile(file, 'new')).toEqual(ok(null));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('writes through a link that leads to nothing yet, and keeps it', () => {
    const folder = folderWith({ path: 'deep/mine', text: 'mine' });
    symlinkSync('deep/second', join(folder, 'first'));
    symlinkSync('made/third.md', join(folder, 'deep/second'));
    expect(writeTextFile(join(folder, 'first'), 'new')).toEqual(ok(null));
    expect(readFileSync(join(folder, 'deep/made/third.md'), 'utf8')).toBe('new');
    for (const path of ['first', 'deep/second'])
      expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
  });

  test('refuses links in a ring', () => {
    const folder = folderWith();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(issueOf(writeTextFile(join(folder, 'a'), 'new')).message).toContain('ELOOP');
  });

  test('makes no folders for a file that cannot be written', () => {
    const folder = folderWith();
    expect(issueOf(writeTextFile(join(folder, 'a/b', 'n'.repeat(300)), 'new')).code).toBe('FILE_UNWRITABLE');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'leaves a file to whom it belonged, and to nobody else meanwhile',
    () => {
      const file = join(folderWith(OLD), 'text.md');
      chownSync(file, 65_534, 65_534);
      chmodSync(file, 0o600);
      expect(writeTextFile(file, 'new')).toEqual(ok(null));
      const { uid, gid, mode } = statSync(file);
      expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 65_534, gid: 65_534, mode: 0o600 });
    },
  );

  test('several at once in one folder do not take each other’s place', async () => {
    const folder = folderWith();
    const write = `
      import { writeTextFile } from ${JSON.stringify(new URL('../../dist/node/index.js', import.meta.url).href)};
      import { readFileSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      for (let round = 0; round < 50; round += 1) {
        const written = writeTextFile(workerData.file, workerData.text);
        if (!written.ok) throw new Error(written.issues[0].message);
        if (readFileSync(workerData.file, 'utf8') !== workerData.text) throw new Error('another text');
      }`;
    const ends = ['a', 'b', 'c'].map(async (letter) => {
      const workerData = { file: join(folder, `${letter}.txt`), text: letter.repeat(200_000) };
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(write)}`), { workerData });
      const [code] = await once(worker, 'exit');
      return code;
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('writes through a link and keeps it', () => {
    const folder = folderWith(OLD);
    symlinkSync('text.md', join(folder, 'link.md'));
    expect(writeTextFile(join(folder, 'link.md'), 'new')).toEqual(ok(null));
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('new');
  });

  test('never puts a file in the place of a pipe or a device', () => {
    const pipe = join(folderWith(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open for both directions, so that a writer does not wait for a reader.
    const open = openSync(pipe, 'r+');
    writeTextFile(pipe, 'new');
    closeSync(open);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('openTextFile', () => {
  test('keeps the mode of the old file, whatever is masked for new ones', () => {
    const file = join(folderWith(OLD), 'text.md');
    chmodSync(file, 0o666);
    const opened = unwrap(openTextFile(file));
    opened.write('new');
    expect(readFileSync(file, 'utf8')).toBe('old');
    opened.close();
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o666);
  });

  test('leaves the old file, and nothing else, where it is abandoned', () => {
    const folder = folderWith(OLD);
    const opened = unwrap(openTextFile(join(folder, 'text.md')));
    opened.write('new');
    opened.abandon();
    opened.abandon();
    expect(readdirSync(folder)).toEqual(['text.md']);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('old');
  });
});
