/** Runs the cases of this folder, and shows that they cover every operation, every code and every pitfall. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { invertActs, undo } from '../../src/amend/invert.ts';
import { versionAt } from '../../src/amend/timeline.ts';
import { checkCorpus } from '../../src/check/check.ts';
import { parseAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { ERROR_CODES, type ErrorCode, type Issue, ok, type Result, unwrap } from '../../src/errors.ts';
import type { Constitution, Corpus, Operation } from '../../src/model.ts';
import { tryOpenCorpus } from '../../src/open.ts';
import { run } from '../helpers/io.ts';
import { checkIssue, checkPlace } from './check-issue.ts';
import { checkText, checkTime } from './check-text.ts';
import { openAndProve } from './prove.ts';
import {
  addedFiles,
  type Case,
  corpusFolder,
  type ExpectedIssue,
  explainedIn,
  FIELDS,
  filesOf,
  readCases,
} from './record.ts';

/** Codes that no case can raise, with where they are tested instead. */
const TESTED_ELSEWHERE: ReadonlyMap<ErrorCode, string> = new Map([
  // A file of more than four million characters is too large to be kept as a case, too.
  ['FILE_TOO_LARGE', 'test/corpus/yaml.test.ts'],
  ['CORPUS_TOO_LARGE', 'test/limits.test.ts'],
  ['TEXT_TOO_LONG', 'test/limits.test.ts'],
  ['TOO_MANY_OPERATIONS', 'test/limits.test.ts'],
  ['MARKUP_TOO_DEEP', 'test/limits.test.ts'],
  // A line of many pairs is no case.
  ['PAIR_INVALID', 'test/cli/diff-lines.test.ts'],
  // What is installed beside the program is no matter of a corpus.
  ['PACKAGE_MISSING', 'test/cli/docx.test.ts'],
  // What nobody expects is no case.
  ['UNEXPECTED', 'test/cli/main.test.ts'],
  // Whose a folder of a site is, and who is writing into it, neither.
  ['FOLDER_NOT_OURS', 'test/node/site-folder.test.ts'],
  ['FOLDER_BUSY', 'test/node/site-folder.test.ts'],
  // Published texts are no corpora yet.
  ['FOLDER_NOT_EMPTY', 'test/node/write-folder.test.ts'],
  ['JSON_SYNTAX', 'test/import/read-published.test.ts'],
  ['NOTE_LEFT_OUT', 'test/import/read-published.test.ts'],
  ['SHAPE_UNKNOWN', 'test/import/read-published.test.ts'],
  ['TEXT_OUTSIDE', 'test/import/read-published.test.ts'],
  ['TEXT_UNPLACED', 'test/import/read-published.test.ts'],
  ['XML_SYNTAX', 'test/import/read-published.test.ts'],
]);

const KINDS: Readonly<Record<Operation['op'], true>> = {
  substitute: true,
  replace: true,
  insert: true,
  repeal: true,
  remove: true,
  renumber: true,
  move: true,
  retitle: true,
  reschedule: true,
  cancel: true,
};

const all = readCases();
const cases = all.flatMap((file) => file.cases);

/** What a case expects to go wrong; none for a case that passes. */
function expectedErrors({ expect: { error, errors = [] } }: Case): readonly ExpectedIssue[] {
  return error === undefined ? errors : [error];
}

describe.each(all.map(({ file, cases: own }): [string, readonly Case[]] => [file, own]))(
  '%s',
  (_file, own) => {
    test.each(own.map((one): [string, Case] => [one.name, one]))('%s', async (_name, one) => {
      if (typeof one.ask === 'object' && 'command' in one.ask) await runCommand(one, one.ask.command);
      else if (typeof one.ask === 'object') undoActs(one, one.ask.undo);
      else if (one.ask === 'check') checkFindings(one);
      else if (expectedErrors(one).length > 0) refuse(one);
      else replayCase(one);
    });
  },
);

