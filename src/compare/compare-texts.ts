/**
 * What differs between two texts that are foreign to each other: two corpora, a corpus and a file, two languages.
 *
 * Nothing is known of them but their words and numbers. In one language likeness tells what became of what, so that nothing
 * that follows an insertion is marked, and what was renumbered or moved is found. In two languages words cannot be compared:
 * what has the same number and id corresponds, and stands side by side.
 */

import type { IsoDate } from '../dates.ts';
import { ok, type Result } from '../errors.ts';
import type { Constitution, CorpusDescription } from '../model.ts';
import type { Causes } from './causes.ts';
import { type CompareOptions, comparePairing } from './compare-pairing.ts';
import type { ComparedText, Comparison } from './comparison.ts';
import { pairForeign, pairLanguages } from './pairing.ts';

/** A text to compare: what it says, and whose it is. */
export interface ForeignText {
  /** What the comparison calls it: its day, or the name of its folder or file. */
  readonly name: string;
  /** The day that it is of; null where that is not known. */
  readonly date: IsoDate | null;
  /** What it is and whose; an opened corpus will do. */
  readonly corpus: Pick<CorpusDescription, 'title' | 'language' | 'official' | 'source'>;
  readonly constitution: Constitution;
}

/** Of foreign texts nobody can say who changed them. */
const NO_CAUSES: Causes = { of: () => [], measuresOf: () => [], notesOf: () => [] };

/** Compares two foreign texts; fails with what `selectCited` fails with. */
export function compareForeign(
  before: ForeignText,
  after: ForeignText,
  options: CompareOptions = {},
): Result<Comparison> {
  const texts = [before.constitution, after.constitution] as const;
  const translated = writingOf(before.corpus.language) !== writingOf(after.corpus.language);
  const pairing = translated ? pairLanguages(...texts) : pairForeign(...texts);
  const compared = comparePairing(texts, pairing, { causes: NO_CAUSES, translated }, options);
  if (!compared.ok) return compared;
  return ok({
    from: before.date ?? before.name,
    to: after.date ?? after.name,
    title: both(before.corpus.title, after.corpus.title, ' and '),
    language: after.corpus.language,
    official: before.corpus.official && after.corpus.official,
    source: both(before.corpus.source, after.corpus.source, ' '),
    before: describe(before),
    after: describe(after),
    ...compared.value,
  });
}

function describe({ name, date, corpus: { title, language, official, source } }: ForeignText): ComparedText {
  return { name, date, title, language, official, source };
}

function both(before: string, after: string, between: string): string {
  return before === after ? after : `${before}${between}${after}`;
}

/** A language and the script it is written in, whatever the country: words of one can be compared. */
function writingOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // A tag that is none, which a corpus may have all the same, is the name of a language of its own.
    return tag;
  }
}
