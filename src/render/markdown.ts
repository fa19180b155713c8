/** Versions and comparisons as Markdown that GitHub and static sites show well. */

import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ArticleComparison, Comparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/words.ts';
import { paragraphOf } from '../corpus/article-writer.ts';
import { writeMarkdown } from '../corpus/markdown.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Unit, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
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
} from './describe.ts';

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
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, corpus.title),
      paragraph(text(`${describeInForce(version)} ${describeSource(corpus)}`)),
      ...shown.filter(({ section }) => section === null).flatMap(nodesOf),
      ...sections,
    ],
  });
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
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, `${comparison.title}: ${comparison.from} to ${comparison.to}`),
      paragraph(text(describeSource(comparison))),
      paragraph(text(`${describeSummary(comparison)}.`)),
      ...comparison.sections.flatMap((section) => [
        heading(2, `Section ${section.number}: ${describeStatus(section)}`),
        ...headingNodes(section, by),
      ]),
      ...comparison.articles.flatMap((article) => comparisonNodes(article, by)),
    ],
  });
}

function comparisonNodes(article: ArticleComparison, by: DescribeCauses): RootContent[] {
  const { heading: retitled } = article;
  return [
    heading(2, `Article ${article.number}: ${describeStatus(article)}`),
    ...(retitled === undefined ? [] : headingNodes(retitled, by)),
    ...(article.movedOut ?? []).flatMap((unit) => aside(describeMovedOut(article, unit))),
    ...article.units.flatMap((unit) => unitNodes(article, unit, by)),
  ];
}

function headingNodes(
  { before, after, causes }: NonNullable<ArticleComparison['heading']>,
  by: DescribeCauses,
): RootContent[] {
  return [...aside(by(causes)), paragraph(...marked(headingSegments(before, after)))];
}

function unitNodes(article: ArticleComparison, unit: UnitComparison, by: DescribeCauses): RootContent[] {
  return [
    heading(3, `${describeUnit(article, unit)}: ${unit.status}`),
    ...aside(by(unit.causes)),
    ...aside(unit.measures.length === 0 ? '' : describeMeasures(unit.measures)),
    ...unit.notes.flatMap((note) => aside(`Note: ${note}`)),
    paragraph(...marked(unit.segments)),
  ];
}

function marked(segments: readonly Segment[]): PhrasingContent[] {
  return segments
    .filter((segment) => segment.text !== '')
    .flatMap((segment): PhrasingContent[] => {
      if (segment.op === 'equal') return [text(segment.text)];
      const tag = segment.op === 'delete' ? 'del' : 'ins';
      return [{ type: 'html', value: `<${tag}>` }, text(segment.text), { type: 'html', value: `</${tag}>` }];
    });
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** What is said of a change, where there is anything to say. */
function aside(value: string): Paragraph[] {
  return value === '' ? [] : [paragraph(emphasis(value))];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] };
}
