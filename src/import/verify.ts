/** A version of a corpus held against a consolidation that somebody else published. */

import { compareForeign } from '../compare/compare-texts.ts';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import { unwrap } from '../errors.ts';
import type { Corpus, Version } from '../model.ts';
import { factsOf, knowsCitations } from './facts.ts';
import type { Published } from './published.ts';
import type { Leftover } from './source-line.ts';

/** A unit whose translation says other facts. */
export interface FactDifference {
  /** The unit's address, `50/p2`. */
  readonly unit: string;
  /** What differs: numbers in digits, or cited articles. */
  readonly fact: 'numbers' | 'articles';
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** What a version and a published text have in common and what not. */
export interface Verification {
  /** Whether nothing differs but typography, or between languages the words. */
  readonly same: boolean;
  /** `words` in one language; `facts` in two: structure, numbers and references. */
  readonly by: 'words' | 'facts';
  /** What differs, the version before and the published text after; in two languages without what is only translated. */
  readonly comparison: Comparison;
  /** Facts that differ; none in one language, where the words say so. */
  readonly facts: readonly FactDifference[];
  /** What of the published text was held against nothing. */
  readonly leftovers: readonly Leftover[];
}

/**
 * Holds a version against a published text.
 *
 * In one language every unit is compared word by word. In two languages the structure is compared (which articles and units
 * there are, what is a tombstone), the numbers in digits, and the articles that each unit cites.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version, as `textAt` gives it.
 * @param published - The published text.
 * @param name - What the comparison calls the published text.
 * @returns What differs; nothing of either text is changed.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * verify(corpus, textAt(corpus, '2023-01-01'), readPublished(text)).same;
 * ```
 */
export function verify(
  corpus: Corpus,
  version: Version,
  published: Published,
  name = 'published text',
): Verification {
  const { from, constitution } = version;
  const theirs = {
    title: published.title ?? corpus.title,
    language: published.language,
    official: false,
    source: corpus.source,
  };
  const comparison = unwrap(
    compareForeign(
      { name: from, date: from, corpus, constitution },
      { name, date: published.date, corpus: theirs, constitution: published.constitution },
    ),
  );
  const isTranslated = translatedIn(comparison) || corpus.language !== published.language;
  const { leftovers } = published;
  if (!isTranslated)
    return { same: !differsInWords(comparison), by: 'words', comparison, facts: [], leftovers };
  const facts = factDifferences(comparison, corpus.language, published.language);
  const structure = withoutTranslated(comparison);
  return {
    same: !differsInWords(structure) && facts.length === 0,
    by: 'facts',
    comparison: structure,
    facts,
    leftovers,
  };
}

function translatedIn({ articles }: Comparison): boolean {
  return articles.some(({ units }) => units.some(({ status }) => status === 'translated'));
}

/** Whether anything differs that is more than typography. */
function differsInWords({ sections, articles }: Comparison): boolean {
  return (
    sections.length > 0 ||
    articles.some(
      ({ status, heading, section, units }) =>
        status !== 'amended' ||
        heading !== undefined ||
        section !== undefined ||
        units.some((unit) => unit.status !== 'typographic'),
    )
  );
}

/** Only what differs in structure. */
function withoutTranslated(comparison: Comparison): Comparison {
  const articles = comparison.articles.flatMap((article): ArticleComparison[] => {
    const units = article.units.filter(({ status }) => status !== 'translated');
    const { heading: _, ...rest } = article;
    return article.status === 'translated' || (units.length === 0 && article.status === 'amended')
      ? []
      : [{ ...rest, units }];
  });
  const sections = comparison.sections.filter(({ status }) => status !== 'translated');
  return { ...comparison, sections, articles };
}

function factDifferences(comparison: Comparison, ours: string, theirs: string): FactDifference[] {
  return comparison.articles.flatMap(({ number, units }) =>
    units
      .filter(({ status }) => status === 'translated')
      .flatMap((unit) => differencesIn(`${number}/${unit.id}`, unit, ours, theirs)),
  );
}

function differencesIn(
  unit: string,
  { before, after }: UnitComparison,
  ours: string,
  theirs: string,
): FactDifference[] {
  const [own, other] = [factsOf(before ?? '', ours), factsOf(after ?? '', theirs)];
  const compared =
    knowsCitations(ours) && knowsCitations(theirs)
      ? (['numbers', 'articles'] as const)
      : (['numbers'] as const);
  return compared
    .filter((fact) => own[fact].join(' ') !== other[fact].join(' '))
    .map((fact) => ({ unit, fact, ours: own[fact], theirs: other[fact] }));
}
