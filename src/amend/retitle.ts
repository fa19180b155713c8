import { fail, ok, quote, type Result } from '../errors.ts';
import type { Constitution, Retitle } from '../model.ts';
import { isParagraphText } from '../text.ts';
import { type Applied, type Context, findTarget, noEffect, unsuitable } from './context.ts';
import { replaceArticle, replaceSection } from './edit.ts';

/** Gives a section or an article another heading, if its heading is the one that the operation names. */
export function retitle(text: Constitution, operation: Retitle, context: Context): Result<Applied> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind === 'unit')
    return unsuitable(operation.at, 'a section, for example section/VI, or an article');
  const retitled = target.value.kind === 'section' ? target.value.section : target.value.article;
  if (retitled.heading !== operation.old) {
    return fail({
      code: 'OLD_TEXT_NOT_FOUND',
      message: `The heading of ${operation.at} is ${quote(retitled.heading ?? '')}; wanted: ${quote(operation.old)}.`,
      hint: 'Quote the whole heading as it stands at the moment of commencement.',
      unit: operation.at,
    });
  }
  if (!isParagraphText(operation.new)) {
    return fail({
      code: 'TEXT_INVALID',
      message: `The new heading ${quote(operation.new)} is empty, or has white space at an end or a control character.`,
      hint: 'Write the heading on one line.',
      unit: operation.at,
    });
  }
  if (operation.old === operation.new) return noEffect(operation.at);
  const own = { heading: operation.new, provenance: context.provenance };
  const constitution =
    target.value.kind === 'section'
      ? replaceSection(text, target.value.section, { ...target.value.section, ...own })
      : replaceArticle(text, target.value.article, { ...target.value.article, ...own });
  return ok({ constitution, touched: [retitled.key] });
}
