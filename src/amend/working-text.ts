/**
 * A text while one operation after another is applied to it.
 *
 * Finding an article and replacing it take constant time, however many there are, so that replaying is linear; the text
 * as a value is made only when it is asked for, and shares every untouched article with the one before.
 */

import { inTextOrder } from '../articles.ts';
import type { Article, Constitution, Section } from '../model.ts';
import type { ArticleChange, Change } from './change.ts';

/** What operations ask of a text. */
export interface TextView {
  readonly sections: readonly Section[];
  /** The article with a number. */
  article(number: string): Article | undefined;
  /** All articles in the order of the text. */
  articles(): readonly Article[];
  /** The articles from one to another, both included; none where the last stands before the first. */
  between(first: Article, last: Article): readonly Article[];
}

/** The order in which articles stand, by their numbers. */
interface Order {
  readonly numbers: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** A text to which changes are applied one after another. */
export class WorkingText implements TextView {
  #sections: readonly Section[];
  #articles: Map<string, Article>;
  #isInOrder = true;
  /** Made when it is first asked for, and again once an article has come, gone or got another place. */
  #order: Order | null = null;
  /** The text as it was when it was last asked for. */
  #value: Constitution;
  #hasNewArticles = false;

  /**
   * Starts from a text, which is never changed.
   *
   * @param text - Its articles stand in the order of the text.
   */
  constructor(text: Constitution) {
    this.#sections = text.sections;
    this.#articles = new Map(text.articles.map((article) => [article.number, article]));
    this.#value = text;
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  article(number: string): Article | undefined {
    return this.#articles.get(number);
  }

  articles(): readonly Article[] {
    return this.toConstitution().articles;
  }

  between(first: Article, last: Article): readonly Article[] {
    const { numbers, places } = this.#toOrder();
    const end = (places.get(last.number) ?? -1) + 1;
    return numbers.slice(places.get(first.number), end).flatMap((number) => this.#articles.get(number) ?? []);
  }

  #toOrder(): Order {
    if (!this.#isInOrder) this.#putInOrder();
    this.#order ??= orderOf([...this.#articles.keys()]);
    return this.#order;
  }

  /** Puts what a change leaves in the place of what it found. */
  apply({ articles, sections }: Change): void {
    // All that leaves goes first, so that articles may exchange their numbers.
    for (const change of articles) if (!keepsPlace(change)) this.#takeOut(change);
    for (const { after } of articles) if (after !== null) this.#articles.set(after.number, after);
    if (sections !== null) {
      this.#sections = sections.after;
      this.#isInOrder = false;
    }
    if (articles.length > 0) this.#hasNewArticles = true;
  }

  #takeOut({ before }: ArticleChange): void {
    if (before !== null) this.#articles.delete(before.number);
    this.#isInOrder = false;
  }

  /** The text as it now stands; the same value as long as nothing changes. */
  toConstitution(): Constitution {
    if (!this.#isInOrder) this.#putInOrder();
    if (this.#hasNewArticles) {
      this.#value = { sections: this.#sections, articles: [...this.#articles.values()] };
      this.#hasNewArticles = false;
    } else if (this.#value.sections !== this.#sections)
      this.#value = { ...this.#value, sections: this.#sections };
    return this.#value;
  }

  #putInOrder(): void {
    const ordered = inTextOrder(this.#articles.values(), this.#sections);
    const now = this.#value.articles;
    if (ordered.length !== now.length || ordered.some((article, index) => article !== now[index]))
      this.#hasNewArticles = true;
    this.#articles = new Map(ordered.map((article) => [article.number, article]));
    this.#order = null;
    this.#isInOrder = true;
  }
}

function orderOf(numbers: readonly string[]): Order {
  return { numbers, places: new Map(numbers.map((number, index) => [number, index])) };
}

function keepsPlace({ before, after }: ArticleChange): boolean {
  return before?.number === after?.number && before?.section === after?.section;
}
