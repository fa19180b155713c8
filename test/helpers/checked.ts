/** Corpora with one thing wrong, for the checks of the text. */

import type { TextFile } from '../../src/corpus/corpus.ts';
import { type Issue, unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { openCorpus } from '../../src/open.ts';
import { articleFile, tryOpen } from './corpus.ts';

/** Where the usual act stands. */
export const ACT = 'amendments/2001-01-01-act.yaml';
/** Its only operation. */
export const OPERATION = { act: '2001-01-01-act', amendment: 'first', operation: 0 };
/** Where article 3 stands. */
export const ARTICLE_3 = 'constitution/article-003.md';

/** Opens the usual corpus with files added. */
export function open(...files: TextFile[]): Corpus {
  return unwrap(tryOpen(...files));
}

/** The shipped corpus with one file changed, or left out. */
export function shipped(path: string, change: (text: string) => string | null): Corpus {
  const files = unwrap(readCorpusFiles(EMBEDDED_FOLDER)).flatMap((file) => {
    const text = file.path === path ? change(file.text) : file.text;
    return text === null ? [] : [{ ...file, text }];
  });
  return openCorpus(files);
}

/** A text with words replaced that it must have. */
export function replaced(text: string, old: string, put: string): string {
  if (!text.includes(old)) throw new Error(`the file does not say ${old}`);
  return text.replace(old, put);
}

/** Findings without their hints. */
export function brief(findings: readonly Issue[]): object[] {
  return findings.map(({ hint: _hint, ...rest }) => rest);
}

/** Article 3 of the usual articles with another body: its first unit stands on line 8, each further one two below. */
export function article3(body: string): TextFile {
  return articleFile('3', 'II', body);
}

/** Paragraphs with these labels. */
export function paragraphs(...labels: string[]): string {
  return labels.map((label) => `**${label}** Courts are independent.`).join('\n\n');
}

/** An insert of units. */
export const insertUnits = (after: string, ...units: [string, string][]): string =>
  [
    `- op: insert\n  after: ${after}\n  units:`,
    ...units.map(([label, text]) => `    - label: "${label}"\n      text: "${text}"`),
  ].join('\n');
