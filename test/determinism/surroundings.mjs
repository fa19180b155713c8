/** Other surroundings for a program: folders listed in another order, another day on the clock. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { OTHER_ORDER, OTHER_NOW } = process.env;

if (OTHER_ORDER !== undefined) {
  const { readdirSync } = fs;
  fs.readdirSync = (...given) => ordered(readdirSync(...given));
  syncBuiltinESMExports();
}

/** A reversed order, or one that only looks like chance. */
function ordered(entries) {
  if (OTHER_ORDER === 'reversed') return entries.reverse();
  return entries
    .map((entry, index) => [(index * 7919) % 101, entry])
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

if (OTHER_NOW !== undefined) {
  const now = Date.parse(OTHER_NOW);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now] : given));
    }

    static now() {
      return now;
    }
  };
}
