/** Turns units as an act writes them into units of the text, with keys for life. */

import { isSame } from '../collections.ts';
import type { Unit, UnitDraft } from '../model.ts';
import { idSteps } from '../units.ts';
import type { Context } from './context.ts';

/**
 * New units with keys made of a stem and their place below it: `act/amendment/2/p3/part2`.
 *
 * Parts count from the unit they stand in: the first part is that unit itself.
 */
export function newUnits(
  drafts: readonly UnitDraft[],
  stem: string,
  context: Context,
  inArticle = false,
): Unit[] {
  const steps = idSteps(drafts, inArticle);
  return drafts.map((draft, index) => newUnit(draft, `${stem}/${steps[index]}`, context));
}

/** One new unit and all below it. */
export function newUnit(draft: UnitDraft, key: string, context: Context): Unit {
  return {
    key,
    label: draft.label ?? null,
    text: draft.text,
    repealed: draft.repealed ?? null,
    provenance: context.provenance,
    units: newUnits(draft.units ?? [], key, context),
  };
}

/**
 * Restates units: what has the same label, or the same place among the parts, keeps its key; the rest is new.
 *
 * A unit that says what it said before, with all below it, stays the same object: it was not changed.
 */
export function restateUnits(
  old: readonly Unit[],
  drafts: readonly UnitDraft[],
  stem: string,
  context: Context,
  inArticle: boolean,
): Unit[] {
  const oldSteps = idSteps(old, inArticle);
  const before = new Map(old.map((unit, index) => [oldSteps[index], unit]));
  const steps = idSteps(drafts, inArticle);
  return drafts.map((draft, index) => {
    const unit = before.get(steps[index]);
    const key = `${stem}/${steps[index]}`;
    return unit === undefined ? newUnit(draft, key, context) : restateUnit(unit, draft, key, context);
  });
}

/** Restates one unit and all below it; `stem` is for the keys of what is new there. */
export function restateUnit(unit: Unit, draft: UnitDraft, stem: string, context: Context): Unit {
  const units = restateUnits(unit.units, draft.units ?? [], stem, context, false);
  // A tombstone that the law restates as one is still the same tombstone, unless the law names another act.
  const isUnchanged =
    unit.text === draft.text && (draft.repealed === undefined || isSame(unit.repealed, draft.repealed));
  const isSameBelow =
    units.length === unit.units.length && units.every((one, index) => one === unit.units[index]);
  if (isUnchanged && isSameBelow) return unit;
  return {
    ...unit,
    text: draft.text,
    repealed: isUnchanged ? unit.repealed : (draft.repealed ?? null),
    provenance: isUnchanged ? unit.provenance : context.provenance,
    units: isSameBelow ? unit.units : units,
  };
}
