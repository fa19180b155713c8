/** What became of an article or a section, in one sentence. */

import { actsIn, causesOf, type Days, daysIn, measuresIn, placeOf, type SentenceOptions } from './clauses.ts';
import type { ArticleComparison, SectionComparison } from './comparison.ts';
import { countEach, countOf } from './counts.ts';
import { join, quoteWords, type Sentence, say } from './sentence.ts';
import { type Telling, tellingOf } from './telling.ts';

/** What `summarizeArticle` says, in runs. */
export function articleSentence(
  days: Days,
  article: ArticleComparison,
  options: SentenceOptions = {},
): Sentence {
  const telling = tellingOf(days);
  const causes = causesOf({ sections: [], articles: [article] });
  const measures = [...new Set(article.units.flatMap((unit) => unit.measures))];
  const { number, was, status, heading } = article;
  const numbered = was === null ? '' : ` (${telling.renumbered(was, number)})`;
  const head = say`${placeOf(number, number)}${numbered} ${telling.articles[status]}`;
  const details = [
    heading === undefined ? [] : say`heading ${tellHeading(heading, telling)}`,
    say`${countUnits(article, telling)}`,
  ];
  const told = join([join([head, actsIn(causes, telling)], ' '), join(details, ', ')], ': ');
  return say`${join([told, daysIn(causes, telling), measuresIn(measures, telling, options)], '; ')}.`;
}

/** How many units changed and how; where the whole article came or went, how many it had. */
function countUnits({ units, status }: ArticleComparison, telling: Telling): string {
  if (status === 'inserted' || status === 'removed' || status === 'repealed')
    return units.length === 0 ? '' : countOf(units.length, 'unit');
  const counts: Record<string, number> = {};
  for (const { status } of units) {
    const kind = telling.units[status] ?? status;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return countEach(counts, 'unit');
}

/** What `summarizeSection` says, in runs. */
export function sectionSentence(days: Days, section: SectionComparison): Sentence {
  const telling = tellingOf(days);
  const { number, was, status, causes, before, after } = section;
  const numbered = was === null ? '' : ` (${telling.renumbered(was, number)})`;
  const head = join(
    [say`Section ${number}${numbered} ${telling.sections[status]}`, actsIn(causes, telling)],
    ' ',
  );
  const told = before === after ? head : say`${head}: heading ${tellHeading({ before, after }, telling)}`;
  return say`${join([told, daysIn(causes, telling)], '; ')}.`;
}

function tellHeading(
  { before, after }: { readonly before: string | null; readonly after: string | null },
  telling: Telling,
): Sentence {
  if (before === null) return telling.putIn(quoteWords(after ?? ''));
  if (after === null) return telling.takenOut(quoteWords(before));
  return telling.became(quoteWords(before), quoteWords(after));
}
