/** The page of promises: what was announced, what carried it out, and what that changed. */

import { groupBy } from '../collections.ts';
import { type MeasureReport, measures } from '../measures.ts';
import { INSTRUMENT_KINDS, type Instrument, type InstrumentKind } from '../model.ts';
import { type Element, type Html, h, written } from '../render/hypertext.ts';
import { documentOf, type SiteFile } from './document.ts';
import { ABOUT, actPath, anchorOf, articlePath, type Link, linksFrom, MEASURES, ownId } from './paths.ts';
import { count, dateElement } from './phrases.ts';
import type { Publication } from './publication.ts';

const INSTRUMENTS: Readonly<Record<InstrumentKind, string>> = {
  constitution: 'the Constitution',
  'constitutional-law': 'a constitutional law',
  law: 'a law',
  decree: 'a decree',
  other: 'something else',
  'not-established': 'not established',
};

/** The page of all measures. */
export function measuresPage(publication: Publication): SiteFile {
  const link = linksFrom(MEASURES);
  const all = measures(publication.corpus);
  const groups = groupBy(all, ({ announcement }) => announcement.id);
  const carried = all.filter(({ amendments }) => amendments.length > 0).length;
  const parts: Html[] = [
    h('header', { class: 'page' }, [
      h('h1', 'Promises and what carried them out'),
      h('p', { class: 'standing' }, [
        h('strong', `${count(all.length, 'promise')}; ${carried} of them changed this text.`),
        ' Each names the document that states it, and the instrument where a document says so.',
      ]),
      instrumentFilter(all),
    ]),
    ...[...groups.values()].flatMap((group) => [
      announcementHeading(group),
      ...group.map((one) => written(measurePart(publication, one, link))),
    ]),
  ];
  const description = `${count(all.length, 'promise')} of reform; ${carried} of them changed the text.`;
  return documentOf(publication, { path: MEASURES, title: 'Promises', description, parts });
}

/** The choice of an instrument: a button each, so that the arrow keys move between them. */
function instrumentFilter(all: readonly MeasureReport[]): Element {
  const kinds = INSTRUMENT_KINDS.map((kind) => ({
    kind,
    number: all.filter(({ instruments }) => instruments.some((one) => one.kind === kind)).length,
  })).filter(({ number }) => number > 0);
  const choice = (value: string, words: string, checked: boolean): Element[] => [
    h('input', {
      type: 'radio',
      name: 'instrument',
      id: ownId(`by-${value}`),
      value,
      checked,
      'data-instrument': true,
    }),
    h('label', { for: ownId(`by-${value}`) }, words),
  ];
  return h('fieldset', { class: ['views', 'needs-script'], hidden: true }, [
    h('legend', 'Carried out by'),
    ...choice('any', `any: ${all.length}`, true),
    ...kinds.flatMap(({ kind, number }) => choice(kind, `${INSTRUMENTS[kind]}: ${number}`, false)),
    h('span', { role: 'status', id: ownId('shown') }),
  ]);
}

function announcementHeading(group: readonly MeasureReport[]): Element {
  const [first] = group;
  return h('h2', { id: anchorOf(`announcement/${first?.announcement.id ?? ''}`) }, [
    h('span', { dir: 'auto' }, first?.announcement.title ?? ''),
    ' ',
    h('span', { class: 'status' }, count(group.length, 'promise')),
  ]);
}

function measurePart({ lifeNumbered }: Publication, one: MeasureReport, link: Link): Element {
  const kinds = [...new Set(one.instruments.map(({ kind }) => kind))];
  const articleOf = (number: string): Html => {
    const life = lifeNumbered(number);
    return life === undefined ? number : h('a', { href: link(articlePath(life.name)) }, `Article ${number}`);
  };
  const changed = one.amendments.map(({ act, amendment, article, section }) =>
    h('li', [
      article === null ? (section === null ? '' : `Section ${section}`) : articleOf(article),
      ' ',
      h('a', { class: 'quiet', href: link(actPath(act), anchorOf(amendment)) }, `${act}/${amendment}`),
    ]),
  );
  return h('article', { class: 'measure', id: anchorOf(one.id), 'data-instruments': kinds.join(' ') }, [
    h('h3', h('a', { href: `#${encodeURIComponent(anchorOf(one.id))}`, dir: 'auto' }, one.title)),
    h('dl', [
      h('dt', 'Carried out by'),
      ...one.instruments.map((instrument) => h('dd', instrumentWords(instrument))),
      ...(changed.length === 0 ? [] : [h('dt', 'Changed'), h('dd', h('ul', changed))]),
      h('dt', 'Stated in'),
      ...one.statedIn.map(({ document, place }) =>
        h('dd', { dir: 'auto' }, [
          h('a', { href: link(ABOUT, anchorOf(`document/${document}`)) }, document),
          `: ${place}`,
        ]),
      ),
      h('dt', 'About'),
      h('dd', one.direction.replaceAll('-', ' ')),
    ]),
    ...(one.note === null ? [] : [h('p', { class: 'note', dir: 'auto' }, one.note)]),
  ]);
}

function instrumentWords({ kind, title, date }: Instrument): Html[] {
  return [
    INSTRUMENTS[kind],
    ...(title === undefined ? [] : [': ', h('span', { dir: 'auto' }, title)]),
    ...(date === undefined ? [] : [', ', dateElement(date)]),
  ];
}
