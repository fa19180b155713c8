/**
 * Operations that give one article the units of another text: what went is removed, what came is inserted, what stayed is
 * renumbered, moved and reworded, and nothing is said of what is as it was.
 */

import { parseLabel } from '../address.ts';
import type { Article, TextOperation, Unit } from '../model.ts';
import { walk } from '../units.ts';
import type { Derivation, StandingUnit } from './derivation.ts';
import { draftUnit, expectArticle, expectUnit } from './drafts.ts';
import { inPlace } from './in-place.ts';
import type { Pairing } from './pairing.ts';
import { inFreeOrder } from './relabel.ts';
import { changeWords } from './word-changes.ts';

/** A unit that is wanted, and its address in the later text. */
interface Wanted {
  readonly address: string;
  readonly unit: Unit;
}

/** Which units stand in the text on its way, in all articles. */
export interface Standing {
  /** The key under which a wanted unit stands, by its address in the later text. */
  readonly keys: Map<string, string>;
  /** The keys of all units that the later text has somewhere, and of what was inserted. */
  readonly stays: Set<string>;
}

/** The units that stand before any operation: those that the later text has too. */
export function standingAtFirst({ origins }: Pairing): Standing {
  return { keys: new Map(origins), stays: new Set(origins.values()) };
}

/** What an article's units are to become. */
export class Reshaping {
  readonly #derivation: Derivation;
  readonly #number: string;
  readonly #wanted: Article;
  readonly #keys: Map<string, string>;
  readonly #stays: Set<string>;
  #fits = true;

  /**
   * Prepares an article.
   *
   * @param derivation - The operations so far.
   * @param number - The article's number in the text as it now stands.
   * @param wanted - The article in the later text.
   * @param standing - Which units stand, shared by all articles of a text.
   */
  constructor(derivation: Derivation, number: string, wanted: Article, standing: Standing) {
    this.#derivation = derivation;
    this.#number = number;
    this.#wanted = wanted;
    this.#keys = standing.keys;
    this.#stays = standing.stays;
  }

  /** Adds the operations; whether all of them fitted. */
  run(): boolean {
    this.removeGone();
    this.#arrange(null, this.#wanted.units, this.#addresses());
    return this.#fits;
  }

  #addresses(): ReadonlyMap<Unit, string> {
    return new Map(walk(this.#wanted.units).map(({ id, unit }) => [unit, `${this.#wanted.number}/${id}`]));
  }

  #add(operation: TextOperation): readonly string[] {
    const touched = this.#derivation.add(operation, { article: this.#number }, this.#wanted.number);
    if (touched === null) this.#fits = false;
    return touched ?? [];
  }

  /** Takes out, from the last to the first, what the later text has nowhere, if nothing below it stays. */
  removeGone(): boolean {
    const article = this.#derivation.article(this.#number);
    if (article === undefined) return false;
    const isGone = (unit: Unit): boolean => !this.#stays.has(unit.key) && unit.units.every(isGone);
    const gone = walk(article.units).filter(
      ({ unit, parent }) => isGone(unit) && (parent === null || !isGone(parent)),
    );
    for (const { id, unit } of gone.toReversed())
      this.#add({ op: 'remove', at: `${this.#number}/${id}`, expect: expectUnit(unit) });
    return this.#fits;
  }

  /** Gives a container, or the article itself, its units in their order. */
  #arrange(container: string | null, wanted: readonly Unit[], addresses: ReadonlyMap<Unit, string>): void {
    const list = wanted.map((unit): Wanted => ({ unit, address: addresses.get(unit) ?? '' }));
    this.#relabel(container, list);
    const staying = inPlace(
      this.#children(container).map(({ key }) => key),
      list.flatMap(({ address }) => this.#keys.get(address) ?? []),
    );
    for (const [index, one] of list.entries()) {
      if (!this.#fits) return;
      const key = this.#keys.get(one.address);
      if (key === undefined || this.#derivation.unit(key) === null) {
        for (const inserted of this.#insert(container, list, index, addresses)) staying.add(inserted);
      } else if (!staying.has(key)) this.#move(container, list, index, key);
    }
    for (const { unit, address } of list) {
      if (!this.#fits) return;
      this.#reword(address, unit);
      this.#arrange(this.#keys.get(address) ?? null, unit.units, addresses);
    }
  }

  /** The units that stand in a container now. */
  #children(container: string | null): readonly Unit[] {
    if (container === null) return this.#derivation.article(this.#number)?.units ?? [];
    return this.#derivation.unit(container)?.unit.units ?? [];
  }

  #relabel(container: string | null, list: readonly Wanted[]): void {
    const children = this.#children(container);
    const labels = new Map(children.map(({ key, label }) => [key, label]));
    const renamings = list.flatMap(({ unit, address }) => {
      const from = labels.get(this.#keys.get(address) ?? '');
      return from == null || unit.label === null ? [] : [{ from, to: unit.label }];
    });
    const taken = children.flatMap(({ label }) => label ?? []);
    for (const { from, to } of inFreeOrder(renamings, taken, spareLabel)) {
      const unit = this.#children(container).find(({ label }) => label === from);
      const at = unit === undefined ? null : this.#addressNow(unit.key);
      if (at === null) this.#fits = false;
      else this.#add({ op: 'renumber', at, to });
    }
  }

  /** Inserts the units from one on that are all new; returns their keys. */
  #insert(
    container: string | null,
    list: readonly Wanted[],
    index: number,
    addresses: ReadonlyMap<Unit, string>,
  ): readonly string[] {
    const run = this.#newFrom(list, index);
    const isNew = (unit: Unit): boolean => this.#isAllNew(unit, addresses);
    const units = run.map(({ unit }) => draftUnit(unit, isNew));
    const touched = this.#add({ op: 'insert', ...this.#placeFor(container, list, index), units });
    // What was touched stands in reading order, as what was drafted does.
    const drafted = run.flatMap(({ unit }) => [unit, ...below(unit, isNew)]);
    for (const [place, unit] of drafted.entries()) {
      const key = touched[place];
      if (key === undefined) continue;
      this.#keys.set(addresses.get(unit) ?? '', key);
      this.#stays.add(key);
    }
    return touched;
  }

  /** The units from one on that are all new, one behind the other. */
  #newFrom(list: readonly Wanted[], index: number): readonly Wanted[] {
    const rest = list.slice(index);
    const end = rest.findIndex(({ address }) => {
      const key = this.#keys.get(address);
      return key !== undefined && this.#derivation.unit(key) !== null;
    });
    return end < 0 ? rest : rest.slice(0, end);
  }

