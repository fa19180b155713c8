/** Whether the terms that an act replaced are gone. */

import { laterOf } from '../dates.ts';
import type { Issue } from '../errors.ts';
import type { Act, Corpus, ReplacedTerm, Version } from '../model.ts';
import { findWords } from '../tokens.ts';
import { about, once, type StandingText, standingTexts } from './standing.ts';

/**
 * `TERM_SURVIVES` where a term that an act replaced stands outside the units in which the official text keeps it;
 * `ENTRY_STALE` for a unit under `keptIn:` that does not keep it.
 */
export function checkTerms(corpus: Corpus): Issue[] {
  const standing = standingTexts(corpus);
  const terms = corpus.acts.flatMap((act) => (act.terms ?? []).map((term) => ({ act, term })));
  return [
    ...once(standing.flatMap((one) => terms.flatMap(({ term }) => survivalIn(one, term, corpus)))),
    ...terms.flatMap(({ act, term }) => staleKept(standing, act, term, corpus)),
  ];
}

function survivalIn(standing: StandingText, term: ReplacedTerm, corpus: Corpus): Issue[] {
  const { version, text, address } = standing;
  if (isOver(version, term) || term.keptIn?.includes(address) || !says(text, term)) return [];
  const day = laterOf(version.from, term.from);
  return [
    {
      code: 'TERM_SURVIVES',
      message: `"${term.old}" still stands here on ${day}; from ${term.from} it is "${term.new}".`,
      hint: 'Add an operation, or list the unit under "keptIn:" of the act if the official text keeps the term.',
      ...about(standing, corpus),
    },
  ];
}

/** Whether a version ended before the term was replaced. */
function isOver(version: Version, { from }: ReplacedTerm): boolean {
  return version.to !== null && version.to < from;
}

function says(text: string, { old }: ReplacedTerm): boolean {
  return findWords(text, [old]).found.length > 0;
}

function staleKept(standing: readonly StandingText[], act: Act, term: ReplacedTerm, corpus: Corpus): Issue[] {
  const keeps = (unit: string): boolean =>
    standing.some((one) => one.address === unit && !isOver(one.version, term) && says(one.text, term));
  return (term.keptIn ?? [])
    .filter((unit) => !keeps(unit))
    .map((unit) => ({
      code: 'ENTRY_STALE',
      message: `"keptIn:" says that ${unit} keeps "${term.old}", but from ${term.from} it does not.`,
      hint: 'Correct the entry in the act or remove it.',
      unit,
      ...corpus.places.get(act.id),
    }));
}
