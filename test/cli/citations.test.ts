import { describe, expect, test } from 'vitest';
import { actFile, articleFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

const CITING = articleFile('9', 'II', '**1.** Article 2 applies.');
const RENUMBER = actFile('- op: renumber\n  at: 2\n  to: 4');

describe('citations', () => {
  test('prints what cites an article', async () => {
    const { status, stdout, stderr } = await run('citations', '72(2)');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '99(1) part 2  paragraphs 1 and 2 of Article 72\n',
      stderr: '',
    });
    expect(linesOf((await run('citations', '72', '--at', '2022-06-07')).stdout)).toHaveLength(2);
  });

  test('prints JSON', async () => {
    const { status, stdout } = await run(
      'citations',
      '2',
      '--corpus',
      folderWith(...SMALL, CITING),
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      date: '2000-01-01',
      citations: [{ article: '9', id: 'p1', key: '9/p1', text: 'Article 2', offset: 0, exact: true }],
    });
  });

  test('prints what cited it before and after a change', async () => {
    const folder = folderWith(...SMALL, CITING, RENUMBER);
    const days = ['--from', '2000-12-31', '--to', '2001-01-01'];
    expect(await run('citations', '2', ...days, '--corpus', folder)).toEqual({
      status: 0,
      stdout: `2000-12-31: 2; 2001-01-01: 4

9(1) kept, stale: its words name what is no longer there
  before  Article 2
  after   Article 2
`,
      stderr: '',
    });
    const words = [{ article: '9', id: 'p1', key: '9/p1', text: 'Article 2', offset: 0, exact: true }];
    expect(JSON.parse((await run('citations', '2', ...days, '--corpus', folder, '--json')).stdout)).toEqual({
      schemaVersion: 1,
      from: '2000-12-31',
      to: '2001-01-01',
      before: { address: '2', repealed: false },
      after: { address: '4', repealed: false },
      citing: [{ key: '9/p1', address: '9/p1', status: 'kept', stale: true, before: words, after: words }],
    });
  });

  test('says when an article that is not there stands', async () => {
    const { status, stderr } = await run('citations', '83-1', '--at', '2020-01-01');
    expect(status).toBe(2);
    expect(stderr).toBe((await run('show', '83-1', '--at', '2020-01-01')).stderr);
  });

  test.each<[string, string[], string]>([
    ['no article', [], 'USAGE'],
    ['an article that no version has', ['200'], 'ARTICLE_NOT_FOUND'],
    ['one of two days', ['72', '--from', '2022-06-07'], 'USAGE'],
    ['the other of two days', ['72', '--to', '2022-06-07'], 'USAGE'],
    ['three days', ['72', '--at', '2022-06-07', '--from', '2022-06-07', '--to', '2022-06-08'], 'USAGE'],
    ['a day before the base', ['72', '--at', '1999-01-01'], 'DATE_OUT_OF_RANGE'],
    ['what is no day', ['72', '--from', 'today', '--to', '2022-06-08'], 'DATE_INVALID'],
  ])('refuses %s', async (_name, args, code) => {
    const { status, stdout, stderr } = await run('citations', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
