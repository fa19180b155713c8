/**
 * Commands that write, killed for good between any two operations on files, and what is then left.
 *
 * A few moments by chance in the usual run; `npm run test:crash` tries every one. CRASH_SEED repeats a run.
 */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IS_ALL, momentsUpTo, partsOf, SEED } from './moments.ts';
import { type Call, finish, killAt, pause, start } from './program.ts';
import {
  differing,
  everythingIn,
  SCENES,
  type Scene,
  type Stage,
  setScene,
  treeOf,
  userFilesIn,
} from './scenes.ts';

const RANDOM_KILLS = IS_ALL ? 60 : 2;
let kills = 0;

/** What a killed command leaves may be, loses nothing of the user's, and becomes what the command makes when it is run again. */
async function expectWhole(folder: string, stage: Stage): Promise<void> {
  const { scene, old, made, all } = stage;
  const found = treeOf(folder);
  const told = `${scene.name}: ${differing(found, old)} differ from before, ${differing(found, made)} from after`;
  expect(scene.mayBe(found, old, made), told).toBe(true);
  expect(userFilesIn(found)).toEqual(userFilesIn(old));
  const again = await finish(scene.call(folder));
  // What was completed before the kill is not made a second time.
  const isRefused = again.stderr.includes('[FOLDER_NOT_EMPTY]') && differing(found, made).length === 0;
  if (!isRefused) expect(again).toMatchObject({ status: 0 });
  expect(differing(treeOf(folder), made)).toEqual([]);
  if (!isRefused) expect(pathsIn(everythingIn(folder))).toEqual(pathsIn(all));
}

function pathsIn(tree: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(tree).toSorted();
}

describe.each(SCENES)(`$name, killed (CRASH_SEED=${SEED})`, (scene) => {
  test('between two operations leaves what was, what was to be, or what the next run completes', async () => {
    const stage = await setScene(scene);
    const { operations } = stage;
    expect(operations).toBeGreaterThan(3);
    for (const operation of momentsUpTo(operations, 2, scene.name)) {
      const folder = stage.fresh();
      const { status } = await killAt(scene.call(folder), folder, operation);
      expect(status, `killed before operation ${operation} of ${operations}`).not.toBe(0);
      kills += 1;
      await expectWhole(folder, stage);
    }
  });
});

describe(`build, killed while files are written (CRASH_SEED=${SEED})`, () => {
  const scene = SCENES.find(({ name }) => name === 'build of a site that grows') as Scene;

  test(`at ${RANDOM_KILLS} moments by chance, leaves the old site, the new one or one that says so`, async () => {
    const stage = await setScene(scene);
    const timed = stage.fresh();
    const writing = await millisecondsOfWriting(scene.call(timed), timed);
    for (const part of partsOf(RANDOM_KILLS)) {
      const folder = stage.fresh();
      const { child, ended } = start(scene.call(folder));
      await firstChange(folder, ended);
      await pause(part * writing);
      child.kill('SIGKILL');
      // One that was faster than the kill was not killed.
      if ((await ended).status === null) kills += 1;
      await expectWhole(folder, stage);
    }
  });

  test('and that was as often as it is said to be', () => {
    process.stderr.write(`${kills} kills, CRASH_SEED=${SEED}\n`);
    expect(kills).toBeGreaterThanOrEqual(IS_ALL ? 200 : 12);
  });
});

/** Waits until a folder has another file than before, or the program has ended. */
async function firstChange(folder: string, ended: Promise<unknown>): Promise<void> {
  const before = entriesBelow(folder);
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && entriesBelow(folder) === before) await pause(1);
}

/** How many entries a folder has, and those below it; null where one goes while they are listed, which is a change too. */
function entriesBelow(folder: string): number | null {
  try {
    return readdirSync(folder, { recursive: true }).length;
  } catch {
    return null;
  }
}

async function millisecondsOfWriting(call: Call, folder: string): Promise<number> {
  const { ended } = start(call);
  await firstChange(folder, ended);
  const from = performance.now();
  await ended;
  return performance.now() - from;
}
