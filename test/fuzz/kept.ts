/** Inputs that failed once. Each is a file, and its target tries it first in every run, whatever the seed makes of a number later. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Name } from './shares.ts';

const FOLDER = fileURLToPath(new URL('kept/', import.meta.url));

/** What a file says. */
interface Kept {
  readonly target: Name;
  readonly seed: string;
  /** The number that the input had with this seed; made by hand it has none. */
  readonly number: number | null;
  readonly input: unknown;
}

/** The kept inputs of a target, each with the name of its file. */
export function keptInputs(target: Name): readonly (readonly [file: string, input: unknown])[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => [file, JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Kept] as const)
    .filter(([, kept]) => kept.target === target)
    .map(([file, { input }]) => [file, input]);
}

/**
 * Writes an input down.
 *
 * @returns The name of its file; null where JSON cannot hold it, such as bytes.
 */
export function keep(target: Name, seed: string, number: number, input: unknown): string | null {
  const kept: Kept = { target, seed, number, input };
  const text = textOf(kept);
  if (text === null) return null;
  const file = `${`${target} ${seed} ${number}`.replace(/[^\w-]/g, '-')}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${file}`, text);
  return file;
}

/** A file's text; null where another input would be read from it. */
function textOf(kept: Kept): string | null {
  try {
    const text = `${JSON.stringify(kept, null, 2)}\n`;
    return isDeepStrictEqual(JSON.parse(text), kept) ? text : null;
  } catch {
    return null;
  }
}
