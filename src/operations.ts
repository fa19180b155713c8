/** What an operation works on, as its act writes it. */

import { parseAddress } from './address.ts';
import type { Operation } from './model.ts';

/** The articles and the section heading that an operation works on. */
export interface OperationScope {
  /** Numbers of articles that it amends. */
  readonly amended: readonly string[];
  /** Numbers of articles that it brings in. */
  readonly inserted: readonly string[];
  /** The number of the section whose heading it changes; null for none. */
  readonly section: string | null;
}

/** The scope of an operation. */
export function scopeOf(operation: Operation): OperationScope {
  if (operation.op === 'insert' && operation.articles !== undefined) {
    return { amended: [], inserted: operation.articles.map(({ number }) => number), section: null };
  }
  const address = parseAddress(targetOf(operation));
  if (!address.ok) return { amended: [], inserted: [], section: null };
  if (address.value.kind === 'section') return { amended: [], inserted: [], section: address.value.number };
  return { amended: [address.value.article], inserted: [], section: null };
}

/** The address that an operation points at. */
export function targetOf(operation: Operation): string {
  if (operation.op !== 'insert') return operation.at;
  return operation.before ?? operation.after ?? operation.into ?? '';
}
