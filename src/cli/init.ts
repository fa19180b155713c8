import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { ok, type Result } from '../errors.ts';
import { STARTER_LANGUAGES, starterFiles } from '../init/starter.ts';
import { writeNewFolder } from '../node/write-folder.ts';
import { inert } from '../render/wrap.ts';
import type { Io } from './io.ts';
import { type Runner, STATUS, type Status, usage } from './options.ts';

/** `init DIR --lang xx`: a small corpus that works at once. */
export function addInit(program: Command, run: Runner): void {
  program
    .command('init')
    .description('make a small corpus to begin with, in a new or empty folder')
    .argument('<dir>', 'the folder')
    .addOption(
      new Option('--lang <language>', 'the language of its text (default: en)').choices(STARTER_LANGUAGES),
    )
    .option('--json', 'tell what is wrong as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff init my-constitution\n  constitution-diff init my-constitution --lang kk\n  constitution-diff check my-constitution',
    )
    .action((folder: string, { lang = 'en' }: { readonly lang?: string }) =>
      run((io) => init(folder, lang, io)),
    );
}

function init(folder: string, language: string, io: Io): Result<Status> {
  if (folder === '') return usage('DIR names no folder.', 'Name a folder, or . for this one.');
  const files = starterFiles(language);
  const written = writeNewFolder(folder, files);
  if (!written.ok) return written;
  for (const { path } of files) io.stderr(`${inert(join(folder, path))}\n`);
  return ok(STATUS.fine);
}
