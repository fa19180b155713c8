/** Judges every engine by the same pairs, as a table; the bounds are ours to keep. */

import { type Engine, OURS, PEERS } from './engines.js';
import type { PairSet } from './pairs.js';
import { judge, leastWords, type Quality } from './quality.js';

/** The bounds of our own marks. */
const BOUNDS = { islandsPer100: 3, words: 1.15 } as const;

/** What one engine came to: per pair, per hundred pairs, and of the least words. */
export interface QualityRow extends Quality {
  readonly engine: string;
}

/** Prints the table of a set of pairs; returns it, and whether ours keeps every bound. */
export function compareQuality({ name, pairs }: PairSet): {
  readonly isGood: boolean;
  readonly engines: readonly QualityRow[];
} {
  const least = pairs.reduce((sum, pair) => sum + leastWords(pair), 0);
  const rows = [OURS, ...PEERS].map((engine) => ({ engine, quality: judge(pairs, engine.diff) }));
  const engines = rows.map(({ engine, quality }) => rowOf(engine, quality, pairs.length, least));
  process.stdout.write(`\n${name}: ${pairs.length} pairs, of which ${least} words differ at the least\n`);
  process.stdout.write(`${HEAD}\n${engines.map(lineOf).join('\n')}\n`);
  const [ours, ...peers] = rows.map(({ quality }) => quality) as [Quality, ...Quality[]];
  const misses = missesOf(ours, peers, pairs.length, least);
  for (const miss of misses) process.stdout.write(`MISSED: ${miss}\n`);
  return { isGood: misses.length === 0, engines };
}

const HEAD = [''.padEnd(42), 'hunks/pair', 'islands/100', 'split %', 'old %', 'new %', 'words x']
  .map((cell, index) => (index === 0 ? cell : cell.padStart(12)))
  .join('');

function rowOf({ name }: Engine, quality: Quality, count: number, least: number): QualityRow {
  return {
    engine: name,
    hunks: quality.hunks / count,
    islands: (100 * quality.islands) / count,
    split: (100 * quality.split) / count,
    rebuiltBefore: (100 * quality.rebuiltBefore) / count,
    rebuiltAfter: (100 * quality.rebuiltAfter) / count,
    words: quality.words / least,
  };
}

function lineOf({ engine, ...figures }: QualityRow): string {
  return (
    engine.padEnd(42) +
    Object.values(figures)
      .map((cell) => cell.toFixed(2).padStart(12))
      .join('')
  );
}

function missesOf(ours: Quality, peers: readonly Quality[], count: number, least: number): string[] {
  const fewest = Math.min(...peers.map(({ hunks }) => hunks));
  const checks: [boolean, string][] = [
    [ours.split === 0, 'no word is cut in two'],
    [ours.rebuiltBefore === count && ours.rebuiltAfter === count, 'every side is rebuilt'],
    [
      ours.islands * 100 <= BOUNDS.islandsPer100 * count,
      `at most ${BOUNDS.islandsPer100} islands in 100 pairs`,
    ],
    [ours.hunks < fewest, 'fewer hunks than every other engine'],
    [ours.words <= BOUNDS.words * least, `at most ${BOUNDS.words} times the words that differ at the least`],
  ];
  return checks.filter(([kept]) => !kept).map(([, bound]) => bound);
}
