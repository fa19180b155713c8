/** What became of a unit, in one sentence. */

import { formatAddress, formatCitation } from '../address.ts';
import { isWord, tokenize } from '../tokens.ts';
import { type Change, changesIn, isRestated } from './changes.ts';
import { type Days, daysIn, measuresIn, placeOf, type SentenceOptions } from './clauses.ts';
import { type ArticleComparison, earlierAddress, type UnitComparison } from './comparison.ts';
import { countOf } from './counts.ts';
import { join, quoteWords, type Sentence, say } from './sentence.ts';
import { type Telling, tellingOf } from './telling.ts';

/** What `summarizeUnit` says, in runs. */
export function unitSentence(
  days: Days,
  article: ArticleComparison,
  unit: UnitComparison,
  options: SentenceOptions = {},
): Sentence {
  const telling = tellingOf(days);
  const place = placeOf(formatCitation(article.number, unit.id), article.number);
  const clauses = [
    tellUnit(place, article, unit, telling),
    daysIn(unit.causes, telling),
    measuresIn(unit.measures, telling, options),
  ];
  return say`${join(clauses, '; ')}.`;
}

function tellUnit(
  place: string,
  article: ArticleComparison,
  unit: UnitComparison,
  telling: Telling,
): Sentence {
  const elsewhere = relocation(article, unit, telling);
  switch (unit.status) {
    case 'inserted':
    case 'repealed':
    case 'removed':
      return say`${place} ${verbFor(place, telling[unit.status])}`;
    case 'typographic':
      return say`${place}: ${join([say`${telling.typography}`, ...elsewhere], '; ')}`;
    case 'relocated':
      return say`${place}: ${join(elsewhere, '; ')}`;
    case 'amended':
      return join([tellWords(place, unit, telling), ...elsewhere], '; ');
    default:
      return say`${place}: in both languages`;
  }
}

/** Opening words are several. */
function verbFor(place: string, verb: string): string {
  return place.endsWith('words') ? verb.replace(/^was /u, 'were ') : verb;
}

function tellWords(place: string, { segments }: UnitComparison, telling: Telling): Sentence {
  const changes = changesIn(segments);
  const worded = changes.filter((change) => change.kind === 'move' || !change.typographic);
  const first = worded.find(({ kind }) => kind === 'words') ?? worded[0];
  if (first === undefined) return say`${place}: ${telling.typography}`;
  const more = worded.length - 1;
  const rest = [
    more === 0 ? [] : say`${countOf(more, 'more change')}`,
    changes.length === worded.length ? [] : say`typography`,
  ];
  const told = join([tellChange(first, telling), join(rest, ' and ')], ', and ');
  return isRestated(segments)
    ? say`${place} ${verbFor(place, telling.restated)}: ${told}`
    : say`${place}: ${told}`;
}

function tellChange(change: Change, telling: Telling): Sentence {
  if (change.kind === 'move') return say`${telling.movedSentence}`;
  const { old, now } = change;
  // A full stop or comma that makes room for words is no part of what a reader looks for.
  if (hasWords(now) && !hasWords(old)) return telling.putIn(quoteWords(coreOf(now)));
  if (hasWords(old) && !hasWords(now)) return telling.takenOut(quoteWords(coreOf(old)));
  const cores = [coreOf(old), coreOf(now)] as const;
  const [was, is] = cores[0] === cores[1] ? [old, now] : cores;
  if (was.trim() === '') return telling.putIn(quoteWords(is));
  if (is.trim() === '') return telling.takenOut(quoteWords(was));
  return telling.became(quoteWords(was), quoteWords(is));
}

function hasWords(text: string): boolean {
  return tokenize(text).some(isWord);
}

/** Words without the commas and spaces around them. */
function coreOf(text: string): string {
  if (!hasWords(text)) return text;
  return text
    .replace(/^[\s,;:.]+/u, '')
    .trimEnd()
    .replace(/[,;:]$/u, '');
}

/** What is to be said of a unit's number and place. */
function relocation(article: ArticleComparison, unit: UnitComparison, telling: Telling): readonly Sentence[] {
  const { was, renumbered, moved, id } = unit;
  if (was === null) return [];
  const old = labelOf(was);
  const now = labelOf(id);
  return [
    renumbered && old !== now ? say`${telling.renumbered(old, now)}` : [],
    moved ? say`${telling.moved(formatAddress(earlierAddress(article, unit)))}` : [],
  ];
}

/** What is printed before a unit, or what it is where nothing is. */
function labelOf(id: string): string {
  const step = id.slice(id.lastIndexOf('/') + 1);
  if (step === 'lead') return 'opening words';
  if (step.startsWith('part')) return `part ${step.slice(4)}`;
  return `${step.slice(1)}${step.startsWith('p') ? '.' : ')'}`;
}
