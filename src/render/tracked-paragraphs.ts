/**
 * A comparison as one run of paragraphs, each with what it said and what it says, so that all the earlier sides are the earlier
 * text and all the later ones the later text.
 */

import { type ArticleComparison, type Comparison, earlierAddress } from '../compare/comparison.ts';
import type { Corpus } from '../model.ts';
import { type Names, namesFor } from './comparative-names.ts';
import type { ComparativeWords } from './comparative-words.ts';
import { headingSegments } from './describe.ts';
import { labelled } from './labelled.ts';
import { changedLines } from './tracked-lines.ts';
import { mergeLines } from './tracked-merge.ts';
import type { ToldParagraph, TrackedParagraph } from './tracked-paragraph.ts';

/**
 * The changed articles of a comparison as paragraphs. With the corpus that the comparison is of they are whole; without it
 * they have the changed units alone.
 */
export function trackedParagraphs(
  comparison: Comparison,
  words: ComparativeWords,
  corpus?: Corpus,
): readonly TrackedParagraph[] {
  const names = namesFor(comparison, words, corpus);
  const told = toldParagraphs(comparison, names);
  const lines = corpus === undefined ? null : changedLines(comparison, corpus, names);
  return lines === null ? told.map(({ paragraph }) => paragraph) : mergeLines(lines, told);
}

function toldParagraphs({ sections, articles }: Comparison, names: Names): readonly ToldParagraph[] {
  return [
    ...sections.map(({ number, was, before, after, causes }) =>
      told(before === null ? null : `section/${was ?? number}`, after === null ? null : `section/${number}`, {
        level: 'section',
        depth: 0,
        segments: headingSegments(
          before === null ? null : names.section(was ?? number, before),
          after === null ? null : names.section(number, after),
        ),
        causes,
      }),
    ),
    ...articles.flatMap((article) => [toldHeading(article, names), ...toldUnits(article)]),
  ];
}

function toldHeading(article: ArticleComparison, names: Names): ToldParagraph {
  const { number, was, status, heading, units } = article;
  const before = status === 'inserted' ? null : (was ?? number);
  const after = status === 'removed' ? null : number;
  return told(before, after, {
    level: 'article',
    depth: 0,
    segments: headingSegments(
      before === null ? null : names.article(before, heading?.before),
      after === null ? null : names.article(after, heading?.after),
    ),
    causes: heading?.causes ?? units.flatMap(({ causes }) => causes),
  });
}

function toldUnits(article: ArticleComparison): readonly ToldParagraph[] {
  return article.units.map((unit) =>
    told(
      unit.before === null ? null : earlierAddress(article, unit),
      unit.after === null && unit.status === 'removed' ? null : `${article.number}/${unit.id}`,
      {
        level: 'unit',
        depth: unit.id.split('/').length - 1,
        segments: labelled(unit),
        causes: unit.causes,
      },
    ),
  );
}

function told(
  before: string | null,
  after: string | null,
  paragraph: Omit<TrackedParagraph, 'stands'>,
): ToldParagraph {
  const isIn = (op: 'insert' | 'delete'): boolean =>
    paragraph.segments.some((segment) => segment.op === 'equal' || segment.op === op);
  const stands = isIn('delete') ? (isIn('insert') ? 'both' : 'before') : 'after';
  return { before, after, paragraph: { ...paragraph, stands } };
}
