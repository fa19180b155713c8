/** Looking into texts, and the smallest circumstances in which an operation can be applied. */

import type { Context } from '../../src/amend/context.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution, Corpus, Unit } from '../../src/model.ts';
import { findUnit, walk } from '../../src/units.ts';
import { tryOpen } from './corpus.ts';

/** The usual circumstances of an operation: its provenance, the act's own date, the English tombstone. */
export const CONTEXT: Context = {
  provenance: { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' },
  repeal: { act: '2001-01-01-act', date: '2000-12-24' },
  tombstone: 'Repealed.',
};

/** The usual articles and any others, frozen: whatever tries to change them throws. */
export function baseText(...files: TextFile[]): Constitution {
  return deepFreeze(unwrap(tryOpen(...files)).constitution);
}

/** The text of a corpus's last version. */
export function lastText(corpus: Corpus): Constitution {
  const last = corpus.versions.at(-1);
  if (last === undefined) throw new Error('a corpus has versions');
  return last.constitution;
}

export function articleIn(text: Constitution, number: string): Article {
  const article = text.articles.find((one) => one.number === number);
  if (article === undefined) throw new Error(`the text has no article ${number}`);
  return article;
}

const ARTICLE_1: ReadonlyMap<string, string> = new Map([
  ['p1', '1. The state serves the people. The people rule.'],
  ['p2', '2. Parliament adopts laws concerning:'],
  ['p2/s1', '1) rights and duties;'],
  ['p2/s2', '2) the budget.'],
  ['p2/part2', '- Other relations are regulated by decrees.'],
  ['p2/part3', '- A decree may not contradict a law:'],
  ['p2/part3/s1', '1) of the state;'],
  ['p2/part3/s2', '2) of a region.'],
  ['p3', '3. Repealed.'],
  ['p4', '4. The capital is Old Town.'],
]);

/** The usual article 1, one line a unit, with some units saying something else. */
export function article1(changes: Readonly<Record<string, string>> = {}): string[] {
  return [...ARTICLE_1].map(([id, line]) => `${id} ${changes[id] ?? line}`);
}

/** The unit at an address such as `1/p2/s1`. */
export function unitIn(text: Constitution, address: string): Unit {
  const [number = '', ...steps] = address.split('/');
  const placed = findUnit(articleIn(text, number), steps.join('/'));
  if (placed === null) throw new Error(`the text has no unit ${address}`);
  return placed.unit;
}

/** An article's units as lines: `id = key`. */
export function keysIn(text: Constitution, number: string): string[] {
  return walk(articleIn(text, number).units).map(({ id, unit }) => `${id} = ${unit.key}`);
}

/** The keys that the last operation of a corpus touched. */
export function lastTouched(corpus: Corpus): readonly string[] {
  return corpus.versions.at(-1)?.operations.at(-1)?.touched ?? [];
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) deepFreeze(one);
  }
  return value;
}
