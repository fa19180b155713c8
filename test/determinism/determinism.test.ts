/** The same corpus gives the same bytes, wherever and whenever. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.ts';
import { createProgram } from '../../src/cli/run.ts';
import { unwrap } from '../../src/errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';

const PROGRAM = fileURLToPath(new URL('./print-hashes.mjs', import.meta.url));
const SURROUNDINGS = pathToFileURL(fileURLToPath(new URL('./surroundings.mjs', import.meta.url))).href;

type Environment = Readonly<Record<string, string>>;

const HERE: Environment = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };

const locale = (name: string): Environment => ({ LC_ALL: name, LANG: name, LANGUAGE: name });

const ENVIRONMENTS: readonly (readonly [string, Environment])[] = [
  ['Kazakhstan', { TZ: 'Asia/Almaty', ...locale('kk_KZ.UTF-8') }],
  [
    'Turkey, where i has another capital, far in the east',
    { TZ: 'Pacific/Kiritimati', ...locale('tr_TR.UTF-8') },
  ],
  ['Egypt, with other digits, far in the west', { TZ: 'Pacific/Pago_Pago', ...locale('ar_EG.UTF-8') }],
  ['Thailand, with other years, half an hour off', { TZ: 'America/St_Johns', ...locale('th_TH.UTF-8') }],
  ['folders listed backwards', { ...HERE, OTHER_ORDER: 'reversed' }],
  [
    'folders listed in disorder, on a leap day far off',
    { ...HERE, OTHER_ORDER: 'shuffled', OTHER_NOW: '2096-02-29T23:59:59Z' },
  ],
];

/** Other versions of Node come from the registry, so only `npm run test:nodes` and the long run ask for them. */
const NODES = ['20', '22', '24', '26'];
const MAY_INSTALL = process.env['OTHER_NODES'] === 'install';

/** A copy of the embedded corpus, its files made in the order given. */
function copyOfCorpus(order: 'forwards' | 'backwards'): string {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-'));
  const files = unwrap(readCorpusFiles(EMBEDDED_FOLDER));
  for (const { path, text } of order === 'forwards' ? files : files.toReversed()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What the program prints in an environment; `before` are the words before its own arguments. */
function hashesIn(
  environment: Environment,
  order: 'forwards' | 'backwards',
  command: readonly string[] = [process.execPath],
): string {
  const corpus = copyOfCorpus(order);
  const [program = '', ...words] = command;
  try {
    const { stdout, stderr, status } = spawnSync(
      program,
      [...words, '--import', SURROUNDINGS, PROGRAM, corpus],
      {
        encoding: 'utf8',
        env: { ...process.env, ...environment },
      },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(corpus, { recursive: true });
  }
}

describe('the same corpus gives the same bytes', () => {
  const expected = hashesIn(HERE, 'forwards');

  test('of every command, none of them nothing and none of them trouble', () => {
    const lines = expected.trim().split('\n');
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => !/: [01] [0-9a-f]{64}/.test(line))).toEqual([]);
    const nothing = createHash('sha256').digest('hex');
    // What writes a folder has the hash of the folder last, and may have nothing to say.
    expect(lines.filter((line) => line.endsWith(nothing))).toEqual([]);
  });

  test('of every command that there is', async () => {
    const { commands } = createProgram(await loadCommands(['--help']), () => undefined);
    const tried = new Set(expected.split('\n').map((line) => /^[\w-]*/.exec(line)?.[0] ?? ''));
    tried.delete('');
    expect([...tried].toSorted()).toEqual(commands.map((command) => command.name()).toSorted());
  });

  test.each(ENVIRONMENTS)('in %s', (_name, environment) => {
    expect(hashesIn(environment, 'backwards')).toBe(expected);
  });

  test.skipIf(!MAY_INSTALL).each(NODES)('on Node %s (in `npm run test:nodes`)', (version) => {
    const npm = ['npm', 'exec', '--yes', `--package=node@${version}`, '--', 'node'];
    const said = spawnSync(npm[0] ?? '', [...npm.slice(1), '--version'], { encoding: 'utf8' }).stdout;
    expect(said).toMatch(new RegExp(`^v${version}\\.`));
    expect(hashesIn(HERE, 'forwards', npm)).toBe(expected);
  });
});
