/** Whether references lead somewhere at every date on which they stand. */

import type { Citation } from '../address.ts';
import { CORPUS_FILE } from '../corpus/corpus.ts';
import type { Issue } from '../errors.ts';
import type { Constitution, Corpus } from '../model.ts';
import { findOwnReferences } from '../references.ts';
import { findCited } from '../units.ts';
import { about, once, type StandingText, standingTexts } from './standing.ts';

/**
 * `REFERENCE_DANGLING` where a text refers to an article or unit that does not exist, or is repealed, at a date on which
 * it says so; `ENTRY_STALE` for an entry under `outside:` that no text has.
 */
export function checkReferences(corpus: Corpus): Issue[] {
  const standing = standingTexts(corpus);
  return [...once(standing.flatMap((one) => danglingIn(one, corpus))), ...staleOutside(standing, corpus)];
}

function danglingIn(standing: StandingText, corpus: Corpus): Issue[] {
  const { version, article, id, text, address } = standing;
  return findOwnReferences(corpus, article?.number ?? '', id, address, text).flatMap((reference) =>
    reference.targets
      .filter((target) => !exists(version.constitution, target))
      .map(
        ({ article: number, steps }): Issue => ({
          code: 'REFERENCE_DANGLING',
          message: `"${reference.text}" names ${[number, ...steps].join('/')}, which does not exist on ${version.from}.`,
          hint: 'Correct the reference, or list it under "outside:" in corpus.yaml if it means another text.',
          ...about(standing, corpus),
        }),
      ),
  );
}

/** Whether a reference leads to something that has not been repealed. */
function exists(text: Constitution, target: Citation): boolean {
  const article = text.articles.find(({ number }) => number === target.article);
  if (article === undefined || article.repealed !== null) return false;
  return target.steps.length === 0 || findCited(article, target).some(({ unit }) => unit.repealed === null);
}

function staleOutside(standing: readonly StandingText[], corpus: Corpus): Issue[] {
  return corpus.outside
    .filter(({ unit, text }) => !standing.some((one) => one.address === unit && one.text.includes(text)))
    .map(({ unit, text }) => ({
      code: 'ENTRY_STALE',
      message: `"outside:" names ${unit} with the words "${text}", but it never has them.`,
      hint: 'Correct the entry or remove it.',
      unit,
      file: CORPUS_FILE,
    }));
}
