/** Writing files so that a reader sees the old one or the new one, never a part. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../errors.ts';
import { reasonOf } from './read.ts';

/** Writes a text file, its folders made as needed; fails with `FILE_UNWRITABLE` and leaves the old file as it was. */
export function writeTextFile(file: string, text: string): Result<null> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fail({
      code: 'FILE_UNWRITABLE',
      message: `The file cannot be written: ${reasonOf(error)}.`,
      hint: 'Check the folder, its permissions and the free space.',
      file,
    });
  }
}
