/** New sections, with the articles that come in with them. */

import { parseAddress } from '../address.ts';
import { findRepeats } from '../collections.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import type { ArticleDraft, Section, SectionDraft } from '../model.ts';
import { isParagraphText } from '../text.ts';
import type { Anchor } from './anchor.ts';
import type { ArticleChange, Change, Touch } from './change.ts';
import { type Context, keyStem, unsuitable } from './context.ts';
import { broughtIn, newArticles } from './insert-articles.ts';
import { articleExists } from './labels.ts';
import { changeSections, placeSections, sectionAnchor, sectionExists } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Brings in sections beside another one, or at the end. */
export function insertSections(
  text: TextView,
  drafts: readonly SectionDraft[],
  anchor: Anchor | null,
  context: Context,
): Result<Change> {
  const placed = sectionAnchor(anchor);
  if (!placed.ok) return placed;
  const sections = newSections(text, drafts, context);
  if (!sections.ok) return sections;
  const articles = articlesOf(text, drafts, sections.value, context);
  if (!articles.ok) return articles;
  const below = broughtIn(articles.value);
  const keys = sections.value.map(({ key }) => key);
  return ok(
    changeSections(text.sections, placeSections(text.sections, placed.value, sections.value), {
      articles: articles.value,
      touched: [...keys, ...below.touched],
      targets: placed.value === null ? [] : [placed.value.section.key],
      touches: [...keys.map((key): Touch => ({ key, aspect: 'heading' })), ...below.touches],
    }),
  );
}

function newSections(
  text: TextView,
  drafts: readonly SectionDraft[],
  context: Context,
): Result<readonly Section[]> {
  const stem = keyStem(context);
  const taken = new Map(text.sections.map((section) => [section.number, section]));
  const sections: Section[] = [];
  for (const draft of drafts) {
    const checked = checkSection(taken, draft);
    if (!checked.ok) return checked;
    const { number, heading } = draft;
    const key = drafts.length === 1 ? stem : `${stem}/${number}`;
    const section = { key, number, heading, provenance: context.provenance };
    taken.set(number, section);
    sections.push(section);
  }
  return ok(sections);
}

function articlesOf(
  text: TextView,
  drafts: readonly SectionDraft[],
  sections: readonly Section[],
  context: Context,
): Result<readonly ArticleChange[]> {
  const all = drafts.flatMap((draft) => draft.articles ?? []);
  const [repeat] = findRepeats(all, ({ number }) => number);
  if (repeat !== undefined) return articleExists({ number: repeat.value.number, provenance: null });
  const articles: (readonly ArticleChange[])[] = [];
  for (const [index, draft] of drafts.entries()) {
    const keyOf = ({ number }: ArticleDraft): string => `${sections[index]?.key}/${number}`;
    const added = newArticles(text, draft.articles ?? [], keyOf, draft.number, context);
    if (!added.ok) return added;
    articles.push(added.value);
  }
  return ok(articles.flat());
}

function checkSection(
  sections: ReadonlyMap<string, Section>,
  { number, heading }: SectionDraft,
): Result<null> {
  if (!parseAddress(`section/${number}`).ok)
    return unsuitable(number, 'a section with a number, such as VII');
  const taken = sections.get(number);
  if (taken !== undefined) return sectionExists(taken);
  if (isParagraphText(heading)) return ok(null);
  return fail({
    code: 'TEXT_INVALID',
    message: `The heading ${quote(heading)} of section ${number} is empty, or has white space at an end or a control character.`,
    hint: 'Write the heading on one line.',
    unit: `section/${number}`,
  });
}
