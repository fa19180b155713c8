import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConstitutionError } from '../../src/errors.ts';
import { EMBEDDED_FOLDER, openCorpusFolder, readCorpusFiles, writeTextFile } from '../../src/node/index.ts';
import { openCorpus } from '../../src/open.ts';
import { CLEAN, folderWith, SMALL } from '../helpers/folder.ts';

describe('openCorpusFolder', () => {
  test('opens what the files say', () => {
    expect(openCorpusFolder(folderWith(...CLEAN))).toEqual(openCorpus(CLEAN));
  });

  test('opens the folder that the embedded corpus was made of', () => {
    const { places, ...corpus } = openCorpusFolder(EMBEDDED_FOLDER);
    const { places: _, ...embedded } = openCorpus();
    expect(corpus).toEqual(embedded);
    expect(places.get('50/p2')).toMatchObject({ file: 'constitution/article-050.md', column: 1 });
  });

  test('throws for a folder that is not there', () => {
    const folder = join(folderWith(), 'nowhere');
    expect(() => openCorpusFolder(folder)).toThrow(ConstitutionError);
    expect(() => openCorpusFolder(folder)).toThrow(/nowhere.*\[FILE_NOT_FOUND\]/u);
  });

  test('throws every issue of every file', () => {
    const folder = folderWith(
      ...SMALL,
      { path: 'constitution/article-003.md', text: 'no front matter' },
      { path: 'amendments/broken.yaml', text: 'act: [' },
    );
    const open = (): unknown => openCorpusFolder(folder);
    expect(open).toThrow(/article-003\.md:1:1: .*\[MARKDOWN_NOT_ARTICLE\]/u);
    expect(open).toThrow(/amendments\/broken\.yaml:1:\d+: .*\[YAML_SYNTAX\]/u);
  });
});

describe('constitution-diff/node', () => {
  test('reads and writes a corpus that opens the same', () => {
    const [from, to] = [folderWith(...CLEAN), folderWith()];
    const files = readCorpusFiles(from);
    if (!files.ok) throw new Error('the folder is readable');
    for (const { path, text } of files.value) expect(writeTextFile(join(to, path), text).ok).toBe(true);
    expect(openCorpusFolder(to)).toEqual(openCorpusFolder(from));
  });
});
