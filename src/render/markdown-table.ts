/** A comparison as a comparative table in Markdown, as GitHub shows it. */

import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { summarizeArticle, summarizeSection } from '../compare/summary.ts';
import {
  causesIn,
  type DescribeCauses,
  describeMeasures,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
  headingSegments,
} from './describe.ts';
import { writeGithubMarkdown } from './github-markdown.ts';
import { heading, linked, marked, paragraph, text } from './markdown-nodes.ts';

/**
 * A comparison as Markdown with a table for each article: the unit, its words before and after, and the ground: the acts with
 * the days on which the change took effect, the measures that it carries out, and notes.
 *
 * Tables are an extension that GitHub and most sites know. What was taken out stands in `<del>` on the left, what was put in in
 * `<ins>` on the right.
 *
 * @param comparison - The comparison.
 * @example
 * ```ts
 * renderComparisonMarkdownTable(compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] }));
 * ```
 */
export function renderComparisonMarkdownTable(comparison: Comparison): string {
  const by = causesIn(comparison);
  const { title, from, to, sections, articles } = comparison;
  const parts = [
    ...sections.flatMap((section) => [
      heading(2, `Section ${section.number}: ${describeStatus(section)}`),
      paragraph(text(summarizeSection(comparison, section))),
      table(comparison, [row('heading', headingSegments(section.before, section.after), by(section.causes))]),
    ]),
    ...articles.flatMap((article) => articleNodes(article, comparison, by)),
  ];
  return writeGithubMarkdown({
    type: 'root',
    children: [
      heading(1, `${title}: ${from} to ${to}`),
      paragraph(...linked(describeSource(comparison))),
      paragraph(text(`${describeSummary(comparison)}.`)),
      ...parts,
    ],
  });
}

function articleNodes(article: ArticleComparison, comparison: Comparison, by: DescribeCauses): RootContent[] {
  const { number, heading: retitled, units } = article;
  const rows = [
    ...(retitled === undefined
      ? []
      : [row('heading', headingSegments(retitled.before, retitled.after), by(retitled.causes))]),
    ...units.map((unit) =>
      row(`${describeUnit(article, unit)}: ${unit.status}`, unit.segments, groundOf(unit, by)),
    ),
  ];
  return [
    heading(2, `Article ${number}: ${describeStatus(article)}`),
    paragraph(text(summarizeArticle(comparison, article))),
    ...(rows.length === 0 ? [] : [table(comparison, rows)]),
  ];
}

function groundOf({ causes, measures, notes }: UnitComparison, by: DescribeCauses): string {
  const carried = measures.length === 0 ? '' : describeMeasures(measures);
  return [by(causes), carried, ...notes.map((note) => `Note: ${note}`)]
    .filter((part) => part !== '')
    .join('. ');
}

/** Columns are named by their days: which side is which must not hang on their order. */
function table({ from, to }: Comparison, rows: readonly TableRow[]): RootContent {
  const names = ['Unit', `Before (${from})`, `After (${to})`, 'Ground'];
  return { type: 'table', children: [rowOf(names.map((name) => [text(name)])), ...rows] };
}

function row(unit: string, segments: readonly Segment[], ground: string): TableRow {
  const side = (other: Segment['op']): PhrasingContent[] => marked(segments.filter(({ op }) => op !== other));
  return rowOf([[text(unit)], side('insert'), side('delete'), [text(ground)]]);
}

function rowOf(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}
