import type { Command } from 'commander';
import { type Runner, withOutput } from './options.ts';
import { type ImportOptions, withShape } from './published-options.ts';

/** `import FILE --out DIR`: a published text as the folder of a corpus. */
export function addImport(program: Command, run: Runner): void {
  withShape(withOutput(program.command('import'), ['text', 'json']))
    .description('make a corpus of a published text; what finds no place is listed')
    .argument('<file>', 'the text, or - for standard input')
    .requiredOption('--out <dir>', 'the folder to make; it must not be there, or be empty')
    .option('--date <date>', 'the day on which the text stood so, YYYY-MM-DD (default: what it says itself)')
    .option('--title <title>', 'its title (default: what it says itself)')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff import constitution.html --out my-constitution --date 2019-03-23\n  constitution-diff import - --shape text --lang kk --out my-constitution --date 2019-03-23 < text.txt',
    )
    .action((file: string, options: ImportOptions) =>
      // The readers of HTML and XML are loaded for this alone.
      run(async (io) => (await import('./import-text.ts')).importText(file, options, io)),
    );
}
