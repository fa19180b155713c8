/** Units and articles of a text as an act writes them. */

import type { Article, ArticleDraft, Expectation, Unit, UnitDraft } from '../model.ts';

/** A unit with what is below it, as far as `keeps` wants it. */
export function draftUnit(unit: Unit, keeps: (unit: Unit) => boolean = () => true): UnitDraft {
  const below = unit.units.filter(keeps).map((one) => draftUnit(one, keeps));
  return {
    ...(unit.label === null ? {} : { label: unit.label }),
    text: unit.text,
    ...(unit.repealed === null ? {} : { repealed: unit.repealed }),
    ...(below.length === 0 ? {} : { units: below }),
  };
}

/** A whole article. */
export function draftArticle({ number, heading, repealed, units }: Article): ArticleDraft {
  return {
    number,
    ...(heading === null ? {} : { heading }),
    ...(repealed === null ? {} : { repealed }),
    units: units.map((unit) => draftUnit(unit)),
  };
}

/** The old text that an operation states: a unit's own words, and what is below it. */
export function expectUnit(unit: Unit): Expectation {
  if (unit.units.length === 0) return unit.text;
  return { text: unit.text, units: unit.units.map(plain) };
}

/** The old text of a whole article; none where it has no text. */
export function expectArticle({ units }: Article): { readonly expect?: Expectation } {
  return units.length === 0 ? {} : { expect: { units: units.map(plain) } };
}

/** What stood there, without what an expectation does not look at. */
function plain({ label, text, units }: Unit): UnitDraft {
  return {
    ...(label === null ? {} : { label }),
    text,
    ...(units.length === 0 ? {} : { units: units.map(plain) }),
  };
}
