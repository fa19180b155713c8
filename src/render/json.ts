/** The JSON that other programs build on. Minor versions add fields; `schemaVersion` changes when one goes. */

import type {
  ArticleComparison,
  Comparison,
  SectionComparison,
  UnitComparison,
} from '../compare/comparison.ts';
import {
  type CarriedMeasure,
  carriedOut,
  summarizeArticle,
  summarizeComparison,
  summarizeSection,
  summarizeUnit,
} from '../compare/summary.ts';
import type { IsoDate } from '../dates.ts';
import type { Article, Corpus, Provenance, Repeal, UnitKind, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { inertJson } from './inert-json.ts';

const SCHEMA_VERSION = 1;

/** A unit of an exported version. */
export interface ExportedUnit {
  readonly id: string;
  readonly key: string;
  readonly kind: UnitKind;
  readonly label: string | null;
  readonly text: string;
  readonly repealed: boolean;
  readonly repealedBy: Repeal | null;
  readonly provenance: Provenance | null;
}

/** An article of an exported version, its units flat and in reading order. */
export interface ExportedArticle {
  readonly number: string;
  readonly section: string | null;
  readonly heading?: string;
  readonly repealed: boolean;
  readonly units: readonly ExportedUnit[];
}

/** A version as `export --json` prints it. */
export interface ExportedVersion {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly constitution: string;
  readonly language: string;
  readonly official: boolean;
  readonly source: string;
  readonly date: IsoDate;
  readonly inForce: { readonly from: IsoDate; readonly to: IsoDate | null };
  readonly sections: readonly { readonly number: string; readonly heading: string }[];
  readonly articles: readonly ExportedArticle[];
}

/** A change that is told in one sentence as well. */
export interface Told {
  /** What became of it, in English; the words that it quotes are the text's. */
  readonly sentence: string;
}

/** An article of an exported comparison. */
export interface ExportedArticleComparison extends Omit<ArticleComparison, 'units'>, Told {
  readonly units: readonly (UnitComparison & Told)[];
}

/** A comparison as `diff --json` prints it. */
export interface ExportedComparison extends Omit<Comparison, 'sections' | 'articles'>, Told {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** The measures that the changes carry out, each with the units. */
  readonly measures: readonly CarriedMeasure[];
  readonly sections: readonly (SectionComparison & Told)[];
  readonly articles: readonly ExportedArticleComparison[];
}

/**
 * A version as plain data.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param date - The day that was asked for.
 * @param selection - Only these parts of it; all when left out.
 */
export function exportVersion(
  corpus: Corpus,
  version: Version,
  date: IsoDate,
  selection?: readonly Selection[],
): ExportedVersion {
  const { id, language, official, source } = corpus;
  const { constitution, from, to } = version;
  return {
    schemaVersion: SCHEMA_VERSION,
    constitution: id,
    language,
    official,
    source,
    date,
    inForce: { from, to },
    sections: constitution.sections.map(({ number, heading }) => ({ number, heading })),
    articles: constitution.articles
      .filter(({ number }) => isSelected(selection, number))
      .map((article) => exportArticle(article, selection)),
  };
}

function exportArticle(article: Article, selection: readonly Selection[] | undefined): ExportedArticle {
  const { number, section, heading, repealed, units } = article;
  const shown = walk(units).filter(({ id }) => isSelected(selection, number, id));
  return {
    number,
    section,
    ...(heading === null ? {} : { heading }),
    repealed: repealed !== null,
    units: shown.map(({ id, kind, unit }) => ({
      id,
      key: unit.key,
      kind,
      label: unit.label,
      text: unit.text,
      repealed: unit.repealed !== null,
      repealedBy: unit.repealed,
      provenance: unit.provenance,
    })),
  };
}

/** A comparison as plain data, with a sentence for each change. */
export function exportComparison(comparison: Comparison): ExportedComparison {
  const { sections, articles, ...about } = comparison;
  return {
    schemaVersion: SCHEMA_VERSION,
    ...about,
    sentence: summarizeComparison(comparison),
    measures: carriedOut(comparison),
    sections: sections.map((section) => ({ ...section, sentence: summarizeSection(comparison, section) })),
    articles: articles.map(({ units, ...article }) => ({
      ...article,
      sentence: summarizeArticle(comparison, { ...article, units }),
      units: units.map((unit) => ({
        ...unit,
        sentence: summarizeUnit(comparison, { ...article, units }, unit),
      })),
    })),
  };
}

/** Any of these as the text that the command line prints: what a terminal would obey is escaped. */
export function toJson(value: unknown): string {
  return `${inertJson(value, 2)}\n`;
}