describe('the cases', () => {
  const failing = cases.filter((one) => expectedErrors(one).length > 0);

  test('are at least 120, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('have every kind of operation succeed', () => {
    const passing = cases.filter((one) => !failing.includes(one) && one.ask === undefined);
    const kinds = passing.flatMap((one) => operationsOf(filesOf(one))).map(({ op }) => op);
    expect([...new Set(kinds)].toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });

  test('raise every code but those that are no matter of a corpus, an act or a question', () => {
    const raised = new Set(
      cases.flatMap((one) =>
        [...expectedErrors(one), ...(one.expect.findings ?? [])].map(({ code }) => code),
      ),
    );
    const missing = ERROR_CODES.filter((code) => !raised.has(code));
    expect(missing.toSorted()).toEqual([...TESTED_ELSEWHERE.keys()].toSorted());
    const root = new URL('../..', import.meta.url);
    for (const file of TESTED_ELSEWHERE.values()) expect(existsSync(new URL(file, root))).toBe(true);
  });

  test('meet every pitfall', () => {
    const met = cases.flatMap(({ pitfall }) => pitfall ?? []);
    expect([...new Set(met)].toSorted()).toEqual(explainedIn('Pitfalls').toSorted());
  });

  test('have every field explained', () => {
    expect(explainedIn('A case')).toEqual(FIELDS.case);
    expect(explainedIn('What a case expects')).toEqual(FIELDS.expect);
  });
});

/** Both kinds of operation of all acts among some files. */
function operationsOf(files: readonly TextFile[]): readonly Operation[] {
  return files
    .filter(({ path }) => path.startsWith('amendments/'))
    .flatMap(({ path, text }) => unwrap(parseAct(text, path)).act.amendments)
    .flatMap(({ operations }) => operations);
}

function replayCase(one: Case): void {
  const corpus = openAndProve(filesOf(one));
  const version = one.at === undefined ? corpus.versions.at(-1) : unwrap(versionAt(corpus, one.at));
  if (version === undefined) throw new Error('a corpus has versions');
  checkText(corpus.constitution, version.constitution, one.expect);
  checkTime(corpus, version.from, one.expect);
}

function refuse(one: Case): void {
  const files = filesOf(one);
  const opened = tryOpenCorpus(files);
  const result = opened.ok && one.at !== undefined ? versionAt(opened.value, one.at) : opened;
  const issues = issuesOf(result);
  expect(issues.map(({ code }) => code)).toEqual(expectedErrors(one).map(({ code }) => code));
  for (const [index, wanted] of expectedErrors(one).entries()) {
    const issue = issues[index];
    if (issue === undefined) throw new Error('there are as many as wanted');
    checkIssue(issue, wanted);
    if (!opened.ok) checkPlace(issue, files);
  }
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  if (result.ok) throw new Error('expected a failure, but it succeeded');
  return result.issues;
}

function checkFindings(one: Case): void {
  const report = checkCorpus(filesOf(one));
  const { findings } = unwrap(report);
  const wanted = one.expect.findings ?? [];
  expect(findings.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
  for (const [index, finding] of findings.entries()) {
    const own = wanted[index];
    if (own !== undefined) checkIssue(finding, own);
    expect(finding.file).toBeDefined();
  }
}

/** Undoes acts on the last text. */
function undoActs(one: Case, acts: readonly string[]): void {
  const corpus = unwrap(tryOpenCorpus(filesOf(one)));
  const undone = textWithout(corpus, acts);
  const [wanted] = expectedErrors(one);
  if (wanted === undefined) checkText(corpus.constitution, unwrap(undone), one.expect);
  else for (const issue of issuesOf(undone)) checkIssue(issue, wanted);
}

function textWithout(corpus: Corpus, acts: readonly string[]): Result<Constitution> {
  const undoings = invertActs(corpus, ...acts);
  if (!undoings.ok) return undoings;
  let text = corpus.versions.at(-1)?.constitution ?? corpus.constitution;
  for (const undoing of undoings.value) {
    const undone = undo(text, undoing);
    if (!undone.ok) return undone;
    text = undone.value;
  }
  return ok(text);
}

/** Runs the command line on the case's files in a folder, which `{folder}` among the arguments stands for. */
async function runCommand(one: Case, args: readonly string[]): Promise<void> {
  const folder = folderOf(one);
  const [wanted] = expectedErrors(one);
  const given = args.map((arg) => arg.replace('{folder}', folder));
  const { status, stdout, stderr } = await run(...given, ...(wanted === undefined ? [] : ['--json']));
  if (wanted === undefined) {
    expect(stderr).toBe('');
    for (const line of one.expect.prints ?? []) expect(stdout).toContain(line);
    return;
  }
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  checkIssue(JSON.parse(stderr) as Issue, wanted);
}

function folderOf(one: Case): string {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const corpus = corpusFolder(one);
  if (corpus !== null) cpSync(corpus, folder, { recursive: true });
  for (const { path, text } of addedFiles(one)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
