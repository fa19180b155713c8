/** New articles: into a section by number, or outside the sections. */

import { isArticleNumber, PREAMBLE } from '../address.ts';
import { findRepeats } from '../collections.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import type { Article, ArticleDraft } from '../model.ts';
import type { Anchor } from './anchor.ts';
import { type ArticleChange, type Change, keysOf } from './change.ts';
import { type Context, keyStem, unsuitable } from './context.ts';
import { newUnits } from './drafts.ts';
import { articleExists } from './labels.ts';
import type { TextView } from './working-text.ts';

/** Brings in articles. */
export function insertArticles(
  text: TextView,
  drafts: readonly ArticleDraft[],
  anchor: Anchor | null,
  context: Context,
): Result<Change> {
  if (anchor !== null && (anchor.where !== 'into' || anchor.target.kind !== 'section'))
    return unsuitable(anchor.at, 'a section with into; articles go to their place by number');
  const section = anchor?.target.kind === 'section' ? anchor.target.section : null;
  const keyOf = ({ number }: ArticleDraft): string =>
    drafts.length === 1 ? keyStem(context) : `${keyStem(context)}/${number}`;
  const added = newArticles(text, drafts, keyOf, section?.number ?? null, context);
  if (!added.ok) return added;
  const targets = section === null ? [] : [section.key];
  return ok({ articles: added.value, sections: null, targets, ...broughtIn(added.value) });
}

/** New articles of a section, or of none; fails where a number is taken. */
export function newArticles(
  text: TextView,
  drafts: readonly ArticleDraft[],
  keyOf: (draft: ArticleDraft) => string,
  section: string | null,
  context: Context,
): Result<readonly ArticleChange[]> {
  const [repeat] = findRepeats(drafts, ({ number }) => number);
  if (repeat !== undefined) return articleExists({ number: repeat.value.number, provenance: null });
  for (const { number } of drafts) {
    if (!isArticleNumber(number) || (number === PREAMBLE && section !== null))
      return wrongNumber(number, section);
    const taken = text.article(number);
    if (taken !== undefined) return articleExists(taken);
  }
  const added = drafts.map((draft) => newArticle(draft, keyOf(draft), section, context));
  return ok(added.map((after) => ({ before: null, after })));
}

function wrongNumber(number: string, section: string | null): Result<never> {
  const place = section === null ? '' : ` in section ${section}`;
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `There can be no article ${quote(number)}${place}.`,
    hint: 'Number it like 83 or 83-1; a preamble stands outside the sections, so it comes in without "into".',
    unit: number,
  });
}

function newArticle(draft: ArticleDraft, key: string, section: string | null, context: Context): Article {
  return {
    key,
    number: draft.number,
    section,
    heading: draft.heading ?? null,
    repealed: draft.repealed ?? null,
    provenance: context.provenance,
    units: newUnits(draft.units, key, context, true),
  };
}

/** What bringing in articles touches. */
export function broughtIn(articles: readonly ArticleChange[]): Pick<Change, 'touched' | 'touches'> {
  const touched = articles.flatMap(({ after }) =>
    after === null ? [] : [after.key, ...keysOf(after.units)],
  );
  return { touched, touches: touched.map((key) => ({ key, aspect: 'words' as const })) };
}
