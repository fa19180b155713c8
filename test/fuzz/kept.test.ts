/** Kept inputs are tried by the target that their files name, and by none if it is gone. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptInputs } from './kept.ts';

/** A folder with a file for each of these targets. */
function folderFor(...targets: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [number, target] of targets.entries()) {
    const kept = { target, seed: 'by hand', number, input: `of ${target}` };
    writeFileSync(join(folder, `${number}.json`), JSON.stringify(kept));
  }
  return folder + sep;
}

test('a kept input goes to its target and to no other', () => {
  const folder = folderFor('acts', 'articles', 'acts');
  expect(keptInputs('acts', folder)).toEqual([
    ['0.json', 'of acts'],
    ['2.json', 'of acts'],
  ]);
  expect(keptInputs('labels', folder)).toEqual([]);
});

test.each(['renamed', 'toString'])('a kept input of a target that is gone is named: %s', (target) => {
  const folder = folderFor('acts', target);
  expect(() => keptInputs('acts', folder)).toThrow(
    `kept/1.json is for "${target}", and there is no such target`,
  );
});
