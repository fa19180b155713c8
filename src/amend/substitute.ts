import { findRepeats, groupBy } from '../collections.ts';
import { fail, type Issue, ok, quote, type Result } from '../errors.ts';
import type { Article, Substitute, Unit, WordForm } from '../model.ts';
import { type FoundWords, findWords, replaceFound } from '../tokens.ts';
import type { Change, Edit, Touch } from './change.ts';
import type { Context } from './context.ts';
import { withTexts } from './edit.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import type { TextView } from './working-text.ts';

/** A unit in which words are found. */
interface Hit {
  readonly article: Article;
  readonly unit: Unit;
  readonly found: readonly FoundWords[];
}

/** Replaces words in a unit, or in several places, if they stand in each exactly as often as the operation says. */
export function substitute(text: TextView, operation: Substitute, context: Context): Result<Change> {
  const forms = formsOf(operation);
  if (!forms.ok) return forms;
  const stretches = stretchesOf(text, operation);
  if (!stretches.ok) return stretches;
  const olds = forms.value.map(({ old }) => old);
  const found: (readonly Hit[])[] = [];
  for (const stretch of stretches.value) {
    const hits = findIn(stretch, operation, olds);
    if (!hits.ok) return hits;
    found.push(hits.value);
  }
  const same = forms.value.find(({ old, new: put }) => old === put);
  if (same !== undefined) return selfReplacing(same, stretches.value);
  return ok(changeOf(found.flat(), operation, context));
}

/** The words and their other forms; each stands once. */
function formsOf(operation: Substitute): Result<readonly WordForm[]> {
  const forms = [operation, ...(operation.forms ?? [])];
  const [repeat] = findRepeats(forms, ({ old }) => old);
  if (repeat === undefined) return ok(forms);
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: `The words ${quote(repeat.value.old)} stand twice among the forms, so what becomes of them cannot be told.`,
    hint: 'Remove one of the two forms.',
  });
}

/** Refuses words that would take their own place, which among several forms is a slip too. */
function selfReplacing({ old }: WordForm, stretches: readonly Stretch[]): Result<never> {
  const [first, ...others] = stretches;
  const unit = others.length === 0 ? first?.unit : undefined;
  return fail({
    code: 'NO_EFFECT',
    message: `The operation would leave ${stretches.map(({ at }) => at).join(', ')} as it is where it says ${quote(old)}: the new words are the old ones.`,
    hint: 'Correct the new words, or remove the operation or the form.',
    ...(unit === undefined ? {} : { unit }),
  });
}

function findIn(stretch: Stretch, operation: Substitute, olds: readonly string[]): Result<readonly Hit[]> {
  const hits = stretch.units.map(({ article, unit }) => ({ article, unit, ...findWords(unit.text, olds) }));
  const count = hits.reduce((sum, { found }) => sum + found.length, 0);
  const counted = checkCount(stretch, operation, count);
  if (!counted.ok) return counted;
  if (hits.some(({ overlaps }) => overlaps)) return fail(overlap(stretch, operation));
  return ok(hits.filter(({ found }) => found.length > 0));
}

function checkCount(stretch: Stretch, { old, forms }: Substitute, found: number): Result<null> {
  const { at, count } = stretch;
  if (found === count) return ok(null);
  const words = forms === undefined ? quote(old) : `${quote(old)} in any of its forms`;
  if (found === 0) {
    return fail({
      code: 'OLD_TEXT_NOT_FOUND',
      message: `${at} does not have the words ${words}${describe(stretch, old)}`,
      hint: 'Quote the words as they stand there at the moment of commencement.',
      unit: stretch.unit,
    });
  }
  return fail({
    code: 'OLD_TEXT_COUNT',
    message: `${at} has the words ${words} ${found} times; wanted: ${count}.`,
    hint: `Quote more of the words around the place that is meant, or say "count: ${found}" if all are.`,
    unit: stretch.unit,
  });
}

/** What stands there instead, where that is one unit. */
function describe({ units }: Stretch, old: string): string {
  const [only, ...others] = units;
  if (only === undefined || others.length > 0) return '.';
  const { text } = only.unit;
  const end = text.endsWith('.') ? '' : '.';
  return `${text.includes(old) ? ', only as a part of other words' : ''}. It says ${quote(text, 400)}${end}`;
}

function overlap({ at, unit }: Stretch, { old }: Substitute): Issue {
  return {
    code: 'OLD_TEXT_COUNT',
    message: `${at} has the words ${quote(old)} in places that overlap.`,
    hint: 'Quote more of the words around the place that is meant.',
    unit,
  };
}

function changeOf(hits: readonly Hit[], operation: Substitute, context: Context): Change {
  const puts = [operation, ...(operation.forms ?? [])].map((form) => form.new);
  const { provenance } = context;
  const articles = [...groupBy(hits, ({ article }) => article)].map(([before, inArticle]) => {
    const texts = inArticle.map(({ unit, found }): [string, Pick<Unit, 'text' | 'provenance'>] => [
      unit.key,
      { text: replaceFound(unit.text, found, puts), provenance },
    ]);
    return { before, after: { ...before, units: withTexts(before.units, new Map(texts)) } };
  });
  const touched = hits.map(({ unit }) => unit.key);
  const touches = hits.map(
    ({ unit, found }): Touch => ({
      key: unit.key,
      aspect: 'words',
      edits: found.map(({ start, end, form }): Edit => ({ start, end, length: puts[form]?.length ?? 0 })),
    }),
  );
  return { articles, sections: null, touched, targets: touched, touches };
}
