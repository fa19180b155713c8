/** Who a process is, so that another one can tell whether it still runs. */

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { reasonOf } from './read.ts';

/** A process where its number means something. */
export interface ProcessName {
  readonly pid: number;
  /** When it started, in the system's own count; null where the system does not tell. */
  readonly start: string | null;
  /** The machine, and where the system has several countings of processes, which of them. */
  readonly host: string;
}

const NAME = /^(\d+)\.(\d*)@(.*)$/;

/** The name of a process as a file can say it, or bear it. */
export function formatProcess({ pid, start, host }: ProcessName): string {
  return `${pid}.${start ?? ''}@${encodeURIComponent(host)}`;
}

/** The process that a text names; null for one that was not made here. */
export function parseProcess(text: string): ProcessName | null {
  const [, pid, start, name = ''] = NAME.exec(text) ?? [];
  if (pid === undefined) return null;
  try {
    return { pid: Number(pid), start: start || null, host: decodeURIComponent(name) };
  } catch {
    return null;
  }
}

/** This process. */
export function thisProcess(): ProcessName {
  const { pid } = process;
  return { pid, start: startOf(pid)?.start ?? null, host: thisHost() };
}

/**
 * Whether a process may still run: on another machine, or in another counting of processes, nobody can tell.
 *
 * Numbers are given again, so a process is known by its start as well. A container that is started anew mostly counts its processes
 * anew: what its former life left then counts as in use, since another one may run beside it, and whoever knows better removes it.
 */
export function mayRun({ pid, start, host }: ProcessName): boolean {
  if (host !== thisHost()) return true;
  const found = startOf(pid);
  if (found !== null && start !== null) return found.start === start && !found.hasEnded;
  try {
    // Number 0 would be a whole group of processes.
    if (pid > 0) process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}

/** What Linux says of a process: see proc_pid_stat(5), fields 3 and 22. Null where there is none, or another system. */
function startOf(pid: number): { readonly start: string; readonly hasEnded: boolean } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets, and may hold anything.
    const [state = '', ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const start = fields[18];
    return start === undefined ? null : { start, hasEnded: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}

let known: string | undefined;

/** Machines and containers may share a name, but a container counts its processes for itself. */
function thisHost(): string {
  known ??= [hostname(), ...counting()].join(' ');
  return known;
}

function counting(): readonly string[] {
  try {
    return [readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')];
  } catch {
    return [];
  }
}
