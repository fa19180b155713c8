/** The command line as a function: arguments and streams in, exit status out. */

import { Command, CommanderError } from 'commander';
import { fail, type Result } from '../errors.ts';
import { VERSION } from '../version.ts';
import { type AddCommand, loadCommands } from './commands.ts';
import type { Io } from './io.ts';
import type { Runner } from './options.ts';
import { STATUS, type Status } from './status.ts';
import { asksForJson, told } from './told.ts';

/**
 * Runs one command line.
 *
 * @param args - The arguments after the program's name.
 * @param io - Where to write.
 * @returns The exit status: what the command says, 0 for help, 2 for wrong usage and for every error.
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<Status> {
  return report(await execute(args, io, await loadCommands(args)), args, io);
}

/** Tells what is wrong, if anything is, and what the program ends with. */
function report(result: Result<Status>, args: readonly string[], io: Io): Status {
  if (result.ok) return result.value;
  const asJson = asksForJson(args);
  io.stderr(result.issues.map((issue) => told(issue, asJson)).join(''));
  return STATUS.trouble;
}

async function execute(
  args: readonly string[],
  io: Io,
  commands: readonly AddCommand[],
): Promise<Result<Status>> {
  let result: Result<Status> | Promise<Result<Status>> = { ok: true, value: STATUS.fine };
  const messages: string[] = [];
  const program = createProgram(commands, (work) => {
    result = work(io);
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout(text),
      writeErr: (text) => messages.push(text),
      getOutHasColors: () => io.color,
    });
  }
  try {
    program.parse([...args], { from: 'user' });
    return result;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { ok: true, value: STATUS.fine };
    return fail({
      code: 'USAGE',
      message: usageMessage(error, messages),
      hint: 'See constitution-diff --help.',
    });
  }
}

/** The parser's own sentence; help printed for a missing command is too long for one. */
function usageMessage(error: CommanderError, messages: readonly string[]): string {
  if (error.code === 'commander.help') return 'There is no command.';
  const message = messages.join('').trim() || error.message;
  return message.replace(/^error: /, '').replaceAll('\n', ' ');
}

/** The program with its commands; `run` gets the work of the one that is asked for. */
export function createProgram(commands: readonly AddCommand[], run: Runner): Command {
  const program = new Command('constitution-diff')
    .description('What a constitution said on any day, what changed, who changed it and why.')
    .version(VERSION)
    .showSuggestionAfterError(true)
    .addHelpText('after', '\nExit status: 0 fine or the same, 1 different or findings, 2 trouble.');
  for (const add of commands) add(program, run);
  return program;
}
