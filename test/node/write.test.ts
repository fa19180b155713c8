import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { ok, type Result, unwrap } from '../../src/errors.ts';
import { openTextFile, writeBytesFile, writeTextFile } from '../../src/node/write.ts';
import { issueOf } from '../helpers/corpus.ts';
import { folderWith } from '../helpers/folder.ts';
import { type Functions, refusal, withFileSystem } from './file-system.ts';

const OLD = { path: 'text.md', text: 'old' };
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

/** Puts a file into the hands of somebody. */
function give(file: string, uid: number, gid: number, mode: number): void {
  chownSync(file, uid, gid);
  chmodSync(file, mode);
}

function accessOf(file: string): Readonly<Record<'uid' | 'gid' | 'mode', number>> {
  const { uid, gid, mode } = statSync(file);
  return { uid, gid, mode: mode & 0o7777 };
}

/** Does some work as a user without rights, who is in these groups. */
function asNobody<T>(groups: readonly number[], work: () => T): T {
  const own = process.getgroups?.() ?? [];
  process.setgroups?.([...groups]);
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
    process.setgroups?.(own);
  }
}

const failing = (code: string, syscall: string) => () => () => {
  throw refusal(code, syscall);
};

/** As where a disk beyond a network has no room after all: what is open is closed, and not all of it is there. */
const closingBadly = (real: Functions[string]) => (open: unknown) => {
  real(open);
  throw refusal('EIO', 'close');
};

/** The ways to write a file. */
const WAYS: readonly (readonly [string, (file: string) => Result<unknown>])[] = [
  ['writeTextFile', (file) => writeTextFile(file, 'new')],
  [
    'openTextFile',
    (file) => {
      const opened = openTextFile(file);
      if (!opened.ok) return opened;
      opened.value.write('new');
      opened.value.close();
      return ok(null);
    },
  ],
];

