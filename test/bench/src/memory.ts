/** The most memory that each job takes at once, as a process of its own, beside a process that does nothing. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './report.js';

const DIST = new URL('../../../dist/', import.meta.url).href;
const MAIN = `${DIST}cli/main.js`;

/** Jobs as programs; `argv` is what the command line is given. */
function jobs(folder: string): Readonly<Record<string, string>> {
  const command = (...args: readonly string[]): string =>
    `process.argv.push(...${JSON.stringify(args)}); process.stdout.write = () => true; await import(${JSON.stringify(MAIN)});`;
  return {
    'opening the embedded corpus': `(await import(${JSON.stringify(`${DIST}open.js`)})).openCorpus();`,
    '`show 50 --at 2022-06-08`': command('show', '50', '--at', '2022-06-08'),
    '`diff 2019-03-23 2023-01-01`': command('diff', '2019-03-23', '2023-01-01'),
    '`log`': command('log'),
    '`export --at 2023-01-01 --format akn`': command('export', '--at', '2023-01-01', '--format', 'akn'),
    '`check`': command('check'),
    '`build --out`': command('build', '--out', join(folder, 'site')),
  };
}

/** Measures the largest resident set of each job. */
export function measureMemory(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-bench-'));
  try {
    const nothing = peakOf('');
    return Object.entries(jobs(folder)).map(([what, program]) => ({
      ...{ group: 'memory', what, against: '`node -e 0`', isPeer: false },
      ...{ ours: peakOf(program), theirs: nothing, unit: 'MB', bound: null },
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In megabytes, as the process itself reports it when it ends. */
function peakOf(program: string): number {
  const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));";
  const args = ['--input-type=module', '--eval', `process.argv.splice(1, 0, 'bench'); ${tell} ${program}`];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const [, kilobytes] = /peak (\d+)$/.exec(stderr) ?? [];
  if (kilobytes === undefined) throw new Error(stderr);
  return Number(kilobytes) / 1024;
}
