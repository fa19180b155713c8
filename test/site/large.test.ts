/** Memory: a site of ten thousand articles is made in a process that has little. */

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ARTICLES = 10_000;
/** Megabytes that the process may have for all its values; the pages together are more than 100. */
const MEMORY = 300;

const MODULES = new URL('../../dist/', import.meta.url).href;
const PROGRAM = `
const { replay } = await import('${MODULES}amend/timeline.js');
const { site } = await import('${MODULES}site/site.js');
const own = { repealed: null, provenance: null };
const numbers = Array.from({ length: ${ARTICLES} }, (_, index) => String(index + 1));
const unit = (key, label, text, units = []) => ({ key, label, text, units, ...own });
const articles = numbers.map((number) => ({
  key: number, number, section: 'I', heading: null, ...own,
  units: [
    unit(number + '/p1', '1.', 'The President appoints ten judges of the Court and dismisses them by a decree.'),
    unit(number + '/p2', '2.', 'Parliament adopts laws concerning:', [unit(number + '/p2/s1', '1)', 'the rights of citizens;')]),
  ],
}));
const acts = [1, 2, 3].map((day) => ({
  id: 'act-' + day, title: 'An act', source: 'Tests.',
  ...Object.fromEntries(['adopted', 'published', 'inForce'].map((name) => [name, '200' + day + '-01-01'])),
  amendments: numbers.filter((number) => number % 3 === day - 1).map((number) => ({
    id: 'art-' + number, operations: [{ op: 'substitute', at: number + '/p1', old: 'ten', new: 'twelve' }],
  })),
}));
const { value } = replay({
  id: 'large', title: 'A large text', language: 'en', official: true, source: 'Tests.', base: '2000-01-01', ceased: null,
  words: { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' },
  earlierActs: [], outside: [], places: new Map(), catalogue: { documents: [], announcements: [], measures: [] },
  constitution: { sections: [{ key: 'section/I', number: 'I', heading: 'All', provenance: null }], articles }, acts,
});
let [pages, characters] = [0, 0];
for (const { path, content } of site(value)) if (path.endsWith('.html')) [pages, characters] = [pages + 1, characters + content.length];
process.stdout.write(JSON.stringify({ pages, characters }));
`;

test('a site of ten thousand articles is made in bounded memory', { timeout: 600_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY}`, '--input-type=module', '--eval', PROGRAM],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { pages, characters } = JSON.parse(stdout);
  // Start, list, articles, four versions, three days, three acts, search, about, not found.
  expect(pages).toBe(2 + ARTICLES + 4 + 3 + 3 + 3);
  expect(characters).toBeGreaterThan(100_000_000);
});
