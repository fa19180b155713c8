/** The IRIs under which Akoma Ntoso names a constitution and its acts. */

import { holdable } from './characters.ts';

/** The IRIs of a constitution and its acts. */
export interface Iris {
  readonly country: string;
  readonly work: string;
  readonly act: (id: string) => string;
}

/**
 * IRIs made of ids, as a corpus does not say under which ones its text and its acts are published. An id such as `kz-1995` begins with
 * its country; that of any other is `xx`, which means no country.
 */
export function irisOf(constitution: string): Iris {
  const country = /^([a-z]{2})-/.exec(constitution)?.[1] ?? 'xx';
  return {
    country,
    work: `/akn/${country}/act/constitution/${encode(constitution)}`,
    act: (id) => `/akn/${country}/act/${encode(id)}`,
  };
}

/** A part of an IRI: whatever would end it is escaped. */
export function encode(part: string): string {
  return encodeURIComponent(holdable(part));
}
