/** The command line as a function: arguments and streams in, exit status out. */

import { Command, CommanderError } from 'commander';
import { fail, formatIssue, type Issues, type Result } from '../errors.ts';
import { inertLines } from '../render/wrap.ts';
import { VERSION } from '../version.ts';
import { addApply } from './apply.ts';
import { addBlame } from './blame.ts';
import { addCheck } from './check.ts';
import { addCitations } from './citations.ts';
import { addCompletion } from './completion.ts';
import { addDerive } from './derive.ts';
import { addDiff } from './diff.ts';
import { addExport } from './export.ts';
import { addGrep } from './grep.ts';
import { addInit } from './init.ts';
import type { Io } from './io.ts';
import { addLog } from './log.ts';
import { addMeasures } from './measures.ts';
import { type Runner, STATUS, type Status } from './options.ts';
import { addOrder } from './order.ts';
import { addActs, addVersions } from './overview.ts';
import { addPending } from './pending.ts';
import { addShow } from './show.ts';

/**
 * Runs one command line.
 *
 * @param args - The arguments after the program's name.
 * @param io - Where to write.
 * @returns The exit status: what the command says, 0 for help, 2 for wrong usage and for every error. It comes later only where a
 * format must wait for the package that writes it.
 */
export function runCommandLine(args: readonly string[], io: Io): Status | Promise<Status> {
  const result = execute(args, io);
  return result instanceof Promise ? result.then((late) => report(late, args, io)) : report(result, args, io);
}

/** Tells what is wrong, if anything is, and what the program ends with. */
function report(result: Result<Status>, args: readonly string[], io: Io): Status {
  const asJson = /(?:^| )--(?:json|format[= ]json)(?: |$)/.test(args.join(' '));
  if (result.ok) return result.value;
  io.stderr(describe(result.issues, asJson));
  return STATUS.trouble;
}

function execute(args: readonly string[], io: Io): Result<Status> | Promise<Result<Status>> {
  let result: Result<Status> | Promise<Result<Status>> = { ok: true, value: STATUS.fine };
  const messages: string[] = [];
  const program = createProgram((work) => {
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

function describe(issues: Issues, asJson: boolean): string {
  const lines = issues.map((issue) => (asJson ? JSON.stringify(issue) : inertLines(formatIssue(issue))));
  return lines.map((line) => `${line}\n`).join('');
}

/** The program with its commands; `run` gets the work of the one that is asked for. */
export function createProgram(run: Runner): Command {
  const program = new Command('constitution-diff')
    .description('What a constitution said on any day, what changed, who changed it and why.')
    .version(VERSION)
    .showSuggestionAfterError(true)
    .addHelpText('after', '\nExit status: 0 fine or the same, 1 different or findings, 2 trouble.');
  const commands = [
    addShow,
    addDiff,
    addLog,
    addBlame,
    addVersions,
    addActs,
    addPending,
    addOrder,
    addCitations,
    addGrep,
    addMeasures,
    addApply,
    addDerive,
    addExport,
    addCheck,
    addInit,
    addCompletion,
  ];
  for (const add of commands) add(program, run);
  return program;
}
