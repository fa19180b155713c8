/** Checks of the text itself, at every date on which it stood. */

import { type Citation, compareArticleNumbers, PREAMBLE, parseLabel } from '../address.ts';
import { laterOf } from '../dates.ts';
import type { Issue } from '../errors.ts';
import type { Article, Constitution, Corpus, Unit, Version } from '../model.ts';
import { findReferences } from '../references.ts';
import { findWholeWords } from '../tokens.ts';
import { findCited, walk } from '../units.ts';

/** A unit at some version, with its address. */
interface StandingUnit {
  readonly version: Version;
  readonly article: Article;
  readonly id: string;
  readonly address: string;
  readonly unit: Unit;
}

/** Every unit of every version that is not a tombstone. */
function standingUnits(corpus: Corpus): StandingUnit[] {
  return corpus.versions.flatMap((version) =>
    version.constitution.articles.flatMap((article) =>
      walk(article.units)
        .filter(({ unit }) => unit.repealed === null)
        .map(({ id, unit }) => ({ version, article, id, address: `${article.number}/${id}`, unit })),
    ),
  );
}

/** Where something got its words: its place in the base, or the operation that last touched it. */
function originOf({ key, provenance }: Pick<Unit, 'key' | 'provenance'>, corpus: Corpus): Partial<Issue> {
  if (provenance === null) return { ...corpus.places.get(key) };
  const { act, amendment, operation } = provenance;
  return {
    operation: { act, amendment, operation },
    ...corpus.places.get(`${act}/${amendment}/${operation}`),
  };
}

function about({ address, unit }: StandingUnit, corpus: Corpus): Partial<Issue> {
  return { unit: address, ...originOf(unit, corpus) };
}

const DATE = /\d{4}-\d{2}-\d{2}/g;

