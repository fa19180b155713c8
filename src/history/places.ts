/** Where things stand in a text: their addresses by their keys. */

import type { Article, Constitution, Section } from '../model.ts';
import { walk } from '../units.ts';

/** The addresses of the articles, units and sections of a text, or of a part of one, by their keys. */
export function placesIn({ articles, sections }: Constitution): ReadonlyMap<string, string> {
  return new Map([...sections.map(placeOfSection), ...articles.flatMap(placesOfArticle)]);
}

function placeOfSection({ key, number }: Section): [string, string] {
  return [key, `section/${number}`];
}

function placesOfArticle({ key, number, units }: Article): [string, string][] {
  return [
    [key, number],
    ...walk(units).map(({ id, unit }): [string, string] => [unit.key, `${number}/${id}`]),
  ];
}

/** Of some addresses those that are not below another of them. */
export function outermost(addresses: readonly string[]): readonly string[] {
  const all = new Set(addresses);
  return addresses.filter((address) => !above(address).some((other) => all.has(other)));
}

/** The addresses of all that an address is below: of `50/p2/s1` these are `50` and `50/p2`. */
function above(address: string): readonly string[] {
  const steps = address.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** Whether an address or id is another one, or is below it. */
export function isWithin(address: string, other: string): boolean {
  return address === other || address.startsWith(`${other}/`);
}
