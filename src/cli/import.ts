import { type Command, Option } from 'commander';
import { type OutputOptions, type Runner, withOutput } from './options.ts';

/** What `import` can be told. */
export interface ImportOptions extends OutputOptions {
  readonly out: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
  readonly shape?: string;
}

/** The names of the shapes; `auto` looks at the content. */
const SHAPE_NAMES: readonly string[] = ['json', 'html', 'text', 'markdown', 'akn'];

/** Adds what says how to read a published text. */
export function withShape(command: Command): Command {
  return command
    .addOption(new Option('--shape <shape>', 'its shape (default: told by its content)').choices(SHAPE_NAMES))
    .option('--lang <tag>', 'its language: en, kk or ru (default: told by its headings)');
}

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
