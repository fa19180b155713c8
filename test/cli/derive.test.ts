import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import { articleFile, DESCRIPTION } from '../helpers/corpus.ts';
import { folderWith, SMALL, withFile } from '../helpers/folder.ts';
import { run } from '../helpers/io.ts';

const CHANGED = articleFile(
  '2',
  'II',
  'The President:\n\n**1)** signs laws;\n\n**2)** appoints twelve judges.',
);

describe('derive', () => {
  test('prints an act file that can be read, tried and is in force on the later day', async () => {
    const { status, stdout, stderr } = await run('derive', '2022-06-08', '2022-09-17');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { act } = unwrap(parseAct(stdout, 'act.yaml'));
    expect(act).toMatchObject({ id: '2022-09-17-derived', inForce: '2022-09-17' });
    expect(act.amendments.map(({ article }) => article)).toEqual(['2', '41', '42', '71', '91', '94-2']);
    const folder = folderWith({ path: 'act.yaml', text: stdout });
    const made = JSON.parse(
      (await run('apply', join(folder, 'act.yaml'), '--at', '2022-06-08', '--json')).stdout,
    );
    const wanted = JSON.parse((await run('export', '--at', '2022-09-17')).stdout);
    const said = (articles: readonly { units: readonly object[] }[]): object =>
      articles.map(({ units, ...article }) => ({
        ...article,
        units: units.map((unit) => ({ ...unit, key: null, provenance: null })),
      }));
    expect(said(made.articles)).toEqual(said(wanted.articles));
  });

  test('looks back too, as an act of the later day', async () => {
    const { stdout } = await run('derive', '2022-09-17', '2022-06-08', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      act: { id: '2022-09-17-derived', published: '2022-09-17' },
    });
    expect(JSON.parse(stdout).amendments).toHaveLength(6);
  });

  test('compares folders, of which nothing is known but what they say', async () => {
    const before = folderWith(...SMALL);
    const after = folderWith(...withFile(SMALL, CHANGED));
    const { status, stdout } = await run('derive', before, after, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).amendments).toEqual([
      {
        id: 'art-2',
        article: '2',
        operations: [{ op: 'substitute', at: '2/s2', old: 'ten', new: 'twelve' }],
      },
    ]);
  });

  test('compares a day of the corpus with a folder, and article files', async () => {
    const before = folderWith(...SMALL);
    const after = folderWith(...withFile(SMALL, CHANGED));
    const mixed = JSON.parse((await run('derive', '2000-01-01', after, '--corpus', before, '--json')).stdout);
    const [old, now] = [before, after].map((folder) => join(folder, 'constitution/article-002.md'));
    const files = JSON.parse(
      (await run('derive', old ?? '', now ?? '', '--corpus', before, '--json')).stdout,
    );
    expect(mixed.amendments).toEqual(files.amendments);
    expect(files.amendments[0].operations).toEqual([
      { op: 'substitute', at: '2/s2', old: 'ten', new: 'twelve' },
    ]);
  });

  test('says so where there is nothing to derive', async () => {
    const { status, stderr, stdout } = await run('derive', '2022-06-08', '2022-06-10');
    expect(status).toBe(0);
    expect(stderr).toContain('say the same');
    expect(stdout).toContain('amendments: []');
  });

  test.each([
    ['what is neither a date nor a file', ['2022-06-08', 'nowhere'], 'DATE_INVALID'],
    ['a day before the text', ['1990-01-01', '2022-06-08'], 'DATE_OUT_OF_RANGE'],
    ['one side only', ['2022-06-08'], 'USAGE'],
  ])('refuses %s', async (_, args, code) => {
    const { status, stdout, stderr } = await run('derive', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
  });

  test('refuses a folder that is no corpus and a file that is no article', async () => {
    const folder = folderWith({ path: 'notes.md', text: '# Notes\n' });
    expect((await run('derive', folder, '2022-06-08')).stderr).toContain('FILE_NOT_FOUND');
    expect((await run('derive', join(folder, 'notes.md'), '2022-06-08')).stderr).toContain(
      'MARKDOWN_NOT_ARTICLE',
    );
  });

  test('knows the words of the corpora, in which a unit may say what tombstones say elsewhere', async () => {
    const own = 'words: {article: "Article {number}", preamble: Preamble, repealed: "Void."}\n';
    const files = (text: string): readonly TextFile[] => [
      { path: 'constitution/corpus.yaml', text: `${DESCRIPTION}${own}` },
      articleFile('1', 'I', `**1.** ${text}`),
    ];
    const [before, after] = [folderWith(...files('X.')), folderWith(...files('Repealed.'))];
    const { status, stdout } = await run('derive', before, after);
    expect(status).toBe(0);
    const act = folderWith({ path: 'act.yaml', text: stdout });
    const made = await run('apply', join(act, 'act.yaml'), '--corpus', before, '--json');
    expect(JSON.parse(made.stdout).articles[0].units[0].text).toBe('Repealed.');
  });
});
