/** Who a process is, so that another one can tell whether it still runs. */

import { hostname } from 'node:os';
import { reasonOf } from './read.ts';

/** A process on a machine. */
export interface ProcessName {
  readonly pid: number;
  readonly host: string;
}

/** This process. */
export function thisProcess(): ProcessName {
  return { pid: process.pid, host: hostname() };
}

/** Whether a process may still run: on another machine nobody can tell. */
export function mayRun({ pid, host }: ProcessName): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}
