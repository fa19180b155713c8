/**
 * Commands that write, killed for good between any two operations on files and at any time, and what is then left.
 *
 * A few moments by chance in the usual run; `npm run test:crash` tries every one between operations, and more by chance. CRASH_SEED
 * repeats a run.
 */

import { describe, expect, test } from 'vitest';
import { IS_ALL, momentsUpTo, partsOf, SEED } from './moments.ts';
import { finish, KILLED, killAfter, killAt, timeOfChanges } from './program.ts';
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
/** One of each way to write: a site, a new folder, files that are mended, one file. */
const WRITERS = [
  'build of a site that grows',
  'import into a folder that is not there',
  'check --fix',
  'derive --output over an older file',
].map((wanted) => SCENES.find(({ name }) => name === wanted) as Scene);
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

/** Kills a command some nanoseconds after its first change; one that was faster this time was not killed, and is given half as long. */
async function killWithin(stage: Stage, nanoseconds: number): Promise<void> {
  const folder = stage.fresh();
  const { status } = await killAfter(stage.scene.call(folder), folder, nanoseconds);
  expect([0, KILLED]).toContain(status);
  await expectWhole(folder, stage);
  if (status === 0) return killWithin(stage, nanoseconds / 2);
  kills += 1;
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
      expect(status, `killed before operation ${operation} of ${operations}`).toBe(KILLED);
      kills += 1;
      await expectWhole(folder, stage);
    }
  });
});

describe.each(WRITERS)(`$name, killed while it writes (CRASH_SEED=${SEED})`, (scene) => {
  test(`at ${RANDOM_KILLS} moments by chance leaves what was, what was to be, or what the next run completes`, async () => {
    const stage = await setScene(scene);
    const timed = stage.fresh();
    const writing = await timeOfChanges(scene.call(timed), timed);
    expect(writing).toBeGreaterThan(0);
    for (const part of partsOf(RANDOM_KILLS, scene.name)) await killWithin(stage, part * writing);
  });
});

describe('each command that writes', () => {
  test('was killed as often as it is said to be', () => {
    process.stderr.write(`${kills} kills, CRASH_SEED=${SEED}\n`);
    const byChance = RANDOM_KILLS * WRITERS.length;
    expect(kills).toBeGreaterThanOrEqual(byChance + (IS_ALL ? 200 : SCENES.length));
  });
});
