/** What the HTML of versions and of comparisons has in common. */

import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { holdable } from './characters.ts';
import { HTML_CLASS, HTML_STYLE } from './html-style.ts';

/** How to make a fragment. */
export interface HtmlOptions {
  /** Whether the fragment brings its stylesheet, so that it can be put anywhere. @defaultValue true */
  readonly style?: boolean;
}

/** Writes a fragment of a language from what stands in it, each on a line of its own. */
export function writeFragment(
  language: string,
  content: readonly ElementContent[],
  { style = true }: HtmlOptions,
): string {
  const styles = style ? [h('style', `\n${HTML_STYLE}`)] : [];
  const fragment = block('article', { className: [HTML_CLASS], lang: language }, [...styles, ...content]);
  // Whatever is not markup has been escaped by now; here goes what cannot be escaped.
  return `${holdable(toHtml(fragment))}\n`;
}

/** An element in which everything stands on a line of its own. */
export function block(name: string, properties: Properties, children: readonly ElementContent[]): Element {
  return h(name, properties, [...children.flatMap((child) => ['\n', child]), '\n']);
}

/** A heading or paragraph of text in the language of the corpus; its own words decide in which direction it runs. */
export function line(
  name: 'h2' | 'h3' | 'h4' | 'p',
  ...children: readonly (ElementContent | string)[]
): Element {
  return h(name, { dir: 'auto' }, [...children]);
}

/** A line about the text, in English as all that the program says itself. */
export function about(text: string): Element {
  return h('p', { className: ['about'], lang: 'en', dir: 'auto' }, text);
}
