/** The Markdown document of an article: its changes, before and after, then its text. */

import type { RootContent } from 'mdast';
import type { ArticleComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { summarizeUnit } from '../compare/summary.ts';
import { paragraphOf } from '../corpus/article-writer.ts';
import { describeInForce, describeSource, describeStatus, headingSegments } from '../render/describe.ts';
import {
  heading,
  item,
  link,
  linked,
  list,
  marked,
  paragraph,
  quotation,
  strong,
  text,
} from '../render/markdown-nodes.ts';
import { walk } from '../units.ts';
import { changeOf } from './changes.ts';
import type { SiteFile } from './document.ts';
import { citationOf, headingOf } from './law-text.ts';
import {
  MARKDOWN_MEASURES,
  markdownActPath,
  markdownArticlePath,
  markdownDocument,
} from './markdown-document.ts';
import { type ArticleLife, lastWording, type Publication, type VersionPair } from './publication.ts';

/** The document of an article. */
export function articleDocument(publication: Publication, life: ArticleLife): SiteFile {
  const { corpus } = publication;
  const wording = lastWording(life);
  const { article } = wording;
  return markdownDocument(markdownArticlePath(life.name), headingOf(corpus, article), [
    paragraph(...linked(describeSource(corpus))),
    ...life.changes.flatMap((pair) => {
      const change = changeOf(publication, life, pair);
      return change === null ? [] : changeNodes(publication, pair, change);
    }),
    heading(2, 'Text'),
    paragraph(text(describeInForce(wording))),
    ...(article.repealed === null ? [] : [paragraph(text(corpus.words.repealed))]),
    ...walk(article.units).map(({ unit }) => paragraphOf(unit)),
  ]);
}

/** What became of an article, in the order of time. */
export function statusesOf(publication: Publication, life: ArticleLife): readonly string[] {
  const changes = life.changes.flatMap((pair) => changeOf(publication, life, pair) ?? []);
  return [...new Set(changes.map(describeStatus))];
}

function changeNodes(
  publication: Publication,
  { before, after }: VersionPair,
  change: ArticleComparison,
): RootContent[] {
  const day = after.from;
  const causes = [...(change.heading?.causes ?? []), ...change.units.flatMap((unit) => unit.causes)];
  const acts = [...new Set(causes.map(({ act }) => act))];
  return [
    heading(2, `${day}: ${describeStatus(change)}`),
    ...acts.map((id) =>
      paragraph(
        link(`../${markdownActPath(id)}`, publication.actOf(id)?.title ?? id),
        text(`, in force from ${day}.`),
      ),
    ),
    ...promiseNodes(publication, [...new Set(change.units.flatMap((unit) => unit.measures))]),
    ...(change.heading === undefined
      ? []
      : [
          heading(3, 'Heading'),
          ...beforeAfter(headingSegments(change.heading.before, change.heading.after), day),
        ]),
    ...change.units.flatMap((unit) => [
      heading(3, `${citationOf(change.number, unit.id)}: ${unit.status}`),
      paragraph(text(summarizeUnit({ from: before.from, to: day }, change, unit))),
      ...beforeAfter(unit.segments, day),
      ...unit.notes.map((note) => paragraph(text(`Note: ${note}`))),
    ]),
  ];
}

function promiseNodes({ measureOf }: Publication, ids: readonly string[]): RootContent[] {
  if (ids.length === 0) return [];
  const items = ids.map((id) => item([link(`../${MARKDOWN_MEASURES}`, measureOf(id)?.title ?? id)]));
  return [paragraph(text('Carries out:')), list(items)];
}

function beforeAfter(segments: readonly Segment[], day: string): RootContent[] {
  const side = (omitted: Segment['op'], gone: string): RootContent => {
    const shown = segments.filter(({ op, text: words }) => op !== omitted && words !== '');
    return shown.length === 0 ? paragraph(text(gone)) : quotation(...marked(shown));
  };
  return [
    paragraph(strong(`Before ${day}`)),
    side('insert', 'Not there.'),
    paragraph(strong(`From ${day}`)),
    side('delete', 'Not there any more.'),
  ];
}
