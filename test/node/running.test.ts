import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { formatProcess, mayRun, parseProcess, thisProcess } from '../../src/node/running.ts';

const own = thisProcess();

describe('a process', () => {
  test.each([own, { ...own, start: null }, { ...own, host: 'a@b.c/%41 ä\n"' }])(
    'has a name that is read again: %j',
    (one) => {
      expect(formatProcess(one)).toMatch(/^[\w.@%!~*'()-]+$/);
      expect(parseProcess(formatProcess(one))).toEqual(one);
    },
  );

  test.each(['', '1', '1@host', 'x.1@host', '1.2@%', '1 2 host'])('is none of the name %j', (text) => {
    expect(parseProcess(text)).toBeNull();
  });

  test('runs while it runs, and by its number alone where nothing else is known', () => {
    expect(mayRun(own)).toBe(true);
    expect(mayRun({ ...own, start: null })).toBe(true);
  });

  test('has ended where none has its number', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(mayRun({ ...own, pid })).toBe(false);
    expect(mayRun({ ...own, pid, start: null })).toBe(false);
  });

  test('has ended where the one with its number started at another time', () => {
    expect(mayRun({ ...own, start: '1' })).toBe(own.start === null);
  });

  test('has none of the numbers that are of no process', () => {
    expect(mayRun({ ...own, pid: 0, start: null })).toBe(false);
  });

  test('may run where nobody can tell: on another machine, or in another counting of processes', () => {
    expect(mayRun({ ...own, host: 'elsewhere' })).toBe(true);
    expect(mayRun({ ...own, host: `${own.host}0` })).toBe(true);
  });

  test.runIf(process.platform === 'linux')(
    'is known by when it started, to a process beside it (on Linux)',
    async () => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      await once(child, 'spawn');
      const { pid = 0 } = child;
      expect(mayRun({ ...own, pid, start: own.start })).toBe(false);
      expect(mayRun({ ...own, pid, start: null })).toBe(true);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(mayRun({ ...own, pid, start: null })).toBe(false);
    },
  );
});
