/** The time that comparing words takes, beside `diffWords` on the same texts in the same run. */

import { diffWords } from 'diff';
import { diffText } from '../../../dist/compare/words.js';
import type { Constitution, Unit } from '../../../dist/model.js';
import { compare, openCorpus } from '../../../dist/open.js';
import { medians } from './measure.js';
import type { Row } from './report.js';

const ROUNDS = 21;
const [FROM, TO] = ['2019-03-23', '2023-01-01'];
/** So many words of one text, and nearly as many of another, are a paragraph restated from scratch. */
const RESTATED = { before: 300, after: [140, 140] } as const;

/** Measures a comparison of the whole constitution, and of a long paragraph with another text altogether. */
export function measureComparison(): readonly Row[] {
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
  const [whole = 0, wholePeer = 0, restated = 0, restatedPeer = 0] = medians(
    [
      { run: () => compare(corpus, FROM, TO) },
      { run: () => diffWords(before, after) },
      { run: () => diffText(old, now) },
      { run: () => diffWords(old, now) },
    ],
    ROUNDS,
  );
  return [
    {
      what: `the constitution of ${FROM} with that of ${TO} : diffWords on the two texts`,
      milliseconds: whole,
      against: wholePeer,
      bound: 1 / 20,
    },
    {
      what: `${RESTATED.before} words restated : diffWords`,
      milliseconds: restated,
      against: restatedPeer,
      bound: 1 / 10,
    },
  ];
}

function wordsOf({ articles }: Constitution): readonly string[] {
  const textsOf = ({ text, units }: Unit): string[] => [text, ...units.flatMap(textsOf)];
  return articles.flatMap(({ units }) => units.flatMap(textsOf));
}
