/**
 * A comparison as the table that drafters lay before a parliament: the wording in force beside the new one, and the ground.
 *
 * Its numbered rows are those of the CSV, in the same order, so that a number means the same in both.
 */

import { groupBy } from '../collections.ts';
import {
  type ArticleComparison,
  type Comparison,
  earlierAddress,
  type SectionComparison,
  type UnitComparison,
} from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import type { Constitution, Corpus, Provenance } from '../model.ts';
import { type Names, namesFor } from './comparative-names.ts';
import { articleInWords, type ComparativeWords, placeInWords } from './comparative-words.ts';
import { headingSegments } from './describe.ts';
import { labelled } from './labelled.ts';

/** A row across the table: the section or the article that the next rows are of. */
export interface SpanningRow {
  readonly level: 'section' | 'article';
  readonly text: string;
}

/** A numbered row: one change. */
export interface ChangeRow {
  readonly level: 'change';
  readonly number: number;
  readonly unit: readonly string[];
  /** Both wordings in one, with nothing of one that is not there. */
  readonly segments: readonly Segment[];
  readonly isNew: boolean;
  readonly isGone: boolean;
  /** Who changed it and why, in the table's own words and those of acts. */
  readonly ground: readonly string[];
}

/** A row of a comparative table. */
export type ComparativeRow = SpanningRow | ChangeRow;
type Change = Omit<ChangeRow, 'level' | 'number'>;

/** What the rows of a comparison are made with. */
interface Context {
  readonly comparison: Comparison;
  readonly corpus: Corpus | undefined;
  readonly words: ComparativeWords;
  readonly names: Names;
}

/** The rows of a comparison; a corpus adds the titles of acts and measures, and the sections that articles are in. */
export function comparativeRows(
  comparison: Comparison,
  words: ComparativeWords,
  corpus?: Corpus,
): readonly ComparativeRow[] {
  const context = { comparison, corpus, words, names: namesFor(comparison, words, corpus) };
  const rows: ComparativeRow[] = [];
  let number = 0;
  const add = (change: Change): void => {
    number += 1;
    rows.push({ level: 'change', number, ...change });
  };
  for (const section of comparison.sections) add(sectionChange(section, context));
  let inside: string | null = null;
  for (const article of comparison.articles) {
    const section = sectionOf(article, context);
    if (section !== null && section !== inside) rows.push({ level: 'section', text: section });
    inside = section;
    rows.push({ level: 'article', text: articleTitle(article, context) });
    for (const change of articleChange(article, context)) add(change);
    for (const unit of article.units) add(unitChange(article, unit, context));
  }
  return rows;
}

/** The section that an article stands in, or stood in last; null where nothing says so. */
function sectionOf({ number, was, status }: ArticleComparison, context: Context): string | null {
  const { comparison, corpus, names } = context;
  const isGone = status === 'removed';
  const text = textOf(corpus, isGone ? comparison.from : comparison.to);
  const name = isGone ? (was ?? number) : number;
  const inside = text?.articles.find((article) => article.number === name)?.section;
  const section = text?.sections.find((one) => one.number === inside);
  return section === undefined ? null : names.section(section.number, section.heading);
}

function textOf(corpus: Corpus | undefined, date: string): Constitution | undefined {
  return corpus?.versions.findLast(({ from }) => from <= date)?.constitution;
}

function articleTitle({ number, heading, status, was }: ArticleComparison, context: Context): string {
  const { comparison, corpus, names } = context;
  const isGone = status === 'removed';
  const name = isGone ? (was ?? number) : number;
  const text = textOf(corpus, isGone ? comparison.from : comparison.to);
  const standing = text?.articles.find((article) => article.number === name)?.heading;
  return names.article(name, standing ?? heading?.after ?? heading?.before);
}

function sectionChange(section: SectionComparison, context: Context): Change {
  const { number, was, before, after, causes } = section;
  const { words } = context;
  return {
    unit: [
      `${words.section(number)}, ${words.heading}`,
      ...(was === null ? [] : [words.was(words.section(was))]),
    ],
    segments: headingSegments(
      before === null ? null : `${was ?? number}. ${before}`,
      after === null ? null : `${number}. ${after}`,
    ),
    isNew: before === null,
    isGone: after === null,
    ground: actsOf(causes, context),
  };
}

/** The row of an article of which not only units changed. */
function articleChange(article: ArticleComparison, context: Context): Change[] {
  const { number, was, status, heading, units } = article;
  const { words, names } = context;
  if (status === 'amended' && heading === undefined) return [];
  const isNew = status === 'inserted';
  const isGone = status === 'repealed' || status === 'removed';
  const causes = heading?.causes ?? units.flatMap((unit) => unit.causes);
  return [
    {
      unit: [articleInWords(words, number), ...(was === null ? [] : [words.was(articleInWords(words, was))])],
      segments: headingSegments(
        isNew ? null : names.article(was ?? number, heading?.before),
        isGone ? null : names.article(number, heading?.after),
      ),
      isNew,
      isGone,
      ground: [...(status === 'moved' ? [words.moved] : []), ...actsOf(causes, context)],
    },
  ];
}

function unitChange(article: ArticleComparison, unit: UnitComparison, context: Context): Change {
  const { words } = context;
  const isNew = unit.before === null;
  const isElsewhere = !isNew && (unit.was !== null || article.was !== null);
  const was = isElsewhere ? [words.was(placeInWords(words, earlierAddress(article, unit)))] : [];
  return {
    unit: [placeInWords(words, `${article.number}/${unit.id}`), ...was],
    segments: labelled(unit),
    isNew,
    isGone: unit.after === null,
    ground: [
      ...(unit.moved ? [words.moved] : []),
      ...(unit.status === 'typographic' ? [words.typographic] : []),
      ...actsOf(unit.causes, context),
      ...measuresOf(unit, context),
      ...unit.notes.map((note) => `${words.note}: ${note}`),
    ],
  };
}

/** Each act once, and below it the days from which it was in force. */
function actsOf(causes: readonly Provenance[], { comparison, words, names }: Context): string[] {
  const isBack = comparison.from > comparison.to;
  return [...groupBy(causes, ({ act }) => act)].flatMap(([act, its]) => {
    const title = names.act(act);
    const days = new Set(its.map(({ date }) => words.inForce(date)));
    return [isBack ? words.beforeAct(title) : title, ...days];
  });
}

function measuresOf({ measures }: UnitComparison, { words, names }: Context): string[] {
  return measures.length === 0 ? [] : [`${words.carriesOut}: ${measures.map(names.measure).join('; ')}`];
}
