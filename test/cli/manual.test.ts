/** docs/cli.md is what the definitions make; refreshed on purpose only, by `vitest --update`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.ts';
import { definitionsOf } from '../../src/cli/definitions.ts';
import { renderManual } from '../../src/cli/manual.ts';
import { createProgram } from '../../src/cli/run.ts';
import { run } from '../helpers/io.ts';

const commands = definitionsOf(createProgram(await loadCommands(['--help']), () => undefined));
const GUIDE = join(import.meta.dirname, '../../docs/cli.md');

describe('docs/cli.md', () => {
  test('is what the definitions of the commands make', async () => {
    const guide = renderManual(commands);
    if (expect.getState().snapshotState.snapshotUpdateState === 'all')
      await expect(guide).toMatchFileSnapshot(GUIDE);
    else expect(guide).toBe(readFileSync(GUIDE, 'utf8'));
  });
});

describe('the definitions', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    'say what %s and its options do, with examples that are used rightly',
    async (name, { description, options, arguments: args, examples }) => {
      expect(description).toMatch(/^[a-z].*[^.]$/s);
      for (const option of [...options, ...args]) expect(option.description).not.toBe('');
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example).toMatch(/constitution-diff /);
      expect((await run(name, '--help')).stdout).toContain(examples[0]);
    },
  );

  test.each(commands.map(({ name, options }) => [name, options.map((option) => option.name)] as const))(
    '%s can write to a file and, unless it makes files, print JSON',
    (name, options) => {
      if (name === 'init' || name === 'build') return expect(options).not.toContain('--output');
      expect(options).toContain('--output');
      // A script for a shell is no data.
      if (name !== 'completion') expect(options).toContain('--json');
    },
  );
});
