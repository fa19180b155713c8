/** Versions as fragments of HTML. */

import { formatEid } from '../address.ts';
import { articleHeading } from '../corpus/words.ts';
import type { Article, Corpus, Unit, Version } from '../model.ts';
import { isSelected, type Selection } from '../selection.ts';
import { describeInForce, describeSection, describeSource } from './describe.ts';
import { sectionEid } from './eids.ts';
import { about, block, type HtmlOptions, line, writeFragment } from './html-fragment.ts';
import { type Element, type Html, h } from './hypertext.ts';
import { type Branch, branchesOf } from './tree.ts';

/**
 * A version, or some of it, as a fragment of HTML to put into a page: an `article` with the class `constitution-diff` and an
 * eId on every article and unit.
 *
 * @param corpus - The corpus that the version is of.
 * @param version - The version.
 * @param selection - Only these parts of it; all when left out.
 * @param options - Whether it brings its stylesheet.
 * @example
 * ```ts
 * renderVersionHtml(corpus, textAt(corpus, '2022-06-08'), [{ article: '50', id: 'p2' }]);
 * ```
 */
export function renderVersionHtml(
  corpus: Corpus,
  version: Version,
  selection?: readonly Selection[],
  options: HtmlOptions = {},
): string {
  const { sections, articles } = version.constitution;
  const shown = articles.filter(({ number }) => isSelected(selection, number));
  const elementOf = (article: Article): Element => articleElement(article, corpus, selection);
  const header = block('header', {}, [
    line('h2', corpus.title),
    about(`${describeInForce(version)} ${describeSource(corpus)}`),
  ]);
  const bySection = sections.flatMap((section) => {
    const inside = shown.filter((article) => article.section === section.number);
    if (inside.length === 0) return [];
    const heading = line('h3', describeSection(section));
    return [block('section', { id: sectionEid(section.number) }, [heading, ...inside.map(elementOf)])];
  });
  const outside = shown.filter(({ section }) => section === null);
  return writeFragment(corpus.language, [header, ...outside.map(elementOf), ...bySection], options);
}

function articleElement(
  article: Article,
  { words }: Corpus,
  selection: readonly Selection[] | undefined,
): Element {
  const { number, heading, section, repealed } = article;
  const title = line(section === null ? 'h3' : 'h4', articleHeading(words, number, heading));
  const content =
    repealed === null
      ? branchesOf(article, selection).map((branch) => unitElement(number, branch))
      : [line('p', words.repealed, ...repealedBy(article))];
  return block('section', { id: formatEid(number) }, [title, ...content]);
}

function unitElement(article: string, { placed, branches }: Branch): Element {
  const { id, kind, unit } = placed;
  const label = unit.label === null ? [] : [h('b', unit.label), ' '];
  return block('div', { id: formatEid(article, id), class: ['unit', kind] }, [
    line('p', ...label, unit.text, ...repealedBy(unit)),
    ...branches.map((branch) => unitElement(article, branch)),
  ]);
}

/** A tombstone names the act that made it. */
function repealedBy({ repealed }: Pick<Unit, 'repealed'>): Html[] {
  return repealed === null ? [] : [' ', h('span', { class: 'about' }, `(${repealed.act})`)];
}
