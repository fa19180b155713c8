import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import { writeNewFolder } from '../../src/node/write-folder.ts';
import { issueOf } from '../helpers/corpus.ts';
import { folderWith } from '../helpers/folder.ts';

const FILES = [
  { path: 'a/one.txt', text: 'one' },
  { path: 'two.txt', text: 'two' },
];

describe('writeNewFolder', () => {
  test('writes all files and leaves nothing beside them', () => {
    const above = folderWith();
    unwrap(writeNewFolder(join(above, 'deep/new'), FILES));
    expect(readFileSync(join(above, 'deep/new/a/one.txt'), 'utf8')).toBe('one');
    expect(readdirSync(join(above, 'deep'))).toEqual(['new']);
  });

  test('follows a link to an empty folder, which stays a link', () => {
    const [above, empty] = [folderWith(), folderWith()];
    symlinkSync(empty, join(above, 'link'));
    unwrap(writeNewFolder(join(above, 'link'), FILES));
    expect(readdirSync(empty)).toEqual(['a', 'two.txt']);
  });

  test('leaves a folder with something in it as it is', () => {
    const folder = folderWith({ path: 'mine', text: 'mine' });
    expect(issueOf(writeNewFolder(folder, FILES))).toMatchObject({ code: 'FOLDER_NOT_EMPTY', file: folder });
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  test('leaves nothing behind where a file cannot be written', () => {
    const above = folderWith();
    const clash = [
      { path: 'a', text: 'a file' },
      { path: 'a/b', text: 'below it' },
    ];
    expect(issueOf(writeNewFolder(join(above, 'new'), clash))).toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(readdirSync(above)).toEqual([]);
  });

  test('completes what one that was killed left, and takes no half of an entry for the whole', () => {
    const left = (...files: readonly TextFile[]): string =>
      folderWith({ path: '.constitution-diff-new/content/a/one.txt', text: 'on' }, ...files);
    const whole = left({ path: 'a/one.txt', text: 'one' });
    unwrap(writeNewFolder(whole, FILES));
    expect(readdirSync(whole)).toEqual(['a', 'two.txt']);
    const more = { path: 'a/more.txt', text: 'more' };
    const half = left({ path: 'a/one.txt', text: 'one' });
    expect(issueOf(writeNewFolder(half, [...FILES, more])).code).toBe('FOLDER_NOT_EMPTY');
    const strange = left(more);
    expect(issueOf(writeNewFolder(strange, FILES)).code).toBe('FOLDER_NOT_EMPTY');
  });

  test('takes an empty folder for somebody else’s: it may be about to be filled', () => {
    const folder = folderWith({ path: '.constitution-diff-new/content/a/one.txt', text: 'on' });
    mkdirSync(join(folder, 'a'));
    expect(issueOf(writeNewFolder(folder, FILES)).message).toContain('it has a.');
  });

  test('does not write through a link in the place of the folder of its own', () => {
    const [folder, elsewhere] = [folderWith(), folderWith({ path: 'content/mine.txt', text: 'mine' })];
    symlinkSync(elsewhere, join(folder, '.constitution-diff-new'));
    expect(issueOf(writeNewFolder(folder, FILES)).code).toBe('FOLDER_NOT_EMPTY');
    expect(readdirSync(elsewhere, { recursive: true }).toSorted()).toEqual(['content', 'content/mine.txt']);
  });
});
