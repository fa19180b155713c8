/** Whether a text, and the time in which it came to be, are what a case expects. */

import { expect } from 'vitest';
import type { Constitution, Corpus } from '../../src/model.ts';
import { compare } from '../../src/open.ts';
import { articleOf, outline, pendingLines, provenanceLine, thingAt } from './look.ts';
import type { Expected } from './record.ts';

/** Articles that a case says nothing of have the units that they had. */
export function checkText(base: Constitution, text: Constitution, expected: Expected): void {
  const { text: whole = {}, words = {}, gone = [] } = expected;
  const numbers = new Set([...base.articles, ...text.articles].map(({ number }) => number));
  const wanted = new Map<string, readonly string[] | null>(
    [...numbers, ...Object.keys(whole)].map((number) => {
      const before = articleOf(base, number);
      const said = whole[number]?.split('\n').filter((line) => line !== '');
      if (gone.includes(number)) return [number, null];
      return [number, said ?? (before === undefined ? null : reworded(outline(before), number, words))];
    }),
  );
  const found = new Map(
    [...wanted.keys()].map((number) => {
      const article = articleOf(text, number);
      return [number, article === undefined ? null : outline(article)];
    }),
  );
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  checkStructure(text, expected);
}

/** The lines of an article with some units saying something else. */
function reworded(
  lines: readonly string[],
  number: string,
  words: Readonly<Record<string, string>>,
): readonly string[] {
  return lines.map((line) => {
    const [id = ''] = line.split(' ');
    const said = words[`${number}/${id}`];
    return said === undefined ? line : `${id} ${said}`;
  });
}

function checkStructure(text: Constitution, expected: Expected): void {
  const { order, sections, headings = {} } = expected;
  if (order !== undefined) expect(text.articles.map(({ number }) => number)).toEqual(order);
  if (sections !== undefined) {
    expect(text.sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual(sections);
  }
  for (const [number, heading] of Object.entries(headings)) {
    expect([number, articleOf(text, number)?.heading ?? '']).toEqual([number, heading]);
  }
  checkEach(expected.keys, (address) => thingAt(text, address).key);
  checkEach(expected.provenance, (address) => provenanceLine(thingAt(text, address).provenance));
  checkEach(expected.tombstones, (address) => {
    const repealed = thingAt(text, address).repealed ?? null;
    return repealed === null ? 'in force' : `${repealed.act} ${repealed.date}`;
  });
}

function checkEach(wanted: Readonly<Record<string, string>> = {}, find: (address: string) => string): void {
  const found = Object.keys(wanted).map((address) => [address, find(address)]);
  expect(Object.fromEntries(found)).toEqual(wanted);
}

/** The corpus's versions, what waits, and what differs between its base and the version that starts on a day. */
export function checkTime(corpus: Corpus, from: string, { versions, pending, changes }: Expected): void {
  if (versions !== undefined) expect(corpus.versions.map((version) => version.from)).toEqual(versions);
  if (pending !== undefined) expect(pendingLines(corpus)).toEqual(pending);
  if (changes === undefined) return;
  const units = compare(corpus, corpus.base, from).articles.flatMap(({ number, units: own }) =>
    own.map(({ id, status }) => [`${number}/${id}`, status]),
  );
  expect(Object.fromEntries(units)).toEqual(changes);
}
