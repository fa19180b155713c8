/** Commands that write where there is no room, no permission, or another one at work. */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { CLEAN } from '../helpers/folder.ts';
import { IS_ALL, momentsUpTo, SEED } from './moments.ts';
import { type Call, countOperations, type Ended, failAt, finish, newFolder, stopAt } from './program.ts';
import {
  differing,
  everythingIn,
  isSame,
  SCENES,
  type Scene,
  setScene,
  treeOf,
  userFilesIn,
} from './scenes.ts';

const UNWRITABLE = /^.*: .* \[FILE_UNWRITABLE\]\n {2}Check .*\n$/;

/** A clear message and nothing else. */
function expectRefused({ status, stdout, stderr }: Ended, message: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
}

describe.each(SCENES)(`$name (CRASH_SEED=${SEED})`, (scene) => {
  test.each(['ENOSPC', 'EIO'])('where the system says %s tells so, and loses nothing', async (code) => {
    const stage = await setScene(scene);
    for (const operation of momentsUpTo(stage.operations, 1, scene.name + code)) {
      const folder = stage.fresh();
      const ended = await failAt(scene.call(folder), folder, operation, code);
      const found = treeOf(folder);
      // What needs no room any more, or could not clean up, has done its work.
      if (ended.status === 0) expect(differing(found, stage.made)).toEqual([]);
      else expectRefused(ended, /\[FILE_UNWRITABLE\]|\[FILE_UNREADABLE\]/);
      expect(ended.stderr).not.toContain('    at ');
      expect(scene.mayBe(found, stage.old, stage.made), `operation ${operation}`).toBe(true);
      expect(userFilesIn(found)).toEqual(userFilesIn(stage.old));
    }
  });

  test('where nothing may be written tells so, and leaves all as it was', async () => {
    const stage = await setScene(scene);
    const folder = stage.fresh();
    expectRefused(await failAt(scene.call(folder), folder, 1, 'EROFS'), UNWRITABLE);
    expect(everythingIn(folder)).toEqual(everythingIn(stage.fresh()));
  });

  test('two at once do not mix: what is left is of one of them', async () => {
    const stage = await setScene(scene, scene.call, true);
    const other = await setScene(scene, scene.other);
    for (const operation of momentsUpTo(stage.operations, 1, `${scene.name} twice`)) {
      const folder = stage.fresh();
      const ends: Ended[] = [];
      const meanwhile = async (): Promise<void> => void ends.push(await finish(scene.other(folder)));
      ends.unshift(await stopAt(scene.call(folder), folder, operation, meanwhile));
      const told = `operation ${operation}: ${ends.map(({ stderr }) => stderr).join('')}`;
      expect(ends.map(({ status }) => status, told)).toContain(0);
      for (const end of ends) if (end.status !== 0) expectRefused(end, /\[(FOLDER_\w+|FILE_UNWRITABLE)\]/);
      const found = everythingIn(folder);
      const isOne = [stage, other].some(({ all }) => isSame(found, all));
      expect(isOne, `${told} ${differing(found, stage.all)} / ${differing(found, other.all)}`).toBe(true);
    }
  });
});

describe('check --fix', () => {
  test('does not write over what somebody wrote since it read the file', async () => {
    const scene = SCENES.find(({ name }) => name === 'check --fix') as Scene;
    const { fresh, old, operations } = await setScene(scene, scene.call, true);
    const folder = fresh();
    const last = Object.keys(old)
      .filter((path) => path.endsWith('.md'))
      .toSorted()
      .at(-1) as string;
    // Half of what it does is reading before the fixes, and half of that after them: now it writes.
    const ended = await stopAt(scene.call(folder), folder, Math.floor(operations / 2), async () =>
      appendFileSync(join(folder, last), 'A sentence of mine.\n'),
    );
    expectRefused(ended, /has changed since it was checked\. \[FILE_UNWRITABLE\]/);
    expect(treeOf(folder)[last]).toBe(`${old[last]}A sentence of mine.\n`);
    expect(differing(treeOf(folder), old)).not.toEqual([last]);
  });
});

describe('a build and an init in one empty folder', () => {
  const init = (folder: string): Call => ({ args: ['init', join(folder, 'new')] });
  const build = (folder: string): Call => ({ args: ['build', '--out', join(folder, 'new')] });

  test.each([
    ['a build that is stopped while there is an init', build, init],
    ['an init that is stopped while there is a build', init, build],
  ])('do not mix: %s', async (_, first, second) => {
    const empty = newFolder();
    mkdirSync(join(empty, 'new'));
    const operations = await countOperations(first(empty), empty, true);
    for (const operation of momentsUpTo(operations, 3, 'build and init')) {
      const folder = newFolder();
      mkdirSync(join(folder, 'new'));
      const ends: Ended[] = [];
      const meanwhile = async (): Promise<void> => void ends.push(await finish(second(folder)));
      ends.push(await stopAt(first(folder), folder, operation, meanwhile));
      const found = readdirSync(join(folder, 'new'));
      const told = `operation ${operation} of ${operations}: ${found} ${ends.map(({ stderr }) => stderr).join('')}`;
      expect(found.includes('constitution') && found.includes('index.html'), told).toBe(false);
      for (const end of ends) if (end.status !== 0) expectRefused(end, /\[(FOLDER_\w+|FILE_UNWRITABLE)\]/);
    }
  });
});

