/** The command line as data: what completions and the guide are made of. */

import type { Command, Option } from 'commander';

/** An option as it is defined. */
export interface OptionDefinition {
  /** `--at <date>`. */
  readonly flags: string;
  /** `--at`. */
  readonly name: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values that it may have, where these are few. */
  readonly choices: readonly string[];
}

/** A command as it is defined. */
export interface CommandDefinition {
  readonly name: string;
  /** `show [options] [article]`. */
  readonly usage: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionDefinition[];
  /** What its help says behind its options: remarks, then lines of examples. */
  readonly remarks: string;
  readonly examples: readonly string[];
}

/** The commands of a program, in the order of its help. */
export function definitionsOf(program: Command): readonly CommandDefinition[] {
  return program.commands.map(definitionOf);
}

function definitionOf(command: Command): CommandDefinition {
  const behind = textBehindHelp(command);
  const [remarks = '', examples = ''] = behind.split(/^Examples?:\n/m);
  return {
    name: command.name(),
    usage: `${command.name()} ${command.usage()}`,
    description: command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
    })),
    options: command.options.map(optionOf),
    remarks: remarks.trim(),
    examples: examples
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

function optionOf({ flags, long, description, required, optional, argChoices }: Option): OptionDefinition {
  return {
    flags,
    name: long ?? flags,
    description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}

/** Commander adds this text only while it prints. */
function textBehindHelp(command: Command): string {
  const written: string[] = [];
  const { writeOut, ...rest } = command.configureOutput();
  command.configureOutput({ ...rest, writeOut: (text) => void written.push(text) });
  command.outputHelp();
  command.configureOutput({ ...rest, ...(writeOut === undefined ? {} : { writeOut }) });
  const help = command.helpInformation().trimEnd();
  const all = written.join('');
  return all.slice(all.indexOf(help) + help.length).trim();
}
