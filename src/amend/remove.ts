import { ok, type Result } from '../errors.ts';
import type { Remove, Section } from '../model.ts';
import type { Change, Touch } from './change.ts';
import { checkExpected, findTarget, unsuitable } from './context.ts';
import { spliceUnit } from './edit.ts';
import { checkFound, goes } from './repeal.ts';
import { changeSections } from './sections.ts';
import type { TextView } from './working-text.ts';

/** Takes a unit or an article out without a trace, with everything below it; or a section that has no articles. */
export function remove(text: TextView, operation: Remove): Result<Change> {
  const target = findTarget(text, operation.at);
  if (!target.ok) return target;
  if (target.value.kind === 'section') return removeSection(text, operation, target.value.section);
  const expected = checkFound(target.value, operation);
  if (!expected.ok) return expected;
  const { article } = target.value;
  if (target.value.kind === 'article') {
    const change = goes(article, null, article.key, article.units);
    return ok(alsoTouching(change, [placeOf(article.key), headingOf(article.key)]));
  }
  const { unit, trail, parent } = target.value.placed;
  const after = { ...article, units: spliceUnit(article.units, trail, []) };
  const fromParent: Touch = { key: (parent ?? article).key, aspect: 'child' };
  return ok(alsoTouching(goes(article, after, unit.key, [unit]), [placeOf(unit.key), fromParent]));
}

/** A section goes with its heading, which is what the operation may expect of it. */
function removeSection(text: TextView, { at, expect }: Remove, section: Section): Result<Change> {
  if (text.articles().some((article) => article.section === section.number))
    return unsuitable(at, 'a section in which no article stands; move or remove its articles first');
  const expected = checkExpected(at, { text: section.heading, units: [] }, expect);
  if (!expected.ok) return expected;
  const { key } = section;
  return ok(
    changeSections(
      text.sections,
      text.sections.filter((one) => one !== section),
      { touched: [key], targets: [key], touches: [placeOf(key), headingOf(key)] },
    ),
  );
}

function alsoTouching(change: Change, touches: readonly Touch[]): Change {
  return { ...change, touches: [...change.touches, ...touches] };
}

function placeOf(key: string): Touch {
  return { key, aspect: 'place' };
}

function headingOf(key: string): Touch {
  return { key, aspect: 'heading' };
}
