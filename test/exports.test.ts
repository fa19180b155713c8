/** The names that the package publishes: one comes or goes on purpose only. */

import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import * as core from '../src/index.ts';
import * as node from '../src/node/index.ts';
import * as remark from '../src/remark/index.ts';
import { expectGolden } from './helpers/golden.ts';

test('are those of the list', async () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const lines = Object.entries({ core, node, remark }).flatMap(([room, names]) =>
    Object.keys(names)
      .toSorted()
      .map((name) => `${room} ${name}`),
  );
  await expectGolden(
    { name: 'exports.txt', subject: 'names', format: 'text' },
    `${[...Object.keys(exports), ...lines].join('\n')}\n`,
  );
});
