/** The options that several commands share, and what they come to. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { fail, ok, type Result } from '../errors.ts';
import { checkLimits, LIMIT_NAMES, type LimitOptions, type Limits } from '../limits.ts';
import type { Corpus } from '../model.ts';
import { writeBytesFile, writeTextFile } from '../node/write.ts';
import type { TextOptions } from '../render/page.ts';
import type { Io } from './io.ts';
import { STATUS, type Status } from './status.ts';

export { STATUS, type Status };

/** How a command hands over its work, which may wait for what only it needs to be loaded. */
export type Runner = (work: (io: Io) => Result<Status> | Promise<Result<Status>>) => void;

/** What every command that prints can be told. */
export interface OutputOptions {
  readonly corpus?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  /** What `--limit` says, one limit after another. */
  readonly limit?: Partial<Limits>;
}

/** Adds `--corpus`, `--format` (the first is the default), `--json`, `--output` and `--limit` to a command. */
export function withOutput(command: Command, formats: readonly string[]): Command {
  return command
    .option('--corpus <dir>', 'a folder with constitution/ and amendments/ (default: the embedded corpus)')
    .addOption(new Option('--format <format>', `the output format (default: ${formats[0]})`).choices(formats))
    .addOption(new Option('--json', 'short for --format json').conflicts('format'))
    .option('--output <file>', 'write to a file instead of standard output; its folders are made as needed')
    .addOption(limitOption());
}

/** `--limit`, which may come several times. */
export function limitOption(): Option {
  const names = LIMIT_NAMES.join(', ');
  return new Option('--limit <name=number>', `read more or less: ${names}; see docs/limits.md`).argParser(
    addLimit,
  );
}

function addLimit(text: string, above: Partial<Limits> = {}): Partial<Limits> {
  const [, name, number] = /^([a-z]{1,20})=(\d{1,15})$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError('Write a name and a whole number: file=8000000.');
  const limits = checkLimits({ [name]: Number(number) });
  if (limits.ok) return { ...above, ...limits.value };
  const [{ message, hint }] = limits.issues;
  throw new InvalidArgumentError(`${message} ${hint}`);
}

/** The limits that the options name, as the library takes them. */
export function limitsIn({ limit }: Pick<OutputOptions, 'limit'>): LimitOptions {
  return limit === undefined ? {} : { limits: limit };
}

/** The format asked for; the command's default is the first of its formats. */
export function formatOf(options: OutputOptions, byDefault: string): string {
  return options.json === true ? 'json' : (options.format ?? byDefault);
}

/** Opens the corpus that the options name; its data, or parsers for its files, are loaded only where they are needed. */
export async function openAsked(options: Pick<OutputOptions, 'corpus' | 'limit'>): Promise<Result<Corpus>> {
  const { corpus } = options;
  if (corpus === undefined) {
    const { openEmbedded } = await import('../open-embedded.ts');
    return ok(openEmbedded());
  }
  const { tryOpenCorpusFolder } = await import('../node/open.ts');
  return tryOpenCorpusFolder(corpus, limitsIn(options));
}

/** Prints a result where the options say; the status is what the command then ends with. */
export function print(
  content: string | Uint8Array,
  { output }: OutputOptions,
  io: Io,
  status: Status = STATUS.fine,
): Result<Status> {
  const file = outputFile(output);
  if (!file.ok) return file;
  if (file.value !== null) {
    const written =
      typeof content === 'string' ? writeTextFile(file.value, content) : writeBytesFile(file.value, content);
    return written.ok ? ok(status) : written;
  }
  if (typeof content !== 'string' && io.isTerminal)
    return usage('A terminal cannot show this format.', 'Name a file with --output, or pipe it on.');
  io.stdout(content);
  return ok(status);
}

/** The names of standard output; a file in its place would be replaced, though whoever opened it may want it added to. */
const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

/** The file that `--output` names; null where it goes to standard output. */
export function outputFile(output: string | undefined): Result<string | null> {
  if (output === '') return usage('--output names no file.', 'Name a file, or - for standard output.');
  return ok(output === undefined || STANDARD_OUTPUT.has(output) ? null : output);
}

/** How to lay out text for where it goes: a file gets no colour and is not wrapped. */
export function layoutFor({ output }: OutputOptions, io: Io): TextOptions {
  if (output !== undefined) return {};
  return { color: io.color, ...(io.width === null ? {} : { width: io.width }) };
}

/** Refuses a wrong combination of options that the parser cannot see. */
export function usage(message: string, hint: string): Result<never> {
  return fail({ code: 'USAGE', message, hint });
}
