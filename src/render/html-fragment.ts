/** What the HTML of versions and of comparisons has in common. */

import { HTML_CLASS, HTML_STYLE } from './html-style.ts';
import { type Attributes, type Element, type Html, h, writeHtml } from './hypertext.ts';

/** How to make a fragment. */
export interface HtmlOptions {
  /** Whether the fragment brings its stylesheet, so that it can be put anywhere. @defaultValue true */
  readonly style?: boolean;
}

/** Writes a fragment of a language from what stands in it, each on a line of its own. */
export function writeFragment(
  language: string,
  content: readonly Html[],
  { style = true }: HtmlOptions,
): string {
  const styles = style ? [h('style', `\n${HTML_STYLE}`)] : [];
  const fragment = block('article', { class: [HTML_CLASS], lang: language }, [...styles, ...content]);
  return `${writeHtml(fragment)}\n`;
}

/** An element in which everything stands on a line of its own. */
export function block(name: string, properties: Attributes, children: readonly Html[]): Element {
  return h(name, properties, [...children.flatMap((child) => ['\n', child]), '\n']);
}

/** A heading or paragraph of text in the language of the corpus; its own words decide in which direction it runs. */
export function line(name: 'h2' | 'h3' | 'h4' | 'p', ...children: readonly Html[]): Element {
  return h(name, { dir: 'auto' }, [...children]);
}

/** A line about the text, in English as all that the program says itself. */
export function about(text: string): Element {
  return h('p', { class: 'about', lang: 'en', dir: 'auto' }, text);
}
