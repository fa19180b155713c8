/** The page of an act: its dates, its operations, and what each of them did to the text. */

import { formatAddress } from '../address.ts';
import type { Step } from '../amend/trace.ts';
import { formatOperation } from '../errors.ts';
import { log } from '../history/log.ts';
import { summarize } from '../history/summary.ts';
import type { Act, Amendment, Operation, PendingOperation } from '../model.ts';
import { isTextOperation } from '../operations.ts';
import { headingSegments } from '../render/describe.ts';
import { markedSegments } from '../render/html-marks.ts';
import { type Element, type Html, h, written } from '../render/hypertext.ts';
import { effectOf, effectsOf } from './changes.ts';
import { documentOf, type SiteFile } from './document.ts';
import { citationOf } from './law-text.ts';
import { actPath, anchorOf, articlePath, changesPath, type Link, linksFrom } from './paths.ts';
import { actDates, count, dateElement, knownMeasures, measureList } from './phrases.ts';
import type { Publication } from './publication.ts';
import { describeActData } from './structured.ts';

/** What the operations of a corpus did, by their addresses (`act/amendment/0`). */
export interface Deeds {
  readonly steps: ReadonlyMap<string, Step>;
  /** One line an operation. */
  readonly summaries: ReadonlyMap<string, string>;
  /** What has not commenced. */
  readonly pending: ReadonlyMap<string, PendingOperation>;
}

/** Gathers what the operations of a corpus did. */
export function deedsOf({ corpus }: Publication): Deeds {
  const summaries = log(corpus).flatMap(({ act, operations }) =>
    operations.map(({ amendment, operation, summary }): [string, string] => [
      formatOperation({ act, amendment, operation }),
      summary,
    ]),
  );
  const pending = new Map(corpus.pending.map((one) => [formatOperation(one), one]));
  return { steps: effectsOf(corpus), summaries: new Map(summaries), pending };
}

/** The page of an act. */
export function actPage(publication: Publication, act: Act, deeds: Deeds): SiteFile {
  const path = actPath(act.id);
  const link = linksFrom(path);
  const steps = stepsOf(act, deeds);
  const days = [...new Set(steps.map(({ operation }) => operation.date))].toSorted();
  const operations = act.amendments.reduce((sum, one) => sum + one.operations.length, 0);
  const parts: Html[] = [
    pageHead(publication, act, days, operations, link),
    ...act.amendments.map((amendment) => written(amendmentPart(publication, act, amendment, deeds, link))),
  ];
  const description = `${act.title}: ${count(act.amendments.length, 'amendment')}, ${count(operations, 'operation')}.`;
  const data = describeActData(publication, act, days);
  return documentOf(publication, { path, title: act.title, description, data, parts });
}

function stepsOf(act: Act, { steps }: Deeds): readonly Step[] {
  return act.amendments.flatMap(({ id, operations }) =>
    operations.flatMap((_, index) => steps.get(`${act.id}/${id}/${index}`) ?? []),
  );
}

function pageHead(
  publication: Publication,
  act: Act,
  days: readonly string[],
  operations: number,
  link: Link,
): Element {
  const inForce = days.flatMap((day, index): Html[] => [
    ...(index === 0 ? [] : [', ']),
    publication.pairOn(day) === undefined
      ? dateElement(day)
      : h('a', { href: link(changesPath(day)) }, dateElement(day)),
  ]);
  const { language } = publication.corpus;
  return h('header', { class: ['page', 'act'] }, [
    h('p', { class: 'above' }, 'Amending act'),
    h('h1', { lang: language, dir: 'auto' }, act.title),
    h('p', { class: 'standing' }, [
      ...capitalized(actDates(act)),
      '. ',
      ...(days.length === 0 ? ['None of it has come into force.'] : ['In force from ', ...inForce, '.']),
    ]),
    h('p', `${count(act.amendments.length, 'amendment')}, ${count(operations, 'operation')}.`),
    h('p', { class: 'quiet', dir: 'auto' }, act.source),
    ...(act.note === undefined ? [] : [h('p', { class: 'note', dir: 'auto' }, act.note)]),
    h('nav', { class: 'contents', 'aria-label': 'Amendments' }, [
      h(
        'ol',
        { class: ['numbers', 'wide'] },
        act.amendments.map((amendment) =>
          h('li', h('a', { href: `#${encodeURIComponent(anchorOf(amendment.id))}` }, amendment.id)),
        ),
      ),
    ]),
  ]);
}

