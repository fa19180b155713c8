/** The changed articles as Markdown documents, for GitHub and for generators of documentation. */

import type { ListItem, RootContent } from 'mdast';
import { groupBy } from '../collections.ts';
import { formatOperation } from '../errors.ts';
import { type MeasureReport, measures } from '../measures.ts';
import type { Act, Amendment } from '../model.ts';
import { describeInForce, describeSource } from '../render/describe.ts';
import { heading, item, link, linked, list, paragraph, strong, text } from '../render/markdown-nodes.ts';
import { type Deeds, deedsOf } from './act-page.ts';
import type { SiteFile } from './document.ts';
import { headingOf } from './law-text.ts';
import { articleDocument, statusesOf } from './markdown-article.ts';
import {
  MARKDOWN_INDEX,
  MARKDOWN_MEASURES,
  markdownActPath,
  markdownArticlePath,
  markdownDocument,
} from './markdown-document.ts';
import { count } from './phrases.ts';
import { type ArticleLife, lastWording, type Publication } from './publication.ts';

/** The documents of a publication: an index, one an article that changed, one an act, one for the measures. */
export function* markdownFiles(publication: Publication): Generator<SiteFile> {
  const { acts, catalogue } = publication.corpus;
  const changed = publication.lives.filter(({ changes }) => changes.length > 0);
  yield index(publication, changed);
  for (const life of changed) yield articleDocument(publication, life);
  const deeds = deedsOf(publication);
  for (const act of acts) yield actDocument(publication, act, deeds);
  if (catalogue.measures.length > 0) yield measuresDocument(publication);
}

/** What stands in the place of the index until all documents are there. */
export function unfinishedMarkdown(): SiteFile {
  const content =
    'These documents are unfinished: some may be old and some new. Building again completes them.\n';
  return { path: MARKDOWN_INDEX, content };
}

function index(publication: Publication, changed: readonly ArticleLife[]): SiteFile {
  const { corpus, versions, lives, first, last } = publication;
  const articles = changed.map((life) => {
    const name = headingOf(corpus, lastWording(life).article);
    const days = life.changes.map(({ after }) => after.from).join(', ');
    return item([
      link(markdownArticlePath(life.name), name),
      text(`: ${statusesOf(publication, life).join(', ')} on ${days}`),
    ]);
  });
  const share = `${changed.length} of ${count(lives.length, 'article')} changed between ${first.from} and ${last.from}.`;
  return markdownDocument(MARKDOWN_INDEX, corpus.title, [
    paragraph(...linked(describeSource(corpus))),
    paragraph(text(share)),
    ...titled('Changed articles', articles),
    ...titled(
      'Versions',
      versions.map((version) => item([text(describeInForce(version))])),
    ),
    ...titled(
      'Acts',
      corpus.acts.map(({ id, title }) => item([link(markdownActPath(id), title)])),
    ),
    ...(corpus.catalogue.measures.length === 0
      ? []
      : [
          heading(2, 'Promises'),
          paragraph(link(MARKDOWN_MEASURES, 'What was promised, and what carried it out')),
        ]),
  ]);
}

/** A list under a heading; nothing where it is empty. */
function titled(title: string, items: readonly ListItem[]): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

function actDocument({ corpus }: Publication, act: Act, deeds: Deeds): SiteFile {
  return markdownDocument(markdownActPath(act.id), act.title, [
    paragraph(text(`Adopted ${act.adopted}, published ${act.published}.`)),
    paragraph(...linked(act.source)),
    ...act.amendments.flatMap((amendment) => amendmentNodes(act, amendment, deeds)),
    paragraph(...linked(describeSource(corpus))),
  ]);
}

function amendmentNodes(
  act: Act,
  { id, note, operations }: Amendment,
  { steps, summaries }: Deeds,
): RootContent[] {
  const items = operations.map(({ op, condition }, operation) => {
    const address = formatOperation({ act: act.id, amendment: id, operation });
    const day = steps.get(address)?.operation.date;
    const waits = condition === undefined ? 'not in force' : `not in force: ${condition}`;
    const when = day === undefined ? waits : `in force from ${day}`;
    return item([text(`${summaries.get(address) ?? op} (${op}, ${when})`)]);
  });
  return [heading(2, id), ...(note === undefined ? [] : [paragraph(text(note))]), list(items)];
}

function measuresDocument({ corpus }: Publication): SiteFile {
  const groups = groupBy(measures(corpus), ({ announcement }) => announcement.id);
  return markdownDocument(
    MARKDOWN_MEASURES,
    'Promises and what carried them out',
    [...groups.values()].flatMap((group) =>
      titled(group[0]?.announcement.title ?? '', group.map(measureItem)),
    ),
  );
}

function measureItem(one: MeasureReport): ListItem {
  const changed = one.articles.map((number) => `Article ${number}`).join(', ');
  return item(
    [strong(one.title)],
    [
      item([text(`Carried out by: ${instrumentsOf(one)}`)]),
      ...(changed === '' ? [] : [item([text(`Changed: ${changed}`)])]),
      ...one.statedIn.map(({ document, place }) => item([text(`Stated in ${document}: ${place}`)])),
      ...(one.note === null ? [] : [item([text(one.note)])]),
    ],
  );
}

function instrumentsOf({ instruments }: MeasureReport): string {
  const described = instruments.map(({ kind, title, date }) =>
    [kind.replaceAll('-', ' '), title, date].filter((part) => part !== undefined).join(', '),
  );
  return described.join('; ');
}
