import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const ACT = (() => {
  const { path, text } = actFile(
    '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: remove\n  at: 2/s1\n  from: 2003-01-01',
  );
  return { path, text: text.replace('- id: first', '- id: first\n    article: 2') };
})();

describe('versions', () => {
  test('prints those of the embedded corpus and exits 0', async () => {
    const { status, stdout, stderr } = await run('versions');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      '2019-03-23 to 2022-06-07  99 articles  base text',
      '2022-06-08 to 2022-09-16  101 articles  2022-06-08-referendum: 45 operations on 24 articles',
      '2022-09-17 to 2022-12-31  102 articles  2022-09-17-law-142-vii: 8 operations on 6 articles',
      '2023-01-01 to 2026-06-30  102 articles  2022-06-08-referendum: 33 operations on 13 articles',
    ]);
  });

  test('prints those of another corpus', async () => {
    const { status, stdout } = await run('versions', '--corpus', folderWith(...SMALL, ACT));
    expect(status).toBe(0);
    expect(linesOf(stdout).map((line) => line.slice(0, 24).trim())).toEqual([
      '2000-01-01 to 2000-12-31',
      '2001-01-01 to 2002-12-31',
      '2003-01-01 to now  1 art',
    ]);
  });

  test('prints JSON', async () => {
    const { status, stdout } = await run('versions', '--corpus', folderWith(...SMALL, ACT), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      versions: [
        { from: '2000-01-01', to: '2000-12-31', acts: [], operations: 0, articles: 1, changed: 0 },
        {
          from: '2001-01-01',
          to: '2002-12-31',
          acts: ['2001-01-01-act'],
          operations: 1,
          articles: 1,
          changed: 1,
        },
        { from: '2003-01-01', to: null, acts: ['2001-01-01-act'], operations: 1, articles: 1, changed: 1 },
      ],
    });
  });
});

describe('acts', () => {
  test('prints those of the embedded corpus and exits 0', async () => {
    const { status, stdout, stderr } = await run('acts');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines.filter((line) => /^\d/u.test(line))).toEqual([
      '2022-06-08-referendum',
      '2022-09-17-law-142-vii',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  adopted 2022-06-05, published 2022-06-08, in force 2022-06-08 and 2023-01-01',
        '  33 articles: 31 amended, 2 inserted; 2 section headings changed',
        '  58 amendments, 78 operations',
        '  adopted 2022-09-17, published 2022-09-17, in force 2022-09-17',
        '  6 articles: 5 amended, 1 inserted',
        '  6 amendments, 8 operations',
      ]),
    );
  });

  test('prints JSON', async () => {
    const { status, stdout } = await run('acts', '--corpus', folderWith(...SMALL, ACT), '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      acts: [
        {
          id: '2001-01-01-act',
          title: 'An act',
          adopted: '2001-01-01',
          published: '2001-01-01',
          source: 'Written for tests.',
          commencements: ['2001-01-01', '2003-01-01'],
          amendments: 1,
          operations: 2,
          articles: { amended: 1, inserted: 0, total: 1 },
          sections: 0,
          pending: [],
        },
      ],
    });
  });

  test('prints an empty list for a corpus without acts', async () => {
    const { status, stdout } = await run('acts', '--corpus', folderWith(...SMALL), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, acts: [] });
  });

  test('is bold on a terminal alone', async () => {
    const bold = '\u001b[1m2022-06-08-referendum\u001b[22m';
    expect((await runOn({ color: true, width: 80 }, 'acts')).stdout).toContain(bold);
    expect((await run('acts')).stdout).not.toContain('\u001b');
  });
});

describe.each(['versions', 'acts'])('%s', (command) => {
  test('writes to a file with --output', async () => {
    const folder = folderWith(...SMALL, ACT);
    const file = join(folder, 'out.txt');
    expect(await run(command, '--corpus', folder, '--output', file)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(file, 'utf8')).toBe((await run(command, '--corpus', folder)).stdout);
  });

  test('tells its options', async () => {
    const { status, stdout } = await run(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--corpus <dir>');
    expect(stdout).toContain('--format <format>');
  });

  test.each<[string, string[], string, string]>([
    ['an argument', ['2022'], 'USAGE', 'too many arguments'],
    ['a format that it has not', ['--format', 'markdown'], 'USAGE', 'text, json'],
    ['an option that it has not', ['--at', '2022-06-08'], 'USAGE', "unknown option '--at'"],
    ['--json beside --format', ['--json', '--format', 'text'], 'USAGE', 'cannot be used'],
    ['a folder that is not there', ['--corpus', '/nowhere'], 'FILE_NOT_FOUND', '/nowhere'],
  ])('refuses %s', async (_name, args, code, message) => {
    const { status, stdout, stderr } = await run(command, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(code);
  });
});
