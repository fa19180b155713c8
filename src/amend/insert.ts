import { fail, ok, type Result } from '../errors.ts';
import type { Insert, Unit, UnitDraft } from '../model.ts';
import { type Anchor, checkUnitAnchor, findAnchor, onePlace, parentAt, putUnits } from './anchor.ts';
import { type Change, changeArticle, keysOf, type Touch } from './change.ts';
import { type Context, keyStem } from './context.ts';
import { newUnit, newUnits } from './drafts.ts';
import { insertArticles } from './insert-articles.ts';
import { insertSections } from './insert-sections.ts';
import { checkLabels } from './labels.ts';
import type { TextView } from './working-text.ts';

/** Brings in units, articles or sections, before or after the whole of something, or at its end. */
export function insert(text: TextView, operation: Insert, context: Context): Result<Change> {
  const { units, articles, sections } = operation;
  const anchor = findAnchor(text, operation);
  if (!anchor.ok) return anchor;
  const kinds = [units, articles, sections].filter((drafts) => drafts !== undefined);
  if (kinds.length !== 1 || kinds.flat().length === 0) return oneKind();
  if (sections !== undefined) return insertSections(text, sections, anchor.value, context);
  if (articles !== undefined) return insertArticles(text, articles, anchor.value, context);
  return anchor.value === null ? onePlace() : insertUnits(units ?? [], anchor.value, context);
}

function oneKind(): Result<never> {
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: 'The insert brings in nothing, or things of more than one kind.',
    hint: 'Give it exactly one of units, articles and sections, with something in it.',
  });
}

function insertUnits(drafts: readonly UnitDraft[], anchor: Anchor, context: Context): Result<Change> {
  const checked = checkUnitAnchor(anchor);
  if (!checked.ok) return checked;
  const place = checked.value;
  const { article } = place.target;
  const units = insertedUnits(drafts, context);
  const parent = parentAt(place);
  const free = checkLabels(
    article,
    parent.units,
    units.map(({ label }) => label),
  );
  if (!free.ok) return free;
  const after = { ...article, units: putUnits(article, place, units) };
  const touched = keysOf(units);
  const anchorKey = place.target.kind === 'unit' ? place.target.placed.unit.key : article.key;
  const touches: Touch[] = [{ key: parent.key, aspect: 'child' }, ...touched.map(ownWords)];
  return ok(changeArticle(article, after, { touched, targets: [anchorKey], touches }));
}

/** The sole thing that an operation brings in has the operation for its key; several have their place below it. */
function insertedUnits(drafts: readonly UnitDraft[], context: Context): readonly Unit[] {
  const [only, ...others] = drafts;
  if (only !== undefined && others.length === 0) return [newUnit(only, keyStem(context), context)];
  return newUnits(drafts, keyStem(context), context);
}

function ownWords(key: string): Touch {
  return { key, aspect: 'words' };
}
