/** What `verify` does: read, compare, tell what differs. */

import { basename } from 'node:path';
import { versionAt } from '../amend/timeline.ts';
import type { Result } from '../errors.ts';
import type { Leftover } from '../import/source-line.ts';
import { type FactDifference, type Verification, verify } from '../import/verify.ts';
import { countOf } from '../render/describe.ts';
import { type ExportedComparison, exportComparison, toJson } from '../render/json.ts';
import { renderComparisonText } from '../render/text.ts';
import { inertLines } from '../render/wrap.ts';
import { askedDate } from './asked.ts';
import { describeLeftovers, readPublishedFile } from './import-text.ts';
import { STDIN } from './input.ts';
import type { Io } from './io.ts';
import { formatOf, layoutFor, openAsked, print, STATUS, type Status } from './options.ts';
import type { VerifyOptions } from './published-options.ts';

/** What `verify --json` prints. */
export interface VerifyReport {
  readonly schemaVersion: 1;
  readonly date: string;
  readonly same: boolean;
  readonly by: Verification['by'];
  readonly comparison: ExportedComparison;
  readonly facts: readonly FactDifference[];
  readonly leftovers: readonly Leftover[];
}

/** Holds a version against a published text. */
export async function verifyText(file: string, options: VerifyOptions, io: Io): Promise<Result<Status>> {
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const date = askedDate(options.at, corpus.value);
  const version = versionAt(corpus.value, date);
  if (!version.ok) return version;
  const published = readPublishedFile(file, options, io);
  if (!published.ok) return published;
  const name = file === STDIN ? 'standard input' : basename(file);
  const found = verify(corpus.value, version.value, published.value, name);
  const status = found.same ? STATUS.fine : STATUS.different;
  if (formatOf(options, 'text') === 'json') return print(toJson(reportOf(found, date)), options, io, status);
  io.stderr(describeLeftovers(found.leftovers, file));
  const text = `${describeDifferences(found, options, io)}${verdict(found, name, date)}\n`;
  return print(text, options, io, status);
}

function reportOf({ same, by, comparison, facts, leftovers }: Verification, date: string): VerifyReport {
  return { schemaVersion: 1, date, same, by, comparison: exportComparison(comparison), facts, leftovers };
}

/** What differs; nothing where nothing does. */
function describeDifferences({ comparison, facts }: Verification, options: VerifyOptions, io: Io): string {
  const { articles, sections } = comparison;
  const words =
    articles.length + sections.length === 0
      ? ''
      : `${renderComparisonText(comparison, layoutFor(options, io))}\n`;
  const lines = facts.map(({ unit, fact, ours, theirs }) =>
    inertLines(`${unit}: ${NAMES[fact]} ${list(ours)} here, ${list(theirs)} there\n`),
  );
  return `${words}${lines.join('')}`;
}

const NAMES: Readonly<Record<FactDifference['fact'], string>> = {
  numbers: 'numbers',
  articles: 'cited articles',
};

function list(facts: readonly string[]): string {
  return facts.length === 0 ? 'none' : facts.join(', ');
}

function verdict({ same, by, comparison, leftovers }: Verification, name: string, date: string): string {
  const judged = by === 'words' ? 'word by word' : 'by structure, numbers and references';
  const rest =
    leftovers.length === 0 ? '' : `; ${countOf(leftovers.length, 'piece')} of its text held against nothing`;
  const typography = same && comparison.articles.length > 0 ? ' but typography' : '';
  return `${name} and the text of ${date}, ${judged}: ${same ? `the same${typography}` : 'different'}${rest}`;
}
