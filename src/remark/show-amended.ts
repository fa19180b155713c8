/** An article as a draft act would leave it. */

import type { RootContent } from 'mdast';
import { tryAct } from '../amend/attempt.ts';
import { versionAt } from '../amend/timeline.ts';
import { checkAct } from '../corpus/act.ts';
import { paragraphOf } from '../corpus/article-writer.ts';
import { articleHeading } from '../corpus/words.ts';
import type { IsoDate } from '../dates.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Act, Article, Corpus, Version, Words } from '../model.ts';
import { heading, paragraph, text } from '../render/markdown-nodes.ts';
import { articleNotFound } from '../selection.ts';
import { walk } from '../units.ts';
import { markHeading, markUnit } from './nodes.ts';

/**
 * Applies a draft to the text of a day in which an article's file stands for that article.
 *
 * @param article - The article as its file has it.
 * @param act - The draft.
 * @param corpus - The corpus that the article is of.
 * @param at - The day; the first of the last version when left out.
 * @returns The article afterwards, none of it where it is no longer there. Fails with `ARTICLE_NOT_FOUND` where the text of the day
 * has no such article, with `DATE_INVALID`, `DATE_OUT_OF_RANGE`, and with everything that does not fit.
 */
export function showAmended(
  article: Article,
  act: Act,
  corpus: Corpus,
  at: IsoDate | undefined,
): Result<RootContent[]> {
  const date = at ?? (corpus.versions.at(-1) as Version).from;
  const version = versionAt(corpus, date);
  if (!version.ok) return version;
  const { constitution } = version.value;
  const standing = constitution.articles.find(({ number }) => number === article.number);
  if (standing === undefined) return fail(articleNotFound(constitution.articles, article.number));
  // The key is the corpus's, so that the article is found again under whatever number.
  const articles = constitution.articles.map((one) =>
    one === standing ? { ...article, key: one.key } : one,
  );
  const versions = [{ ...version.value, constitution: { ...constitution, articles } }];
  const valid = checkAct(act);
  const made = valid.ok ? tryAct({ ...corpus, versions }, valid.value, date) : valid;
  if (!made.ok) return made;
  const amended = made.value.constitution.articles.find(({ key }) => key === standing.key);
  return ok(amended === undefined ? [] : articleNodes(amended, corpus.words));
}

function articleNodes(article: Article, words: Words): RootContent[] {
  const title = heading(1, articleHeading(words, article.number, article.heading));
  markHeading(title, article.number);
  if (article.repealed !== null) return [title, paragraph(text(words.repealed))];
  const units = walk(article.units).map(({ id, kind, unit }) => {
    const node = paragraphOf(unit);
    markUnit(node, { article: article.number, id, kind });
    return node;
  });
  return [title, ...units];
}
