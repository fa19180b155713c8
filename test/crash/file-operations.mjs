/**
 * Counts what a program does to the files of one folder, and at one moment kills it, stops it or lets the system fail.
 *
 * Loaded before the program (`node --import`), told what to do by the variables `OPERATIONS_*`. Every step that another process, or
 * the next run, could see is an operation of its own: a file is made, half of it written, all of it written.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';

const {
  OPERATIONS_FOLDER,
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
let count = 0;

/** What takes room on a disk. */
const TAKES_ROOM = new Set(['open', 'write', 'mkdir', 'link', 'copyfile']);
const CHANGES = new Set([...TAKES_ROOM, 'rename', 'unlink', 'rmdir', 'chmod']);

function isInside(path) {
  const full = resolve(String(path));
  return full === folder || full.startsWith(folder + sep);
}

/** One operation is about to happen. */
function step(syscall, path = '') {
  if (OPERATIONS_READS === undefined && !CHANGES.has(syscall)) return;
  count += 1;
  if (OPERATIONS_DO === 'kill' && count === at) process.kill(process.pid, 'SIGKILL');
  if (OPERATIONS_DO === 'stop' && count === at) stop();
  if (OPERATIONS_DO === 'fail' && fails(syscall)) throw failure(syscall, path);
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
counted('chmodSync', 'chmod');
counted('rmdirSync', 'rmdir');
counted('unlinkSync', 'unlink');

replace('openSync', isInside, (path, flags = 'r', ...rest) => {
  const writes = flags !== 'r';
  step(writes ? 'open' : 'read', path);
  const open = real.openSync(path, flags, ...rest);
  if (writes) opened.add(open);
  return open;
});

counted('fchmodSync', 'chmod', (open) => opened.has(open));

replace(
  'writeSync',
  (open) => opened.has(open),
  (open, bytes, from = 0) => {
    step('write');
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

replace('rmSync', isInside, (path, options = {}) => remove(String(path), options));

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

if (OPERATIONS_DO === 'count')
  process.on('exit', () => {
    real.mkdirSync(dirname(OPERATIONS_SIGNS), { recursive: true });
    real.writeFileSync(OPERATIONS_SIGNS, String(count));
  });

syncBuiltinESMExports();
