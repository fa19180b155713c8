import { ok, type Result } from '../errors.ts';
import type { Remove, Section } from '../model.ts';
import type { Change } from './change.ts';
import { findTarget, unsuitable } from './context.ts';
import { spliceUnit } from './edit.ts';
import { findExpected, goes } from './repeal.ts';
import { changeSections } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Takes a unit or an article out without a trace, with everything below it; or a section that has no articles. */
export function remove(text: TextView, operation: Remove): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind === 'section') return removeSection(text, operation.at, target.value.section);
  const found = findExpected(text, operation);
  if (!found.ok) return found;
  const { article } = found.value;
  if (found.value.kind === 'article') return ok(goes(article, null, article.key, article.units));
  const { unit, trail } = found.value.placed;
  const after = { ...article, units: spliceUnit(article.units, trail, []) };
  return ok(goes(article, after, unit.key, [unit]));
}

function removeSection(text: TextView, at: string, section: Section): Result<Change> {
  if (text.articles().some((article) => article.section === section.number))
    return unsuitable(at, 'a section in which no article stands; move or remove its articles first');
  const { key } = section;
  return ok(
    changeSections(
      text.sections,
      text.sections.filter((one) => one !== section),
      { touched: [key], targets: [key], touches: [{ key, aspect: 'heading' }] },
    ),
  );
}
