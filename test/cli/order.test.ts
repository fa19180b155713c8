import { describe, expect, test } from 'vitest';
import { actFile } from '../helpers/corpus.ts';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

describe('order', () => {
  test('prints operations in the order in which they take effect, and why', async () => {
    const { status, stdout, stderr } = await run('order');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines).toHaveLength(86);
    expect(lines[0]).toMatch(/^2022-06-08 {2}2022-06-08-referendum\/art-6\/0 +the first$/u);
    expect(lines[45]).toMatch(/^2022-09-17 {2}2022-09-17-law-142-vii\/art-2\/0 +commences later$/u);
  });

  test('prints what made the text of a day', async () => {
    expect(linesOf((await run('order', '--at', '2022-09-16')).stdout)).toHaveLength(45);
    expect((await run('order', '--at', '2022-06-07')).stdout).toBe('Nothing has taken effect.\n');
  });

  test('prints JSON', async () => {
    const one = actFile('- op: remove\n  at: 2/s1', '2001-01-01-b');
    const other = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2001-01-01-a');
    const { status, stdout } = await run('order', '--corpus', folderWith(...SMALL, one, other), '--json');
    expect(status).toBe(0);
    const day = {
      amendment: 'first',
      operation: 0,
      date: '2001-01-01',
      published: '2001-01-01',
      rescheduledBy: null,
    };
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      operations: [
        { ...day, act: '2001-01-01-a', op: 'substitute', why: null },
        { ...day, act: '2001-01-01-b', op: 'remove', why: 'act' },
      ],
    });
  });

  test.each<[string, string[], string]>([
    ['a day before the base', ['--at', '1999-01-01'], 'DATE_OUT_OF_RANGE'],
    ['what is no day', ['--at', 'today'], 'DATE_INVALID'],
    ['an argument', ['50'], 'USAGE'],
  ])('refuses %s', async (_name, args, code) => {
    const { status, stdout, stderr } = await run('order', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
  });
});
