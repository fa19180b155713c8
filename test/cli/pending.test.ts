import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

describe('pending', () => {
  test('prints what had been adopted and was not in force', async () => {
    const { status, stdout, stderr } = await run('pending', '--at', '2022-12-31');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines).toHaveLength(34);
    expect(lines.slice(0, 2)).toEqual([
      '2022-06-08-referendum  adopted 2022-06-05',
      '  2023-01-01  4(1): "Constitutional Council" to become "Constitutional Court"  art-4/0',
    ]);
  });

  test('means the last version without --at', async () => {
    expect((await run('pending')).stdout).toBe('Nothing was pending on 2023-01-01.\n');
  });

  test('prints JSON, with what was cancelled apart', async () => {
    const act = actFile(
      '- op: remove\n  at: 2/s1\n  from: 2003-01-01\n- op: remove\n  at: 2/s2\n  from: 2004-01-01',
    );
    const cancel = actFile('- op: cancel\n  operation: 2001-01-01-act/first/0', '2002-01-01-cancel');
    const folder = folderWith(...SMALL, act, cancel);
    const { status, stdout } = await run('pending', '--at', '2002-01-01', '--corpus', folder, '--json');
    expect(status).toBe(0);
    const one = {
      act: '2001-01-01-act',
      amendment: 'first',
      op: 'remove',
      adopted: '2001-01-01',
      condition: null,
    };
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      date: '2002-01-01',
      pending: [{ ...one, operation: 1, date: '2004-01-01', summary: '2(2) to be removed' }],
      cancelled: [
        {
          ...one,
          operation: 0,
          date: '2003-01-01',
          summary: '2(1) to be removed',
          cancelledBy: { act: '2002-01-01-cancel', amendment: 'first', operation: 0 },
        },
      ],
    });
  });

  test.each<[string, string[], string]>([
    ['a day before the base', ['--at', '1999-01-01'], 'DATE_OUT_OF_RANGE'],
    ['what is no day', ['--at', 'today'], 'DATE_INVALID'],
    ['an argument', ['50'], 'USAGE'],
  ])('refuses %s', async (_name, args, code) => {
    const { status, stdout, stderr } = await run('pending', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
