/**
 * A text edited by chance, the same way for the same seed: what became of each unit is known, since a unit keeps its key.
 *
 * Edits of structure keep a unit's distance from each other: a deletion right beside an insertion is a rewrite by another
 * name, and of two neighbours that changed places either may be said to have moved.
 */

import type { Article, Constitution, Unit } from '../../src/model.ts';
import { isWord, tokenize } from '../../src/tokens.ts';
import { flatten } from '../../src/units.ts';

/** How many edits of each kind. */
export interface Mix {
  readonly rewritten: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly movedWithin: number;
  readonly movedAcross: number;
  readonly articlesInserted: number;
  readonly articlesDeleted: number;
  /** The share of the words of a moved unit that are replaced too. */
  readonly movedRewritten: number;
  /** Whether all articles and units are numbered anew; otherwise what comes in is numbered like 3-1. */
  readonly renumbered: boolean;
}

/** The usual mix, of everything. */
export const MIX: Mix = {
  rewritten: 40,
  inserted: 15,
  deleted: 15,
  movedWithin: 3,
  movedAcross: 3,
  articlesInserted: 2,
  articlesDeleted: 1,
  movedRewritten: 0,
  renumbered: true,
};

/** An edited text and the keys of the units that moved in it. */
export interface Edited {
  readonly text: Constitution;
  readonly moved: ReadonlySet<string>;
}

interface DraftUnit extends Omit<Unit, 'units'> {
  label: string | null;
  text: string;
  readonly units: DraftUnit[];
}

interface DraftArticle extends Omit<Article, 'units'> {
  number: string;
  readonly units: DraftUnit[];
}

/** Numbers from 0 to 1 that follow from a seed: mulberry32, by Tommy Ettinger. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Edits a text by chance. */
export function editBySeed(text: Constitution, seed: number, mix: Mix = MIX): Edited {
  const editor = new Editor(text, chance(seed));
  editor.deleteArticles(mix.articlesDeleted);
  editor.insertArticles(mix.articlesInserted);
  editor.moveAcross(mix.movedAcross, mix.movedRewritten);
  editor.moveWithin(mix.movedWithin, mix.movedRewritten);
  editor.delete(mix.deleted);
  editor.insert(mix.inserted);
  editor.rewrite(mix.rewritten);
  if (mix.renumbered) editor.renumber();
  else editor.numberNew();
  return editor.finish();
}

/** A list of units in which one of them stands. */
interface Spot {
  readonly list: DraftUnit[];
  readonly unit: DraftUnit;
}

class Editor {
  readonly #text: Constitution;
  readonly #articles: DraftArticle[];
  readonly #vocabulary: readonly string[];
  readonly #chance: () => number;
  readonly #moved = new Set<string>();
  /** What was edited or stands beside it, and is left alone from then on. */
  readonly #touched = new Set<unknown>();
  #made = 0;

