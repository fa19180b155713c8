/** Runs many command lines, some of them on a corpus in a folder, and prints the hash of what each wrote. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runCommandLine } from '../../dist/cli/run.js';

const [corpus] = process.argv.slice(2);
const DAYS = ['2019-03-23', '2023-01-01'];

const COMMANDS = [
  ...['text', 'json', 'markdown', 'html', 'csv', 'docx', 'akn'].map((format) => [
    'diff',
    ...DAYS,
    '--format',
    format,
  ]),
  ['diff', ...DAYS, '--summary'],
  ['diff', ...DAYS, '--side-by-side'],
  ...['text', 'json', 'markdown', 'html', 'akn'].map((format) => ['show', '--format', format]),
  ...['json', 'markdown', 'akn', 'csv', 'git'].map((format) => ['export', '--format', format]),
  ...['text', 'json'].flatMap((format) =>
    [
      ['log'],
      ['log', '52'],
      ['blame', '52'],
      ['versions'],
      ['acts'],
      ['measures'],
      ['grep', 'president'],
      ['citations', '52'],
    ].map((command) => [...command, '--format', format]),
  ),
  ['derive', '2022-06-08', '2022-09-17'],
];

/** What is read from the folder too, which takes longer than the embedded corpus. */
const FROM_FOLDER = [['check'], ['diff', ...DAYS], ['export', '--format', 'git']];

/** What one command line writes to standard output. */
async function hashOf(args) {
  const hash = createHash('sha256');
  const io = {
    stdout: (data) => void hash.update(data),
    stderr: () => undefined,
    drained: async () => undefined,
    input: async function* () {},
    isTerminal: false,
    color: false,
    width: null,
    showsProgress: false,
  };
  const status = await runCommandLine(args, io);
  return `${status} ${hash.digest('hex')}`;
}

/** What a build writes into a folder: every path and every byte. */
async function hashOfBuild(format) {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-'));
  try {
    const status = await hashOf(['build', '--out', folder, '--format', format, '--corpus', corpus]);
    const hash = createHash('sha256');
    for (const path of filesBelow(folder).sort()) {
      hash.update(relative(folder, path).split(sep).join('/')).update(readFileSync(path));
    }
    return `${status} ${hash.digest('hex')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const FOLDER = FROM_FOLDER.map((command) => [...command, '--corpus', corpus]);
for (const command of [...COMMANDS, ...FOLDER]) {
  const name = command.map((word) => (word === corpus ? 'FOLDER' : word)).join(' ');
  process.stdout.write(`${name}: ${await hashOf(command)}\n`);
}
for (const format of ['html', 'markdown'])
  process.stdout.write(`build ${format}: ${await hashOfBuild(format)}\n`);
