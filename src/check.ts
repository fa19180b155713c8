/** Checks of a corpus beyond what it takes to open it: findings, not errors. */

import { schedule } from './amend/timeline.ts';
import { formatAct, parseAct } from './corpus/act.ts';
import { articleFileName, parseArticle, writeArticle } from './corpus/article.ts';
import { ACT_FILE, ARTICLE_FILE, CORPUS_FILE, formatDescription, type TextFile } from './corpus/corpus.ts';
import { type Issue, type OperationReference, ok, type Place, type Result } from './errors.ts';
import type { Corpus, Operation } from './model.ts';
import { tryOpenCorpus } from './open.ts';
import { walk } from './units.ts';

/** What a check found, and what would mend it. */
export interface CheckReport {
  readonly corpus: Corpus;
  readonly findings: readonly Issue[];
  /** The canonical text of every file that is not canonical. */
  readonly fixes: readonly TextFile[];
}

/**
 * Checks a corpus.
 *
 * @param files - The corpus's files.
 * @returns Findings: `NOT_CANONICAL` and `FILE_MISNAMED` for files, `EXPECT_MISSING` for an operation that would replace
 * or take away text without saying which, `TOMBSTONE_MISMATCH` for a repealing act that nothing names. Fails like
 * `openCorpus` when the corpus cannot be opened at all.
 */
export function checkCorpus(files: Iterable<TextFile>): Result<CheckReport> {
  const all = [...files];
  const opened = tryOpenCorpus(all);
  if (!opened.ok) return opened;
  const corpus = opened.value;
  const fixes = all.flatMap((file) => {
    const text = canonical(file, corpus);
    return text === null || text === file.text ? [] : [{ path: file.path, text }];
  });
  const findings = [
    ...fixes.map((fix) => notCanonical(fix, all)),
    ...all.flatMap((file) => checkName(file, corpus)),
    ...checkExpectations(corpus),
    ...checkRepeals(corpus),
  ];
  return ok({ corpus, findings, fixes });
}

/** The canonical text of a file of the corpus; null for a file that is none of its. */
function canonical({ path, text }: TextFile, corpus: Corpus): string | null {
  if (path === CORPUS_FILE) return orNull(formatDescription(text, path));
  if (ACT_FILE.test(path)) return formatAct(text);
  if (!ARTICLE_FILE.test(path)) return null;
  const parsed = orNull(parseArticle(text, path, corpus.words));
  return parsed === null ? null : writeArticle(parsed.article, corpus.words);
}

function orNull<T>(result: Result<T>): T | null {
  return result.ok ? result.value : null;
}

function notCanonical({ path, text }: TextFile, files: readonly TextFile[]): Issue {
  const found = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const wanted = text.split('\n');
  const line = found.findIndex((one, index) => one !== wanted[index]);
  return {
    code: 'NOT_CANONICAL',
    message: 'The file is not in canonical form.',
    hint: 'Run check --fix to write it; the text itself does not change.',
    ...at(path, line < 0 ? found.length : line + 1),
  };
}

function checkName({ path, text }: TextFile, corpus: Corpus): Issue[] {
  const wanted = wantedName(path, text, corpus);
  if (wanted === null || path === wanted) return [];
  return [
    {
      code: 'FILE_MISNAMED',
      message: `The file should be named after what it holds: ${wanted}.`,
      hint: 'Rename the file.',
      ...at(path, 1),
    },
  ];
}

function wantedName(path: string, text: string, corpus: Corpus): string | null {
  if (ARTICLE_FILE.test(path)) {
    const parsed = orNull(parseArticle(text, path, corpus.words));
    return parsed === null ? null : `constitution/${articleFileName(parsed.article.number)}`;
  }
  const act = ACT_FILE.test(path) ? orNull(parseAct(text, path)) : null;
  return act === null ? null : `amendments/${act.act.id}.yaml`;
}

function checkExpectations(corpus: Corpus): Issue[] {
  return schedule(corpus.acts).flatMap(({ value, act, amendment, operation }) =>
    lacksExpectation(value) ? [expectMissing(value, { act, amendment, operation }, corpus)] : [],
  );
}

function lacksExpectation(operation: Operation): boolean {
  const takesText = operation.op === 'replace' || operation.op === 'repeal' || operation.op === 'remove';
  return takesText && operation.expect === undefined;
}

function expectMissing(value: Operation, operation: OperationReference, corpus: Corpus): Issue {
  return {
    code: 'EXPECT_MISSING',
    message: `A ${value.op} does not say which text it takes away.`,
    hint: 'Add "expect:" with the text as it stands at the moment of commencement.',
    operation,
    ...corpus.places.get(`${operation.act}/${operation.amendment}/${operation.operation}`),
  };
}

/** Every tombstone of the base names an act that the corpus can give a title. */
function checkRepeals(corpus: Corpus): Issue[] {
  const known = new Set(corpus.earlierActs.map(({ id }) => id));
  return corpus.constitution.articles.flatMap(({ number, units }) =>
    walk(units).flatMap(({ id, unit }): Issue[] => {
      if (unit.repealed === null || known.has(unit.repealed.act)) return [];
      return [
        {
          code: 'TOMBSTONE_MISMATCH',
          message: `The repealing act "${unit.repealed.act}" is not known.`,
          hint: `Add it to "earlierActs:" in ${CORPUS_FILE}.`,
          unit: `${number}/${id}`,
          ...corpus.places.get(`${number}/${id}`),
        },
      ];
    }),
  );
}

function at(file: string, line: number): Place {
  return { file, line, column: 1 };
}
