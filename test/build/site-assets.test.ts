/** The step of the build that gathers what the pages of a site share. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.ts';

const ROOT = join(import.meta.dirname, '../..');

test('works in a folder whose name an address would write otherwise', () => {
  const folder = join(folderWith(), 'a b%20c#d');
  mkdirSync(folder);
  for (const path of ['package.json', 'dist', 'src/site'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const made = join(folder, 'dist/site/assets.js');
  rmSync(made);
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist/build/site-assets.js')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(made, 'utf8')).toBe(readFileSync(join(ROOT, 'dist/site/assets.js'), 'utf8'));
});
