/** The most memory that each job takes at once, as a process of its own, beside a process that does nothing. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_SHORT } from './arguments.js';
import { figureOf } from './measure.js';
import { runNode } from './processes.js';
import type { Row } from './report.js';

/** A round takes all jobs in turn. */
const ROUNDS = IS_SHORT ? 1 : 3;
const DIST = new URL('../../../dist/', import.meta.url).href;
const MAIN = `${DIST}cli/main.js`;

/** A program, and what it says on standard error where it says anything. */
interface Job {
  readonly program: string;
  readonly says?: string;
}

const NOTHING: Job = { program: '' };
const JOBS: Readonly<Record<string, (folder: string) => Job>> = {
  'opening the embedded corpus': () => ({
    program: `(await import(${JSON.stringify(`${DIST}open.js`)})).openCorpus();`,
  }),
  '`show 50 --at 2022-06-08`': () => command('show', '50', '--at', '2022-06-08'),
  '`diff 2019-03-23 2023-01-01`': () => command('diff', '2019-03-23', '2023-01-01'),
  '`log`': () => command('log'),
  '`export --at 2023-01-01 --format akn`': () => command('export', '--at', '2023-01-01', '--format', 'akn'),
  '`check`': () => command('check'),
  '`build --out`': (folder) => ({
    ...command('build', '--out', join(folder, 'site')),
    says: '.*: \\d+ written, 0 unchanged\\.\\n',
  }),
};

/** The command line as a program; `argv` is what it is given. */
function command(...args: readonly string[]): Job {
  return {
    program: `process.argv.push(...${JSON.stringify(args)}); process.stdout.write = () => true; await import(${JSON.stringify(MAIN)});`,
  };
}

/** Measures the largest resident set of each job. */
export function measureMemory(): readonly Row[] {
  const peaks = Array.from({ length: ROUNDS }, peaksOfRound);
  const figureAt = (place: number) => figureOf(peaks.map((round) => round[place] ?? Number.NaN));
  const theirs = figureAt(0);
  return Object.keys(JOBS).map((what, index) => ({
    ...{ group: 'memory', what, against: '`node -e 0`', isPeer: false },
    ...{ ours: figureAt(index + 1), theirs, unit: 'MB', bound: null },
  }));
}

/** What doing nothing takes, and then each job; in a folder of its own, since writing the same site again would write nothing. */
function peaksOfRound(): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-bench-'));
  try {
    return [NOTHING, ...Object.values(JOBS).map((jobIn) => jobIn(folder))].map(peakOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In megabytes, as the process itself reports it when it ends. */
function peakOf({ program, says = '' }: Job): number {
  const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));";
  const code = `process.argv.splice(1, 0, 'bench'); ${tell} ${program}`;
  const said = runNode(['--input-type=module', '--eval', code], new RegExp(`^${says}peak \\d+$`));
  return Number(said.slice(said.lastIndexOf(' '))) / 1024;
}
