import { join } from 'node:path';
import type { Command } from 'commander';
import { numberedArticles } from '../articles.ts';
import type { CheckReport } from '../check/check.ts';
import type { TextFile } from '../corpus/corpus.ts';
import { fail, ok, type Result } from '../errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles, readTextFile } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { countOf } from '../render/describe.ts';
import { toJson } from '../render/json.ts';
import type { Io } from './io.ts';
import {
  formatOf,
  limitsIn,
  type OutputOptions,
  outputFile,
  print,
  type Runner,
  STATUS,
  type Status,
  usage,
  withOutput,
} from './options.ts';
import { toldToReader } from './told.ts';

interface CheckOptions extends OutputOptions {
  readonly fix?: boolean;
}

/** `check [DIR]`: whether a corpus opens, replays and is written as it should be. */
export function addCheck(program: Command, run: Runner): void {
  withOutput(program.command('check'), ['text', 'json'])
    .description('check a corpus; exit 0 when it is clean, 1 with findings, 2 when it cannot be opened')
    .argument('[dir]', 'a folder with constitution/ and amendments/ (default: the embedded corpus)')
    .option('--fix', 'write files in canonical form; the texts do not change')
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff check\n  constitution-diff check my-constitution --fix',
    )
    .action((dir: string | undefined, options: CheckOptions) => run((io) => check(dir, options, io)));
}

async function check(dir: string | undefined, options: CheckOptions, io: Io): Promise<Result<Status>> {
  const folder = dir ?? options.corpus;
  if (dir !== undefined && options.corpus !== undefined)
    return usage('The folder is named twice.', 'Drop --corpus.');
  if (options.fix === true && folder === undefined)
    return usage('--fix needs a folder.', 'Name the folder to mend.');
  const output = outputFile(options.output);
  if (!output.ok) return output;
  const checked = await readAndCheck(folder ?? EMBEDDED_FOLDER, options);
  if (!checked.ok) return checked;
  const mended =
    options.fix === true && folder !== undefined ? await mend(folder, checked.value, options) : checked;
  if (!mended.ok) return mended;
  const { report } = mended.value;
  const { findings } = report;
  const text =
    formatOf(options, 'text') === 'json' ? toJson({ schemaVersion: 1, findings }) : describe(report);
  return print(text, options, io, findings.length > 0 ? STATUS.different : STATUS.fine);
}

/** What was checked, and what came of it. */
interface Checked {
  readonly files: readonly TextFile[];
  readonly report: CheckReport;
}

async function readAndCheck(folder: string, options: CheckOptions): Promise<Result<Checked>> {
  const { checkCorpus } = await import('../check/check.ts');
  const files = readCorpusFiles(folder, limitsIn(options));
  if (!files.ok) return files;
  const report = checkCorpus(files.value, limitsIn(options));
  return report.ok ? ok({ files: files.value, report: report.value }) : report;
}

/** Writes every fix, then checks again what is on the disk. */
async function mend(
  folder: string,
  { files, report: { fixes } }: Checked,
  options: CheckOptions,
): Promise<Result<Checked>> {
  const checked = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, text } of fixes) {
    const file = join(folder, path);
    const now = readTextFile(file, path, limitsIn(options));
    if (!now.ok) return now;
    if (now.value.text !== checked.get(path)) return changed(file);
    const written = writeTextFile(file, text);
    if (!written.ok) return written;
  }
  return readAndCheck(folder, options);
}

/** What somebody wrote meanwhile is not written over. */
function changed(file: string): Result<never> {
  return fail({
    code: 'FILE_UNWRITABLE',
    message: 'The file has changed since it was checked.',
    hint: 'Check again.',
    file,
  });
}

function describe({ corpus, findings }: CheckReport): string {
  const operations = corpus.acts.flatMap(({ amendments }) => amendments.flatMap((one) => one.operations));
  const size = [
    countOf(numberedArticles(corpus.constitution).length, 'article'),
    countOf(corpus.acts.length, 'act'),
    countOf(operations.length, 'operation'),
    countOf(corpus.versions.length, 'version'),
  ].join(', ');
  const count = findings.length === 0 ? 'nothing found' : `${findings.length} found`;
  return [...findings.map((issue) => toldToReader(issue)), `${size}: ${count}`]
    .map((line) => `${line}\n`)
    .join('');
}
