/** Versions as Akoma Ntoso 3.0. */

import type { Element } from 'xast';
import { formatEid, PREAMBLE } from '../address.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Section, Unit, Version, Words } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { walk } from '../units.ts';
import { block, element, writeDocument } from './akn-document.ts';
import { identification } from './akn-identification.ts';
import { irisOf } from './akn-iris.ts';
import { type Commencement, type Timeline, timelineOf } from './akn-timeline.ts';
import { textElement, unitElement } from './akn-units.ts';
import { describeInForce, describeSource } from './describe.ts';
import { sectionEid } from './eids.ts';
import { branchesOf } from './tree.ts';

/** What elements are made from, apart from their own article or unit. */
interface Context {
  readonly words: Words;
  readonly timeline: Timeline;
  readonly selection: readonly Selection[] | undefined;
}

/**
 * A version, or some of it, as an Akoma Ntoso 3.0 `act`.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param selection - Only these parts of it; all when left out.
 * @example
 * ```ts
 * renderVersionAkn(corpus, textAt(corpus, '2022-06-08'));
 * ```
 */
export function renderVersionAkn(corpus: Corpus, version: Version, selection?: readonly Selection[]): string {
  const timeline = versionTimeline(corpus, version);
  const context = { words: corpus.words, timeline, selection };
  const shown = version.constitution.articles.filter(({ number }) => isSelected(selection, number));
  const preamble = shown.filter(({ number }) => number === PREAMBLE);
  return writeDocument(
    block('act', { name: 'constitution', contains: 'singleVersion' }, [
      metaElement(corpus, version, timeline),
      block('preface', {}, [
        element('p', {}, element('docTitle', {}, corpus.title)),
        element('p', {}, `${describeInForce(version)} ${describeSource(corpus)}`),
      ]),
      ...preamble.map((article) => preambleElement(article, context)),
      bodyElement(version.constitution.sections, shown, context),
    ]),
  );
}

function versionTimeline(corpus: Corpus, version: Version): Timeline {
  const iris = irisOf(corpus.id);
  const until = corpus.versions.filter(({ from }) => from <= version.from);
  const commencements = until.flatMap(({ from, operations }): Commencement[] =>
    [...new Set(operations.map(({ act }) => act))].map((act) => ({
      act,
      title: corpus.acts.find(({ id }) => id === act)?.title ?? act,
      date: from,
    })),
  );
  return timelineOf(
    { date: corpus.base, iri: `${iris.work}/${corpus.language}@${corpus.base}`, source: corpus.source },
    commencements,
    corpus.earlierActs,
    iris,
  );
}

function metaElement({ id, base, language }: Corpus, { from }: Version, timeline: Timeline): Element {
  const { work, country } = irisOf(id);
  const expression = `${work}/${language}@${from}`;
  return block('meta', {}, [
    identification({ work, workDate: base, expression, date: from, country, language }),
    timeline.lifecycle,
    timeline.temporalData,
    timeline.references,
  ]);
}

function preambleElement(preamble: Article, { words, timeline, selection }: Context): Element {
  const { number, units, repealed } = preamble;
  if (repealed !== null)
    return block('preamble', { eId: PREAMBLE }, [element('p', stateOf(preamble, timeline), words.repealed)]);
  const shown = walk(units).filter(({ id }) => isSelected(selection, number, id));
  const lines = shown.map(({ id, unit }) => {
    const label = unit.label === null ? '' : `${unit.label} `;
    return element('p', { eId: formatEid(number, id), ...stateOf(unit, timeline) }, `${label}${unit.text}`);
  });
  // The standard has no preamble without a paragraph.
  return block('preamble', { eId: PREAMBLE }, lines.length === 0 ? [element('p', {})] : lines);
}

function bodyElement(sections: readonly Section[], articles: readonly Article[], context: Context): Element {
  const elementOf = (article: Article): Element => articleElement(article, context);
  const outside = articles.filter(({ section, number }) => section === null && number !== PREAMBLE);
  const inSections = sections.flatMap((section) => {
    const inside = articles.filter((article) => article.section === section.number);
    const isShown = context.selection === undefined || inside.length > 0;
    return isShown ? [sectionElement(section, inside.map(elementOf), context)] : [];
  });
  const content = [...outside.map(elementOf), ...inSections];
  // A body is never empty: where only the preamble is asked for, it says that it leaves something out.
  const left = element('hcontainer', { eId: 'hcontainer_1', name: 'body', status: 'ignored' });
  return block('body', {}, content.length === 0 ? [left] : content);
}

function sectionElement(
  { number, heading, provenance }: Section,
  articles: readonly Element[],
  { timeline }: Context,
): Element {
  return block('section', { eId: sectionEid(number), period: timeline.periodOf(provenance?.date) }, [
    element('num', {}, number),
    element('heading', {}, heading),
    ...articles,
  ]);
}

function articleElement(article: Article, { words, timeline, selection }: Context): Element {
  const { number, heading, repealed } = article;
  const eId = formatEid(number);
  const units = {
    eIdOf: (id: string) => formatEid(number, id),
    stateOf: (unit: Unit) => stateOf(unit, timeline),
  };
  const content =
    repealed === null
      ? branchesOf(article, selection).map((branch) => unitElement(branch, units))
      : [textElement('content', `${eId}__content`, words.repealed)];
  return block('article', { eId, ...stateOf(article, timeline) }, [
    element('num', {}, articleHeading(words, number)),
    ...(heading === null ? [] : [element('heading', {}, heading)]),
    ...content,
  ]);
}

/** Since when it says what it says, and whether it is a tombstone and whose. */
function stateOf(
  { repealed, provenance }: Pick<Unit, 'repealed' | 'provenance'>,
  { periodOf, referenceOf }: Timeline,
): Record<string, string | undefined> {
  const period = periodOf(provenance?.date);
  if (repealed === null) return { period };
  return { status: 'removed', refersTo: referenceOf(repealed.act), period };
}