function capitalized([first, ...rest]: readonly Html[]): Html[] {
  return typeof first === 'string' ? [`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, ...rest] : [];
}

function amendmentPart(
  publication: Publication,
  act: Act,
  amendment: Amendment,
  deeds: Deeds,
  link: Link,
): Element {
  const { id, article, section, measures, note, operations } = amendment;
  const life = article === undefined ? undefined : publication.lifeNumbered(article);
  const place =
    article === undefined ? (section === undefined ? null : `Section ${section}`) : `Article ${article}`;
  return h('section', { class: ['changed', 'amendment'], id: anchorOf(id) }, [
    h('h2', [
      h('a', { href: `#${encodeURIComponent(anchorOf(id))}` }, id),
      ...(place === null
        ? []
        : [
            ' ',
            h('span', { class: 'status' }, [
              life === undefined ? place : h('a', { href: link(articlePath(life.name)) }, place),
            ]),
          ]),
    ]),
    ...promises(publication, measures, link),
    ...(note === undefined ? [] : [h('p', { class: 'note', dir: 'auto' }, note)]),
    ...operations.map((operation, index) =>
      operationPart(publication, { act, amendment: id, index, operation }, deeds, link),
    ),
  ]);
}

/** The promises that an amendment carries out; that nobody announced it is said as well. */
function promises(publication: Publication, measures: readonly string[] | undefined, link: Link): Element[] {
  if (measures === undefined) return [];
  if (measures.length === 0) return [h('p', { class: 'quiet' }, 'No document at hand announced it.')];
  return [
    h('div', { class: 'promises' }, [
      h('p', 'Carries out'),
      measureList(publication, link, knownMeasures(publication, measures)),
    ]),
  ];
}

/** An operation in its place. */
interface Placed {
  readonly act: Act;
  readonly amendment: string;
  readonly index: number;
  readonly operation: Operation;
}

function operationPart(
  publication: Publication,
  { act, amendment, index, operation }: Placed,
  { steps, summaries, pending }: Deeds,
  link: Link,
): Element {
  const address = `${act.id}/${amendment}/${index}`;
  const anchor = anchorOf(`${amendment}/${index}`);
  const step = steps.get(address);
  const summary = summaries.get(address) ?? plannedSummary(operation);
  return h('section', { class: 'operation', id: anchor }, [
    h('h3', [
      h('a', { href: `#${encodeURIComponent(anchor)}`, title: `Operation ${address}` }, String(index)),
      ' ',
      h('span', { class: 'kind' }, operation.op),
      ' ',
      h('span', { dir: 'auto' }, summary),
    ]),
    h(
      'p',
      { class: 'origin' },
      step === undefined
        ? waiting(operation, pending.get(address))
        : ['In force from ', dateElement(step.operation.date), '.'],
    ),
    ...(operation.note === undefined
      ? []
      : [h('p', { class: 'note', dir: 'auto' }, `Note: ${operation.note}`)]),
    ...(step === undefined ? [] : effectLines(publication, step, link)),
  ]);
}

function plannedSummary(operation: Operation): string {
  if (isTextOperation(operation)) return summarize(operation, null);
  return `${operation.op} of ${formatAddress(operation.operation)}`;
}

/** Why an operation has not taken effect. */
function waiting(operation: Operation, pending: PendingOperation | undefined): string {
  if (!isTextOperation(operation)) return 'It works on other operations.';
  if (pending?.cancelledBy != null) return `Cancelled by ${formatOperation(pending.cancelledBy)}.`;
  const date = pending?.date ?? null;
  if (date !== null) return `Adopted; it was to be in force from ${date}, when the text no longer stood.`;
  return `Adopted, not in force${operation.condition === undefined ? '' : `: ${operation.condition}`}.`;
}

/** What an operation did, unit by unit, in one text with marks. */
function effectLines(publication: Publication, step: Step, link: Link): Element[] {
  const { corpus } = publication;
  const { articles, sections } = effectOf(corpus, step);
  const { date } = step.operation;
  const numbers = new Map(
    step.change.articles.flatMap(({ before, after }) => {
      const article = after ?? before;
      return article === null ? [] : [[article.number, article.key] as const];
    }),
  );
  const language = corpus.language;
  return [
    ...sections.map((section) =>
      h('p', { class: 'effect', lang: language, dir: 'auto' }, [
        h('span', { class: 'place', lang: 'en' }, `Section ${section.number}`),
        ' ',
        ...markedSegments(headingSegments(section.before, section.after), { day: date }),
      ]),
    ),
    ...articles.flatMap((article) => {
      const life = publication.lifeOf(numbers.get(article.number) ?? '');
      const placeOf = (name: string): Element =>
        life === undefined
          ? h('span', { class: 'place', lang: 'en' }, name)
          : h('a', { class: 'place', lang: 'en', href: link(articlePath(life.name)) }, name);
      return [
        ...(article.heading === undefined
          ? []
          : [
              h('p', { class: 'effect', lang: language, dir: 'auto' }, [
                placeOf(`Heading of ${article.number}`),
                ' ',
                ...markedSegments(headingSegments(article.heading.before, article.heading.after), {
                  day: date,
                }),
              ]),
            ]),
        ...article.units.map((unit) =>
          h('p', { class: ['effect', unit.status], lang: language, dir: 'auto' }, [
            placeOf(citationOf(article.number, unit.id)),
            ' ',
            h('span', { class: 'status', lang: 'en' }, unit.status),
            ' ',
            ...markedSegments(unit.segments, { day: date }),
          ]),
        ),
      ];
    }),
  ];
}
