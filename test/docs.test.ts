/** The guides say what the code has. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../src/check/check.ts';
import { parseCorpus, type TextFile } from '../src/corpus/corpus.ts';
import { ERROR_CODES, formatIssue, unwrap } from '../src/errors.ts';
import { readPublished, SHAPES } from '../src/import/index.ts';
import type { Operation } from '../src/model.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../src/node/read.ts';
import { tryOpenCorpus } from '../src/open.ts';
import { walk } from '../src/units.ts';
import { replaced } from './helpers/checked.ts';
import { actFile, issueOf } from './helpers/corpus.ts';
import { run } from './helpers/io.ts';
import { runSnippet } from './helpers/snippet.ts';

const guide = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

/** The code blocks of a guide that are named, as files. */
const namedBlocks = (name: string): readonly TextFile[] =>
  [...guide(name).matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));

const blocks = namedBlocks('format.md');
const files = blocks.filter(({ path }) => path.includes('/'));
const examples = blocks.filter(({ path }) => path === 'operation').map(({ text }) => text);

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

const operationsIn = (all: readonly TextFile[]): readonly Operation[] =>
  unwrap(parseCorpus(all)).acts.flatMap(({ amendments }) =>
    amendments.flatMap(({ operations }) => operations),
  );

const kindsIn = (operations: readonly Operation[]): readonly string[] =>
  [...new Set(operations.map(({ op }) => op))].toSorted();

describe('docs/errors.md', () => {
  const rows = guide('errors.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const shown = [...guide('errors.md').matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  test('explains every code and no other, each in a row of its own with an example', () => {
    expect(rows.map(([, code]) => code).toSorted()).toEqual(
      ERROR_CODES.map((code) => `\`${code}\``).toSorted(),
    );
    for (const [, , meaning, example] of rows) {
      expect([meaning, example]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    }
  });

  test('shows what an act that does not fit its text says', () => {
    const path = 'amendments/2022-09-17-law-142-vii.yaml';
    const shipped = unwrap(readCorpusFiles(EMBEDDED_FOLDER)).map((file) =>
      file.path === path ? { path, text: replaced(file.text, '"twice in succession"', '"thrice"') } : file,
    );
    expect(`${formatIssue(issueOf(tryOpenCorpus(shipped)))}\n`).toBe(shown[0]);
  });

  test("shows what two acts of one day say that are in each other's way", () => {
    const issue = issueOf(tryOpenCorpus([...files, ...namedBlocks('errors.md')]));
    expect(`${formatIssue(issue)}\n`).toBe(shown[1]);
    expect(issue.otherOperation).toBeDefined();
  });
});

describe('docs/format.md', () => {
  const report = unwrap(checkCorpus(files));

  test('has a small corpus in which nothing is found', () => {
    expect(files.map(({ path }) => path)).toContain('amendments/2021-03-01-reform.yaml');
    expect(report.findings).toEqual([]);
  });

  const acts = examples.map((text, index) => actFile(text, `2025-01-01-example-${index}`));
  const shown = operationsIn([...files.filter(({ path }) => !path.startsWith('amendments/')), ...acts]);

  test('has an operation of every kind, in its small corpus and among its examples', () => {
    expect(kindsIn(shown)).toEqual(Object.keys(KINDS).toSorted());
    expect(kindsIn(operationsIn(files))).toEqual(Object.keys(KINDS).toSorted());
  });

  test('names the fields of every kind of operation', () => {
    const common = ['op', 'from', 'condition', 'note', 'corrects'];
    const rows = new Map(
      [...guide('format.md').matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, op, row]) => [op, row]),
    );
    for (const operation of [...shown, ...operationsIn(files)]) {
      const own = Object.keys(operation).filter((field) => !common.includes(field));
      for (const field of own) expect(rows.get(operation.op)).toContain(`\`${field}\``);
    }
  });

  const named = examples.map((text): [string, string] => [text.split('\n').slice(0, 2).join(''), text]);

  test.each(named)('has an example that fits its small corpus: %s', (_name, text) => {
    const opened = unwrap(tryOpenCorpus([...files, actFile(text, '2025-01-01-example')]));
    const applied = opened.versions.flatMap(({ operations }) => operations.map(({ act }) => act));
    const isAboutOthers = /op: (?:reschedule|cancel)/.test(text);
    expect(applied.includes('2025-01-01-example')).toBe(!isAboutOthers);
  });

  test('shows acts that act on several days, one from the start of another, and what waits or was cancelled', () => {
    expect(report.corpus.versions.map(({ from }) => from)).toEqual([
      '2020-01-01',
      '2021-04-01',
      '2022-01-01',
      '2023-07-01',
      '2024-01-01',
    ]);
    expect(
      report.corpus.pending.map(({ amendment, cancelledBy }) => [amendment, cancelledBy?.act ?? null]),
    ).toEqual([
      ['colour', '2023-06-01-court'],
      ['recess', null],
    ]);
  });
});

describe('docs/compare.md', () => {
  test('has a library example that prints what it says', () => {
    const { output, printed } = runSnippet('docs/compare.md');
    expect(printed).toContain('94-2 inserted');
    expect(output).toBe(printed);
  });

  test("shows commands that are used rightly; folders and files are a reader's own", async () => {
    const shown = [...guide('compare.md').matchAll(/^constitution-diff (diff .*?)(?: +#.*)?$/gm)];
    expect(shown).toHaveLength(5);
    const outcomes = await Promise.all(shown.map(async ([, args = '']) => run(...args.split(' '))));
    expect(outcomes[0]?.status).toBe(1);
    for (const { stderr } of outcomes) expect(stderr).not.toContain('[USAGE]');
  });
});

describe('docs/import.md', () => {
  test('has a library example that prints what it says', () => {
    const { output, printed } = runSnippet('docs/import.md');
    expect(printed).toContain('NOTE_LEFT_OUT');
    expect(output).toBe(printed);
  });

  test('shows JSON that is read whole', () => {
    const [, json = ''] = /^```json\n([\s\S]*?)^```$/m.exec(guide('import.md')) ?? [];
    const { constitution, leftovers } = readPublished(json);
    expect(constitution.articles.flatMap(({ units }) => walk(units).map(({ id }) => id))).toEqual([
      'p1',
      'p1/s1',
      'p1/part2',
    ]);
    expect(leftovers.map(({ code }) => code)).toEqual(['NOTE_LEFT_OUT']);
  });

  test('names every shape', () => {
    for (const shape of SHAPES) expect(guide('import.md')).toContain(`| \`${shape}\` |`);
  });
});
