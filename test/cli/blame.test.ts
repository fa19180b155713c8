import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const ACT = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');

describe('blame', () => {
  test('prints who put in which words', async () => {
    const { status, stdout, stderr } = await run('blame', '50(3)', '--at', '2022-06-08');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      '2019-03-23  base                              50(3)  The Mazhilis consists of',
      '2022-06-08  2022-06-08-referendum/art-50-3/0  50(3)  ninety-eight',
      '2019-03-23  base                              50(3)  deputies elected in the manner established by',
      expect.stringMatching(
        /^2022-06-08 {2}2022-06-08-referendum\/art-50-3\/1 {2}50\(3\) {2}constitutional law under/u,
      ),
    ]);
  });

  test('means the last version without --at', async () => {
    const folder = folderWith(...SMALL, ACT);
    expect((await run('blame', '2', '--corpus', folder)).stdout).toBe(
      (await run('blame', '2', '--corpus', folder, '--at', '2001-01-01')).stdout,
    );
  });

  test('prints JSON', async () => {
    const { status, stdout } = await run('blame', '2(2)', '--corpus', folderWith(...SMALL, ACT), '--json');
    expect(status).toBe(0);
    const origin = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      date: '2001-01-01',
      article: '2',
      section: 'II',
      heading: null,
      repealedBy: null,
      provenance: null,
      units: [
        {
          id: 's2',
          key: '2/s2',
          kind: 'subparagraph',
          label: '2)',
          repealedBy: null,
          provenance: origin,
          runs: [
            { text: 'appoints ', provenance: null },
            { text: 'twelve', provenance: origin },
            { text: ' judges.', provenance: null },
          ],
        },
      ],
    });
  });

  test('shows which act repealed a unit', async () => {
    expect((await run('blame', '46(4)')).stdout).toMatch(/Repealed\. \(2022-06-08-referendum\)\n$/u);
  });

  test('is coloured on a terminal alone', async () => {
    expect((await runOn({ color: true, width: 80 }, 'blame', '50(1)')).stdout).toContain('\u001b[2m');
    expect((await run('blame', '50(1)')).stdout).not.toContain('\u001b');
  });

  test('says when an article that is not there stands', async () => {
    const { status, stderr } = await run('blame', '83-1', '--at', '2020-01-01');
    expect(status).toBe(2);
    expect(stderr).toBe((await run('show', '83-1', '--at', '2020-01-01')).stderr);
    expect(stderr).toContain('Article 83-1 stands from 2022-06-08 to 2026-06-30.');
  });

  test.each<[string, string[], string]>([
    ['no article', [], 'USAGE'],
    ['an article that no version has', ['200'], 'ARTICLE_NOT_FOUND'],
    ['a citation of several units', ['52(5)(1)'], 'CITATION_AMBIGUOUS'],
    ['a day before the base', ['50', '--at', '1999-01-01'], 'DATE_OUT_OF_RANGE'],
    ['what is no day', ['50', '--at', 'today'], 'DATE_INVALID'],
    ['a format that it has not', ['50', '--format', 'html'], 'USAGE'],
  ])('refuses %s', async (_name, args, code) => {
    const { status, stdout, stderr } = await run('blame', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
