/** The time that comparing words takes, beside other engines on the same texts in the same run. */

import { fileURLToPath } from 'node:url';
import { diffWords } from 'diff';
import { diffText } from '../../../dist/compare/words.js';
import type { Constitution, Unit } from '../../../dist/model.js';
import { compare, openCorpus } from '../../../dist/open.js';
import { type Engine, OURS, PEERS } from './engines.js';
import { gitWordDiff, HAS_GIT } from './git.js';
import type { Pair } from './marks.js';
import { medians, mediansOnClock, type Task } from './measure.js';
import { englishPairs, pairLines } from './pairs.js';
import { jobPath, MAIN, runNode } from './processes.js';
import type { Row } from './report.js';

const ROUNDS = 21;
/** How many pairs a process is given, and how often. */
const [LINES, LINES_ROUNDS] = [2_000, 5];
/** The engines whose time is told; what all of them mark is judged apart. */
const MEASURED: readonly string[] = [
  'diff diffWords',
  'diff-match-patch, words, clean-up',
  'fast-myers-diff, words',
  'prosemirror-changeset, simplified',
  'node-htmldiff',
];
const [FROM, TO] = ['2019-03-23', '2023-01-01'];
/** So many words of one text, and nearly as many of another, are a paragraph restated from scratch. */
const RESTATED = { before: 300, after: [140, 140] } as const;

/** Measures a comparison of the whole constitution, and of a long paragraph with another text altogether. */
export async function measureComparison(): Promise<readonly Row[]> {
  const corpus = openCorpus();
  const textAt = (day: string): string =>
    wordsOf(corpus.versions.findLast(({ from }) => from <= day)?.constitution ?? corpus.constitution).join(
      '\n',
    );
  const [before, after] = [textAt(FROM), textAt(TO)];
  const articleOf = (number: string): string[] => {
    const articles = corpus.constitution.articles.filter((article) => article.number === number);
    return wordsOf({ sections: [], articles }).join(' ').split(' ');
  };
  const old = articleOf('44').slice(0, RESTATED.before).join(' ');
  const now = ['66', '53']
    .flatMap((number, index) => articleOf(number).slice(0, RESTATED.after[index]))
    .join(' ');
  const [whole, wholePeer, restated, restatedPeer] = await medians(
    [
      { run: () => compare(corpus, FROM, TO) },
      { run: () => diffWords(before, after) },
      { run: () => diffText(old, now) },
      { run: () => diffWords(old, now) },
    ],
    ROUNDS,
  );
  const compared = `the constitution of ${FROM} with that of ${TO}`;
  const rows: readonly Row[] = [
    {
      ...{ group: 'comparing', what: compared, against: '`diffWords` on the two texts', isPeer: true },
      ...{ ours: whole, theirs: wholePeer, unit: 'ms', bound: 1 / 20 },
    },
    {
      ...{ group: 'comparing', what: `${RESTATED.before} words restated`, against: '`diffWords`' },
      ...{ isPeer: true, ours: restated, theirs: restatedPeer, unit: 'ms', bound: 1 / 10 },
    },
  ];
  return [
    ...[...rows, ...measureGit({ before, after }, compared)],
    ...[...(await measureEngines()), measureLines()],
  ];
}

/** Many pairs by the command that takes a line each, and by a program that does nothing else: processes, on the clock. */
function measureLines(): Row {
  const input = pairLines(LINES);
  const [ours, theirs] = mediansOnClock(
    [
      () => runNode([fileURLToPath(MAIN), 'diff', '--jsonl'], { input }),
      () => runNode([jobPath('diff-words')], { input }),
    ],
    LINES_ROUNDS,
  );
  return {
    ...{ group: 'comparing', what: `${LINES} pairs by \`diff --jsonl\`, a process`, isPeer: true },
    ...{ against: '`diffWords` on each line, a process', ours, theirs, unit: 'ms', bound: null },
  };
}

/** On the clock, since git is a process of its own; ours runs in this one. */
function measureGit(texts: Pair, what: string): readonly Row[] {
  if (!HAS_GIT) return [];
  const corpus = openCorpus();
  const [ours, theirs] = mediansOnClock([() => compare(corpus, FROM, TO), () => gitWordDiff(texts)], ROUNDS);
  const against = '`git diff --word-diff` on the two texts, a process';
  return [{ group: 'comparing', what, against, isPeer: true, ours, theirs, unit: 'ms', bound: null }];
}

/** All pairs of the corpus by those engines that people take most. */
async function measureEngines(): Promise<readonly Row[]> {
  const { pairs } = englishPairs();
  const engines = PEERS.filter(({ name }) => MEASURED.includes(name));
  const taskOf = ({ diff }: Engine): Task => ({ run: () => pairs.map(diff) });
  const [ours, ...others] = await medians([taskOf(OURS), ...engines.map(taskOf)], ROUNDS);
  return others.map((theirs, index) => ({
    ...{
      group: 'comparing',
      what: `${pairs.length} provisions that were reworded`,
      against: engines[index]?.name ?? '',
      isPeer: true,
    },
    ...{ ours, theirs, unit: 'ms', bound: null },
  }));
}

function wordsOf({ articles }: Constitution): readonly string[] {
  const textsOf = ({ text, units }: Unit): string[] => [text, ...units.flatMap(textsOf)];
  return articles.flatMap(({ units }) => units.flatMap(textsOf));
}
