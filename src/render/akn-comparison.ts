/** Comparisons as Akoma Ntoso 3.0. */

import type { Element } from 'xast';
import { PREAMBLE } from '../address.ts';
import { compareText } from '../collections.ts';
import type {
  ArticleComparison,
  Comparison,
  SectionComparison,
  UnitComparison,
} from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import type { IsoDate } from '../dates.ts';
import { block, element, writeDocument } from './akn-document.ts';
import { identification } from './akn-identification.ts';
import { encode, type Iris, irisOf } from './akn-iris.ts';
import { type Change, changesOf, modificationElement } from './akn-modifications.ts';
import { type Commencement, SOURCE, type Timeline, timelineOf } from './akn-timeline.ts';
import { UNIT_ELEMENTS } from './akn-units.ts';
import { describeSource, describeSummary, describeUnit, headingSegments } from './describe.ts';
import { comparedArticleEid, comparedUnitEid, sectionEid } from './eids.ts';

/** The day of texts of which none is known: every work must have one. */
const UNDATED = '0001-01-01';

/** What a comparison itself does not say. */
export interface AknOptions {
  /** The id of the constitution, of which IRIs are made. @defaultValue 'constitution' */
  readonly constitution?: string;
}

/**
 * A comparison as an Akoma Ntoso 3.0 `doc`: a `textualMod` for each change, with the operations as its sources, and the changed
 * words in a body with `del` and `ins`.
 *
 * @param comparison - The comparison. A text without a day has that of the other, and without that 0001-01-01.
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

function comparisonTimeline(comparison: Comparison, changes: readonly Change[], iris: Iris): Timeline {
  const { source } = comparison;
  const causes = changes.flatMap((change) => change.causes);
  const byEvent = new Map(
    causes.map(({ act, date }): [string, Commencement] => [`${date} ${act}`, { act, title: act, date }]),
  );
  const commencements = [...byEvent.values()].toSorted((a, b) => compareText(a.date, b.date));
  const { early } = daysOf(comparison);
  return timelineOf(
    { date: early, iri: `${iris.work}/${languageOf(comparison)}@${early}`, source },
    commencements,
    [],
    iris,
  );
}

/** The days of two texts, of which the second is the earlier where one corpus is looked back on. */
function daysOf({ from, to, before, after }: Comparison): {
  readonly early: IsoDate;
  readonly late: IsoDate;
  readonly isBack: boolean;
} {
  if (before === undefined || after === undefined)
    return from > to ? { early: to, late: from, isBack: true } : { early: from, late: to, isBack: false };
  // Of foreign texts the first is the earlier one, whatever their days; one without a day has that of the other.
  const [early, late] = [before.date ?? after.date, after.date ?? before.date];
  return { early: early ?? UNDATED, late: late ?? UNDATED, isBack: false };
}

/** The language of the earlier text. */
function languageOf({ before, language }: Comparison): string {
  return before?.language ?? language;
}

function metaElement(
  comparison: Comparison,
  changes: readonly Change[],
  timeline: Timeline,
  { country, work, act }: Iris,
): Element {
  const { from, to, language } = comparison;
  const own = `${work}/comparison/${encode(from)}/${encode(to)}`;
  const { early, late, isBack } = daysOf(comparison);
  const context = { isBack, earlier: `${work}/${languageOf(comparison)}@${early}`, act, timeline };
  const modifications = changes.map((change, index) => modificationElement(change, index + 1, context));
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
      : [block('analysis', { source: SOURCE }, [block('passiveModifications', {}, modifications)])]),
    timeline.temporalData,
    timeline.references,
  ]);
}

function sectionElement({ number, before, after }: SectionComparison): Element {
  return block('section', { eId: sectionEid(number) }, [
    element('num', {}, number),
    element('heading', {}, ...marked(headingSegments(before, after))),
  ]);
}

function articleElement(article: ArticleComparison): Element {
  if (article.number === PREAMBLE) return preambleElement(article);
  const { heading, units } = article;
  // The standard has one introduction, and it comes first; opening words that others replaced stand behind it.
  const leads = units.filter(({ kind }) => kind === 'lead');
  const lead = leads.find(({ status }) => status !== 'removed') ?? leads[0];
  return block('article', { eId: comparedArticleEid(article) }, [
    element('num', {}, `Article ${article.number}`),
    ...(heading === undefined
      ? []
      : [element('heading', {}, ...marked(headingSegments(heading.before, heading.after)))]),
    ...(lead === undefined
      ? []
      : [
          element(
            'intro',
            { eId: comparedUnitEid(article, lead) },
            element('p', {}, ...marked(lead.segments)),
          ),
        ]),
    ...units.filter((unit) => unit !== lead).map((unit) => unitElement(article, unit)),
  ]);
}

/** The preamble has no levels, only paragraphs; what else is said of it is said by its modifications. */
function preambleElement(preamble: ArticleComparison): Element {
  const paragraphs = preamble.units.map((unit) =>
    element('p', { eId: comparedUnitEid(preamble, unit) }, ...marked(unit.segments)),
  );
  return block(
    'container',
    { eId: comparedArticleEid(preamble), name: PREAMBLE },
    paragraphs.length === 0 ? [element('p', {})] : paragraphs,
  );
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
