/** Checks of a corpus beyond what it takes to open it: findings, not errors. */

import { CORPUS_FILE, type TextFile } from '../corpus/corpus.ts';
import { type Issue, ok, type Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import type { Corpus } from '../model.ts';
import { tryOpenCorpus } from '../open.ts';
import { walk } from '../units.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkCanonical, checkNames, findFixes } from './files.ts';
import { checkAmendments, checkExpectations } from './operations.ts';
import { checkReferences } from './references.ts';
import { checkStructure } from './structure.ts';
import { checkTerms } from './terms.ts';
import { checkTypography } from './typography.ts';

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
 * @param options - How much is read, where that is not as usual: see docs/limits.md.
 * @returns Findings about files (`NOT_CANONICAL`, `FILE_MISNAMED`), operations (`EXPECT_MISSING`, `AMENDMENT_MISMATCH`),
 * the text at every date (`STRUCTURE_GAP`, `REFERENCE_DANGLING`, `TERM_SURVIVES`, `TYPOGRAPHY`, `ENTRY_STALE`, `TOMBSTONE_MISMATCH`) and
 * the catalogue of measures (`MEASURE_UNKNOWN`, `MEASURE_UNSUPPORTED`). Fails like `openCorpus` when the corpus cannot
 * be opened at all.
 * @example
 * ```ts
 * const report = checkCorpus(files);
 * if (report.ok) console.log(report.value.findings.length);
 * ```
 */
export function checkCorpus(files: Iterable<TextFile>, options: LimitOptions = {}): Result<CheckReport> {
  const all = [...files];
  const opened = tryOpenCorpus(all, options);
  if (!opened.ok) return opened;
  const corpus = opened.value;
  const fixes = findFixes(all, corpus, options);
  const findings = [
    ...checkCanonical(all, fixes),
    ...checkNames(corpus),
    ...checkExpectations(corpus),
    ...checkAmendments(corpus),
    ...checkRepeals(corpus),
    ...checkStructure(corpus),
    ...checkReferences(corpus),
    ...checkTerms(corpus),
    ...checkTypography(corpus),
    ...checkCatalogue(corpus),
  ];
  return ok({ corpus, findings, fixes });
}

/** Every tombstone of the base names an act that the corpus can give a title. */
function checkRepeals(corpus: Corpus): Issue[] {
  const known = new Set(corpus.earlierActs.map(({ id }) => id));
  const tombstones = corpus.constitution.articles.flatMap(({ number, repealed, units }) => [
    { address: number, repealed },
    ...walk(units).map(({ id, unit }) => ({ address: `${number}/${id}`, repealed: unit.repealed })),
  ]);
  return tombstones.flatMap(({ address, repealed }): Issue[] => {
    if (repealed === null || known.has(repealed.act)) return [];
    return [
      {
        code: 'TOMBSTONE_MISMATCH',
        message: `The repealing act "${repealed.act}" is not known.`,
        hint: `Add it to "earlierActs:" in ${CORPUS_FILE}.`,
        unit: address,
        ...corpus.places.get(address),
      },
    ];
  });
}