describe('a disk (skipped where none may be mounted)', () => {
  const published = fileURLToPath(new URL('../import/fixtures/island.ru.json', import.meta.url));
  const disk = newDisk();
  const path = disk?.path ?? '';
  const at = (...steps: readonly string[]): string => join(path, ...steps);
  const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
    ['build', ['build', '--out', at('site')]],
    ['import', ['import', published, '--out', at('new')]],
    ['init', ['init', at('new')]],
    ['check --fix', ['check', at('corpus'), '--fix']],
    ['derive --output', ['derive', '2022-06-08', '2022-09-17', '--output', at('act.yaml')]],
    ['export --output into folders that are to be made', ['export', '--output', at('a/b/all.json')]],
    ['diff --jsonl --output', ['diff', '--jsonl', '--output', at('lines')]],
  ];
  const before = disk === null ? {} : corpusOn(path);

  // The usual run does without where nobody may mount; a long run that promises it may not.
  test.runIf(IS_ALL && process.platform === 'linux')('is there in a long run (on Linux)', () => {
    expect(disk).not.toBeNull();
  });

  test.skipIf(disk === null).each(COMMANDS)(
    'that is full is told of by %s, and keeps all it has',
    async (_, args) => {
      fillUp(at('full'));
      const ended = await finish({ args, stdin: '{"before": "a", "after": "b"}\n' });
      expectRefused(ended, /ENOSPC.* \[FILE_UNWRITABLE\]/);
      rmSync(at('full'));
      expect(everythingIn(path)).toEqual(before);
    },
  );

  test.skipIf(disk === null).each(COMMANDS)('that is only to be read is told of by %s', async (_, args) => {
    expect(disk?.run('mount', '-o', 'remount,ro', path).status).toBe(0);
    const ended = await finish({ args, stdin: '{"before": "a", "after": "b"}\n' });
    expect(disk?.run('mount', '-o', 'remount,rw', path).status).toBe(0);
    expectRefused(ended, /EROFS.* \[FILE_UNWRITABLE\]/);
    expect(everythingIn(path)).toEqual(before);
  });
});

describe('a disk that is full', () => {
  test.skipIf(process.platform !== 'linux')('under standard output means status 2 (on Linux)', () => {
    const program = join(import.meta.dirname, '../../dist/cli/main.js');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" export > /dev/full', process.execPath, program],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^standard output: .*ENOSPC.* \[FILE_UNWRITABLE\]\n/);
    expect(stderr).not.toContain('    at ');
  });
});

/** A small disk, and who may do something to it. */
interface Disk {
  readonly path: string;
  readonly run: (...command: readonly string[]) => SpawnSyncReturns<string>;
}

/** How to run what only an administrator may: as we are, or as one where no password is asked. */
const WAYS: readonly (readonly string[])[] = [[], ['sudo', '-n']];

/** A small disk, where the machine lets us have one: who may not mount it runs the tests above that let the system say so. */
function newDisk(): Disk | null {
  const path = mkdtempSync(join(tmpdir(), 'constitution-disk-'));
  const refusals: string[] = [];
  const run = WAYS.map(runner).find((one) => {
    const { status, stderr, error } = one('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path);
    if (status !== 0) refusals.push(error?.message ?? stderr.trim());
    return status === 0;
  });
  if (run === undefined) {
    process.stderr.write(`Skipped, a disk that is really full or read-only: ${refusals.join('; ')}\n`);
    // Nothing runs after tests that are all skipped.
    rmdirSync(path);
    return null;
  }
  afterAll(() => {
    run('umount', path);
    rmdirSync(path);
  });
  return { path, run };
}

function runner(way: readonly string[]): Disk['run'] {
  return (...command) => {
    const [program = '', ...args] = [...way, ...command];
    return spawnSync(program, args, { encoding: 'utf8' });
  };
}

/** Puts a corpus on a disk that a check would mend; returns all that is there. */
function corpusOn(disk: string): Readonly<Record<string, string>> {
  for (const { path, text } of CLEAN) {
    mkdirSync(dirname(join(disk, 'corpus', path)), { recursive: true });
    writeFileSync(join(disk, 'corpus', path), text.replaceAll('**', '__'));
  }
  return everythingIn(disk);
}

/** Leaves no room for anything else. */
function fillUp(file: string): void {
  const open = openSync(file, 'w');
  try {
    for (;;) writeSync(open, Buffer.alloc(4096));
  } catch (error) {
    expect(String(error)).toContain('ENOSPC');
  } finally {
    closeSync(open);
  }
}
