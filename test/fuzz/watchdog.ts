/**
 * Sees from a thread of its own whether an input hangs or eats all memory: a loop without end lets nobody else look.
 *
 * Neither bound is a measure of speed. Both are so wide that only a hang or a leak reaches them.
 */

import { Worker } from 'node:worker_threads';

/** An input may take this long. */
export const MOST_SECONDS = 20;
/** The process may hold this much, all its inputs together. */
export const MOST_MEGABYTES = 2048;
/**
 * What its heap may hold is twice as much: an engine that runs out of heap dies without a word of which input it was, so the
 * watchdog has to come first.
 */
export const MOST_MEGABYTES_OF_HEAP: number = 2 * MOST_MEGABYTES;

/** What an input may take, and what the process may hold. */
export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

const BOUNDS: Bounds = { seconds: MOST_SECONDS, megabytes: MOST_MEGABYTES };

/** What the thread does: it must be JavaScript, since no loader stands before it. */
const WATCH = `
const { workerData, parentPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { state, seconds, megabytes } = workerData;
const view = new Int32Array(state);
let [name, seen, since] = ['', -1, Date.now()];
parentPort.on('message', (value) => { name = value; });
const end = (why) => {
  writeSync(2, '\\nFUZZ ' + name + ', input ' + Atomics.load(view, 0) + ': ' + why + '\\n');
  process.kill(process.pid, 'SIGKILL');
};
setInterval(() => {
  const input = Atomics.load(view, 0);
  const held = Math.round(process.memoryUsage.rss() / 2 ** 20);
  if (held > Atomics.load(view, 1)) Atomics.store(view, 1, held);
  if (held > megabytes) end('the process holds ' + held + ' MB');
  if (input !== seen) [seen, since] = [input, Date.now()];
  else if (input >= 0 && Date.now() - since > seconds * 1000) end('no end after ' + seconds + ' s');
}, 200);
`;

/** Watches the process until it is let go. */
export class Watchdog {
  readonly #view = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;

  /** Begins to watch. Only the watchdog's own tests have bounds of theirs, so that they need not wait or fill a machine. */
  constructor({ seconds, megabytes }: Bounds = BOUNDS) {
    Atomics.store(this.#view, 0, -1);
    const workerData = { state: this.#view.buffer, seconds, megabytes };
    this.#worker = new Worker(WATCH, { eval: true, workerData });
    this.#worker.unref();
  }

  /** Says what the inputs that follow are for. */
  name(name: string): void {
    this.#worker.postMessage(name);
  }

  /** Says that an input begins; -1 that none does. */
  begin(input: number): void {
    Atomics.store(this.#view, 0, input);
  }

  /** The most megabytes that the process held so far. */
  get held(): number {
    return Atomics.load(this.#view, 1);
  }
}
