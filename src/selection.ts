/** Which part of a text is asked for: what people cite, found in the text. */

import { formatCitation, PREAMBLE, parseCitation } from './address.ts';
import { fail, type Issue, ok, quote, type Result } from './errors.ts';
import type { Article, Constitution } from './model.ts';
import { nearest } from './nearest.ts';
import { describeUnits, findCited } from './units.ts';

/** An article, or one unit of it with everything below. */
export interface Selection {
  readonly article: string;
  /** The unit's id in its article; null for the whole article. */
  readonly id: string | null;
}

/**
 * Finds what some citations mean in the texts at hand; a text that lacks one of them may still have the others.
 *
 * Fails with `ADDRESS_INVALID`, `ARTICLE_NOT_FOUND`, `UNIT_NOT_FOUND`, or `CITATION_AMBIGUOUS` with the choices.
 *
 * @example
 * ```ts
 * selectCited([text], ['art. 50(2)']); // { ok: true, value: [{ article: '50', id: 'p2' }] }
 * ```
 */
export function selectCited(
  texts: readonly Constitution[],
  citations: readonly string[],
): Result<readonly Selection[]> {
  const selected: Selection[] = [];
  for (const citation of citations) {
    const one = selectOne(texts, citation);
    if (!one.ok) return one;
    selected.push(one.value);
  }
  return ok(selected);
}

function selectOne(texts: readonly Constitution[], text: string): Result<Selection> {
  const citation = parseCitation(text);
  if (!citation.ok) return citation;
  const { article: number, steps } = citation.value;
  const articles = texts.flatMap((one) => one.articles.filter((article) => article.number === number));
  const [first] = articles;
  if (first === undefined) return fail(articleNotFound(texts.at(-1)?.articles ?? [], number));
  if (steps.length === 0) return ok({ article: number, id: null });
  const ids = [
    ...new Set(articles.flatMap((article) => findCited(article, citation.value).map(({ id }) => id))),
  ];
  const [id, ...others] = ids;
  if (id === undefined) {
    return fail({
      code: 'UNIT_NOT_FOUND',
      message: `Article ${number} has nothing that ${quote(text)} names.`,
      hint: describeUnits(articles.at(-1) ?? first),
      unit: number,
    });
  }
  if (others.length === 0) return ok({ article: number, id });
  return fail({
    code: 'CITATION_AMBIGUOUS',
    message: `${quote(text)} may be ${ids.map((one) => formatCitation(number, one)).join(' or ')}.`,
    hint: `Name one of them by its id: ${ids.map((one) => `${number}/${one}`).join(', ')}.`,
    unit: number,
  });
}

/** Whether an article, or a unit of it, is asked for; everything is where nothing was selected. */
export function isSelected(
  selection: readonly Selection[] | undefined,
  article: string,
  id?: string,
): boolean {
  if (selection === undefined) return true;
  return selection.some((one) => {
    if (one.article !== article) return false;
    return one.id === null || id === undefined || id === one.id || id.startsWith(`${one.id}/`);
  });
}

/** The issue for an article that is not there, with the numbers nearest to it. */
export function articleNotFound(articles: readonly Article[], number: string): Issue {
  const wanted = Number.parseInt(number, 10);
  const all = articles.map((article) => article.number);
  const near = all.filter((one) => Math.abs(Number.parseInt(one, 10) - wanted) <= 3);
  const numbered = all.filter((one) => one !== PREAMBLE);
  const range =
    numbered.length === 0 ? 'There are none.' : `The articles are ${numbered[0]} to ${numbered.at(-1)}.`;
  const meant = nearest(number, all);
  const guess = meant === null ? '' : `Did you mean ${meant}? `;
  return {
    code: 'ARTICLE_NOT_FOUND',
    message: `There is no article ${number} at this moment.`,
    hint: guess + (near.length === 0 ? range : `Near it there are ${near.join(', ')}.`),
    unit: number,
  };
}
