import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const ACT = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');

describe('log', () => {
  test('prints the history of an article, the newest first', async () => {
    const { status, stdout, stderr } = await run('log', '71');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      '2022-09-17  2022-09-17-law-142-vii',
      expect.stringMatching(/^ {2}Law No\. 142-VII /u),
      '',
      '  71(1): "six years" became "eight years"  art-71/0',
      '  71(1) part 2: "twice in succession" became "once"  art-71/1',
      '',
      '2022-06-08  2022-06-08-referendum',
      expect.stringMatching(/^ {2}Law on amendments /u),
      '',
      '  71 restated  art-71/0',
    ]);
  });

  test('prints that of the whole text without an article', async () => {
    const { stdout } = await run('log');
    expect(linesOf(stdout).filter((line) => /^\d/u.test(line))).toEqual([
      '2023-01-01  2022-06-08-referendum',
      '2022-09-17  2022-09-17-law-142-vii',
      '2022-06-08  2022-06-08-referendum',
    ]);
    expect(stdout).toContain(
      'heading of section VI: "The Constitutional Council" became "The Constitutional Court"',
    );
  });

  test('prints JSON', async () => {
    const { status, stdout } = await run('log', '2(2)', '--corpus', folderWith(...SMALL, ACT), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      log: [
        {
          date: '2001-01-01',
          act: '2001-01-01-act',
          title: 'An act',
          operations: [
            {
              amendment: 'first',
              operation: 0,
              op: 'substitute',
              units: [{ before: '2/s2', after: '2/s2' }],
              summary: '2(2): "ten" became "twelve"',
            },
          ],
        },
      ],
    });
  });

  test('says that nothing changed an article', async () => {
    expect(await run('log', '1')).toEqual({ status: 0, stdout: 'Nothing has changed it.\n', stderr: '' });
    expect(JSON.parse((await run('log', '1', '--json')).stdout)).toEqual({ schemaVersion: 1, log: [] });
  });

  test('wraps and colours on a terminal alone', async () => {
    const piped = (await run('log', '71')).stdout;
    expect(piped).not.toContain('\u001b');
    const terminal = (await runOn({ color: true, width: 40 }, 'log', '71')).stdout;
    expect(terminal).toContain('\u001b[1m2022-09-17-law-142-vii\u001b[22m');
    expect(linesOf(terminal).length).toBeGreaterThan(linesOf(piped).length);
  });

  test('writes to a file with --output', async () => {
    const file = join(folderWith(), 'log.txt');
    expect(await run('log', '71', '--output', file)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await run('log', '71')).stdout);
  });

  test.each<[string, string[], string]>([
    ['an article that no version has', ['200'], 'ARTICLE_NOT_FOUND'],
    ['a unit that no version has', ['50(9)'], 'UNIT_NOT_FOUND'],
    ['a citation of several units', ['52(5)(1)'], 'CITATION_AMBIGUOUS'],
    ['what names no place', ['somewhere'], 'ADDRESS_INVALID'],
    ['a format that it has not', ['71', '--format', 'markdown'], 'USAGE'],
    ['two articles', ['71', '72'], 'USAGE'],
  ])('refuses %s', async (_name, args, code) => {
    const { status, stdout, stderr } = await run('log', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