  constructor(text: Constitution, chance: () => number) {
    this.#text = text;
    this.#articles = structuredClone(text.articles) as DraftArticle[];
    this.#vocabulary = this.#articles.flatMap(({ units }) =>
      flatten(units).flatMap((unit) => (unit.repealed === null ? tokenize(unit.text).filter(isWord) : [])),
    );
    this.#chance = chance;
  }

  deleteArticles(count: number): void {
    this.#times(count, () => {
      const article = this.#pick(this.#articles.filter((one) => this.#isFree(one, this.#articles)));
      this.#touch(article, this.#articles);
      this.#articles.splice(this.#articles.indexOf(article), 1);
    });
  }

  insertArticles(count: number): void {
    this.#times(count, () => {
      const { section, ...rest } = this.#pick(
        this.#articles.filter((one) => this.#isFree(one, this.#articles)),
      );
      const before = this.#articles.findIndex(({ key }) => key === rest.key);
      const units = ['1.', '2.', '3.'].map((label) => this.#make(label));
      const article = {
        ...rest,
        section,
        key: `new article ${this.#next()}`,
        heading: null,
        repealed: null,
        units,
      };
      this.#articles.splice(before + 1, 0, { ...article, number: '' });
      this.#touch(this.#articles[before + 1], this.#articles);
      for (const unit of units) this.#touched.add(unit);
    });
  }

  moveAcross(count: number, rewritten: number): void {
    this.#times(count, () => {
      const { list, unit } = this.#pick(
        this.#spots().filter((spot) => spot.list.length > 1 && spot.unit.label !== null),
      );
      this.#touch(unit, list);
      list.splice(list.indexOf(unit), 1);
      const below = new Set(flatten([unit]));
      const targets = this.#spots().filter(
        (spot) =>
          spot.list !== list && !below.has(spot.unit) && spot.unit.label?.at(-1) === unit.label?.at(-1),
      );
      const target = this.#pick(targets);
      target.list.splice(target.list.indexOf(target.unit) + 1, 0, unit);
      this.#settle(unit, target.list, rewritten);
    });
  }

  moveWithin(count: number, rewritten: number): void {
    this.#times(count, () => {
      const { list, unit } = this.#pick(
        this.#spots().filter((spot) => spot.unit.label !== null && this.#targetsWithin(spot).length > 0),
      );
      const target = this.#pick(this.#targetsWithin({ list, unit }));
      for (const one of list) this.#touched.add(one);
      list.splice(list.indexOf(unit), 1);
      list.splice(list.indexOf(target) + 1, 0, unit);
      this.#settle(unit, list, rewritten);
    });
  }

  delete(count: number): void {
    this.#times(count, () => {
      const { list, unit } = this.#pick(
        this.#spots().filter((spot) => spot.unit.units.length === 0 && spot.list.length > 1),
      );
      this.#touch(unit, list);
      list.splice(list.indexOf(unit), 1);
    });
  }

  insert(count: number): void {
    this.#times(count, () => {
      const { list, unit } = this.#pick(this.#spots());
      const made = this.#make(unit.label);
      list.splice(list.indexOf(unit) + 1, 0, made);
      this.#touch(made, list);
    });
  }

  rewrite(count: number): void {
    const units = this.#articles.flatMap((article) => flatten(article.units));
    const fit = units.filter(
      (unit) => unit.repealed === null && !unit.key.startsWith('new') && !this.#moved.has(unit.key),
    );
    this.#times(count, () => {
      const unit = this.#pick(fit);
      fit.splice(fit.indexOf(unit), 1);
      unit.text = this.#replaceWords(unit.text, 0.3 + 0.3 * this.#chance());
    });
  }

  renumber(): void {
    let number = 0;
    for (const article of this.#articles) {
      if (article.number !== 'preamble') article.number = String(++number);
      for (const list of listsIn(article.units)) {
        const counts = { '.': 0, ')': 0 };
        for (const unit of list) {
          const end = unit.label?.at(-1);
          if (end === '.' || end === ')') unit.label = `${++counts[end]}${end}`;
        }
      }
    }
  }

  /** Gives what came in a number after that of what it follows: 3-1, or 3-2 where that is taken. */
  numberNew(): void {
    const isNew = ({ key }: { readonly key: string }): boolean =>
      key.startsWith('new') || this.#moved.has(key);
    const free = (stem: string, taken: ReadonlySet<string | null>, end: string): string => {
      let suffix = 1;
      while (taken.has(`${stem}-${suffix}${end}`)) suffix += 1;
      return `${stem}-${suffix}${end}`;
    };
    this.#articles.forEach((article, index) => {
      const taken = new Set(this.#articles.map(({ number }) => number));
      const stem = this.#articles[index - 1]?.number.replace(/-.*/, '') ?? '0';
      if (isNew(article)) article.number = free(stem === 'preamble' ? '0' : stem, taken, '');
      for (const list of listsIn(article.units))
        list.forEach((unit, position) => {
          if (unit.label === null || !isNew(unit)) return;
          const labels = new Set(list.map(({ label }) => label));
          const own = list[position - 1]?.label?.replace(/(-.*)?[.)]$/, '') ?? '0';
          unit.label = free(own, labels, unit.label.slice(-1));
        });
    });
  }

  finish(): Edited {
    return { text: { ...this.#text, articles: this.#articles }, moved: this.#moved };
  }

  #targetsWithin({ list, unit }: Spot): readonly DraftUnit[] {
    if (list.some((one) => this.#touched.has(one))) return [];
    const from = list.indexOf(unit);
    return list.filter(
      (one, to) => one.label?.at(-1) === unit.label?.at(-1) && (to > from + 2 || to < from - 3),
    );
  }

  #settle(unit: DraftUnit, list: readonly DraftUnit[], rewritten: number): void {
    this.#touch(unit, list);
    this.#moved.add(unit.key);
    unit.text = this.#replaceWords(unit.text, rewritten);
  }

  /** Where structure may be edited: no tombstones, and nothing beside another edit. */
  #spots(): readonly Spot[] {
    return this.#articles
      .flatMap((article) => listsIn(article.units))
      .flatMap((list) => list.map((unit) => ({ list, unit })))
      .filter(({ list, unit }) => unit.repealed === null && this.#isFree(unit, list));
  }

  #isFree(one: unknown, list: readonly unknown[]): boolean {
    const index = list.indexOf(one);
    return [-1, 0, 1].every((step) => !this.#touched.has(list[index + step]));
  }

  #touch(one: unknown, list: readonly unknown[]): void {
    const index = list.indexOf(one);
    for (const near of list.slice(Math.max(0, index - 1), index + 2)) this.#touched.add(near);
  }

  #make(label: string | null): DraftUnit {
    const length = 6 + Math.floor(24 * this.#chance());
    const words = Array.from({ length }, () => this.#pick(this.#vocabulary));
    const key = `new unit ${this.#next()}`;
    return { key, label, text: `${words.join(' ')}.`, repealed: null, provenance: null, units: [] };
  }

  #replaceWords(text: string, share: number): string {
    const tokens = tokenize(text);
    const words = tokens.flatMap((token, index) => (isWord(token) ? [index] : []));
    this.#times(Math.round(words.length * share), () => {
      const index = this.#pick(words);
      words.splice(words.indexOf(index), 1);
      tokens[index] = this.#pick(this.#vocabulary);
    });
    return tokens.join('');
  }

  #next(): number {
    this.#made += 1;
    return this.#made;
  }

  #times(count: number, act: () => void): void {
    for (let done = 0; done < count; done += 1) act();
  }

  #pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.#chance() * values.length)];
    if (value === undefined) throw new Error('the text is too small for so many edits');
    return value;
  }
}

/** An article's units and the units below each of them. */
function listsIn(units: DraftUnit[]): DraftUnit[][] {
  return [units, ...units.flatMap((unit) => listsIn(unit.units))].filter((list) => list.length > 0);
}
