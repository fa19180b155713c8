/** What the commands that read published texts can be told. */

import { type Command, Option } from 'commander';
import { SHAPES } from '../import/published.ts';
import type { OutputOptions } from './options.ts';

/** What `import` can be told. */
export interface ImportOptions extends OutputOptions {
  readonly out: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
  readonly shape?: string;
}

/** What `verify` can be told. */
export interface VerifyOptions extends OutputOptions {
  readonly at?: string;
  readonly lang?: string;
  readonly shape?: string;
}

/** Adds what says how to read a published text. */
export function withShape(command: Command): Command {
  return command
    .addOption(new Option('--shape <shape>', 'its shape (default: told by its content)').choices(SHAPES))
    .option('--lang <tag>', 'its language: en, kk or ru (default: told by its headings)');
}
