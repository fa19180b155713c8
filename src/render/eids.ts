/** The eIds of what is no article or unit, and of what differs: each once in a document, though both texts have a say in it. */

import { formatEid, parseAddress } from '../address.ts';
import type { ArticleComparison, UnitComparison } from '../compare/comparison.ts';
import { encode } from './akn-iris.ts';

/** The eId of a section: `sec_VII`. */
export function sectionEid(number: string): string {
  return `sec_${number}`;
}

/** The eId that an address has in a text, or null where it is none. */
export function addressEid(address: string): string | null {
  const parsed = parseAddress(address);
  if (!parsed.ok) return null;
  const { value } = parsed;
  if (value.kind === 'section') return sectionEid(value.number);
  return value.kind === 'article' ? formatEid(value.article) : formatEid(value.article, value.id);
}

/** The eId of an amendment in its act: `hcontainer_art-50`. */
export function amendmentEid(amendment: string): string {
  return `hcontainer_${encode(amendment)}`;
}

/** The eId of what an operation says in its act: `hcontainer_art-50__content__mod_1`; the standard counts from one. */
export function operationEid(amendment: string, operation: number): string {
  return `${amendmentEid(amendment)}__content__mod_${operation + 1}`;
}

/** The eId of an article that differs. */
export function comparedArticleEid({ number, was, status }: ArticleComparison): string {
  return status === 'removed' ? goneEid(was ?? number) : formatEid(number);
}

/** The eId of a unit that differs. */
export function comparedUnitEid({ number, was }: ArticleComparison, { id, status }: UnitComparison): string {
  return status === 'removed' ? goneEid(was ?? number, id) : formatEid(number, id);
}

/** What is gone may have had the eId that something else has now, and no eId stands twice in a document. */
function goneEid(article: string, id?: string): string {
  return `was__${formatEid(article, id)}`;
}
