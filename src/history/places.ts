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

/** Whether an address or id is another one, or is below it. */
export function isWithin(address: string, other: string): boolean {
  return address === other || address.startsWith(`${other}/`);
}
