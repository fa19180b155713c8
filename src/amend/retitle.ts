import { fail, ok, quote, type Result } from '../errors.ts';
import type { Article, Retitle, Section } from '../model.ts';
import { isParagraphText } from '../text.ts';
import { type Change, changeArticle } from './change.ts';
import { type Context, findTarget, noEffect, unsuitable } from './context.ts';
import { changeSections } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Gives a section or an article another heading, if its heading is the one that the operation names. */
export function retitle(text: TextView, operation: Retitle, context: Context): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind === 'unit')
    return unsuitable(operation.at, 'a section, for example section/VI, or an article');
  const retitled = target.value.kind === 'section' ? target.value.section : target.value.article;
  const checked = checkHeadings(operation, retitled, target.value.kind === 'article');
  if (!checked.ok) return checked;
  const own = { heading: operation.new, provenance: context.provenance };
  const { key } = retitled;
  const rest = { touched: [key], targets: [key], touches: [{ key, aspect: 'heading' as const }] };
  if (target.value.kind === 'section') {
    const retitledSection = { ...target.value.section, ...own };
    const sections = text.sections.map((one) => (one === retitled ? retitledSection : one));
    return ok(changeSections(text.sections, sections, rest));
  }
  const { article } = target.value;
  return ok(changeArticle(article, { ...article, ...own, heading: operation.new || null }, rest));
}

/** An article may have no heading, and lose the one it has; a section has one. */
function checkHeadings(
  { at, old, new: put }: Retitle,
  { heading }: Article | Section,
  mayBeNone: boolean,
): Result<null> {
  if ((heading ?? '') !== old) {
    return fail({
      code: 'OLD_TEXT_NOT_FOUND',
      message: `The heading of ${at} is ${quote(heading ?? '')}; wanted: ${quote(old)}.`,
      hint: 'Quote the whole heading as it stands at the moment of commencement.',
      unit: at,
    });
  }
  if (!isParagraphText(put) && !(put === '' && mayBeNone)) {
    return fail({
      code: 'TEXT_INVALID',
      message: `The new heading ${quote(put)} is empty, or has white space at an end or a control character.`,
      hint: 'Write the heading on one line.',
      unit: at,
    });
  }
  return old === put ? noEffect(at) : ok(null);
}
