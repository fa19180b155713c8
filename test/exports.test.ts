/** The names that the package publishes: one comes or goes on purpose only. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as published from '../src/import/index.ts';
import * as core from '../src/index.ts';
import * as node from '../src/node/index.ts';
import * as remark from '../src/remark/index.ts';
import * as render from '../src/render/index.ts';
import { expectGolden } from './helpers/golden.ts';

test('are those of the list', async () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const lines = Object.entries({ core, import: published, node, remark, render }).flatMap(([room, names]) =>
    Object.keys(names)
      .toSorted()
      .map((name) => `${room} ${name}`),
  );
  await expectGolden(
    { name: 'exports.txt', subject: 'names', format: 'text' },
    `${[...Object.keys(exports), ...lines].join('\n')}\n`,
  );
});

test('of the core are few enough to be read through', () => {
  const { length } = Object.keys(core);
  expect(length).toBeGreaterThanOrEqual(20);
  expect(length).toBeLessThanOrEqual(60);
});
