/** The records of this folder: what a case says, read from its data file and checked for slips. */

import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { writeYaml } from '../../src/corpus/yaml-writer.ts';
import { ERROR_CODES, unwrap } from '../../src/errors.ts';
import { readCorpusFiles } from '../../src/node/read.ts';

const HERE = new URL('.', import.meta.url);

const line = v.pipe(v.string(), v.minLength(1));
const lines = v.array(line);
const byAddress = v.record(v.string(), v.string());
const number = v.pipe(v.string(), v.regex(/^[1-9]\d*$/), v.transform(Number));

const act = v.strictObject({
  id: line,
  date: v.exactOptional(line),
  adopted: v.exactOptional(line),
  published: v.exactOptional(line),
  inForce: v.exactOptional(line),
  terms: v.exactOptional(v.array(v.unknown())),
  operations: v.exactOptional(v.array(v.unknown())),
  amendments: v.exactOptional(v.array(v.unknown())),
});

const issue = v.strictObject({
  code: v.picklist(ERROR_CODES),
  unit: v.exactOptional(line),
  operation: v.exactOptional(line),
  otherOperation: v.exactOptional(line),
  file: v.exactOptional(line),
  line: v.exactOptional(number),
  column: v.exactOptional(number),
});

const expectation = v.strictObject({
  text: v.exactOptional(byAddress),
  words: v.exactOptional(byAddress),
  gone: v.exactOptional(lines),
  order: v.exactOptional(lines),
  sections: v.exactOptional(lines),
  headings: v.exactOptional(byAddress),
  keys: v.exactOptional(byAddress),
  provenance: v.exactOptional(byAddress),
  tombstones: v.exactOptional(byAddress),
  versions: v.exactOptional(lines),
  pending: v.exactOptional(lines),
  changes: v.exactOptional(byAddress),
  prints: v.exactOptional(lines),
  error: v.exactOptional(issue),
  errors: v.exactOptional(v.array(issue)),
  findings: v.exactOptional(v.array(issue)),
});

const ask = v.union([
  v.literal('check'),
  v.strictObject({ undo: lines }),
  v.strictObject({ command: v.array(v.string()) }),
]);

const record = v.strictObject({
  name: line,
  comment: line,
  pitfall: v.exactOptional(line),
  corpus: v.exactOptional(line),
  files: v.exactOptional(byAddress),
  acts: v.exactOptional(v.array(act)),
  at: v.exactOptional(line),
  ask: v.exactOptional(ask),
  expect: expectation,
});

/** The fields of a case, and of what it expects. */
export const FIELDS = { case: Object.keys(record.entries), expect: Object.keys(expectation.entries) };

/** One case. */
export type Case = v.InferOutput<typeof record>;
/** What a case expects. */
export type Expected = v.InferOutput<typeof expectation>;
/** An error or a finding that a case expects. */
export type ExpectedIssue = v.InferOutput<typeof issue>;
type ShortAct = v.InferOutput<typeof act>;

/** The cases of one data file. */
export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
}

/** Every data file of this folder with its cases; a slip in one of them throws. */
export function readCases(): readonly CaseFile[] {
  return readdirSync(HERE)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ file, cases: readFile(file) }));
}

function readFile(file: string): readonly Case[] {
  const records: unknown = parse(readFileSync(new URL(file, HERE), 'utf8'), { schema: 'failsafe' });
  if (!Array.isArray(records)) throw new Error(`${file} is not a list of cases`);
  return records.map((one: unknown, index) => {
    const read = v.safeParse(record, one);
    if (read.success) return read.output;
    const wrong = read.issues.map((mismatch) => `${v.getDotPath(mismatch)}: ${mismatch.message}`);
    throw new Error(`${file}, case ${index + 1}: ${wrong.join('; ')}`);
  });
}

/** What a section of the page beside the cases explains in its table. */
export function explainedIn(heading: string): readonly string[] {
  const page = readFileSync(new URL('README.md', HERE), 'utf8');
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = '']) => name);
}

/** The folder of the corpus that a case names; null where it writes all its files out. */
export function corpusFolder({ corpus }: Case): URL | null {
  return corpus === undefined ? null : new URL(`corpora/${corpus}/`, HERE);
}

/** What a case adds to its corpus: its own files, and its acts as their files. */
export function addedFiles({ files = {}, acts = [] }: Case): readonly TextFile[] {
  return [...Object.entries(files).map(([path, text]) => ({ path, text })), ...acts.map(actFile)];
}

/** All files of a case; throws where the corpus itself cannot be read. */
export function filesOf(one: Case): readonly TextFile[] {
  const folder = corpusFolder(one);
  const added = addedFiles(one);
  const own = new Set(added.map(({ path }) => path));
  const usual = folder === null ? [] : unwrap(readCorpusFiles(folder.pathname));
  return [...usual.filter(({ path }) => !own.has(path)), ...added];
}

/** An act in short, written out as the page beside the cases says. */
function actFile({ operations, amendments, ...short }: ShortAct): TextFile {
  const day = short.id.slice(0, 10);
  const published = short.published ?? day;
  const whole = {
    title: 'An act',
    adopted: published,
    published,
    inForce: published,
    source: 'Written for these cases.',
    ...short,
  };
  const groups = amendments ?? [{ id: 'first', operations }];
  return { path: `amendments/${short.id}.yaml`, text: writeYaml({ act: whole, amendments: groups }) };
}
