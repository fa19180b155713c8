/** Comparisons as Akoma Ntoso 3.0. */

import type { Element } from 'xast';
import { formatEid } from '../address.ts';
import type {
  ArticleComparison,
  Comparison,
  SectionComparison,
  UnitComparison,
} from '../compare/comparison.ts';
import type { Segment } from '../compare/words.ts';
import type { Provenance } from '../model.ts';
import { block, element, writeDocument } from './akn-document.ts';
import { identification } from './akn-identification.ts';
import { encode, type Iris, irisOf } from './akn-iris.ts';
import { type Commencement, type Timeline, timelineOf } from './akn-timeline.ts';
import { UNIT_ELEMENTS } from './akn-version.ts';
import { describeSource, describeSummary, describeUnit, headingSegments } from './describe.ts';
import { comparedArticleEid, comparedUnitEid, sectionEid } from './eids.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a comparison itself does not say. */
export interface AknOptions {
  /** The id of the constitution, of which IRIs are made. @defaultValue 'constitution' */
  readonly constitution?: string;
}

/** Something that differs: where it stands in the document, what it said and says, and why. */
interface Change {
  readonly eId: string;
  /** Its eId in the earlier text, where that was another. */
  readonly was: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly causes: readonly Provenance[];
}

/**
 * A comparison as an Akoma Ntoso 3.0 `doc`: a `textualMod` for each change, with the operations as its sources, and the changed
 * words in a body with `del` and `ins`.
 *
 * @param comparison - The comparison.
 * @param options - What it does not say itself.
 * @example
 * ```ts
 * renderComparisonAkn(compare(corpus, '2019-03-23', '2023-01-01'), { constitution: corpus.id });
 * ```
 */
export function renderComparisonAkn(
  comparison: Comparison,
  { constitution = 'constitution' }: AknOptions = {},
): string {
  const iris = irisOf(constitution);
  const changes = changesOf(comparison);
  const timeline = comparisonTimeline(comparison, changes, iris);
  const { title, from, to, sections, articles } = comparison;
  return writeDocument(
    block('doc', { name: 'comparison', contains: 'multipleVersions' }, [
      metaElement(comparison, changes, timeline, iris),
      block('preface', {}, [
        element('p', {}, element('docTitle', {}, `${title}: ${from} to ${to}`)),
        element('p', {}, describeSource(comparison)),
      ]),
      block('mainBody', {}, [
        element('p', {}, `${describeSummary(comparison)}.`),
        ...sections.map(sectionElement),
        ...articles.map(articleElement),
      ]),
    ]),
  );
}

function changesOf({ sections, articles }: Comparison): readonly Change[] {
  return [
    ...sections.map(({ number, before, after, causes }) => ({
      eId: sectionEid(number),
      was: null,
      before,
      after,
      causes,
    })),
    ...articles.flatMap((article) => [
      ...(article.heading === undefined
        ? []
        : [{ eId: comparedArticleEid(article), was: null, ...article.heading }]),
      ...article.units.map((unit) => unitChange(article, unit)),
    ]),
  ];
}

function unitChange(article: ArticleComparison, unit: UnitComparison): Change {
  const { before, after, causes } = unit;
  const isElsewhere = before !== null && (unit.was !== null || article.was !== null);
  const was = isElsewhere ? formatEid(article.was ?? article.number, unit.was ?? unit.id) : null;
  return { eId: comparedUnitEid(article, unit), was, before, after, causes };
}

function comparisonTimeline(comparison: Comparison, changes: readonly Change[], iris: Iris): Timeline {
  const { from, to, language, source } = comparison;
  const causes = changes.flatMap((change) => change.causes);
  const byEvent = new Map(
    causes.map(({ act, date }): [string, Commencement] => [`${date} ${act}`, { act, title: act, date }]),
  );
  const commencements = [...byEvent.values()].toSorted((a, b) =>
    a.date < b.date ? -1 : Number(a.date > b.date),
  );
  const date = from < to ? from : to;
  return timelineOf({ date, iri: `${iris.work}/${language}@${date}`, source }, commencements, [], iris);
}