/** Keeps the first of several issues that say the same of the same unit at different dates. */
function once(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ unit, message }) => {
    const key = `${unit} ${message.replace(DATE, '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `STRUCTURE_GAP` where numbers of articles or labels of units are out of order, or one is missing between two others. */
export function checkStructure(corpus: Corpus): Issue[] {
  return once(
    corpus.versions.flatMap(({ constitution }) => [
      ...articleGaps(constitution, corpus),
      ...constitution.articles.flatMap((article) => labelGaps(article, corpus)),
    ]),
  );
}

function articleGaps({ articles }: Constitution, corpus: Corpus): Issue[] {
  const numbered = articles.filter(({ number }) => number !== PREAMBLE);
  return numbered.flatMap((article, index): Issue[] => {
    const previous = numbered[index - 1]?.number ?? null;
    if (follows(previous, article.number)) return [];
    return [
      {
        code: 'STRUCTURE_GAP',
        message: `Article ${article.number} does not follow ${previous === null ? 'the beginning' : `article ${previous}`}.`,
        hint: 'Add the articles that are missing between them, or correct the number or the section.',
        unit: article.number,
        ...originOf(article, corpus),
      },
    ];
  });
}

function labelGaps(article: Article, corpus: Corpus): Issue[] {
  const placed = walk(article.units);
  const lists = [article.units, ...placed.map(({ unit }) => unit.units)];
  return lists.flatMap((siblings) => {
    const labelled = siblings.flatMap((unit) => {
      const label = unit.label === null ? null : parseLabel(unit.label);
      return label === null ? [] : [{ ...label, unit }];
    });
    return labelled.flatMap(({ kind, ordinal, unit }, index): Issue[] => {
      const previous =
        labelled.findLast((other, place) => place < index && other.kind === kind)?.ordinal ?? null;
      if (follows(previous, ordinal)) return [];
      const id = placed.find((one) => one.unit === unit)?.id ?? '';
      return [
        {
          code: 'STRUCTURE_GAP',
          message: `${unit.label} does not follow ${previous === null ? 'the beginning' : previous}.`,
          hint: 'Add the units that are missing between them, or correct the label.',
          unit: `${article.number}/${id}`,
          ...originOf(unit, corpus),
        },
      ];
    });
  });
}

/** Whether an ordinal may stand next: 5 after 4 or 4-2, 4-1 after 4, 1 at the beginning. Repealed ones keep their place. */
function follows(previous: string | null, next: string): boolean {
  const isPlain = /^\d+$/.test(next);
  if (previous === null) return isPlain && Number(next) <= 1;
  if (compareArticleNumbers(previous, next) >= 0) return false;
  return Number.parseInt(next, 10) === Number.parseInt(previous, 10) + (isPlain ? 1 : 0);
}

/** `REFERENCE_DANGLING` where a unit refers to an article or unit that does not exist at a date on which it says so. */
export function checkReferences(corpus: Corpus): Issue[] {
  return once(
    standingUnits(corpus).flatMap((standing) => {
      const { version, article, id, unit, address } = standing;
      const outside = corpus.outside.filter((one) => one.unit === address);
      return findReferences(unit.text, corpus.language, article.number, id.split('/')[0] ?? null)
        .filter(({ offset }) => !outside.some(({ text }) => unit.text.startsWith(text, offset)))
        .flatMap(({ text, targets }) =>
          targets
            .filter((target) => !exists(version.constitution, target))
            .map(
              ({ article: number, steps }): Issue => ({
                code: 'REFERENCE_DANGLING',
                message: `"${text}" names ${[number, ...steps].join('/')}, which does not exist on ${version.from}.`,
                hint: 'Correct the reference, or list it under "outside:" in corpus.yaml if it means another text.',
                ...about(standing, corpus),
              }),
            ),
        );
    }),
  );
}

/** Whether a reference leads to something that has not been repealed. */
function exists(text: Constitution, target: Citation): boolean {
  const article = text.articles.find(({ number }) => number === target.article);
  if (article === undefined || article.repealed !== null) return false;
  return target.steps.length === 0 || findCited(article, target).some(({ unit }) => unit.repealed === null);
}

/** `TERM_SURVIVES` where a term that an act replaced stands outside the units in which the official text keeps it. */
export function checkTerms(corpus: Corpus): Issue[] {
  const terms = corpus.acts.flatMap((act) => act.terms ?? []);
  return once(
    standingUnits(corpus).flatMap((standing) =>
      terms.flatMap(({ old, new: replacement, from, keptIn }): Issue[] => {
        const { version, unit, address } = standing;
        const isOver = version.to !== null && version.to < from;
        if (isOver || keptIn?.includes(address) || findWholeWords(unit.text, old).length === 0) return [];
        const day = laterOf(version.from, from);
        return [
          {
            code: 'TERM_SURVIVES',
            message: `"${old}" still stands here on ${day}; from ${from} it is "${replacement}".`,
            hint: 'Add an operation, or list the unit under "keptIn:" of the act if the official text keeps the term.',
            ...about(standing, corpus),
          },
        ];
      }),
    ),
  );
}

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»‘’‚]/u, 'a curled quotation mark'],
  [/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/u, 'a space that is not a plain one'],
  [/ {2}/u, 'two spaces in a row'],
  [/ [,;.:)](?:\s|$)/u, 'a space before a punctuation mark'],
];

/** `TYPOGRAPHY` where a text has curled quotes, odd or double spaces: source files are plain, renderers may embellish. */
export function checkTypography(corpus: Corpus): Issue[] {
  return once(
    standingUnits(corpus).flatMap((standing) =>
      TYPOGRAPHY.filter(([pattern]) => pattern.test(standing.unit.text)).map(
        ([, what]): Issue => ({
          code: 'TYPOGRAPHY',
          message: `The text has ${what}.`,
          hint: 'Write straight quotes and single plain spaces.',
          ...about(standing, corpus),
        }),
      ),
    ),
  );
}
