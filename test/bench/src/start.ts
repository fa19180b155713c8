/** How soon the command line answers, beside a program that does nothing: whole processes, on the clock, in turn. */

import { fileURLToPath } from 'node:url';
import { mediansOnClock } from './measure.js';
import { MAIN, runNode } from './processes.js';
import type { Row } from './report.js';

const ROUNDS = 41;
const NOTHING = ['-e', '0'];

/** Command lines and the most that each may take of what Node takes to start and end. */
const COMMANDS: readonly { readonly args: readonly string[]; readonly bound: number | null }[] = [
  { args: ['--version'], bound: 2 },
  { args: ['--help'], bound: null },
  { args: ['diff', '2019-03-23', '2023-01-01', '--article', '44'], bound: 4 },
];

/** Measures starting, working and ending of processes that differ in their arguments alone. */
export function measureStart(): readonly Row[] {
  const [nothing, ...commands] = mediansOnClock(
    [startOf(NOTHING), ...COMMANDS.map(({ args }) => startOf([fileURLToPath(MAIN), ...args]))],
    ROUNDS,
  );
  return commands.map((ours, index) => ({
    ...{ group: 'command line', what: `\`${COMMANDS[index]?.args.join(' ')}\``, against: '`node -e 0`' },
    ...{ isPeer: false, ours, theirs: nothing, unit: 'ms', bound: COMMANDS[index]?.bound ?? null },
  }));
}

function startOf(args: readonly string[]): () => unknown {
  return () => runNode(args);
}
