import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles, readTextFile } from '../../src/node/read.ts';
import { articleFile, issueOf } from '../helpers/corpus.ts';
import { CLEAN, folderWith, SMALL } from '../helpers/folder.ts';

function pathsIn(folder: string): string[] {
  return unwrap(readCorpusFiles(folder))
    .map(({ path }) => path)
    .toSorted();
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

describe('readCorpusFiles', () => {
  test('reads the files of both folders, named by their place in the corpus', () => {
    const files = unwrap(readCorpusFiles(folderWith(...CLEAN)));
    expect(files.toSorted(byPath)).toEqual([...CLEAN].toSorted(byPath));
  });

  test('needs no amendments', () => {
    expect(pathsIn(folderWith(...SMALL))).toEqual([
      'constitution/article-002.md',
      'constitution/corpus.yaml',
    ]);
  });

  test('passes over other files, folders and what lies in them', () => {
    const folder = folderWith(
      ...SMALL,
      { path: 'README.md', text: '# Testland' },
      { path: 'constitution/notes.txt', text: 'a note' },
      { path: 'constitution/article-002.md.orig', text: 'an old state' },
      { path: 'constitution/drafts/article-004.md', text: 'a draft' },
      { path: 'constitution/folder.md/article-005.md', text: 'a draft' },
    );
    expect(pathsIn(folder)).toEqual(['constitution/article-002.md', 'constitution/corpus.yaml']);
  });

  test('follows a link to a file', () => {
    const folder = folderWith(...SMALL, {
      path: 'shared/article.md',
      text: articleFile('3', 'II', '**1.** A.').text,
    });
    symlinkSync('../shared/article.md', join(folder, 'constitution/article-003.md'));
    expect(pathsIn(folder)).toContain('constitution/article-003.md');
  });

  test('refuses a link out of the folder, and says which file it is', () => {
    const outside = folderWith(articleFile('3', 'II', '**1.** A.'));
    const folder = folderWith(...SMALL);
    symlinkSync(join(outside, 'constitution/article-003.md'), join(folder, 'constitution/article-003.md'));
    expect(issueOf(readCorpusFiles(folder))).toMatchObject({
      code: 'FILE_UNREADABLE',
      file: 'constitution/article-003.md',
      message: 'The file lies outside of the folder of the corpus, through a link.',
    });
  });

  test('says of what lies in a linked constitution/ that it lies outside, since no file there is a link', () => {
    const [folder, elsewhere] = [folderWith(), folderWith(...SMALL)];
    symlinkSync(join(elsewhere, 'constitution'), join(folder, 'constitution'));
    expect(issueOf(readCorpusFiles(folder))).toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'The file lies outside of the folder of the corpus, through a link.',
    });
  });

  test('takes no name for no folder, and not for the working folder', () => {
    expect(issueOf(readCorpusFiles(''))).toMatchObject({
      code: 'FILE_NOT_FOUND',
      message: 'The folder of the corpus has no name.',
      hint: expect.stringContaining('. for this one'),
    });
  });

  test('follows a link to the folder itself', () => {
    const [folder, above] = [folderWith(...SMALL), folderWith()];
    symlinkSync(folder, join(above, 'link'));
    expect(pathsIn(join(above, 'link'))).toContain('constitution/article-002.md');
  });

  test('reads no further than a corpus may be large', () => {
    const folder = folderWith(...SMALL, { path: 'amendments/unread.yaml', text: 'x'.repeat(1000) });
    writeFileSync(join(folder, 'seeds'), 'a file in the place of a folder, which would fail in another way');
    expect(issueOf(readCorpusFiles(folder, { limits: { corpus: 600 } }))).toMatchObject({
      code: 'CORPUS_TOO_LARGE',
      file: folder,
      hint: expect.stringContaining('--limit corpus=NUMBER'),
    });
    expect(issueOf(readCorpusFiles(folder)).code).not.toBe('CORPUS_TOO_LARGE');
  });

  test('finds the embedded corpus', () => {
    const paths = pathsIn(EMBEDDED_FOLDER);
    expect(paths).toContain('constitution/preamble.md');
    expect(paths).toContain('amendments/2022-06-08-referendum.yaml');
  });

  test.each<[string, (folder: string) => void]>([
    ['that does not exist', (folder) => rmSync(folder, { recursive: true })],
    ['without constitution/', (folder) => rmSync(join(folder, 'constitution'), { recursive: true })],
    [
      'whose constitution/ is a file',
      (folder) => {
        rmSync(join(folder, 'constitution'), { recursive: true });
        writeFileSync(join(folder, 'constitution'), 'text');
      },
    ],
  ])('refuses a folder %s', (_name, spoil) => {
    const folder = folderWith(...SMALL);
    spoil(folder);
    const issue = issueOf(readCorpusFiles(folder));
    expect(issue).toMatchObject({ code: 'FILE_NOT_FOUND', file: folder });
    expect(issue.message).toContain(folder);
    expect(issue.hint).toContain('constitution/ and amendments/');
  });

  test('refuses amendments/ that cannot be listed, rather than take them for none', () => {
    const folder = folderWith(...SMALL, { path: 'amendments', text: 'a file in the place of a folder' });
    const issue = issueOf(readCorpusFiles(folder));
    expect(issue.code).toMatch(/^FILE_(?:NOT_FOUND|UNREADABLE)$/u);
    expect(`${issue.file} ${issue.message}`).toContain('amendments');
  });

  test('tells every file that cannot be read', () => {
    const folder = folderWith(...SMALL);
    mkdirSync(join(folder, 'amendments'));
    symlinkSync('nowhere', join(folder, 'amendments/dangling.yaml'));
    writeFileSync(join(folder, 'amendments/latin.yaml'), Buffer.from('title: "d\u00e9cret"', 'latin1'));
    const result = readCorpusFiles(folder);
    if (result.ok) throw new Error('expected a failure');
    expect(result.issues.map(({ code, file }) => `${code} ${file}`).toSorted()).toEqual([
      'FILE_UNREADABLE amendments/dangling.yaml',
      'FILE_UNREADABLE amendments/latin.yaml',
    ]);
    expect(result.issues.map(({ hint }) => hint)).toEqual(Array(2).fill(expect.stringContaining('UTF-8')));
  });
});

