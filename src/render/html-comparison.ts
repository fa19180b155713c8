/** Comparisons as fragments of HTML. */

import { articleSentence, sectionSentence } from '../compare/article-sentence.ts';
import type {
  ArticleComparison,
  Comparison,
  SectionComparison,
  UnitComparison,
} from '../compare/comparison.ts';
import type { Segment } from '../compare/segments.ts';
import type { Sentence } from '../compare/sentence.ts';
import { unitSentence } from '../compare/unit-sentence.ts';
import { isIsoDate } from '../dates.ts';
import type { Provenance } from '../model.ts';
import {
  causesIn,
  describeMeasures,
  describeMovedOut,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
  headingSegments,
  isToldByArticle,
} from './describe.ts';
import { comparedArticleEid, comparedUnitEid, sectionEid } from './eids.ts';
import { about, block, type HtmlOptions, line, writeFragment } from './html-fragment.ts';
import { markedSegments, sentenceRuns } from './html-marks.ts';
import { type Element, h } from './hypertext.ts';

/**
 * A comparison as a fragment of HTML to put into a page: an `article` with the class `constitution-diff`, in which `del` has
 * what was taken out and `ins` what was put in.
 *
 * @param comparison - The comparison.
 * @param options - Whether it brings its stylesheet.
 * @example
 * ```ts
 * renderComparisonHtml(compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] }));
 * ```
 */
export function renderComparisonHtml(comparison: Comparison, options: HtmlOptions = {}): string {
  const { title, language, from, to, sections, articles } = comparison;
  const days = h('span', { lang: 'en' }, [dayElement(from), ' to ', dayElement(to)]);
  const header = block('header', {}, [
    line('h2', title, ': ', days),
    about(describeSource(comparison)),
    h('p', { lang: 'en' }, [
      `${describeSummary(comparison)}. `,
      ...(sections.length + articles.length === 0
        ? []
        : [h('del', 'Taken out'), ' ', h('ins', 'put in'), '.']),
    ]),
  ]);
  const content = [
    ...sections.map((section) => sectionElement(section, comparison)),
    ...articles.map((article) => articleElement(article, comparison)),
  ];
  return writeFragment(language, [header, ...content], options);
}

/** A day, or the name of a text that has none. */
function dayElement(name: string): Element | string {
  return isIsoDate(name) ? h('time', name) : name;
}

function sectionElement(section: SectionComparison, comparison: Comparison): Element {
  const { number, before, after, causes } = section;
  return block('section', { id: sectionEid(number), class: 'changed' }, [
    changeHeading('h3', `Section ${number}`, describeStatus(section)),
    sentenceLine(sectionSentence(comparison, section), comparison),
    ...aboutCauses(causes, comparison),
    markedLine(headingSegments(before, after), causes, comparison),
  ]);
}

function articleElement(article: ArticleComparison, comparison: Comparison): Element {
  const { number, heading, movedOut = [], units } = article;
  return block('section', { id: comparedArticleEid(article), class: 'changed' }, [
    changeHeading('h3', `Article ${number}`, describeStatus(article)),
    sentenceLine(articleSentence(comparison, article), comparison),
    ...(heading === undefined
      ? []
      : [
          ...aboutCauses(heading.causes, comparison),
          markedLine(headingSegments(heading.before, heading.after), heading.causes, comparison),
        ]),
    ...movedOut.map((unit) => about(describeMovedOut(article, unit))),
    ...units.map((unit) => unitElement(article, unit, comparison)),
  ]);
}

function unitElement(article: ArticleComparison, unit: UnitComparison, comparison: Comparison): Element {
  return block('section', { id: comparedUnitEid(article, unit) }, [
    changeHeading('h4', describeUnit(article, unit), unit.status),
    ...(isToldByArticle(article, unit)
      ? []
      : [sentenceLine(unitSentence(comparison, article, unit), comparison)]),
    ...aboutCauses(unit.causes, comparison),
    ...(unit.measures.length === 0 ? [] : [about(describeMeasures(unit.measures))]),
    ...unit.notes.map((note) => about(`Note: ${note}`)),
    markedLine(unit.segments, unit.causes, comparison),
  ]);
}

/** Who changed something; nothing where that is not known. */
function aboutCauses(causes: readonly Provenance[], comparison: Comparison): Element[] {
  return causes.length === 0 ? [] : [about(causesIn(comparison)(causes))];
}

function changeHeading(name: 'h3' | 'h4', place: string, status: string): Element {
  return h(name, { lang: 'en' }, [place, ' ', h('span', { class: 'status' }, status)]);
}

/** The sentence that leads a change: marks are noisy to listen to, and what they mark is quoted here. */
function sentenceLine(sentence: Sentence, { language }: Comparison): Element {
  return h('p', { class: 'sentence', lang: 'en' }, sentenceRuns(sentence, language));
}

function markedLine(
  segments: readonly Segment[],
  causes: readonly Provenance[],
  comparison: Comparison,
): Element {
  const marks = { day: dayOf(causes, comparison), earlierLanguage: earlierLanguage(comparison) };
  return line('p', ...markedSegments(segments, marks));
}

/** The language of what was taken out, where that is another than that of the whole. */
function earlierLanguage({ before, language }: Comparison): string | undefined {
  return before?.language === language ? undefined : before?.language;
}

/** The day of a change; none where there are several, or where the change is shown the other way round. */
function dayOf(causes: readonly Provenance[], { from, to }: Comparison): string | undefined {
  const [day, ...others] = new Set(causes.map(({ date }) => date));
  return others.length === 0 && from <= to ? day : undefined;
}
