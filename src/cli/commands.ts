/** The commands in the order in which help lists them, each loaded when it is asked for. */

import type { Command } from 'commander';
import type { Runner } from './options.ts';

/** Adds a command to the program; what it is to do when it is chosen goes to the runner. */
export type AddCommand = (program: Command, run: Runner) => void;

/** It tells of all commands, so it needs them all. */
const COMPLETION = 'completion';

const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['show', async () => (await import('./show.ts')).addShow],
  ['diff', async () => (await import('./diff.ts')).addDiff],
  ['log', async () => (await import('./log.ts')).addLog],
  ['blame', async () => (await import('./blame.ts')).addBlame],
  ['versions', async () => (await import('./overview.ts')).addVersions],
  ['acts', async () => (await import('./overview.ts')).addActs],
  ['pending', async () => (await import('./pending.ts')).addPending],
  ['order', async () => (await import('./order.ts')).addOrder],
  ['citations', async () => (await import('./citations.ts')).addCitations],
  ['grep', async () => (await import('./grep.ts')).addGrep],
  ['measures', async () => (await import('./measures.ts')).addMeasures],
  ['apply', async () => (await import('./apply.ts')).addApply],
  ['derive', async () => (await import('./derive.ts')).addDerive],
  ['export', async () => (await import('./export.ts')).addExport],
  ['build', async () => (await import('./build.ts')).addBuild],
  ['import', async () => (await import('./import.ts')).addImport],
  ['verify', async () => (await import('./verify.ts')).addVerify],
  ['check', async () => (await import('./check.ts')).addCheck],
  ['init', async () => (await import('./init.ts')).addInit],
  [COMPLETION, async () => (await import('./completion.ts')).addCompletion],
]);

const VERSION_OPTIONS: readonly string[] = ['-V', '--version'];

/**
 * The commands that a command line needs.
 *
 * @param args - The arguments after the program's name.
 * @returns The one that they name, none where only the version is asked for, and all for help and wrong usage.
 */
export function loadCommands([first = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const named = COMMANDS.get(first);
  if (named !== undefined && first !== COMPLETION) return Promise.all([named()]);
  if (VERSION_OPTIONS.includes(first)) return Promise.resolve([]);
  return Promise.all([...COMMANDS.values()].map((load) => load()));
}
