/** Runs many command lines, some of them on a corpus in a folder, and prints the hash of what each wrote, a line for each. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../dist/cli/run.js';

const corpus = resolve(process.argv[2]);
const DAYS = ['2019-03-23', '2023-01-01'];
const ACT = '2022-09-17-law-142-vii';

/** A published text in a shape that has a parser of its own. */
const published = fileURLToPath(new URL('../import/fixtures/island.en.xml', import.meta.url));

/** What stands for the folders of this machine, since a line is the same on all of them. */
const NAMES = new Map([
  [corpus, 'FOLDER'],
  [published, 'PUBLISHED'],
]);

/** Pairs for `diff --jsonl`: two texts, and two days. */
const PAIRS = [
  { before: 'Fifteen deputies', after: 'Ten deputies', id: 7 },
  { from: DAYS[0], to: DAYS[1], article: '50' },
].map((pair) => JSON.stringify(pair));

const COMMANDS = [
  ...['text', 'json', 'markdown', 'html', 'csv', 'docx', 'akn'].map((format) => [
    'diff',
    ...DAYS,
    '--format',
    format,
  ]),
  ['diff', ...DAYS, '--summary'],
  ['diff', ...DAYS, '--side-by-side'],
  ['diff', ...DAYS, '--format', 'markdown', '--table'],
  ['diff', ...DAYS, '--format', 'docx', '--tracked', '--headings', 'kk'],
  ['diff', '--jsonl'],
  ...['text', 'json', 'markdown', 'html', 'akn'].map((format) => ['show', '--format', format]),
  ...['json', 'markdown', 'akn', 'csv', 'git'].map((format) => ['export', '--format', format]),
  ['export', '--act', ACT, '--format', 'akn'],
  ...['bash', 'zsh', 'fish'].map((shell) => ['completion', shell]),
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
      ['citations', '72', '--from', '2022-06-07', '--to', '2022-06-08'],
      ['pending', '--at', '2022-12-31'],
      ['order'],
      ['apply', join(corpus, 'amendments', `${ACT}.yaml`), '--at', '2022-06-08'],
      ['verify', published, '--at', '2022-06-08'],
    ].map((command) => [...command, '--format', format]),
  ),
  ['derive', '2022-06-08', '2022-09-17'],
];

/** What is read from the folder too, which takes longer than the embedded corpus. */
const FROM_FOLDER = [['check'], ['diff', ...DAYS], ['export', '--format', 'git']];

/** What writes a folder, whose name comes last. */
const WRITING = [
  ...['html', 'markdown'].map((format) => ['build', '--format', format, '--corpus', corpus, '--out']),
  ['import', published, '--date', DAYS[0], '--out'],
  ...['en', 'kk', 'ru'].map((language) => ['init', '--lang', language]),
];

/** What one command line writes to standard output. */
async function hashOf(args) {
  const hash = createHash('sha256');
  const io = {
    stdout: (data) => void hash.update(data),
    stderr: () => undefined,
    drained: async () => undefined,
    input: async function* () {
      yield Buffer.from(PAIRS.join('\n'));
    },
    isTerminal: false,
    color: false,
    width: null,
    showsProgress: false,
  };
  const status = await runCommandLine(args, io);
  return `${status} ${hash.digest('hex')}`;
}

/** What one command line writes to standard output, and into a folder: every path and every byte. */
async function hashOfFolder(args) {
  const folder = mkdtempSync(join(tmpdir(), 'constitution-'));
  const before = process.cwd();
  // A command may say where it writes, and no two folders have one name.
  process.chdir(folder);
  try {
    const said = await hashOf([...args, 'made']);
    const hash = createHash('sha256');
    for (const path of filesBelow(folder).sort()) {
      hash.update(relative(folder, path).split(sep).join('/')).update(readFileSync(path));
    }
    return `${said} ${hash.digest('hex')}`;
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** A command line as its line names it: the folders of this machine by what they are. */
function nameOf(command) {
  const named = command.map((word) =>
    [...NAMES].reduce((text, [path, name]) => text.replace(path, () => name), word),
  );
  return named.join(' ').replaceAll(sep, '/');
}

async function print(command, hash) {
  process.stdout.write(`${nameOf(command)}: ${await hash(command)}\n`);
}

for (const command of COMMANDS) await print(command, hashOf);
for (const command of FROM_FOLDER) await print([...command, '--corpus', corpus], hashOf);
for (const command of WRITING) await print(command, hashOfFolder);
