import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

const DRAFT = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2003-01-01-draft');

/** A small corpus on the disk with a draft that is no part of it: the folder, and the draft's file. */
function setUp(draft = DRAFT): { folder: string; file: string } {
  const folder = folderWith(...SMALL, { ...draft, path: 'draft.yaml' });
  return { folder, file: join(folder, 'draft.yaml') };
}

describe('apply', () => {
  test('shows what a draft would change, word by word, and leaves the corpus as it is', async () => {
    const { folder, file } = setUp();
    const before = (await run('export', '--corpus', folder)).stdout;
    const { status, stdout, stderr } = await run('apply', file, '--corpus', folder, '--at', '2000-01-01');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout)).toContain('    appoints [-ten-]{+twelve+} judges.');
    expect(stdout).toContain('2003-01-01-draft, in force from 2003-01-01');
    expect((await run('export', '--corpus', folder)).stdout).toBe(before);
  });

  test('prints the whole text that would result as export does', async () => {
    const { folder, file } = setUp();
    const result = JSON.parse(
      (await run('apply', file, '--corpus', folder, '--at', '2000-01-01', '--json')).stdout,
    );
    const exported = JSON.parse((await run('export', '--corpus', folder, '--at', '2000-01-01')).stdout);
    expect(Object.keys(result)).toEqual(Object.keys(exported));
    expect(result.articles[0].units.map(({ text }: { text: string }) => text)).toEqual([
      'The President:',
      'signs laws;',
      'appoints twelve judges.',
    ]);
    expect(result.articles[0].units[2].provenance).toEqual({
      act: '2003-01-01-draft',
      amendment: 'first',
      operation: 0,
      date: '2003-01-01',
    });
  });

  test('gives every diagnostic with its place in the draft, and no result', async () => {
    const draft = actFile('- op: remove\n  at: 9\n- op: substitute\n  at: 2/s2\n  old: "nine"\n  new: "ten"');
    const { folder, file } = setUp(draft);
    const { status, stdout, stderr } = await run('apply', file, '--corpus', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${file}:12:13: There is no article 9`);
    expect(stderr).toContain(`${file}:15:14: 2/s2 does not have the words "nine"`);
  });

  test.each([
    ['a file that is not there', ['nowhere.yaml'], 'FILE_UNREADABLE'],
    ['no file', [], 'USAGE'],
    ['a day before the text', ['DRAFT', '--at', '1990-01-01'], 'DATE_OUT_OF_RANGE'],
    ['a format it does not have', ['DRAFT', '--format', 'yaml'], 'USAGE'],
  ])('refuses %s', async (_, args, code) => {
    const { folder, file } = setUp();
    const named = args.map((one) => (one === 'DRAFT' ? file : one));
    const { status, stdout, stderr } = await run('apply', ...named, '--corpus', folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
  });
});
