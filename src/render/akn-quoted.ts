/** What an act puts into the text as structures of Akoma Ntoso, quoted whole. */

import type { Element } from 'xast';
import { formatEid, formatEidSteps, PREAMBLE } from '../address.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, ArticleDraft, SectionDraft, Unit, UnitDraft, Words } from '../model.ts';
import { block, element } from './akn-document.ts';
import { textElement, unitElement } from './akn-units.ts';
import { sectionEid } from './eids.ts';
import { branchesOf } from './tree.ts';

/** A structure in which something is quoted; ids below it begin with its own, as they stand in another text. */
export function quotedStructure(eId: string, children: readonly Element[]): Element {
  return block('quotedStructure', { eId }, children);
}

/** Units that come in below something. */
export function quotedUnits(drafts: readonly UnitDraft[], under: string): Element[] {
  // Parts are counted from what they come in below, so something has to stand above them.
  const above = articleOf([{ label: '1.', text: '', units: drafts }]);
  const [branch] = branchesOf(above);
  const eIdOf = (id: string): string => `${under}__${formatEidSteps(id.slice('p1/'.length))}`;
  return (branch?.branches ?? []).map((one) => unitElement(one, { eIdOf, stateOf }));
}

/** All units of an article. */
export function quotedArticleUnits(drafts: readonly UnitDraft[], under: string): Element[] {
  const eIdOf = (id: string): string => `${under}__${formatEidSteps(id)}`;
  return branchesOf(articleOf(drafts)).map((one) => unitElement(one, { eIdOf, stateOf }));
}

/** A whole article, or the preamble, which has no number and no levels. */
export function quotedArticle(draft: ArticleDraft, under: string, words: Words): Element {
  const { number, heading, repealed, units } = draft;
  const eId = `${under}__${formatEid(number)}`;
  if (number === PREAMBLE) {
    const lines = repealed === undefined ? linesOf(units) : [words.repealed];
    const paragraphs = lines.map((line) => element('p', {}, line));
    return block('container', { eId, name: PREAMBLE, ...statusOf(repealed !== undefined) }, paragraphs);
  }
  return block('article', { eId, ...statusOf(repealed !== undefined) }, [
    element('num', {}, articleHeading(words, number)),
    ...(heading === undefined ? [] : [element('heading', {}, heading)]),
    ...(repealed === undefined
      ? quotedArticleUnits(units, eId)
      : [textElement('content', `${eId}__content`, words.repealed)]),
  ]);
}

/** A whole section, with the articles that come in with it. */
export function quotedSection(
  { number, heading, articles = [] }: SectionDraft,
  under: string,
  words: Words,
): Element {
  const eId = `${under}__${sectionEid(number)}`;
  return block('section', { eId }, [
    element('num', {}, number),
    element('heading', {}, heading),
    ...articles.map((article) => quotedArticle(article, eId, words)),
  ]);
}

/** The lines of some units and of all below them: label and words. */
export function linesOf(drafts: readonly UnitDraft[]): readonly string[] {
  return drafts.flatMap(({ label, text, units = [] }) => [
    label === undefined ? text : `${label} ${text}`,
    ...linesOf(units),
  ]);
}

/** The lines of an article: its heading, where it has one, and its units. */
export function linesOfArticle({ heading, units }: ArticleDraft): readonly string[] {
  return [...(heading === undefined ? [] : [heading]), ...linesOf(units)];
}

function articleOf(drafts: readonly UnitDraft[]): Article {
  return {
    key: '',
    number: '',
    section: null,
    heading: null,
    repealed: null,
    provenance: null,
    units: unitsOf(drafts),
  };
}

function unitsOf(drafts: readonly UnitDraft[]): readonly Unit[] {
  return drafts.map(({ label = null, text, repealed = null, units = [] }) => ({
    key: '',
    label,
    text,
    repealed,
    provenance: null,
    units: unitsOf(units),
  }));
}

function stateOf({ repealed }: Unit): Record<string, string | undefined> {
  return statusOf(repealed !== null);
}

function statusOf(isRepealed: boolean): Record<string, string | undefined> {
  return isRepealed ? { status: 'removed' } : {};
}
