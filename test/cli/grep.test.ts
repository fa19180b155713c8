import { describe, expect, test } from 'vitest';
import { linesOf, run, runOn } from '../helpers/io.ts';

describe('grep', () => {
  test('prints the units with their days, and how many there are', async () => {
    const { status, stdout, stderr } = await run('grep', 'fifteen deputies', '--at', '2019-03-23');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines[0]).toBe('50(2)  from 2019-03-23 to 2022-06-07');
    expect(lines[1]).toMatch(/^ {2}2\. The Senate .*Fifteen deputies/);
    expect(lines.at(-1)).toBe('1 place says it on 2019-03-23');
  });

  test('answers a search that finds nothing, and exits with 0', async () => {
    expect(await run('grep', 'zeppelin')).toEqual({
      status: 0,
      stdout: 'Nothing says it on 2023-01-01.\n',
      stderr: '',
    });
    expect(JSON.parse((await run('grep', 'zeppelin', '--json')).stdout).hits).toEqual([]);
  });

  test('searches every version when told so', async () => {
    const { stdout } = await run('grep', 'Constitutional Council', '--all-versions');
    expect(stdout).toContain('4(1)  from 2019-03-23 to 2022-12-31');
    expect(linesOf(stdout).at(-1)).toMatch(/^\d+ places say it at any time$/);
  });

  test('colours the words that were found, on a terminal', async () => {
    const { stdout } = await runOn({ color: true, width: 80 }, 'grep', 'fifteen', '--at', '2019-03-23');
    expect(stdout).toContain('\u001b[31mFifteen\u001b[39m');
  });

  test.each([
    ['no word', ['grep']],
    ['nothing but punctuation', ['grep', '...']],
    ['a day and every day', ['grep', 'law', '--at', '2022-06-08', '--all-versions']],
  ])('refuses %s', async (_name, args) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('[USAGE]');
  });
});
