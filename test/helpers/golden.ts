/** Golden files: what is printed, kept to be compared and read; refreshed on purpose only, by `vitest --update`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '../golden');

/** What the name of a golden file says: `diff-50.md` is the Markdown of `diff` for 50. */
export interface Golden {
  readonly name: string;
  readonly subject: string;
  readonly format: string;
}

const FORMATS: Readonly<Record<string, string>> = { txt: 'text', md: 'markdown', xml: 'akn' };

/** The golden files of a command, as the folder lists them. */
export function goldenFiles(command: string): readonly Golden[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const [, of, subject = '', ending = ''] = /^(\w+)-(.+)\.(\w+)$/.exec(name) ?? [];
    return of === command ? [{ name, subject, format: FORMATS[ending] ?? ending }] : [];
  });
}

/** Compares a text with a golden file. */
export async function expectGolden({ name }: Golden, text: string): Promise<void> {
  const file = join(FOLDER, name);
  if (expect.getState().snapshotState.snapshotUpdateState === 'all')
    await expect(text).toMatchFileSnapshot(file);
  else expect(text).toBe(readFileSync(file, 'utf8'));
}
