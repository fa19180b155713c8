import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
});
