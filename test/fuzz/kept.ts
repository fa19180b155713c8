/** Inputs that failed once. Each is a file, and its target tries it first in every run, whatever the seed makes of a number later. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type Name, SHARES } from './shares.ts';

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
export function keptInputs(
  target: Name,
  folder: string = FOLDER,
): readonly (readonly [file: string, input: unknown])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => [file, readKept(folder, file)] as const)
    .filter(([, kept]) => kept.target === target)
    .map(([file, { input }]) => [file, input]);
}

/** Reads a file; throws where no target has the name that it says, since nobody would try it any more. */
function readKept(folder: string, file: string): Kept {
  const kept = JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Kept;
  if (!Object.hasOwn(SHARES, kept.target))
    throw new Error(`kept/${file} is for "${kept.target}", and there is no such target`);
  return kept;
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
