import { execFileSync } from 'node:child_process';
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '../../src/errors.ts';
import { writeBytesFile, writeTextFile } from '../../src/node/write.ts';
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
