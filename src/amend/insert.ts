import { compareArticleNumbers, isArticleNumber, PREAMBLE } from '../address.ts';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import type { Article, ArticleDraft, Constitution, Insert, Unit, UnitDraft } from '../model.ts';
import { walk } from '../units.ts';
import {
  type Applied,
  type Context,
  checkInForce,
  findTarget,
  keyStem,
  keysOf,
  type Target,
  unsuitable,
} from './context.ts';
import { newUnit, newUnits } from './drafts.ts';
import { replaceArticle, spliceUnit } from './edit.ts';

/** Brings in units or articles, before or after the whole of something, or at its end. */
export function insert(text: Constitution, operation: Insert, context: Context): Result<Applied> {
  const anchor = anchorOf(operation);
  if (!anchor.ok) return anchor;
  const target = findTarget(text, anchor.value.at);
  if (!target.ok) return target;
  if (operation.articles !== undefined)
    return insertArticles(text, operation.articles, anchor.value, target.value, context);
  return insertUnits(text, operation.units ?? [], anchor.value, target.value, context);
}

interface Anchor {
  readonly where: 'before' | 'after' | 'into';
  readonly at: string;
}

function anchorOf({ before, after, into, units, articles }: Insert): Result<Anchor> {
  const anchors = Object.entries({ before, after, into }).flatMap(([where, at]) =>
    at === undefined ? [] : [{ where: where as Anchor['where'], at }],
  );
  const [anchor] = anchors;
  if (anchor !== undefined && anchors.length === 1 && (units === undefined) !== (articles === undefined))
    return ok(anchor);
  return fail({
    code: 'TARGET_UNSUITABLE',
    message: 'An insert needs one place and one kind of content.',
    hint: 'Give it exactly one of before, after and into, and either units or articles.',
  });
}

function insertUnits(
  text: Constitution,
  drafts: readonly UnitDraft[],
  anchor: Anchor,
  target: Target,
  context: Context,
): Result<Applied> {
  if (target.kind === 'section' || (target.kind === 'article' && anchor.where !== 'into')) {
    return unsuitable(anchor.at, 'a unit, or into an article');
  }
  const { article } = target;
  const inForce = checkInForce(
    anchor.at,
    target.kind === 'unit' && anchor.where === 'into' ? target.placed.unit.repealed : article.repealed,
  );
  if (!inForce.ok) return inForce;
  const units = insertedUnits(drafts, context);
  const siblings = siblingsOf(anchor, target);
  const taken = siblings.find(({ label }) => label !== null && units.some((unit) => unit.label === label));
  if (taken !== undefined) return fail(labelExists(article, taken));
  const changed = { ...article, units: place(units, anchor, target) };
  return ok({ constitution: replaceArticle(text, article, changed), touched: keysOf(units) });
}

/** The sole thing that an operation brings in has the operation for its key; several have their place below it. */
function insertedUnits(drafts: readonly UnitDraft[], context: Context): readonly Unit[] {
  const [only, ...others] = drafts;
  if (only !== undefined && others.length === 0) return [newUnit(only, keyStem(context), context)];
  return newUnits(drafts, keyStem(context), context);
}

type UnitTarget = Exclude<Target, { kind: 'section' }>;

/** The units among which new ones will stand. */
function siblingsOf(anchor: Anchor, target: UnitTarget): readonly Unit[] {
  if (target.kind === 'article') return target.article.units;
  if (anchor.where === 'into') return target.placed.unit.units;
  return target.placed.parent?.units ?? target.article.units;
}

function place(units: readonly Unit[], anchor: Anchor, target: UnitTarget): readonly Unit[] {
  const { article } = target;
  if (target.kind === 'article') return [...article.units, ...units];
  const { unit, trail } = target.placed;
  const replacement = {
    before: [...units, unit],
    after: [unit, ...units],
    into: [{ ...unit, units: [...unit.units, ...units] }],
  }[anchor.where];
  return spliceUnit(article.units, trail, replacement);
}

function labelExists(article: Article, taken: Unit): Issue {
  const id = walk(article.units).find(({ unit }) => unit === taken)?.id;
  const at = `${article.number}/${id}`;
  return {
    code: 'LABEL_EXISTS',
    message: `There is already a unit labelled ${taken.label} at this place: ${at}.`,
    hint: 'Use replace to restate it, or another label, for example with a suffix: 3-1.',
    unit: at,
  };
}

function insertArticles(
  text: Constitution,
  drafts: readonly ArticleDraft[],
  anchor: Anchor,
  target: Target,
  context: Context,
): Result<Applied> {
  if (anchor.where !== 'into' || target.kind !== 'section') {
    return unsuitable(anchor.at, 'a section with into; articles go to their place by number');
  }
  let articles = text.articles;
  const touched: string[] = [];
  for (const draft of drafts) {
    if (!isArticleNumber(draft.number) || draft.number === PREAMBLE) {
      return unsuitable(
        draft.number,
        'an article with a number, such as 83-1; a preamble stands outside the sections',
      );
    }
    if (articles.some(({ number }) => number === draft.number)) return fail(articleExists(draft.number));
    const key = drafts.length === 1 ? keyStem(context) : `${keyStem(context)}/${draft.number}`;
    const article = newArticle(draft, key, target.section.number, context);
    articles = articles.toSpliced(indexFor(articles, text, article), 0, article);
    touched.push(key, ...keysOf(article.units));
  }
  return ok({ constitution: { ...text, articles }, touched });
}

function newArticle(draft: ArticleDraft, key: string, section: string, context: Context): Article {
  return {
    key,
    number: draft.number,
    section,
    heading: draft.heading ?? null,
    repealed: null,
    provenance: context.provenance,
    units: newUnits(draft.units, key, context, true),
  };
}

/** Before the first article that comes later: by section, and in the section by number. */
function indexFor(articles: readonly Article[], text: Constitution, article: Article): number {
  const order = (section: string | null): number =>
    text.sections.findIndex(({ number }) => number === section);
  const own = order(article.section);
  const index = articles.findIndex((other) => {
    const section = order(other.section);
    return section > own || (section === own && compareArticleNumbers(other.number, article.number) > 0);
  });
  return index < 0 ? articles.length : index;
}

function articleExists(number: string): Issue {
  return {
    code: 'ARTICLE_EXISTS',
    message: `There is already an article ${number}.`,
    hint: 'Use replace to restate it, or another number, for example with a suffix: 83-1.',
    unit: number,
  };
}
