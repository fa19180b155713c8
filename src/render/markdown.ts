/** Versions and comparisons as Markdown that GitHub and static sites show well. */

import type { Paragraph, Root, RootContent } from 'mdast';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import { summarizeArticle, summarizeSection, summarizeUnit } from '../compare/summary.ts';
import { paragraphOf } from '../corpus/article-writer.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Unit, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { holdable } from './characters.ts';
import {
  causesIn,
  type DescribeCauses,
  describeInForce,
  describeMeasures,
  describeMovedOut,
  describeSection,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
  headingSegments,
  isToldByArticle,
} from './describe.ts';
import { writeGithubMarkdown } from './github-markdown.ts';
import { emphasis, heading, linked, marked, paragraph, text } from './markdown-nodes.ts';

/**
 * A version, or some of it, as one Markdown document.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param selection - Only these parts of it; all when left out.
 */
export function renderVersionMarkdown(
  corpus: Corpus,
  version: Version,
  selection?: readonly Selection[],
): string {
  const shown = version.constitution.articles.filter(({ number }) => isSelected(selection, number));
  const nodesOf = (article: Article): RootContent[] => articleNodes(article, corpus, selection);
  const sections = version.constitution.sections.flatMap((section) => {
    const inside = shown.filter((article) => article.section === section.number);
    if (inside.length === 0) return [];
    return [heading(2, describeSection(section)), ...inside.flatMap(nodesOf)];
  });
  return writeDocument({
    type: 'root',
    children: [
      heading(1, corpus.title),
      paragraph(...linked(`${describeInForce(version)} ${describeSource(corpus)}`)),
      ...shown.filter(({ section }) => section === null).flatMap(nodesOf),
      ...sections,
    ],
  });
}

/** A document for readers: an article of a corpus has nothing in it that is replaced here. */
function writeDocument(root: Root): string {
  return holdable(writeGithubMarkdown(root));
}

function articleNodes(
  article: Article,
  corpus: Corpus,
  selection: readonly Selection[] | undefined,
): RootContent[] {
  const title = heading(
    article.section === null ? 2 : 3,
    articleHeading(corpus.words, article.number, article.heading),
  );
  if (article.repealed !== null) {
    return [title, paragraph(text(`${corpus.words.repealed} `), emphasis(`(${article.repealed.act})`))];
  }
  const shown = walk(article.units).filter(({ id }) => isSelected(selection, article.number, id));
  return [title, ...shown.map(({ unit }) => unitNode(unit))];
}

/** A tombstone names the act that made it. */
function unitNode(unit: Unit): Paragraph {
  const node = paragraphOf(unit);
  if (unit.repealed === null) return node;
  return { ...node, children: [...node.children, text(' '), emphasis(`(${unit.repealed.act})`)] };
}

/** A comparison as Markdown; what was taken out stands in `<del>`, what was put in in `<ins>`. */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const by = causesIn(comparison);
  return writeDocument({
    type: 'root',
    children: [
      heading(1, `${comparison.title}: ${comparison.from} to ${comparison.to}`),
      paragraph(...linked(describeSource(comparison))),
      paragraph(text(`${describeSummary(comparison)}.`)),
      ...comparison.sections.flatMap((section) => [
        heading(2, `Section ${section.number}: ${describeStatus(section)}`),
        paragraph(text(summarizeSection(comparison, section))),
        ...headingNodes(section, by),
      ]),
      ...comparison.articles.flatMap((article) => comparisonNodes(article, comparison, by)),
    ],
  });
}

function comparisonNodes(
  article: ArticleComparison,
  comparison: Comparison,
  by: DescribeCauses,
): RootContent[] {
  const { heading: retitled } = article;
  return [
    heading(2, `Article ${article.number}: ${describeStatus(article)}`),
    paragraph(text(summarizeArticle(comparison, article))),
    ...(retitled === undefined ? [] : headingNodes(retitled, by)),
    ...(article.movedOut ?? []).flatMap((unit) => aside(describeMovedOut(article, unit))),
    ...article.units.flatMap((unit) => unitNodes(article, unit, comparison, by)),
  ];
}

function headingNodes(
  { before, after, causes }: NonNullable<ArticleComparison['heading']>,
  by: DescribeCauses,
): RootContent[] {
  return [...aside(by(causes)), paragraph(...marked(headingSegments(before, after)))];
}

function unitNodes(
  article: ArticleComparison,
  unit: UnitComparison,
  comparison: Comparison,
  by: DescribeCauses,
): RootContent[] {
  return [
    heading(3, `${describeUnit(article, unit)}: ${unit.status}`),
    ...(isToldByArticle(article, unit) ? [] : [paragraph(text(summarizeUnit(comparison, article, unit)))]),
    ...aside(by(unit.causes)),
    ...aside(unit.measures.length === 0 ? '' : describeMeasures(unit.measures)),
    ...unit.notes.flatMap((note) => aside(`Note: ${note}`)),
    paragraph(...marked(unit.segments)),
  ];
}

/** What is said of a change, where there is anything to say. */
function aside(value: string): Paragraph[] {
  return value === '' ? [] : [paragraph(emphasis(value))];
}
