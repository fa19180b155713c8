import { Argument, type Command } from 'commander';
import type { Result } from '../errors.ts';
import { SCRIPTS } from './completion-scripts.ts';
import { definitionsOf } from './definitions.ts';
import type { Io } from './io.ts';
import { type OutputOptions, print, type Runner, type Status } from './options.ts';

/** `completion SHELL`: a script by which a shell completes commands, options and their values. */
export function addCompletion(program: Command, run: Runner): void {
  program
    .command('completion')
    .description('print a script by which a shell completes commands, options and their values')
    .addArgument(new Argument('<shell>', 'which shell').choices([...SCRIPTS.keys()]))
    .option('--output <file>', 'write to a file instead of standard output; its folders are made as needed')
    .addHelpText(
      'after',
      '\nExamples:\n  source <(constitution-diff completion bash)\n  constitution-diff completion zsh --output ~/.zfunc/_constitution-diff\n  constitution-diff completion fish | source',
    )
    .action((shell: string, options: OutputOptions) => run((io) => complete(program, shell, options, io)));
}

function complete(program: Command, shell: string, options: OutputOptions, io: Io): Result<Status> {
  return print(SCRIPTS.get(shell)?.(definitionsOf(program)) ?? '', options, io);
}
