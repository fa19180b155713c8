/** One lock, one holder: whatever others do at any moment, and also where the system gives a file only one name. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/node/lock.ts';
import { formatProcess, thisProcess } from '../../src/node/running.ts';
import { folderWith } from '../helpers/folder.ts';
import { type Functions, refusal, withFileSystem } from './file-system.ts';

const DEAD = `${formatProcess({ ...thisProcess(), pid: 2 ** 30, start: '1' })}\n`;
const LONG_AGO = new Date('2001-01-01');

/** The functions with which a lock is looked at and changed. */
const CALLS = ['openSync', 'lstatSync', 'linkSync', 'renameSync', 'rmSync', 'writeSync', 'writeFileSync'];

type Release = (() => void) | null;

const noLinks = () => () => {
  throw refusal('EPERM', 'link');
};

/** Does some work; before each call that concerns a folder, or what is open, tells how many came before it. */
function watching<T>(folder: string, hasLinks: boolean, before: (call: number) => void, work: () => T): T {
  let calls = 0;
  let isWithin = false;
  const watched =
    (real: Functions[string]) =>
    (first: unknown, ...given: unknown[]) => {
      if (!isWithin && (typeof first === 'number' || String(first).startsWith(folder))) {
        isWithin = true;
        try {
          before(calls++);
        } finally {
          isWithin = false;
        }
      }
      return real(first, ...given);
    };
  const others = Object.fromEntries(CALLS.map((name) => [name, watched]));
  return withFileSystem(hasLinks ? others : { ...others, linkSync: () => watched(noLinks()) }, work);
}

/** How many calls a lock takes that nobody disturbs. */
function callsOf(lock: string, hasLinks: boolean): number {
  let calls = 0;
  const count = (): void => {
    calls += 1;
  };
  watching(dirname(lock), hasLinks, count, () => lockFolder(lock))?.();
  return calls;
}

/** Three moments of so many, in their order: any two, which may be one, and one soon after them. */
function* momentsOf(most: number): Generator<readonly [number, number, number]> {
  for (let first = 0; first < most; first += 1)
    for (let second = first; second < most; second += 1)
      for (let third = second; third < Math.min(second + 4, most); third += 1) yield [first, second, third];
}

/** Takes a lock while another one takes it and gives it back, and a third one takes it and keeps it; what we got, and what the third did. */
function takeBeside(
  lock: string,
  hasLinks: boolean,
  [first, second, third]: readonly [number, number, number],
): readonly Release[] {
  let early: Release = null;
  let late: Release = null;
  const meanwhile = (call: number): void => {
    if (call === first) early = lockFolder(lock);
    if (call === second) early?.();
    if (call === third) late = lockFolder(lock);
  };
  const own = watching(dirname(lock), hasLinks, meanwhile, () => lockFolder(lock));
  return [own, late];
}

function lockOf(holder: string | null): string {
  const lock = join(folderWith(), 'lock');
  if (holder !== null) writeFileSync(lock, holder);
  return lock;
}

describe.each([
  ['the system gives a file several names', true],
  ['it gives it only one', false],
])('where %s, a lock', (_, hasLinks) => {
  test.each([
    ['nobody holds', null],
    ['a process held that has ended', DEAD],
  ])('that %s has one holder, whoever takes and gives it at any moment', (_name, holder) => {
    const lock = lockOf(holder);
    const ends = { own: 0, late: 0 };
    for (const moments of momentsOf(callsOf(lock, hasLinks))) {
      if (holder !== null) writeFileSync(lock, holder);
      const [own, late] = takeBeside(lock, hasLinks, moments);
      expect(own !== null && late !== null, `both hold it: ${moments}`).toBe(false);
      if (own !== null) ends.own += 1;
      if (late !== null) ends.late += 1;
      expect(existsSync(lock) || (own === null && late === null), `${moments}`).toBe(true);
      rmSync(lock, { force: true });
      expect(readdirSync(dirname(lock)), `${moments}`).toEqual([]);
    }
    expect(ends.own).toBeGreaterThan(0);
    expect(ends.late).toBeGreaterThan(0);
  });
});

describe('a lock', () => {
  test.each([
    ['that is empty', ''],
    ['that says half of a name', '12'],
  ])('%s is held while it may be about to be written, and by nobody later', (_, text) => {
    const lock = lockOf(text);
    expect(lockFolder(lock)).toBeNull();
    expect(readFileSync(lock, 'utf8')).toBe(text);
    utimesSync(lock, LONG_AGO, LONG_AGO);
    expect(lockFolder(lock)).not.toBeNull();
  });

  test('that cannot be read is held: nobody can tell by whom', () => {
    const lock = lockOf(DEAD);
    utimesSync(lock, LONG_AGO, LONG_AGO);
    const reading =
      (real: Functions[string]) =>
      (first: unknown, ...given: unknown[]) => {
        if (first === lock) throw refusal('EACCES', 'open');
        return real(first, ...given);
      };
    const others = { openSync: reading, readFileSync: reading };
    expect(withFileSystem(others, () => lockFolder(lock))).toBeNull();
    expect(readFileSync(lock, 'utf8')).toBe(DEAD);
  });

  test('that is no file is held, and nothing waits for it', () => {
    const lock = lockOf(null);
    mkdirSync(lock);
    expect(lockFolder(lock)).toBeNull();
  });

  test('in a folder that has gone is not taken: another one had it a moment ago', () => {
    expect(lockFolder(join(folderWith(), 'gone', 'lock'))).toBeNull();
  });

  test('leaves none behind where its holder cannot be written into it', () => {
    const lock = lockOf(null);
    const ours = new Set<unknown>();
    const others = {
      linkSync: noLinks,
      openSync: (real: Functions[string]) => (path: unknown, flags: unknown) => {
        const open = real(path, flags);
        if (path === lock) ours.add(open);
        return open;
      },
      writeSync:
        (real: Functions[string]) =>
        (open: unknown, ...given: unknown[]) => {
          if (ours.has(open)) throw refusal('ENOSPC', 'write');
          return real(open, ...given);
        },
      writeFileSync:
        (real: Functions[string]) =>
        (file: unknown, ...given: unknown[]) => {
          if (file !== lock && !ours.has(file)) return real(file, ...given);
          if (file === lock) real(file, '');
          throw refusal('ENOSPC', 'write');
        },
    };
    expect(() => withFileSystem(others, () => lockFolder(lock))).toThrow('ENOSPC');
    expect(readdirSync(dirname(lock))).toEqual([]);
  });
});
