/** Commands that write where there is no room, no permission, or another one at work. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { momentsUpTo, SEED } from './moments.ts';
import { type Ended, failAt, finish, stopAt } from './program.ts';
import { differing, everythingIn, isSame, SCENES, setScene, treeOf, userFilesIn } from './scenes.ts';

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

describe('a disk that is full', () => {
  const folder = newDisk('size=64k');

  test.skipIf(folder === null)('is told of with status 2, and holds no half file', async () => {
    const disk = folder ?? '';
    for (const args of [
      ['export', '--output', join(disk, 'all.json')],
      ['build', '--out', join(disk, 'site')],
    ]) {
      expectRefused(await finish({ args }), /ENOSPC.*\[FILE_UNWRITABLE\]/);
      expect(everythingIn(disk)).toEqual({});
    }
  });

  test.skipIf(process.platform !== 'linux')('under standard output is told of with status 2', () => {
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

/** A small disk, where the machine lets us have one. */
function newDisk(options: string): string | null {
  const path = mkdtempSync(join(tmpdir(), 'constitution-disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
  afterAll(() => {
    if (isMounted) spawnSync('umount', [path]);
    rmdirSync(path);
  });
  return isMounted ? path : null;
}
