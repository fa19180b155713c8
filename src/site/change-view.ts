/**
 * What differs in an article: each unit before and after side by side, and in one text with marks.
 *
 * Both stand in the page; the reader's choice of a view (`viewChoice`) shows one of them, without a script.
 */

import type { ArticleComparison, UnitComparison } from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import { formatDay } from '../compare/sentence.ts';
import { unitSentence } from '../compare/unit-sentence.ts';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import type { Provenance } from '../model.ts';
import { describeMovedOut, describeStatus, headingSegments, isToldByArticle } from '../render/describe.ts';
import { markedSegments, sentenceRuns } from '../render/html-marks.ts';
import { type Element, type Html, h } from '../render/hypertext.ts';
import { citationOf } from './law-text.ts';
import { actPath, anchorOf, type Link, safeName, unitAnchor } from './paths.ts';
import { actDates, actLink, count, dateElement, knownMeasures, measureList } from './phrases.ts';
import type { Publication, VersionPair } from './publication.ts';

/** What a change is drawn from. */
export interface ChangeContext {
  readonly publication: Publication;
  readonly link: Link;
  readonly pair: VersionPair;
}

/** The ways to look at changes; the first is what readers see until they choose. */
const VIEWS: readonly (readonly [string, string])[] = [
  ['sides', 'Side by side'],
  ['inline', 'In one text'],
  ['clean', 'Without marks'],
];

/** Lets readers choose how changes are shown: buttons of one group, so that the arrow keys move between them. */
export function viewChoice(): Element {
  const choices = VIEWS.flatMap(([view, name], index) => [
    h('input', { type: 'radio', name: 'view', id: `view-${view}`, value: view, checked: index === 0 }),
    h('label', { for: `view-${view}` }, name),
  ]);
  return h('fieldset', { class: 'views' }, [
    h('legend', 'Changes are shown'),
    ...choices,
    h('p', { class: 'key' }, [h('del', 'taken out'), ' ', h('ins', 'put in')]),
  ]);
}

/** The anchor of what happened to an article on a day. */
export function changeAnchor({ after }: VersionPair, number: string, id?: string): string {
  return `on-${safeName(after.from)}.${unitAnchor(number, id)}`;
}

/** The anchors of the changes of an article, in the order in which they are shown. */
function changeAnchors(pair: VersionPair, { number, heading, units }: ArticleComparison): string[] {
  return [
    ...(heading === undefined ? [] : [changeAnchor(pair, number, 'heading')]),
    ...units.map((unit) => changeAnchor(pair, number, unitPlace(unit))),
  ];
}

/** What is gone may have had the id that something else has now. */
function unitPlace({ id, status }: UnitComparison): string {
  return status === 'removed' ? `was/${id}` : id;
}

/** Who made the change of an article, when it took effect, and what it carried out; an act that the page is all about is not named. */
export function causeLines(
  context: ChangeContext,
  { units, heading }: ArticleComparison,
  known: string | null = null,
): Element[] {
  const causes = [...(heading?.causes ?? []), ...units.flatMap((unit) => unit.causes)];
  const acts = [...new Set(causes.map(({ act }) => act))].filter((act) => act !== known);
  // Where units carry out different promises, each names its own.
  const [first, ...others] = new Set(units.map((unit) => unit.measures.join()));
  const measures = others.length > 0 || first === undefined ? [] : (units[0]?.measures ?? []);
  return [
    ...acts.map((id) => h('p', { class: 'cause' }, actSentence(context, id))),
    ...promises(context, measures),
  ];
}

/** Which promises a change carries out; nothing where none is known. */
function promises({ publication, link }: ChangeContext, measures: readonly string[]): Element[] {
  const known = knownMeasures(publication, measures);
  if (known.length === 0) return [];
  return [
    h('div', { class: 'promises' }, [
      h('p', known.length === 1 ? 'Carries out the promise' : 'Carries out the promises'),
      measureList(publication, link, known),
    ]),
  ];
}

function actSentence({ publication, link, pair }: ChangeContext, id: string): Html[] {
  const act = publication.actOf(id);
  const dates = act === undefined ? [] : [...actDates(act), '; '];
  return [
    actLink(publication, link, id),
    ', ',
    ...dates,
    'in force from ',
    dateElement(pair.after.from),
    '.',
  ];
}

/** The changes of an article: its heading, then its units. */
export function changedUnits(context: ChangeContext, article: ArticleComparison): Element[] {
  const anchors = changeAnchors(context.pair, article);
  const isHeading = article.heading !== undefined;
  const measures = new Set(article.units.map((unit) => unit.measures.join()));
  const steps = (index: number): Html[] => changeSteps(anchors, index);
  return [
    ...(article.movedOut ?? []).map((unit) => h('p', { class: 'note' }, describeMovedOut(article, unit))),
    ...(article.heading === undefined ? [] : [changedHeading(context, article, anchors[0] ?? '', steps(0))]),
    ...article.units.map((unit, index) => {
      const place = isHeading ? index + 1 : index;
      return changedUnit(context, article, unit, {
        anchor: anchors[place] ?? '',
        steps: steps(place),
        namesMeasures: measures.size > 1,
      });
    }),
  ];
}