function metaElement(
  { from, to, language }: Comparison,
  changes: readonly Change[],
  timeline: Timeline,
  { country, work, act }: Iris,
): Element {
  const own = `${work}/comparison/${from}/${to}`;
  const [early, late] = from <= to ? [from, to] : [to, from];
  const context = { isBack: from > to, earlier: `${work}/${language}@${early}`, act, timeline };
  const modifications = changes.map((change, index) => modification(change, index + 1, context));
  return block('meta', {}, [
    identification({
      work: own,
      workDate: early,
      expression: `${own}/${language}@${late}`,
      date: late,
      country,
      language,
    }),
    timeline.lifecycle,
    ...(modifications.length === 0
      ? []
      : [block('analysis', { source: '#source' }, [block('passiveModifications', {}, modifications)])]),
    timeline.temporalData,
    timeline.references,
  ]);
}

/** What modifications are made from, apart from their own change. */
interface Context {
  /** Whether the comparison looks back; what an act did is told forwards all the same. */
  readonly isBack: boolean;
  /** The IRI of the earlier text. */
  readonly earlier: string;
  readonly act: (id: string) => string;
  readonly timeline: Timeline;
}

function modification(change: Change, number: number, { isBack, earlier, act, timeline }: Context): Element {
  const [old, now] = isBack ? [change.after, change.before] : [change.before, change.after];
  const period = timeline.periodOf(change.causes.at(-1)?.date);
  const sources = change.causes.map(
    (cause) => `${act(cause.act)}#${encode(cause.amendment)}/${cause.operation}`,
  );
  return block('textualMod', { eId: `pmod_${number}`, type: modificationType(old, now) }, [
    ...(sources.length === 0 ? ['#source'] : sources).map((href) => element('source', { href })),
    element('destination', { href: `#${change.eId}` }),
    ...(period === undefined ? [] : [element('force', { period })]),
    ...(change.was === null || isBack ? [] : [element('previous', { href: `${earlier}#${change.was}` })]),
    ...(old === null ? [] : [wordsElement('old', old)]),
    ...(now === null ? [] : [wordsElement('new', now)]),
  ]);
}

function modificationType(old: string | null, now: string | null): string {
  if (old === null) return 'insertion';
  if (now === null) return 'repeal';
  return old === now ? 'renumbering' : 'substitution';
}

/** The standard has no text in these elements, only elements from elsewhere. */
function wordsElement(name: 'old' | 'new', text: string): Element {
  return element(name, {}, element('span', { xmlns: XHTML }, text));
}

function sectionElement({ number, before, after }: SectionComparison): Element {
  return block('section', { eId: sectionEid(number) }, [
    element('num', {}, number),
    element('heading', {}, ...marked(headingSegments(before, after))),
  ]);
}

function articleElement(article: ArticleComparison): Element {
  const { heading } = article;
  return block('article', { eId: comparedArticleEid(article) }, [
    element('num', {}, `Article ${article.number}`),
    ...(heading === undefined
      ? []
      : [element('heading', {}, ...marked(headingSegments(heading.before, heading.after)))]),
    ...article.units.map((unit) => unitElement(article, unit)),
  ]);
}

/** A changed unit by itself: what stands above it and did not change is not there. */
function unitElement(article: ArticleComparison, unit: UnitComparison): Element {
  const eId = comparedUnitEid(article, unit);
  const name = UNIT_ELEMENTS[unit.kind === 'lead' ? 'part' : unit.kind];
  return block(name, { eId }, [
    element('num', {}, describeUnit(article, unit)),
    element('content', { eId: `${eId}__content` }, element('p', {}, ...marked(unit.segments))),
  ]);
}

function marked(segments: readonly Segment[]): (Element | string)[] {
  return segments.map(({ op, text }) => {
    if (op === 'equal') return text;
    return element(op === 'delete' ? 'del' : 'ins', {}, text);
  });
}
