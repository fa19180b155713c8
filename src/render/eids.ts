/** The eIds of what differs: each once in a document, though both texts have a say in it. */

import { formatEid } from '../address.ts';
import type { ArticleComparison, UnitComparison } from '../compare/comparison.ts';

/** The eId of a section: `sec_VII`. */
export function sectionEid(number: string): string {
  return `sec_${number}`;
}

/** The eId of a unit's address, `50/p2`. */
export function addressEid(address: string): string {
  const slash = address.indexOf('/');
  return formatEid(address.slice(0, slash), address.slice(slash + 1));
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
