/** Whether every article and every unit is there, in order. */

import { compareArticleNumbers, parseLabel } from '../address.ts';
import { numberedArticles } from '../articles.ts';
import type { IsoDate } from '../dates.ts';
import type { Issue } from '../errors.ts';
import type { Article, Constitution, Corpus } from '../model.ts';
import { walk } from '../units.ts';
import { once, originOf } from './standing.ts';

/** `STRUCTURE_GAP` where numbers of articles or labels of units are out of order, or one is missing between two others. */
export function checkStructure(corpus: Corpus): Issue[] {
  return once(
    corpus.versions.flatMap(({ from, constitution }) => [
      ...articleGaps(constitution, from, corpus),
      ...constitution.articles.flatMap((article) => labelGaps(article, from, corpus)),
    ]),
  );
}

function articleGaps(text: Constitution, from: IsoDate, corpus: Corpus): Issue[] {
  const numbered = numberedArticles(text);
  return numbered.flatMap((article, index): Issue[] => {
    const previous = numbered[index - 1]?.number ?? null;
    if (follows(previous, article.number)) return [];
    return [
      {
        code: 'STRUCTURE_GAP',
        message: `Article ${article.number} does not follow ${previous === null ? 'the beginning' : `article ${previous}`} on ${from}.`,
        hint: 'Add the articles that are missing between them, or correct the number or the section.',
        unit: article.number,
        ...originOf(article, corpus),
      },
    ];
  });
}

function labelGaps(article: Article, from: IsoDate, corpus: Corpus): Issue[] {
  const placed = walk(article.units);
  const lists = [article.units, ...placed.map(({ unit }) => unit.units)];
  return lists.flatMap((siblings) => {
    const labelled = siblings.flatMap((unit) => {
      const label = unit.label === null ? null : parseLabel(unit.label);
      return label === null ? [] : [{ ...label, unit }];
    });
    return labelled.flatMap(({ kind, ordinal, unit }, index): Issue[] => {
      const previous = labelled.findLast((other, place) => place < index && other.kind === kind) ?? null;
      if (follows(previous?.ordinal ?? null, ordinal)) return [];
      const id = placed.find((one) => one.unit === unit)?.id ?? '';
      return [
        {
          code: 'STRUCTURE_GAP',
          message: `${unit.label} does not follow ${previous === null ? 'the beginning' : previous.unit.label} on ${from}.`,
          hint: 'Add the units that are missing between them, or correct the label.',
          unit: `${article.number}/${id}`,
          ...originOf(unit, corpus),
        },
      ];
    });
  });
}

/**
 * Whether an ordinal may stand next: 5 after 4 or 4-2, 4-1 after 4, 4-2 after 4-1, 1 at the beginning. Repealed ones keep
 * their place.
 */
function follows(previous: string | null, next: string): boolean {
  const isPlain = /^\d+$/.test(next);
  if (previous === null) return isPlain && Number(next) <= 1;
  if (compareArticleNumbers(previous, next) >= 0) return false;
  const [old, now] = [partsOf(previous), partsOf(next)];
  if (isPlain) return now.number === old.number + 1;
  if (now.number !== old.number) return false;
  return now.suffix === null || now.suffix === (old.suffix ?? 0) + 1;
}

/** `4-2` is 4 and 2; other suffixes, such as letters, are not counted. */
function partsOf(ordinal: string): { readonly number: number; readonly suffix: number | null } {
  const [, number = ordinal, suffix] = /^(\d+)-(\d+)$/.exec(ordinal) ?? [];
  return { number: Number.parseInt(number, 10), suffix: suffix === undefined ? null : Number(suffix) };
}
