import { isArticleNumber, PREAMBLE, parseAddress, parseLabel } from '../address.ts';
import { fail, ok, quote, type Result } from '../errors.ts';
import type { Article, Renumber, Section } from '../model.ts';
import type { PlacedUnit } from '../units.ts';
import { type Change, changeArticle, type Touch } from './change.ts';
import { type Context, findTarget, noEffect } from './context.ts';
import { replaceUnit } from './edit.ts';
import { articleExists, checkLabels } from './labels.ts';
import { changeSections, sectionExists } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Gives a unit another label, or an article or a section another number; what it is stays the same. */
export function renumber(text: TextView, operation: Renumber, context: Context): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  switch (target.value.kind) {
    case 'unit':
      return renumberUnit(target.value.article, target.value.placed, operation, context);
    case 'article':
      return renumberArticle(text, target.value.article, operation, context);
    case 'section':
      return renumberSection(text, target.value.section, operation, context);
  }
}

function renumberUnit(
  article: Article,
  placed: PlacedUnit,
  { at, to }: Renumber,
  context: Context,
): Result<Change> {
  const { unit, parent } = placed;
  if (unit.label === null) {
    return fail({
      code: 'UNIT_UNLABELLED',
      message: `${at} has no label that could become another one.`,
      hint: 'Point the operation at a labelled unit: parts are counted, not numbered.',
      unit: at,
    });
  }
  if (parseLabel(to) === null) return wrongNumber(at, to, 'a label like 3-1. or 3)');
  if (unit.label === to) return noEffect(at);
  const free = checkLabels(article, parent?.units ?? article.units, [to]);
  if (!free.ok) return free;
  const renumbered = { ...unit, label: to, provenance: context.provenance };
  const touches: Touch[] = [{ key: (parent ?? article).key, aspect: 'child' }];
  return ok(
    changeArticle(article, replaceUnit(article, placed, renumbered), { ...about(unit.key), touches }),
  );
}

function renumberArticle(
  text: TextView,
  article: Article,
  { at, to }: Renumber,
  context: Context,
): Result<Change> {
  if (!isArticleNumber(to) || to === PREAMBLE || article.number === PREAMBLE)
    return wrongNumber(at, to, 'the number of an article like 83-1; a preamble has none');
  if (article.number === to) return noEffect(at);
  const taken = text.article(to);
  if (taken !== undefined) return articleExists(taken);
  return ok(
    changeArticle(article, { ...article, number: to, provenance: context.provenance }, about(article.key)),
  );
}

function renumberSection(
  text: TextView,
  section: Section,
  { at, to }: Renumber,
  context: Context,
): Result<Change> {
  if (!parseAddress(`section/${to}`).ok) return wrongNumber(at, to, 'the number of a section like VIII');
  if (section.number === to) return noEffect(at);
  const taken = text.sections.find(({ number }) => number === to);
  if (taken !== undefined) return sectionExists(taken);
  const renumbered = { ...section, number: to, provenance: context.provenance };
  const sections = text.sections.map((one) => (one === section ? renumbered : one));
  // Its articles go with it: they stand in the same section under another number.
  const articles = text
    .articles()
    .filter((article) => article.section === section.number)
    .map((before) => ({ before, after: { ...before, section: to } }));
  return ok(changeSections(text.sections, sections, { articles, ...about(section.key) }));
}

function about(key: string): Pick<Change, 'touched' | 'targets' | 'touches'> {
  return { touched: [key], targets: [key], touches: [] };
}

function wrongNumber(at: string, to: string, wanted: string): Result<never> {
  return fail({
    code: 'LABEL_INVALID',
    message: `${at} cannot be renumbered to ${quote(to)}.`,
    hint: `Write ${wanted}.`,
    unit: at,
  });
}
