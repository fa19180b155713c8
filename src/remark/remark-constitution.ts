/** The plugin: reads the file as an article, then marks its units, or shows what an act or the years made of it. */

import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import type {} from 'remark-stringify';
import type { Plugin } from 'unified';
import { parseArticle } from '../corpus/article.ts';
import type { IsoDate } from '../dates.ts';
import type { LimitOptions } from '../limits.ts';
import type { Act, Corpus } from '../model.ts';
import { openEmbedded } from '../open-embedded.ts';
import { markUnits } from './mark-units.ts';
import { TO_MARKDOWN } from './nodes.ts';
import { nameOf, report } from './report.ts';
import { showAmended } from './show-amended.ts';
import { showCompared } from './show-compared.ts';

/** What the plugin can be told. */
export interface Options extends LimitOptions {
  /** The corpus that the articles are of; the embedded one when left out. */
  readonly corpus?: Corpus;
  /** A draft; the article is shown as this would leave it. */
  readonly act?: Act;
  /** The day whose text the draft changes, `YYYY-MM-DD`; the first of the last version when left out. */
  readonly at?: IsoDate;
  /** Two days; what changed in the article between them is shown instead of its text. */
  readonly compare?: { readonly from: IsoDate; readonly to: IsoDate };
}

/**
 * A remark plugin that reads article files.
 *
 * Every paragraph that is a unit gets `data.constitutionUnit` and, for `remark-rehype`, an eId and classes. What is wrong is
 * reported with `file.message`, each with place, rule, source, note and address of the guide; a file that is no article stays as it
 * is. Front matter is read without a further plugin.
 *
 * @param options - The corpus, and what to show.
 * @returns What transforms a tree.
 * @example
 * ```ts
 * await unified().use(remarkParse).use(remarkConstitution).use(remarkRehype).use(rehypeStringify).process(article);
 * ```
 */
const remarkConstitution: Plugin<[Options?], Root> = function remarkConstitution(options = {}) {
  remarkFrontmatter.call(this as never);
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), TO_MARKDOWN];
  return (tree, file) => {
    const corpus = options.corpus ?? openEmbedded();
    const parsed = parseArticle(String(file), nameOf(file), corpus.words, options);
    if (!parsed.ok) return void report(parsed.issues, tree, file);
    const { article } = parsed.value;
    markUnits(tree, parsed.value);
    const amended = options.act === undefined ? null : showAmended(article, options.act, corpus, options.at);
    const shown = options.compare === undefined ? amended : showCompared(article, options.compare, corpus);
    for (const result of new Set([amended, shown])) {
      if (result?.ok === false) report(result.issues, tree, file);
    }
    if (shown?.ok === true) tree.children = shown.value;
    return undefined;
  };
};

export default remarkConstitution;
