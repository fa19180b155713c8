import type { Command } from 'commander';
import { type Runner, withOutput } from './options.ts';
import { type VerifyOptions, withShape } from './published-options.ts';

/** `verify FILE --at DATE`: whether somebody else's consolidation says the same. */
export function addVerify(program: Command, run: Runner): void {
  withShape(withOutput(program.command('verify'), ['text', 'json']))
    .description(
      'hold a version against a published text: word by word, or in another language by structure, numbers and references',
    )
    .argument('<file>', 'the published text, or - for standard input')
    .option('--at <date>', 'the day, YYYY-MM-DD (default: the last version)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff verify official.html --at 2022-06-08\n  constitution-diff verify - --shape text --lang ru --at 2022-06-08 < official.txt',
    )
    .action((file: string, options: VerifyOptions) =>
      // The readers of HTML and XML are loaded for this alone.
      run(async (io) => (await import('./verify-text.ts')).verifyText(file, options, io)),
    );
}
