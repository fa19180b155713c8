/** The program as a process of its own, with something happening to it on the way. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** What is loaded before a program to count its operations, as a URL. */
export const HOOK: string = pathToFileURL(
  fileURLToPath(new URL('./file-operations.mjs', import.meta.url)),
).href;

/** The status of a process that was killed; Windows gives it a number. */
export const KILLED: number | null = process.platform === 'win32' ? 1 : null;

/** How a process ended. */
export interface Ended {
  /** {@link KILLED} where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line, and what it reads. */
export interface Call {
  readonly args: readonly string[];
  readonly stdin?: string;
}

/** A process that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A folder for a test, by the name that the system has for it. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'constitution-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the program. */
export function start({ args, stdin = '' }: Call, env: Readonly<Record<string, string>> = {}): Running {
  const hook = env['OPERATIONS_DO'] === undefined ? [] : ['--import', HOOK];
  const child = spawn(process.execPath, [...hook, MAIN, ...args], { env: { ...process.env, ...env } });
  const read = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      read[name] += text;
    });
  // A killed process does not read to the end.
  child.stdin.on('error', () => undefined).end(stdin);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...read }));
  });
  return { child, ended };
}

/** Runs the program to its end. */
export function finish(call: Call): Promise<Ended> {
  return start(call).ended;
}

/** How many operations on the files of a folder the program makes; those that only read count where asked. */
export function countOperations(call: Call, folder: string, withReads = false): Promise<number> {
  return measure(call, folder, { OPERATIONS_DO: 'count', ...(withReads ? { OPERATIONS_READS: 'too' } : {}) });
}

/** How many nanoseconds go by between the first change of a folder's files and the last one. */
export function timeOfChanges(call: Call, folder: string): Promise<number> {
  return measure(call, folder, { OPERATIONS_DO: 'time' });
}

async function measure(
  call: Call,
  folder: string,
  wanted: Readonly<Record<string, string>>,
): Promise<number> {
  const measured = join(newFolder(), 'measured');
  const { status, stderr } = await start(call, {
    OPERATIONS_FOLDER: folder,
    OPERATIONS_SIGNS: measured,
    ...wanted,
  }).ended;
  if (status !== 0) throw new Error(`${call.args} ended with ${status}: ${stderr}`);
  return Number(readFileSync(measured, 'utf8'));
}

/** Kills the program right before one of its operations on the files of a folder. */
export function killAt(call: Call, folder: string, operation: number): Promise<Ended> {
  return start(call, {
    OPERATIONS_DO: 'kill',
    OPERATIONS_FOLDER: folder,
    OPERATIONS_AT: String(operation),
  }).ended;
}

/** Kills the program some nanoseconds after its first change of a folder's files, whatever it is doing then. */
export function killAfter(call: Call, folder: string, nanoseconds: number): Promise<Ended> {
  return start(call, {
    OPERATIONS_DO: 'kill later',
    OPERATIONS_FOLDER: folder,
    OPERATIONS_AFTER: String(Math.round(nanoseconds)),
  }).ended;
}

/** Lets the system fail from one operation on. */
export function failAt(call: Call, folder: string, operation: number, code: string): Promise<Ended> {
  return start(call, {
    OPERATIONS_DO: 'fail',
    OPERATIONS_FOLDER: folder,
    OPERATIONS_AT: String(operation),
    OPERATIONS_CODE: code,
  }).ended;
}

/** Stops the program before one of its operations, reading too, lets something else happen, and lets it go on. */
export async function stopAt(
  call: Call,
  folder: string,
  operation: number,
  meanwhile: () => Promise<unknown>,
): Promise<Ended> {
  const signs = newFolder();
  const { ended } = start(call, {
    OPERATIONS_DO: 'stop',
    OPERATIONS_READS: 'too',
    OPERATIONS_FOLDER: folder,
    OPERATIONS_AT: String(operation),
    OPERATIONS_SIGNS: signs,
  });
  let hasEnded = false;
  const watched = ended.finally(() => {
    hasEnded = true;
  });
  while (!hasEnded && !existsSync(join(signs, 'stopped'))) await pause(2);
  await meanwhile();
  writeFileSync(join(signs, 'go'), '');
  return watched;
}

/** Lets time go by. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
