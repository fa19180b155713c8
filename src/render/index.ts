/**
 * Versions, acts, comparisons and histories as text for terminals, Markdown, HTML, JSON, CSV, Word, Akoma Ntoso and git.
 *
 * @example
 * ```ts
 * import { compare, openCorpus } from 'constitution-diff';
 * import { renderComparisonMarkdown } from 'constitution-diff/render';
 *
 * const comparison = compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] });
 * console.log(renderComparisonMarkdown(comparison));
 * ```
 *
 * @module render
 */

export { renderActAkn } from './akn-act.ts';
export { type AknOptions, renderComparisonAkn } from './akn-comparison.ts';
export { renderVersionAkn } from './akn-version.ts';
export { HEADING_LANGUAGES, type HeadingLanguage } from './comparative-words.ts';
export { renderComparisonCsv } from './csv-comparison.ts';
export { renderVersionCsv } from './csv-version.ts';
export { type DocxOptions, renderComparisonDocx } from './docx-comparison.ts';
export { type GitOptions, renderGitStream } from './git.ts';
export {
  renderBlameText,
  renderCitationComparisonText,
  renderCitationsText,
  renderLogText,
  renderOrderText,
  renderPendingText,
} from './history.ts';
export { renderComparisonHtml } from './html-comparison.ts';
export type { HtmlOptions } from './html-fragment.ts';
export { HTML_STYLE } from './html-style.ts';
export { renderVersionHtml } from './html-version.ts';
export {
  type ExportedArticle,
  type ExportedArticleComparison,
  type ExportedComparison,
  type ExportedUnit,
  type ExportedVersion,
  exportComparison,
  exportVersion,
  type Told,
} from './json.ts';
export { renderComparisonMarkdown, renderVersionMarkdown } from './markdown.ts';
export { renderComparisonMarkdownTable } from './markdown-table.ts';
export type { TextOptions } from './page.ts';
export { renderSearchText } from './search.ts';
export { renderSentencesText } from './sentences.ts';
export { renderSideBySide } from './side-by-side.ts';
export { renderComparisonText, renderVersionText } from './text.ts';