/** Links to the change before and the change after. */
function changeSteps(anchors: readonly string[], index: number): Html[] {
  if (anchors.length === 1) return [];
  const to = (anchor: string | undefined, name: string, sign: string): Html[] =>
    anchor === undefined
      ? []
      : [
          h('a', { href: `#${encodeURIComponent(anchor)}` }, [
            h('span', { 'aria-hidden': 'true' }, sign),
            h('span', { class: 'hidden' }, name),
          ]),
        ];
  return [
    h('span', { class: 'steps' }, [
      `${index + 1} of ${count(anchors.length, 'change')} `,
      ...to(anchors[index - 1], 'Previous change', '↑'),
      ' ',
      ...to(anchors[index + 1], 'Next change', '↓'),
    ]),
  ];
}

function changedHeading(
  context: ChangeContext,
  article: ArticleComparison,
  anchor: string,
  steps: readonly Html[],
): Element {
  const { before = null, after = null } = article.heading ?? {};
  return h('section', { class: 'change', id: anchor }, [
    changeTitle('Heading', 'amended', anchor, steps),
    ...comparedTexts(context, headingSegments(before, after), 'Heading', { before, after }),
  ]);
}

/** How one changed unit is shown among others. */
interface Shown {
  readonly anchor: string;
  readonly steps: readonly Html[];
  /** Whether measures are named at each unit, since they differ. */
  readonly namesMeasures: boolean;
}

function changedUnit(
  context: ChangeContext,
  article: ArticleComparison,
  unit: UnitComparison,
  { anchor, steps, namesMeasures }: Shown,
): Element {
  const name = citationOf(article.number, unit.id);
  const was = unit.was === null ? null : citationOf(article.was ?? article.number, unit.was);
  return h('section', { class: ['change', unit.status], id: anchor }, [
    changeTitle(name, describeStatus({ status: unit.status, was }), anchor, steps),
    ...(isToldByArticle(article, unit) ? [] : [sentenceLine(context, article, unit)]),
    ...comparedTexts(context, unit.segments, name, unit),
    ...unit.notes.map((note) => h('p', { class: 'note' }, ['Note: ', quotedNote(note)])),
    h('p', { class: 'origin' }, operationLinks(context.link, unit.causes)),
    ...promises(context, namesMeasures ? unit.measures : []),
  ]);
}

/** What became of a unit in a sentence: marks are noisy to listen to. */
function sentenceLine(context: ChangeContext, article: ArticleComparison, unit: UnitComparison): Element {
  const { language } = context.publication.corpus;
  return h('p', { class: 'sentence' }, sentenceRuns(unitSentence(daysOf(context), article, unit), language));
}

/** The days between which a change is told. */
function daysOf({ pair }: ChangeContext): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: pair.before.from, to: pair.after.from };
}

function quotedNote(note: string): Element {
  return h('span', { dir: 'auto' }, note);
}

function changeTitle(name: string, status: string, anchor: string, steps: readonly Html[]): Element {
  return h('h4', [
    h('a', { class: 'place', href: `#${encodeURIComponent(anchor)}` }, name),
    ' ',
    h('span', { class: 'status' }, status),
    ' ',
    ...steps,
  ]);
}

function operationLinks(link: Link, causes: readonly Provenance[]): Html[] {
  if (causes.length === 0) return [];
  return [
    causes.length === 1 ? 'By operation ' : 'By operations ',
    ...causes.flatMap((cause, index) => {
      const name = `${cause.amendment}/${cause.operation}`;
      const title = formatOperation(cause);
      return [
        ...(index === 0 ? [] : [', ']),
        h('a', { href: link(actPath(cause.act), anchorOf(name)), title }, name),
      ];
    }),
  ];
}

/** The texts of a change: what stands before it and after it; null where it was not there. */
interface BothTexts {
  readonly before: string | null;
  readonly after: string | null;
}

/** The two texts side by side, and in one text. */
function comparedTexts(
  context: ChangeContext,
  segments: readonly Segment[],
  name: string,
  texts: BothTexts,
): Element[] {
  const { publication, pair } = context;
  const day = pair.after.from;
  const side = (omitted: Segment['op']): Html[] => [
    ...markedSegments(
      segments.filter(({ op }) => op !== omitted),
      { day },
    ),
  ];
  const text = { lang: publication.corpus.language, dir: 'auto' as const };
  const cell = (content: string | null, omitted: Segment['op'], when: string, gone: string): Element => {
    const dataWhen = `${when} ${formatDay(day)}`;
    return content === null
      ? h('td', { class: 'absent', 'data-when': dataWhen }, gone)
      : h('td', { ...text, 'data-when': dataWhen }, side(omitted));
  };
  return [
    h('table', { class: 'sides' }, [
      h('caption', { class: 'hidden' }, `${name} before and after`),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, ['Before ', dateElement(day)]),
          h('th', { scope: 'col' }, ['From ', dateElement(day)]),
        ]),
      ),
      h(
        'tbody',
        h('tr', [
          cell(texts.before, 'insert', 'Before', 'Not there.'),
          cell(texts.after, 'delete', 'From', 'Not there any more.'),
        ]),
      ),
    ]),
    h('p', { class: 'inline', ...text }, [...markedSegments(segments, { day })]),
  ];
}
