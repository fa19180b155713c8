/** What an operation is called, and what it works on, as its act writes it. */

import { parseAddress } from './address.ts';
import type { Anchored, Insert, Operation, ScheduleOperation, TextOperation } from './model.ts';

/** The articles and the section headings that an operation works on. */
export interface OperationScope {
  /** Numbers of articles that it amends; of a range only the ends, since the text says what lies between. */
  readonly amended: readonly string[];
  /** Numbers of articles that it brings in. */
  readonly inserted: readonly string[];
  /** Numbers of sections that it works on themselves. */
  readonly sections: readonly string[];
}

/** The scope of an operation; one that works on other operations has none. */
export function scopeOf(operation: Operation): OperationScope {
  if (!isTextOperation(operation)) return { amended: [], inserted: [], sections: [] };
  const drafts: Pick<Insert, 'articles' | 'sections'> = operation.op === 'insert' ? operation : {};
  const sections = drafts.sections ?? [];
  const articles = [...(drafts.articles ?? []), ...sections.flatMap((section) => section.articles ?? [])];
  const inserted = articles.map(({ number }) => number);
  const isBeside = sections.length > 0 || articles.length > 0;
  const addresses = (isBeside ? [] : targetsOf(operation)).map((at) => parseAddress(at));
  const known = addresses.flatMap((address) => (address.ok ? [address.value] : []));
  const isMovedArticle = operation.op === 'move' && !operation.at.includes('/');
  return {
    amended: known.flatMap((address) => (address.kind === 'section' ? [] : [address.article])),
    inserted,
    sections: [
      ...sections.map(({ number }) => number),
      // The section that an article moves into does not change itself.
      ...known.flatMap((address) => (address.kind === 'section' && !isMovedArticle ? [address.number] : [])),
    ],
  };
}

/** The addresses that an operation points at: its targets, then the place that something goes to. */
export function targetsOf(operation: TextOperation): readonly string[] {
  const ranges = operation.op === 'substitute' ? (operation.targets ?? []) : [];
  const place: Anchored = operation.op === 'insert' || operation.op === 'move' ? operation : {};
  const at = operation.op === 'insert' ? undefined : operation.at;
  return [
    at,
    ...ranges.flatMap((range) => [range.at, range.to]),
    place.before,
    place.after,
    place.into,
  ].filter((address) => address !== undefined);
}

/** What an issue about an operation names as its unit where it knows no better: the first address pointed at. */
export function unitOf(operation: Operation): { readonly unit?: string } {
  const [unit] = isTextOperation(operation) ? targetsOf(operation) : [];
  return unit === undefined ? {} : { unit };
}

/** Whether an operation changes the text, and not when other operations commence. */
export function isTextOperation(operation: Operation): operation is TextOperation {
  return !isScheduleOperation(operation);
}

/** Whether an operation changes when others commence. */
export function isScheduleOperation(operation: Operation): operation is ScheduleOperation {
  return operation.op === 'reschedule' || operation.op === 'cancel';
}

/** Which operations an address names: one, those of an amendment, or those of an act. */
export interface OperationAddress {
  readonly act: string;
  readonly amendment?: string;
  readonly operation?: number;
}

const OPERATION_ADDRESS =
  /^(?<act>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\/(?<amendment>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\/(?<operation>0|[1-9]\d{0,5}))?)?$/;

/** Reads `act/amendment/0`, `act/amendment` or `act`; null where it is none of these. */
export function parseOperationAddress(text: string): OperationAddress | null {
  const { act, amendment, operation } = OPERATION_ADDRESS.exec(text)?.groups ?? {};
  if (act === undefined) return null;
  return {
    act,
    ...(amendment === undefined ? {} : { amendment }),
    ...(operation === undefined ? {} : { operation: Number(operation) }),
  };
}