  /** Whether neither a unit nor anything below it was in the text before. */
  #isAllNew(unit: Unit, addresses: ReadonlyMap<Unit, string>): boolean {
    return (
      !this.#keys.has(addresses.get(unit) ?? '') && unit.units.every((one) => this.#isAllNew(one, addresses))
    );
  }

  #move(container: string | null, list: readonly Wanted[], index: number, key: string): void {
    const at = this.#addressNow(key);
    const wanted = list[index]?.unit.label ?? null;
    if (at === null) {
      this.#fits = false;
      return;
    }
    this.#add({ op: 'move', at, ...this.#placeFor(container, list, index) });
    const moved = this.#derivation.unit(key);
    if (moved !== null && wanted !== null && moved.unit.label !== wanted)
      this.#add({ op: 'renumber', at: addressOf(moved), to: wanted });
  }

  /** Behind the unit before it, or before the one that stands first, or into what is empty. */
  #placeFor(
    container: string | null,
    list: readonly Wanted[],
    index: number,
  ): { readonly before: string } | { readonly after: string } | { readonly into: string } {
    const previous = list[index - 1];
    const after = previous === undefined ? null : this.#addressNow(this.#keys.get(previous.address) ?? '');
    if (after !== null) return { after };
    const [first] = this.#children(container);
    const before = first === undefined ? null : this.#addressNow(first.key);
    if (before !== null) return { before };
    return { into: (container === null ? null : this.#addressNow(container)) ?? this.#number };
  }

  #addressNow(key: string): string | null {
    const standing = this.#derivation.unit(key);
    return standing === null ? null : addressOf(standing);
  }

  /** Gives a unit its words, or makes it the tombstone that it is to be. */
  #reword(address: string, wanted: Unit): void {
    const standing = this.#derivation.unit(this.#keys.get(address) ?? '');
    if (standing === null) {
      this.#fits = false;
      return;
    }
    const { unit } = standing;
    const at = addressOf(standing);
    if (wanted.repealed !== null) {
      if (unit.repealed === null)
        this.#add({ op: 'repeal', at, expect: expectUnit(unit), by: wanted.repealed });
    } else if (unit.repealed !== null) this.#add({ op: 'replace', at, expect: unit.text, text: wanted.text });
    else if (unit.text !== wanted.text) this.#changeWords(at, unit.text, wanted.text);
  }

  #changeWords(at: string, before: string, after: string): void {
    const changes = changeWords(before, after);
    if (changes === null) this.#add({ op: 'replace', at, expect: before, text: after });
    for (const { old, new: put, count } of changes ?? [])
      this.#add({ op: 'substitute', at, old, new: put, ...(count === 1 ? {} : { count }) });
  }
}

/** Restates an article from its first unit to its last. */
export function restate(derivation: Derivation, number: string, wanted: Article): boolean {
  const article = derivation.article(number);
  if (article === undefined) return false;
  const units = wanted.units.map((unit) => draftUnit(unit));
  const operation: TextOperation = { op: 'replace', at: number, ...expectArticle(article), units };
  return derivation.add(operation, { article: number }, wanted.number) !== null;
}

function addressOf({ article, id }: StandingUnit): string {
  return `${article.number}/${id}`;
}

function below(unit: Unit, keeps: (unit: Unit) => boolean): Unit[] {
  return unit.units.filter(keeps).flatMap((one) => [one, ...below(one, keeps)]);
}

/** A label that nothing has, of the kind of those that are to change. */
function spareLabel(taken: ReadonlySet<string>): string {
  const [first = '1.'] = taken;
  const mark = parseLabel(first)?.kind === 'subparagraph' ? ')' : '.';
  let number = 900;
  while (taken.has(`${number}${mark}`)) number += 1;
  return `${number}${mark}`;
}
