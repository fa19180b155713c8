/** Many versions of a large text: how soon each can be read, and what keeping all of them takes. */

import { strictEqual } from 'node:assert';
import { replay } from '../../../dist/amend/timeline.js';
import { unwrap } from '../../../dist/errors.js';
import type { Act, Corpus, ParsedCorpus } from '../../../dist/model.js';
import { textAt } from '../../../dist/open.js';
import { generatedCorpus } from './generated-corpus.js';
import { type Figure, figureOf, medians } from './measure.js';
import type { Row } from './report.js';

const VERSIONS = 64;
const ROUNDS = 5;
/** One article in so many changes from each version to the next. */
const CHANGED = 100;

/** Measures a text with so many articles and 64 versions. */
export async function measureVersions(articles: number): Promise<readonly Row[]> {
  const base = generatedCorpus(articles);
  const single = heapOf(() => unwrap(replay({ ...base, acts: [] })));
  const all = heapOf(() => unwrap(replay(amended(base))));
  const corpus = all.value;
  strictEqual(corpus.versions.length, VERSIONS);
  const days = corpus.versions.map(({ from }) => from);
  const [opening, reading] = await medians(
    [
      { run: () => unwrap(replay(amended(base))) },
      {
        run: () => {
          for (const [index, day] of days.entries())
            strictEqual(textAt(corpus, day).constitution, corpus.versions[index]?.constitution);
        },
      },
    ],
    ROUNDS,
  );
  return [
    {
      ...{ group: 'replaying', what: `the text at each of ${VERSIONS} dates, once it is open` },
      ...{ against: 'opening it', isPeer: false, ours: reading, theirs: opening, unit: 'ms', bound: 0.01 },
    },
    {
      group: 'memory',
      what: `${VERSIONS} versions of ${articles} articles, each changing 1 % of them`,
      ...{ against: 'one version', isPeer: false, ours: all.figure, theirs: single.figure },
      ...{ unit: 'MB', bound: 2 },
    },
  ];
}

/** The text with an act a year; each amends other articles, and no two the same one. */
function amended(base: ParsedCorpus): ParsedCorpus {
  const acts = Array.from({ length: VERSIONS - 1 }, (_, index): Act => {
    const date = `20${String(index + 1).padStart(2, '0')}-01-01`;
    const own = base.constitution.articles.filter(({ number }) => Number(number) % CHANGED === index);
    return {
      id: `act-${index + 1}`,
      ...{ title: 'An act', adopted: date, published: date, inForce: date, source: 'Made up.' },
      amendments: own.map(({ number }) => ({
        id: `art-${number}`,
        operations: [{ op: 'substitute', at: `${number}/p1`, old: 'ten judges', new: 'twelve judges' }],
      })),
    };
  });
  return { ...base, acts };
}

/** The heap that a value takes in megabytes, with all that it refers to. */
function heapOf(make: () => Corpus): { readonly value: Corpus; readonly figure: Figure } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  // What it is made of is counted too, as if it had been read from files.
  const value = structuredClone(make());
  globalThis.gc?.();
  return { value, figure: figureOf([(process.memoryUsage().heapUsed - before) / 2 ** 20]) };
}
