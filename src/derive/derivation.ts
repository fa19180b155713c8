/** Operations made one after another, each tried on the text that the ones before it left. */

import { changeBy } from '../amend/apply.ts';
import type { Context } from '../amend/context.ts';
import { WorkingText } from '../amend/working-text.ts';
import type { Amendment, Article, Constitution, Section, TextOperation } from '../model.ts';
import { slugOf } from '../text.ts';
import { findByKey, type PlacedUnit, walk } from '../units.ts';

/** A group of operations on one article or section, or on none. */
interface Group {
  readonly belongsTo: Pick<Amendment, 'article' | 'section'>;
  readonly operations: TextOperation[];
}

/** A unit in the text as it now stands. */
export interface StandingUnit extends PlacedUnit {
  readonly article: Article;
}

/** The operations so far, and the text that they make of the one before. */
export class Derivation {
  readonly #text: WorkingText;
  readonly #context: Context;
  readonly #groups: Group[] = [];
  /** The number of the article in which a unit stands, by the unit's key. */
  readonly #articleOf = new Map<string, string>();
  /** What each operation is for, in their order. */
  readonly #subjects: string[] = [];

  /**
   * Starts from a text.
   *
   * @param before - The text that the operations are to change.
   * @param context - Act, date and tombstone; the operations are counted here.
   */
  constructor(before: Constitution, context: Context) {
    this.#text = new WorkingText(before);
    this.#context = context;
    for (const article of before.articles) this.#place(article);
  }

  get sections(): readonly Section[] {
    return this.#text.sections;
  }

  article(number: string): Article | undefined {
    return this.#text.article(number);
  }

  articles(): readonly Article[] {
    return this.#text.articles();
  }

  /** The unit with a key, where it now stands. */
  unit(key: string): StandingUnit | null {
    const article = this.#text.article(this.#articleOf.get(key) ?? '');
    const placed = findByKey(article?.units ?? [], key);
    return article === undefined || placed === null ? null : { article, ...placed };
  }

  /** What each operation is for, in their order. */
  get subjects(): readonly string[] {
    return this.#subjects;
  }

  /**
   * Adds an operation if it fits the text as it now stands.
   *
   * @param operation - The operation.
   * @param belongsTo - The article or section that its amendment names.
   * @param subject - What it is for, to be told where it turns out not to work.
   * @returns The keys of what it touched, or null where it does not fit.
   */
  add(operation: TextOperation, belongsTo: Group['belongsTo'], subject: string): readonly string[] | null {
    const provenance = { ...this.#context.provenance, operation: this.#subjects.length };
    const change = changeBy(this.#text, operation, { ...this.#context, provenance });
    if (!change.ok) return null;
    this.#text.apply(change.value);
    this.#subjects.push(subject);
    for (const { after } of change.value.articles) if (after !== null) this.#place(after);
    this.#groupFor(belongsTo).operations.push(operation);
    return change.value.touched;
  }

  /** The operations as amendments; ids are unique, and the order is that of the operations. */
  amendments(): readonly Amendment[] {
    const seen = new Map<string, number>();
    return this.#groups.map(({ belongsTo, operations }) => {
      const name = nameOf(belongsTo);
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { id: times === 1 ? name : `${name}-step-${times}`, ...belongsTo, operations };
    });
  }

  #place(article: Article): void {
    for (const { unit } of walk(article.units)) this.#articleOf.set(unit.key, article.number);
  }

  #groupFor(belongsTo: Group['belongsTo']): Group {
    const last = this.#groups.at(-1);
    const isSame =
      last?.belongsTo.article === belongsTo.article && last?.belongsTo.section === belongsTo.section;
    if (last !== undefined && isSame) return last;
    const group: Group = { belongsTo, operations: [] };
    this.#groups.push(group);
    return group;
  }
}

/** An identifier for an amendment; a section's number may be in letters that an identifier has not. */
function nameOf({ article, section = '' }: Group['belongsTo']): string {
  if (article !== undefined) return `art-${article}`;
  const plain = slugOf(section);
  return plain === '' ? 'section' : `section-${plain}`;
}
