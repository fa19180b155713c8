/** How soon the command line answers, beside a program that does nothing: whole processes, on the clock, in turn. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mediansOnClock } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 41;
const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const NOTHING = ['-e', '0'];

/** Command lines and the most that each may take of what Node takes to start and end. */
const COMMANDS: readonly { readonly args: readonly string[]; readonly bound: number | null }[] = [
  { args: ['--version'], bound: 2 },
  { args: ['--help'], bound: null },
  { args: ['diff', '2019-03-23', '2023-01-01', '--article', '44'], bound: 4 },
];

/** Measures starting, working and ending of processes that differ in their arguments alone. */
export function measureStart(): readonly Row[] {
  const lines = [NOTHING, ...COMMANDS.map(({ args }) => [MAIN, ...args])];
  const [nothing = 0, ...commands] = mediansOnClock(
    lines.map((args) => () => runToEnd(args)),
    ROUNDS,
  );
  return COMMANDS.map(({ args, bound }, index) => ({
    group: 'command line',
    what: `\`${args.join(' ')}\``,
    against: '`node -e 0`',
    isPeer: false,
    ours: commands[index] ?? 0,
    theirs: nothing,
    unit: 'ms',
    bound,
  }));
}

function runToEnd(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  // A command that fails early would be fast.
  if (stderr !== '' || status === null || status > 1) throw new Error(`${args.join(' ')}: ${stderr}`);
}