describe('writeBytesFile', () => {
  test('writes bytes as they are, also those that are no text', () => {
    const file = join(folderWith(OLD), 'text.md');
    const bytes = Uint8Array.from([0x50, 0x4b, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);
    expect(writeBytesFile(file, bytes)).toEqual(ok(null));
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  });

  test('fails where a folder stands', () => {
    expect(issueOf(writeBytesFile(folderWith(), new Uint8Array()))).toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });
});

describe('writeTextFile', () => {
  test('writes a new file in UTF-8, with the folders it needs', () => {
    const file = join(folderWith(), 'a/b/text.md');
    expect(writeTextFile(file, 'Статья 50 – «Сенат»\n')).toEqual(ok(null));
    expect(readFileSync(file, 'utf8')).toBe('Статья 50 – «Сенат»\n');
  });

  test('replaces a file and leaves nothing else behind', () => {
    const folder = folderWith(OLD);
    expect(writeTextFile(join(folder, 'text.md'), 'new')).toEqual(ok(null));
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['text.md']);
  });

  test('never changes the old file in place: who has it open still reads it', () => {
    const folder = folderWith(OLD);
    const before = statSync(join(folder, 'text.md')).ino;
    const open = openSync(join(folder, 'text.md'), 'r');
    writeTextFile(join(folder, 'text.md'), 'new');
    expect(readFileSync(open, 'utf8')).toBe('old');
    closeSync(open);
    expect(statSync(join(folder, 'text.md')).ino).not.toBe(before);
  });

  test.each<[string, string[], string, string]>([
    ['a folder stands there', ['folder'], 'EISDIR', 'permissions'],
    ['a file stands where a folder would', ['text.md', 'below.md'], 'ENOTDIR', 'permissions'],
    ['the name is too long', ['n'.repeat(300)], 'ENAMETOOLONG', 'shorten'],
  ])('fails where %s, and leaves everything as it was', (_name, steps, reason, hint) => {
    const folder = folderWith(OLD, { path: 'folder/inside.md', text: 'inside' });
    const file = join(folder, ...steps);
    const issue = issueOf(writeTextFile(file, 'new'));
    expect(issue).toMatchObject({ code: 'FILE_UNWRITABLE', file });
    expect(issue.message).toContain(reason);
    expect(issue.hint).toContain(hint);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
      'folder',
      'folder/inside.md',
      'text.md',
    ]);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('old');
  });

  test('writes a name as long as the file system allows', () => {
    const file = join(folderWith(), 'n'.repeat(255));
    expect(writeTextFile(file, 'new')).toEqual(ok(null));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('writes through a link that leads to nothing yet, and keeps it', () => {
    const folder = folderWith({ path: 'deep/mine', text: 'mine' });
    symlinkSync('deep/second', join(folder, 'first'));
    symlinkSync('made/third.md', join(folder, 'deep/second'));
    expect(writeTextFile(join(folder, 'first'), 'new')).toEqual(ok(null));
    expect(readFileSync(join(folder, 'deep/made/third.md'), 'utf8')).toBe('new');
    for (const path of ['first', 'deep/second'])
      expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
  });

  test('refuses links in a ring', () => {
    const folder = folderWith();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(issueOf(writeTextFile(join(folder, 'a'), 'new')).message).toContain('ELOOP');
  });

  test('makes no folders for a file that cannot be written', () => {
    const folder = folderWith();
    expect(issueOf(writeTextFile(join(folder, 'a/b', 'n'.repeat(300)), 'new')).code).toBe('FILE_UNWRITABLE');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'leaves a file to whom it belonged, and to nobody else meanwhile (as root)',
    () => {
      const file = join(folderWith(OLD), 'text.md');
      chownSync(file, 65_534, 65_534);
      chmodSync(file, 0o600);
      expect(writeTextFile(file, 'new')).toEqual(ok(null));
      const { uid, gid, mode } = statSync(file);
      expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 65_534, gid: 65_534, mode: 0o600 });
    },
  );

  test('several at once in one folder do not take each other’s place', async () => {
    const folder = folderWith();
    const write = `
      import { writeTextFile } from ${JSON.stringify(new URL('../../dist/node/index.js', import.meta.url).href)};
      import { readFileSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      for (let round = 0; round < 50; round += 1) {
        const written = writeTextFile(workerData.file, workerData.text);
        if (!written.ok) throw new Error(written.issues[0].message);
        if (readFileSync(workerData.file, 'utf8') !== workerData.text) throw new Error('another text');
      }`;
    const ends = ['a', 'b', 'c'].map(async (letter) => {
      const workerData = { file: join(folder, `${letter}.txt`), text: letter.repeat(200_000) };
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(write)}`), { workerData });
      const [code] = await once(worker, 'exit');
      return code;
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('writes through a link and keeps it', () => {
    const folder = folderWith(OLD);
    symlinkSync('text.md', join(folder, 'link.md'));
    expect(writeTextFile(join(folder, 'link.md'), 'new')).toEqual(ok(null));
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('new');
  });

  test('never puts a file in the place of a pipe or a device', () => {
    const pipe = join(folderWith(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open for both directions, so that a writer does not wait for a reader.
    const open = openSync(pipe, 'r+');
    writeTextFile(pipe, 'new');
    closeSync(open);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('openTextFile', () => {
  test('keeps the mode of the old file, whatever is masked for new ones', () => {
    const file = join(folderWith(OLD), 'text.md');
    chmodSync(file, 0o666);
    const opened = unwrap(openTextFile(file));
    opened.write('new');
    expect(readFileSync(file, 'utf8')).toBe('old');
    opened.close();
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o666);
  });

  test('leaves the old file, and nothing else, where it is abandoned', () => {
    const folder = folderWith(OLD);
    const opened = unwrap(openTextFile(join(folder, 'text.md')));
    opened.write('new');
    opened.abandon();
    opened.abandon();
    expect(readdirSync(folder)).toEqual(['text.md']);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('old');
  });
});

describe.each(WAYS)('%s', (_, write) => {
  test.skipIf(!IS_ROOT)(
    'gives no other file away, whatever the owner of the folder puts in the place of what is written (as root)',
    () => {
      const folder = folderWith(OLD, { path: 'victim', text: 'secret' });
      const [file, victim] = [join(folder, 'text.md'), join(folder, 'victim')];
      give(file, NOBODY, NOBODY, 0o666);
      give(victim, 0, 0, 0o600);
      const swapping = (real: Functions[string]) => (path: unknown, second: unknown, third: unknown) => {
        const made = real(path, second, third);
        if (String(path).endsWith('.tmp')) {
          rmSync(String(path));
          symlinkSync(victim, String(path));
        }
        return made;
      };
      withFileSystem({ openSync: swapping, writeFileSync: swapping }, () => write(file));
      expect(accessOf(victim)).toEqual({ uid: 0, gid: 0, mode: 0o600 });
      expect(readFileSync(victim, 'utf8')).toBe('secret');
    },
  );

  test.skipIf(!IS_ROOT)('keeps the group of another’s file, without its owner’s rights (as root)', () => {
    const folder = folderWith(OLD);
    const file = join(folder, 'text.md');
    chmodSync(folder, 0o777);
    give(file, 1000, 2000, 0o4664);
    expect(asNobody([2000], () => write(file))).toEqual(ok(null));
    expect(accessOf(file)).toEqual({ uid: NOBODY, gid: 2000, mode: 0o664 });
  });

  test.skipIf(!IS_ROOT)('opens a file to no other group where its own cannot be kept (as root)', () => {
    const folder = folderWith(OLD);
    const file = join(folder, 'text.md');
    chmodSync(folder, 0o777);
    give(file, 1000, 2000, 0o6666);
    expect(asNobody([NOBODY], () => write(file))).toEqual(ok(null));
    expect(accessOf(file)).toEqual({ uid: NOBODY, gid: NOBODY, mode: 0o606 });
  });

  test('writes a file whose owner and mode the system does not set', () => {
    const folder = folderWith(OLD);
    const refusing = { chmodSync: failing('EPERM', 'chmod'), fchmodSync: failing('EPERM', 'fchmod') };
    expect(withFileSystem(refusing, () => write(join(folder, 'text.md')))).toEqual(ok(null));
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['text.md']);
  });

  test('leaves nothing where what it began cannot be looked at', () => {
    const folder = folderWith(OLD);
    const looking = (real: Functions[string]) => (path: unknown, options: unknown) => {
      if (typeof path === 'number' || String(path).endsWith('.tmp')) throw refusal('EIO', 'stat');
      return real(path, options);
    };
    const others = { statSync: looking, fstatSync: looking };
    expect(issueOf(withFileSystem(others, () => write(join(folder, 'text.md')))).message).toContain('EIO');
    expect(readdirSync(folder)).toEqual(['text.md']);
    expect(readFileSync(join(folder, 'text.md'), 'utf8')).toBe('old');
  });
});

describe('writing', () => {
  test.each([
    ['writing', { writeSync: failing('ENOSPC', 'write'), writeFileSync: failing('ENOSPC', 'write') }],
    ['closing', { closeSync: closingBadly }],
    ['renaming', { renameSync: failing('EIO', 'rename') }],
  ])('that ends in %s leaves no file and no folder', (_, others) => {
    const folder = folderWith();
    const written = withFileSystem(others, () => writeTextFile(join(folder, 'a/b/text.md'), 'new'));
    expect(issueOf(written).code).toBe('FILE_UNWRITABLE');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('bit by bit that is abandoned leaves no folder that was made for it', () => {
    const folder = folderWith();
    const opened = unwrap(openTextFile(join(folder, 'a/b/text.md')));
    expect(existsSync(join(folder, 'a/b'))).toBe(true);
    opened.write('new');
    opened.abandon();
    opened.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('closes what it opened, whatever happens', () => {
    const folder = folderWith(OLD);
    const open = new Set<unknown>();
    const others = {
      openSync: (real: Functions[string]) => (path: unknown, flags: unknown, mode: unknown) => {
        const descriptor = real(path, flags, mode);
        open.add(descriptor);
        return descriptor;
      },
      closeSync: (real: Functions[string]) => (descriptor: unknown) => {
        open.delete(descriptor);
        return real(descriptor);
      },
      chmodSync: failing('EPERM', 'chmod'),
      fstatSync: failing('EIO', 'fstat'),
    };
    const opened = withFileSystem(others, () => openTextFile(join(folder, 'text.md')));
    expect(opened.ok).toBe(false);
    expect([...open]).toEqual([]);
  });
});
