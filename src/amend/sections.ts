/** Changes of the list of sections. */

import { fail, ok, type Result } from '../errors.ts';
import type { Section } from '../model.ts';
import type { Anchor } from './anchor.ts';
import type { Change } from './change.ts';
import { madeBy, unsuitable } from './context.ts';

/** A change of the sections, and of no article unless told. */
export function changeSections(
  before: readonly Section[],
  after: readonly Section[],
  rest: Omit<Change, 'articles' | 'sections'> & Partial<Pick<Change, 'articles'>>,
): Change {
  return { articles: [], sections: { before, after }, ...rest };
}

/** A section, and the side of it on which others go. */
export interface SectionAnchor {
  readonly where: 'before' | 'after';
  readonly section: Section;
}

/** The section beside which an anchor puts others; null where none is named. */
export function sectionAnchor(anchor: Anchor | null): Result<SectionAnchor | null> {
  if (anchor === null) return ok(null);
  const { where, at, target } = anchor;
  if (where === 'into' || target.kind !== 'section')
    return unsuitable(at, 'a section with before or after; without a place sections go to the end');
  return ok({ where, section: target.section });
}

/** Puts sections beside another one, or at the end. */
export function placeSections(
  sections: readonly Section[],
  anchor: SectionAnchor | null,
  added: readonly Section[],
): readonly Section[] {
  if (anchor === null) return [...sections, ...added];
  const index = sections.indexOf(anchor.section) + (anchor.where === 'after' ? 1 : 0);
  return [...sections.slice(0, index), ...added, ...sections.slice(index)];
}

/** Refuses a number that another section has. */
export function sectionExists(taken: Section): Result<never> {
  return fail({
    code: 'SECTION_EXISTS',
    message: `There is already a section ${taken.number}.`,
    hint: 'Give the section another number, or renumber that one first.',
    unit: `section/${taken.number}`,
    ...madeBy(taken.provenance),
  });
}
