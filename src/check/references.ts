/** Whether references lead somewhere at every date on which they stand. */

import type { Citation } from '../address.ts';
import { CORPUS_FILE } from '../corpus/corpus.ts';
import { type Issue, quote } from '../errors.ts';
import type { Article, Constitution, Corpus } from '../model.ts';
import { findOwnReferences } from '../references.ts';
import { walk, withoutParts } from '../units.ts';
import { about, once, type StandingText, standingTexts } from './standing.ts';

/**
 * `REFERENCE_DANGLING` where a text refers to an article or unit that does not exist, or is repealed, at a date on which
 * it says so; `ENTRY_STALE` for an entry under `outside:` that no text has.
 */
export function checkReferences(corpus: Corpus): Issue[] {
  const standing = standingTexts(corpus);
  const exists = existence();
  return [
    ...once(standing.flatMap((one) => danglingIn(one, corpus, exists))),
    ...staleOutside(standing, corpus),
  ];
}

/** The most places that a reference has told one by one; a finding for each of hundreds would hide all others. */
const MAX_TOLD = 20;

function danglingIn(standing: StandingText, corpus: Corpus, exists: Existence): Issue[] {
  const { version, article, id, text, address } = standing;
  const place = about(standing, corpus);
  return findOwnReferences(corpus, article?.number ?? '', id, address, text).flatMap((reference) => {
    const missing = reference.targets.filter((target) => !exists(version.constitution, target));
    return tell(missing).map(
      (what): Issue => ({
        code: 'REFERENCE_DANGLING',
        message: `${quote(reference.text)} names ${what} on ${version.from}.`,
        hint: 'Correct the reference, or list it under "outside:" in corpus.yaml if it means another text.',
        ...place,
      }),
    );
  });
}

/** What does not exist, as the ends of sentences: one each, or one for many. */
function tell(missing: readonly Citation[]): string[] {
  const written = missing.map(({ article, steps }) => [article, ...steps].join('/'));
  if (written.length <= MAX_TOLD) return written.map((one) => `${one}, which does not exist`);
  return [`${written[0]} to ${written.at(-1)}, ${written.length} places that do not exist`];
}

/** Whether a citation leads to something that has not been repealed. */
type Existence = (text: Constitution, target: Citation) => boolean;

/** Reads each article once: a corpus may have as many references as units. */
function existence(): Existence {
  const standing = new WeakMap<Article, ReadonlySet<string>>();
  const numbered = new WeakMap<Constitution, ReadonlyMap<string, Article>>();
  return (text, target) => {
    const articles = kept(numbered, text, articlesOf);
    const article = articles.get(target.article);
    if (article === undefined || article.repealed !== null) return false;
    return target.steps.length === 0 || kept(standing, article, citableUnits).has(target.steps.join('/'));
  };
}

/** What was made of something before, or is made of it now. */
function kept<K extends object, V>(made: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const value = made.get(key) ?? make(key);
  made.set(key, value);
  return value;
}

function articlesOf({ articles }: Constitution): ReadonlyMap<string, Article> {
  return new Map(articles.map((article) => [article.number, article]));
}

/** The units that have not been repealed, by id and as references leave parts out: `p5/part3/s3` is `p5/s3` too. */
function citableUnits({ units }: Article): ReadonlySet<string> {
  const ids = walk(units)
    .filter(({ unit }) => unit.repealed === null)
    .map(({ id }) => id);
  return new Set(ids.flatMap((id) => [id, withoutParts(id.split('/')).join('/')]));
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