describe('readTextFile', () => {
  test('reads text in UTF-8 under the name it is given', () => {
    const folder = folderWith({ path: 'ru.md', text: 'Статья 50 – «Сенат»\n' });
    const file = join(folder, 'ru.md');
    expect(unwrap(readTextFile(file, 'constitution/ru.md'))).toEqual({
      path: 'constitution/ru.md',
      text: 'Статья 50 – «Сенат»\n',
    });
    expect(unwrap(readTextFile(file)).path).toBe(file);
  });

  test('refuses what is not there', () => {
    const file = join(folderWith(), 'nowhere.md');
    const issue = issueOf(readTextFile(file));
    expect(issue).toMatchObject({ code: 'FILE_UNREADABLE', file });
    expect(issue.message).toContain('ENOENT');
  });

  test('refuses a folder', () => {
    const folder = folderWith();
    const issue = issueOf(readTextFile(folder));
    expect(issue).toMatchObject({ code: 'FILE_UNREADABLE', file: folder });
    expect(issue.message).toContain('not a regular file');
  });

  test('refuses a pipe, which may never end', () => {
    const pipe = join(folderWith(), 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    expect(issueOf(readTextFile(pipe)).message).toContain('not a regular file');
  });

  test('refuses bytes that are no UTF-8', () => {
    const file = join(folderWith(), 'latin.md');
    writeFileSync(file, Buffer.from([0x64, 0xe9, 0x63]));
    const issue = issueOf(readTextFile(file));
    expect(issue).toMatchObject({ code: 'FILE_UNREADABLE', file });
    expect(issue.hint).toContain('UTF-8');
  });

  test('refuses a file that is too large before reading it', () => {
    const file = join(folderWith({ path: 'large.md', text: '' }), 'large.md');
    const size = 1024 ** 3;
    truncateSync(file, size);
    const issue = issueOf(readTextFile(file));
    expect(issue).toMatchObject({ code: 'FILE_TOO_LARGE', file });
    expect(issue.message).toContain('more than 4194304');
  });
});
