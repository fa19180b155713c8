/** The most memory that each job takes at once, as a process of its own, beside a process that does nothing. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGE } from './alignment.js';
import { IS_SHORT } from './arguments.js';
import { figureOf } from './measure.js';
import { pairLines } from './pairs.js';
import { jobPath, MAIN, runNode } from './processes.js';
import type { Row } from './report.js';

/** A round takes all jobs in turn. */
const ROUNDS = IS_SHORT ? 1 : 3;
const DIST = new URL('../../../dist/', import.meta.url).href;
/** How many pairs are compared, a line each. */
const LINES = 2_000;
/** The days between which an act is derived, and the one of which the text is published. */
const [BEFORE, AFTER, LAST] = ['2022-06-08', '2022-09-17', '2023-01-01'];
const TEXT = 'text.akn';
const ACT = 'act.yaml';
/** What stands in the text of our own making, and in no article of it. */
const NOT_PLACED = '.* not placed: .*\\n';

/** A program, what it reads on standard input, and what it says on standard error where it says anything. */
interface Job {
  readonly program: string;
  readonly input?: string;
  readonly says?: string;
}

const NOTHING: Job = { program: '' };
const JOBS: Readonly<Record<string, (folder: string) => Job>> = {
  'opening the embedded corpus': () => ({
    program: `(await import(${JSON.stringify(`${DIST}open.js`)})).openCorpus();`,
  }),
  'reading the articles from Markdown': () => own('read-articles'),
  'replaying 10,000 operations on 1,000 articles': () => own('replay'),
  [`aligning two foreign texts of ${LARGE} units`]: () => own('align'),
  '`show 50 --at 2022-06-08`': () => command('show', '50', '--at', '2022-06-08'),
  '`diff 2019-03-23 2023-01-01`': () => command('diff', '2019-03-23', '2023-01-01'),
  [`\`diff --jsonl\`, ${LINES} pairs`]: () => ({ ...command('diff', '--jsonl'), input: pairLines(LINES) }),
  '`log`': () => command('log'),
  '`blame 50`': () => command('blame', '50'),
  '`grep President`': () => command('grep', 'President'),
  [`\`derive ${BEFORE} ${AFTER}\``]: () => command('derive', BEFORE, AFTER),
  '`apply` of a derived act': (folder) => command('apply', join(folder, ACT), '--at', BEFORE),
  [`\`export --at ${LAST} --format akn\``]: () => command('export', '--at', LAST, '--format', 'akn'),
  '`verify` of exported Akoma Ntoso': (folder) => ({
    ...command('verify', join(folder, TEXT), '--at', LAST),
    says: NOT_PLACED,
  }),
  '`import` of exported Akoma Ntoso': (folder) => ({
    ...command('import', join(folder, TEXT), '--out', join(folder, 'imported')),
    says: NOT_PLACED,
  }),
  '`check`': () => command('check'),
  '`build --out`': (folder) => ({
    ...command('build', '--out', join(folder, 'site')),
    says: '.*: \\d+ written, 0 unchanged\\.\\n',
  }),
};

/** The command line as a program; `argv` is what it is given. */
function command(...args: readonly string[]): Job {
  return {
    program: `process.argv.push(...${JSON.stringify(args)}); process.stdout.write = () => true; await import(${JSON.stringify(MAIN.href)});`,
  };
}

/** A program of the bench's own. */
function own(name: string): Job {
  return { program: `await import(${JSON.stringify(pathToFileURL(jobPath(name)).href)});` };
}

/** Writes what jobs are given as files. */
function prepare(folder: string): void {
  const main = fileURLToPath(MAIN);
  runNode([main, 'export', '--at', LAST, '--format', 'akn', '--output', join(folder, TEXT)]);
  runNode([main, 'derive', BEFORE, AFTER, '--output', join(folder, ACT)]);
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
    prepare(folder);
    return [NOTHING, ...Object.values(JOBS).map((jobIn) => jobIn(folder))].map(peakOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In megabytes, as the process itself reports it when it ends. */
function peakOf({ program, input = '', says = '' }: Job): number {
  const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));";
  const code = `process.argv.splice(1, 0, 'bench'); ${tell} ${program}`;
  const expected = new RegExp(`^${says}peak \\d+$`);
  const said = runNode(['--input-type=module', '--eval', code], { input, expected });
  return Number(said.slice(said.lastIndexOf(' '))) / 1024;
}
