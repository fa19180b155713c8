/**
 * Counts what a program does to the files of one folder, and at one moment kills it, stops it or lets the system fail.
 *
 * Loaded before the program (`node --import`), told what to do by the variables `OPERATIONS_*`. Every step that another process, or
 * the next run, could see is an operation of its own: a file is made, half of it written, all of it written. Where a program is timed, or
 * killed some time after its first change, what it calls is left as it is.
 */

import { once } from 'node:events';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';

const {
  OPERATIONS_FOLDER,
  OPERATIONS_AFTER,
  OPERATIONS_AT,
  OPERATIONS_DO,
  OPERATIONS_READS,
  OPERATIONS_CODE,
  OPERATIONS_SIGNS,
} = process.env;
const folder = OPERATIONS_FOLDER ?? '/';
const at = Number(OPERATIONS_AT ?? Number.POSITIVE_INFINITY);
const code = OPERATIONS_CODE ?? 'EIO';
const real = { ...fs };
const opened = new Set();
const isTimed = OPERATIONS_DO === 'time' || OPERATIONS_DO === 'kill later';
/** When the first change was made and the last one, in nanoseconds; 0 before that. */
const times = new BigInt64Array(new SharedArrayBuffer(16));
let count = 0;

/** What takes room on a disk. */
const TAKES_ROOM = new Set(['open', 'write', 'mkdir', 'link', 'copyfile']);

function isInside(path) {
  const full = resolve(String(path));
  return full === folder || full.startsWith(folder + sep);
}

/** One operation is about to happen. */
function step(syscall, path = '') {
  // What does not only read is counted, whatever its name.
  if (OPERATIONS_READS === undefined && syscall === 'read') return;
  count += 1;
  if (isTimed) noteTime();
  if (OPERATIONS_DO === 'kill' && count === at) process.kill(process.pid, 'SIGKILL');
  if (OPERATIONS_DO === 'stop' && count === at) stop();
  if (OPERATIONS_DO === 'fail' && fails(syscall)) throw failure(syscall, path);
}

/** From the first change on the other thread has somebody to wait for. */
function noteTime() {
  times[1] = process.hrtime.bigint();
  if (times[0] !== 0n) return;
  times[0] = times[1];
  Atomics.notify(times, 0);
}

/** A full disk stays full, a read-only one stays read-only; any other failure happens once. */
function fails(syscall) {
  if (code === 'ENOSPC') return count >= at && TAKES_ROOM.has(syscall);
  return code === 'EROFS' ? count >= at : count === at;
}

function failure(syscall, path) {
  return Object.assign(new Error(`${code}: told to fail, ${syscall} '${path}'`), { code, syscall, path });
}

/** Waits for a sign of the one who watches. */
function stop() {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  real.writeFileSync(join(OPERATIONS_SIGNS, 'stopped'), '');
  while (!real.existsSync(join(OPERATIONS_SIGNS, 'go'))) Atomics.wait(nobody, 0, 0, 2);
}

/** Puts another function in the place of one of the system's, for paths in the folder. */
function replace(name, isOurs, instead) {
  fs[name] = (...given) => (isOurs(...given) ? instead(...given) : real[name](...given));
}

/** Counts a call as one operation. */
function counted(name, syscall, isOurs = isInside) {
  replace(name, isOurs, (...given) => {
    step(syscall, given[0]);
    return real[name](...given);
  });
}

for (const name of ['existsSync', 'statSync', 'readdirSync', 'readFileSync', 'accessSync'])
  counted(name, 'read');
counted('mkdirSync', 'mkdir');
counted('mkdtempSync', 'mkdir');
counted('renameSync', 'rename', (from, to) => isInside(from) || isInside(to));
counted('linkSync', 'link', (from, to) => isInside(from) || isInside(to));
counted('copyFileSync', 'copyfile', (_from, to) => isInside(to));
for (const name of ['chmodSync', 'chownSync', 'lchownSync', 'lutimesSync', 'truncateSync', 'utimesSync'])
  counted(name, name.replace('Sync', ''));
for (const name of ['fchmodSync', 'fchownSync', 'fdatasyncSync', 'fsyncSync', 'ftruncateSync', 'futimesSync'])
  counted(name, name.replace(/Sync$/, ''), (open) => opened.has(open));
counted('rmdirSync', 'rmdir');
counted('unlinkSync', 'unlink');

replace('openSync', isInside, (path, flags = 'r', ...rest) => {
  const writes = flags !== 'r';
  step(writes ? 'open' : 'read', path);
  const open = real.openSync(path, flags, ...rest);
  if (writes) opened.add(open);
  return open;
});

// Its number goes to the next file that is opened, which may be one of another folder.
replace(
  'closeSync',
  (open) => opened.delete(open),
  (open) => real.closeSync(open),
);

replace(
  'writeSync',
  (open) => opened.has(open),
  (open, bytes, from = 0) => {
    step('write');
    if (isTimed) return real.writeSync(open, bytes, from);
    // Half of it gets there even where the disk is full.
    const half = Math.ceil((bytes.length - from) / 2);
    const written = real.writeSync(open, bytes, from, half);
    step('write');
    return from + half < bytes.length ? written + real.writeSync(open, bytes, from + half) : written;
  },
);

replace('writeFileSync', isInside, (path, content, options = {}) => {
  const bytes = Buffer.from(content);
  step('open', path);
  if (isTimed) return real.writeFileSync(path, content, options);
  const open = real.openSync(path, options.flag ?? 'w');
  try {
    // Half of it gets there even where the disk is full.
    const half = Math.ceil(bytes.length / 2);
    real.writeSync(open, bytes, 0, half);
    step('write', path);
    if (half < bytes.length) real.writeSync(open, bytes, half);
  } finally {
    real.closeSync(open);
  }
});

replace('rmSync', isInside, (path, options = {}) => {
  if (!isTimed) return remove(String(path), options);
  step('unlink', path);
  return real.rmSync(path, options);
});

function remove(path, options) {
  const found = real.lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined && options.force === true) return;
  if (found?.isDirectory() && options.recursive === true) {
    for (const name of real.readdirSync(path)) remove(join(path, name), options);
    step('rmdir', path);
    real.rmdirSync(path);
  } else {
    step('unlink', path);
    real.rmSync(path, options);
  }
}

if (OPERATIONS_DO === 'count' || OPERATIONS_DO === 'time')
  process.on('exit', () => {
    real.mkdirSync(dirname(OPERATIONS_SIGNS), { recursive: true });
    real.writeFileSync(OPERATIONS_SIGNS, String(isTimed ? times[1] - times[0] : count));
  });

/** Waits for the first change and then for the moment, whatever the program is doing: a timer of its own would wait for it to pause. */
const KILLER = `
  const { workerData: { times, after } } = require('node:worker_threads');
  Atomics.wait(times, 0, 0n);
  while (process.hrtime.bigint() < times[0] + after);
  process.kill(process.pid, 'SIGKILL');
`;

if (OPERATIONS_DO === 'kill later') {
  const workerData = { times, after: BigInt(OPERATIONS_AFTER) };
  // Without what this process was started with, which would load this file again.
  const killer = new Worker(KILLER, { eval: true, execArgv: [], workerData });
  await once(killer, 'online');
  // From here on the program may end before it is killed.
  killer.unref();
}

syncBuiltinESMExports();
